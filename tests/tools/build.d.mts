import type { LogLevel } from 'vite';

export function buildIsStale(): boolean;
export function buildAll(logLevel: LogLevel): Promise<void>;
