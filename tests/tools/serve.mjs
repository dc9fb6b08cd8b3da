/** A small static file server for a built folder, used by `npm start` and the browser tests. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);
const host = '127.0.0.1';
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Serves `folder` on 127.0.0.1 at `port`, or the next free port if it is taken (0: any).
 * Resolves, once the address answers, to its URL and a function that closes it at once.
 */
export async function serveFolder(folder, port) {
  const server = createServer((request, response) => {
    answer(resolve(folder), request, response).catch(() => refuse(response, 500, 'Server error'));
  });
  const url = `http://${host}:${await listen(server, port)}/`;
  await fetch(url, { method: 'HEAD' });
  return { url, close: () => close(server) };
}

/** Listens on the first free port from `port` up; resolves to the port taken. */
function listen(server, port) {
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port >= 65535) return failed(error);
      listen(server, port + 1).then(done, failed);
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      done(server.address().port);
    });
  });
}

/** Closes the server without waiting for browsers to let go of their kept-alive connections. */
function close(server) {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Method not allowed');
  const path = pathWithin(root, request.url);
  if (!path) return refuse(response, 400, 'Bad request');
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return refuse(response, 404, 'Not found');
  const type = types[extname(path)] ?? 'application/octet-stream';
  const packed = packs(type) && takesGzip(request) ? await packedFile(path, found.mtimeMs) : null;
  response.writeHead(200, {
    'content-type': type,
    'content-length': packed?.length ?? found.size,
    ...(packs(type) ? { vary: 'accept-encoding' } : {}),
    ...(packed === null ? {} : { 'content-encoding': 'gzip' }),
    // Built assets carry a hash of their content in their name; everything else may change.
    'cache-control': path.startsWith(join(root, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  if (packed !== null) return response.end(packed);
  // Closes the file too when whoever asked has left; that, and a file gone meanwhile, ends this answer and no more.
  await pipeline(createReadStream(path), response).catch(() => response.destroy());
}

/** Whether files of a type become much smaller: a class that opens the page from one laptop waits a third as long. */
const packs = (type) => /^text\/|json|svg/.test(type);
const takesGzip = ({ headers }) => /\bgzip\b/.test(headers['accept-encoding'] ?? '');

/** Files as they were packed last, by path: each is packed once. */
const known = new Map();

async function packedFile(path, changed) {
  const last = known.get(path);
  if (last?.changed === changed) return last.bytes;
  const bytes = await gzipped(await readFile(path));
  known.set(path, { changed, bytes });
  return bytes;
}

/** The file a request names, or undefined if it is malformed or lies outside the folder. */
function pathWithin(root, url) {
  try {
    const name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    const path = resolve(root, `.${name.endsWith('/') ? `${name}index.html` : name}`);
    return name.startsWith('/') && !name.includes('\0') && path.startsWith(root + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response, status, words) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status} ${words}\n`);
}
