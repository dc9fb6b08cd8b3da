import type { CSSOptions, Plugin } from 'vite';

export const css: CSSOptions;
export function sheetsPlugin(options?: { readonly lateApart?: boolean }): Plugin;
export function withSheets(text: string, sheets: readonly string[], named?: string): string;
export function withLate(index: string, late: string): string;
