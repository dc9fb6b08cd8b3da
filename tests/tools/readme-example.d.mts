export function exampleIn(readme: string): { readonly code: string; readonly printed: string };
export function withPrinted(readme: string, printed: string): string;
export function runHere(code: string): string;
