/** Golden files as they were committed, as far as the history reaches. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FILE = 'tests/golden/golden.json';

interface GoldenFile {
  readonly modelVersion: string;
  readonly worlds: Readonly<Record<string, { readonly checksum: string }>>;
  readonly sums?: Readonly<Record<string, string>>;
}

/** One sum by name, over worlds and everything else on file. */
export function flat({ worlds, sums }: GoldenFile): Record<string, string> {
  return { ...Object.fromEntries(Object.entries(worlds).map(([name, { checksum }]) => [name, checksum])), ...sums };
}

/** Oldest first; null where there is no repository to ask. */
export function committedGoldens(): { readonly modelVersion: string; readonly sums: Record<string, string> }[] | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    });
  try {
    const commits = git('log', '--format=%H', '--reverse', '--', FILE)
      .split('\n')
      .filter((line) => line !== '');
    return commits.map((commit) => {
      const file = JSON.parse(git('show', `${commit}:${FILE}`)) as GoldenFile;
      return { modelVersion: file.modelVersion, sums: flat(file) };
    });
  } catch {
    return null;
  }
}

/** Whether a version is this one or a later one. */
export function isFrom(version: string, first: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  const differs = first.findIndex((part, i) => parts[i] !== part);
  return differs < 0 || parts[differs]! > first[differs]!;
}
