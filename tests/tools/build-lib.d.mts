export const libFolder: string;
export function buildLib(): Promise<void>;
export function writeTypes(outDir: string): void;
