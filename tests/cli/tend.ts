/** Runs the built command line as its own process. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const badInput = join(root, 'tests/fixtures/bad-input');
export const badStudies = join(root, 'tests/fixtures/bad-studies');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `tend` with arguments and perhaps something on its standard input. */
export function tend(args: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist-cli/tend.js'), ...args], { cwd: root });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    // A command that refuses early does not read to the end.
    child.stdin.on('error', () => undefined).end(input);
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** What a command prints that must work and complain of nothing. */
export async function works(args: readonly string[], input: string | Uint8Array): Promise<string> {
  const { status, stdout, stderr } = await tend(args, input);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** Exit code 2, nothing on stdout, one harmless line that says all of `says`. */
export function expectRefused({ status, stdout, stderr }: Ended, says: readonly string[]): void {
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^tend: [^\p{C}\u2028\u2029]{1,600}\n$/u);
  for (const part of says) expect(stderr).toContain(part);
  expect(status).toBe(2);
}

/** Bare numbers of a table's rows, after the `#` lines and the line of names; the lead by key. */
export function readCsv(csv: string): { lead: Map<string, string>; columns: string[]; rows: string[][] } {
  const lines = csv.trimEnd().split('\n');
  const lead = lines
    .filter((line) => line.startsWith('# '))
    .map((line) => [line.slice(2, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const);
  const [columns, ...rows] = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(','));
  return { lead: new Map(lead), columns: columns!, rows };
}

/** Builds the bundle when it is stale, and gives a folder that is gone afterwards. */
export function beforeCli(): { readonly folder: string } {
  const place = { folder: '' };
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'tests/tools/build-cli.mjs')], { cwd: root, stdio: 'pipe' });
    place.folder = mkdtempSync(join(tmpdir(), 'tend-cli-'));
  }, 60_000);
  afterAll(() => rmSync(place.folder, { recursive: true, force: true }));
  return place;
}
