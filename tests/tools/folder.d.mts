export function checkFolder(purpose: 'built' | 'tested', folder?: string): void;
