export function exampleIn(text: string): { readonly code: string; readonly printed: string };
export function withPrinted(text: string, printed: string): string;
export function runHere(code: string): string;
