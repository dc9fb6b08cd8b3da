import type { Plugin } from 'vite';

export function bundle(entry: string, options?: { plugins?: Plugin[]; name?: string }): Promise<string>;
export function load(entry: string, options?: { plugins?: Plugin[]; name?: string }): Promise<unknown>;
