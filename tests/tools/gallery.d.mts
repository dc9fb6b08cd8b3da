export function serveGallery(port: number): Promise<{ url: string; close: () => Promise<void> }>;
