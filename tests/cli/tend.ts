/** Runs the built command line as its own process. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const badInput = join(root, 'tests/fixtures/bad-input');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `tend` with arguments and perhaps something on its standard input. */
export function tend(args: readonly string[], input = ''): Promise<Ended> {
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
