/** `npm run gallery`: every chart from the example files, drawn again when a file is saved. Prints its address. */
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';
import { insistOnFolder } from './folder.mjs';
import { css, sheetsPlugin } from './styles.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Serves the gallery on 127.0.0.1 at `port` or the next free one (0: any); resolves to its address and how to close it.
 */
export async function serveGallery(port) {
  // Loaded late: before the install there may be no vite.
  const { createServer } = await import('vite');
  const server = await createServer({
    root: `${root}tests/gallery`,
    configFile: false,
    css,
    plugins: [sheetsPlugin()],
    logLevel: 'error',
    cacheDir: `${root}tests/.out/gallery`,
    clearScreen: false,
    // Known beforehand, so that the page is not loaded twice.
    optimizeDeps: { include: ['d3'] },
    server: { host: '127.0.0.1', port, fs: { allow: [root] } },
  });
  await server.listen();
  return { url: `http://127.0.0.1:${server.httpServer.address().port}/`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  insistOnFolder('built');
  ensureInstall();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  const { url } = await serveGallery(Number(process.env.PORT || 4175));
  console.log(`Gallery: ${url}`);
}
