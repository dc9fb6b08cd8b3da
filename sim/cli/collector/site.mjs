/**
 * Answers with the files of a built site. Plain JavaScript, since `npm start` needs it before anything is built, and
 * the collector of a class has it in its bundle.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);
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

/** Answers one request from a folder: what lies outside it, or is no file, is not there. */
export function answerFile(folder, request, response) {
  return answer(resolve(folder), request, response).catch(() => refuse(response, 500, 'Server error'));
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
