import {
  accessSync,
  constants,
  fstatSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  statSync,
  type BigIntStats,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../params/types.ts';
import { option, type Arguments } from './options.ts';

/** A file that is to be written. */
export interface Target {
  /** The option that names it, and the path as it was typed: for sentences. */
  readonly option: string;
  readonly said: string;
  /** The file itself, behind whatever links lead to it. */
  readonly path: string;
}

/** Options that name a file which is written, and those that name one which is read beside the arguments. */
const WRITTEN = ['out', 'truth'] as const;
const READ = ['base', 'twin'] as const;
/** Standard input, or standard output. */
const STANDARD = '-';
const MOST_LINKS = 40;

/**
 * Where the output of a command goes: undefined is standard output, which is meant by nothing and by `-`. To be asked
 * before any work is done, so that no result is lost for want of a place.
 * @throws InputError for a place where no file can be put, that is read, or that another output goes to.
 */
export function targetsOf(given: Arguments): { readonly [Name in (typeof WRITTEN)[number]]?: Target } {
  const read = [...given.positionals, ...READ.flatMap((name) => option(given, name) ?? [])].map((path) =>
    placeOf(path, 0),
  );
  const written: (string | undefined)[] = [placeOf(STANDARD, 1)];
  const targets: { -readonly [Name in (typeof WRITTEN)[number]]?: Target } = {};
  for (const name of WRITTEN) {
    const said = option(given, name);
    if (said === undefined || (name === 'out' && said === STANDARD)) continue;
    const field = { path: `--${name}`, got: said };
    // The table is on standard output, or its checksum.
    if (said === STANDARD) throw new InputError([{ code: 'over-output', ...field }]);
    const target = { option: `--${name}`, said, path: writable(said, `--${name}`) };
    const place = placeOf(target.path, 1);
    if (read.includes(place)) throw new InputError([{ code: 'over-input', ...field }]);
    if (written.includes(place)) throw new InputError([{ code: 'over-output', ...field }]);
    written.push(place);
    targets[name] = target;
  }
  return targets;
}

/** The same for the same file, under whatever name; undefined for what is none. @param descriptor that "-" means */
function placeOf(path: string, descriptor: 0 | 1): string | undefined {
  const found = orNothing(() =>
    path === STANDARD ? fstatSync(descriptor, { bigint: true }) : statSync(path, { bigint: true }),
  );
  if (found !== undefined) return found.isFile() ? `${found.dev}:${found.ino}` : undefined;
  return path === STANDARD ? undefined : resolve(path);
}

function orNothing(look: () => BigIntStats): BigIntStats | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** The file behind the links of a path. @throws InputError where no plain file is or can be made */
function writable(said: string, name: string): string {
  const refused = (reason: string) =>
    new InputError([{ code: 'cannot-write', path: name, got: said, detail: { reason } }]);
  try {
    if (/[/\\]$/.test(said) && basename(said) !== '' && !exists(said)) throw refused('EISDIR');
    const path = behindLinks(said);
    const there = statSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile()) throw refused(there.isDirectory() ? 'EISDIR' : 'not a plain file');
    accessSync(dirname(path), constants.W_OK);
    if (there !== undefined) accessSync(path, constants.W_OK);
    return path;
  } catch (error) {
    throw error instanceof InputError ? error : refused((error as NodeJS.ErrnoException).code ?? String(error));
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** What a path leads to, which need not be there yet. @throws system errors, such as ELOOP */
function behindLinks(said: string): string {
  let path = said;
  for (let links = 0; links < MOST_LINKS; links++) {
    if (exists(path)) return realpathSync(path);
    path = join(realpathSync(dirname(path)), basename(path));
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return path;
    path = resolve(dirname(path), readlinkSync(path));
  }
  // The system's own refusal: it follows no more links than we do.
  return realpathSync(said);
}
