/**
 * The same worlds in Node, Chromium and Firefox: every sum must be equal. Browsers open a page that posts its sums to
 * a local server, so no driver is needed. A browser that is not there is said to be missing and never counts as passed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 120_000;

/** Bundles the page's script as one classic script. */
async function pageScript() {
  const { build } = await import('vite');
  const outDir = join(root, 'tests/.out/bits');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      lib: {
        entry: join(root, 'tests/verification/bits-page.ts'),
        formats: ['iife'],
        name: 'bits',
        fileName: () => 'bits.js',
      },
    },
  });
  return readFileSync(join(outDir, 'bits.js'), 'utf8');
}

/** Starts a browser on the page and resolves to the sums it posts. */
async function sumsOf(script, start) {
  const profile = mkdtempSync(join(tmpdir(), 'tend-bits-'));
  let child;
  let timer;
  const server = createServer();
  try {
    return await new Promise((resolve, reject) => {
      server.on('request', (request, response) => {
        if (request.method === 'POST') {
          let body = '';
          request
            .on('data', (part) => (body += part))
            .on('end', () => {
              response.end();
              resolve(JSON.parse(body));
            });
        } else if (request.url === '/bits.js') response.setHeader('content-type', 'text/javascript').end(script);
        else
          response
            .setHeader('content-type', 'text/html')
            .end('<!doctype html><title>bits</title><script src="/bits.js"></script>');
      });
      timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
      server.listen(0, '127.0.0.1', () => {
        child = start(`http://127.0.0.1:${server.address().port}/`, profile);
        child.on('error', reject);
        child.on('exit', (code) => {
          if (code !== 0 && code !== null) reject(new Error(`ended with ${code}`));
        });
      });
    });
  } finally {
    clearTimeout(timer);
    child?.kill('SIGKILL');
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const chromium = (path) => (url, profile) =>
  spawn(
    path,
    [
      '--headless',
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      url,
    ],
    { stdio: 'ignore' },
  );
const firefox = (path) => (url, profile) =>
  spawn(path, ['--headless', '--no-remote', '--profile', profile, url], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });

function firefoxPath() {
  const wanted = process.env.TEND_FIREFOX;
  if (wanted) return wanted;
  const found = spawnSync('sh', ['-c', 'command -v firefox-esr || command -v firefox'], {
    encoding: 'utf8',
  }).stdout.trim();
  return found === '' ? undefined : found;
}

/** Rows of the verification report: one per browser and world. */
export async function checkBits() {
  const { load } = await import('./bundle.mjs');
  const { allSums } = await load('tests/verification/bits.ts');
  const truth = allSums();
  const script = await pageScript();
  const chromiumPath = await findChromium().catch(() => undefined);
  const browsers = [
    ['Chromium', chromiumPath && chromium(chromiumPath)],
    ['Firefox', firefoxPath() && firefox(firefoxPath())],
  ];
  const rows = [];
  for (const [name, start] of browsers) {
    const blank = { kind: 'exact', expected: NaN, observed: NaN, standardError: NaN, z: NaN };
    if (!start) {
      rows.push({
        name: `${name}: sums of ${Object.keys(truth).length} worlds`,
        ...blank,
        pass: false,
        notRun: `no ${name} on this machine`,
      });
      continue;
    }
    const found = await sumsOf(script, start).catch((error) => ({ error: error.message }));
    if (found.error !== undefined)
      rows.push({ name: `${name} could not be run: ${found.error}`, ...blank, pass: false });
    else
      for (const [world, sum] of Object.entries(truth))
        rows.push({ name: `${name}: ${world}, ${sum}`, ...blank, pass: found[world] === sum });
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await checkBits();
  for (const row of rows)
    console.log(
      `${row.notRun ? 'not run' : row.pass ? 'equal' : 'DIFFERS'}  ${row.name}${row.notRun ? `: ${row.notRun}` : ''}`,
    );
  process.exitCode = rows.every((row) => row.pass || row.notRun) ? 0 : 1;
}
