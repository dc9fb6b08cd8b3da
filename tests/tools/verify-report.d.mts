interface Found {
  modelVersion: string;
  alleles: number;
  node: string;
  date: string;
  parts: { name: string; seconds: number; rows: object[] }[];
}
export const KINDS: readonly string[];
export const COUNTED: readonly string[];
export function reportHtml(found: Found): string;
export function compact(found: Found): {
  modelVersion: string;
  parts: { name: string; about: string; seeds: string; rows: unknown[][] }[];
};
/** @param path the Model screen's file unless said otherwise */
export function publish(found: Found, path?: string): string;
