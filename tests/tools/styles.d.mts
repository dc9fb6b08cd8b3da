import type { CSSOptions, Plugin } from 'vite';

export const css: CSSOptions;
export function sheetsPlugin(): Plugin;
export function withSheets(index: string, sheets: readonly string[]): string;
