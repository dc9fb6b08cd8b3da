export interface Exported {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly doc: string;
}
export function exportsOf(types: string, door: string): Exported[];
export function apiMarkdown(types: string): string;
