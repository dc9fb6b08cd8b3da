/**
 * The package as others meet it: packed, installed without a network in a project of its own, run in Node, checked by
 * the compiler, and bundled for a browser. What it prints is what docs/modellers.md says it prints.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { every } from '../long.ts';
import { exampleIn } from '../tools/library-example.mjs';
import { openBrowser, serveFolder, watchFaults } from './browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { code, printed } = exampleIn(readFileSync(join(root, 'docs/modellers.md'), 'utf8'));
const shell = process.platform === 'win32';
let project: string;

/** Runs a command in the project; returns what it prints. */
function run(command: string, ...args: string[]): string {
  // What npm tells the scripts of this project is nothing to another.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|NODE_ENV)/i.test(name)),
  );
  return execFileSync(command, args, { cwd: project, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'], shell });
}

/** Compiles a text as strictly as can be; returns the errors. */
function errorsIn(text: string, resolution: 'nodenext' | 'bundler'): string {
  writeFileSync(join(project, 'checked.mts'), text);
  const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
  try {
    const types = ['--types', '', '--lib', 'es2023,dom', '--target', 'es2023', '--skipLibCheck', 'false'];
    return run(
      process.execPath,
      join(root, 'node_modules/typescript/bin/tsc'),
      '--noEmit',
      '--strict',
      '--module',
      module,
      '--moduleResolution',
      resolution,
      ...types,
      'checked.mts',
    );
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** Bundles a script with a page for it; returns the folder and the bytes of its scripts. */
async function bundled(name: string, script: string): Promise<{ folder: string; bytes: number }> {
  const at = join(project, name);
  mkdirSync(at);
  writeFileSync(join(at, 'main.js'), script);
  writeFileSync(
    join(at, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><title>A page of one’s own</title><script type="module" src="./main.js"></script>',
  );
  await build({ root: at, configFile: false, logLevel: 'error', base: './' });
  const folder = join(at, 'dist');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  return { folder, bytes: scripts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) };
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'tend-project-'));
  writeFileSync(join(project, 'package.json'), '{ "name": "own", "private": true, "type": "module" }\n');
  const said = execFileSync('npm', ['pack', '--silent', '--pack-destination', project], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
  });
  const tarball = said.trim().split('\n').at(-1)!;
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', join(project, tarball));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

it('brings nothing along but itself, and its licences', () => {
  expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['tend']);
  const home = join(project, 'node_modules/tend');
  expect(readdirSync(home).sort()).toEqual(['LICENSE', 'README.md', 'dist-cli', 'dist-lib', 'docs', 'package.json']);
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest['dependencies'] ?? {}).toEqual({});
  for (const name of ['seedrandom', '@noble/hashes', 'papaparse'])
    expect(readFileSync(join(home, 'dist-lib/LICENSES.txt'), 'utf8')).toContain(name);
});

it('runs the example of docs/modellers.md in Node, and prints what docs/modellers.md says (else run `npm run docs`)', () => {
  writeFileSync(join(project, 'example.mjs'), code);
  expect(run(process.execPath, 'example.mjs')).toBe(printed);
  expect(printed.match(/checksum [0-9a-f]{32}\n/g)).toHaveLength(2);
});

it('keeps the example at ten lines', () => {
  expect(
    code
      .trimEnd()
      .split('\n')
      .filter((line) => line !== ''),
  ).toHaveLength(10);
});

it.each(every(2, ['nodenext', 'bundler'] as const))(
  'has types that a strict compiler takes and that catch mistakes (%s)',
  (resolution) => {
    expect(errorsIn(code, resolution)).toBe('');
    const wrong = errorsIn(
      `${code}\nscenarioFromPreset('no-such-world');\nrunNow({ kind: 'nothing' });\nconst text: string = seriesOf;\n`,
      resolution,
    );
    expect(wrong.match(/error TS\d+/g)?.length).toBe(3);
  },
);

it('keeps the command line working', () => {
  const offered = run('npx', '--offline', '--no-install', 'tend', 'presets');
  expect(offered).toContain('low-care');
});

it('keeps its inner files to itself', () => {
  writeFileSync(
    join(project, 'inside.mjs'),
    "await import('tend/dist-lib/tend.js').catch((error) => console.log(error.code));\n",
  );
  expect(run(process.execPath, 'inside.mjs').trim()).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
});

it('gives a browser the same answers from a bundle', async () => {
  const { folder } = await bundled('page', code);
  const [site, browser] = await Promise.all([serveFolder(folder, 0), openBrowser()]);
  try {
    const page = await browser.newPage();
    const faults = await watchFaults(page, site.url);
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    await page.goto(site.url);
    const wanted = printed.trimEnd().split('\n');
    await expect.poll(() => lines.length).toBe(wanted.length);
    expect(lines).toEqual(wanted);
    expect(faults.filter((fault) => !fault.includes('data:,'))).toEqual([]);
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
});

it('leaves out of a bundle what is not used', async () => {
  const { bytes } = await bundled('small', "import { checksum } from 'tend';\nconsole.log(checksum('1', []));\n");
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThan(45_000);
});
