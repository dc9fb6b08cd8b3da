import { isClassFile, readClassFile, type OpenedClass } from '../../classroom/class-file.ts';
import { classOf } from '../../classroom/class.ts';
import { MOST_SEATS } from '../../classroom/code.ts';
import { findTickets, type SearchedText } from '../../classroom/find.ts';
import type { Handed } from '../../classroom/handed.ts';
import { judgeFound, seatsToRun } from '../../classroom/judge.ts';
import type { ClassOf, Decision, Found, Judged } from '../../classroom/judged.ts';
import { codeOfSetup } from '../../classroom/own-class.ts';
import { readSetup } from '../../classroom/own-setup.ts';
import { openTicket } from '../../classroom/ticket.ts';
import { InputError } from '../../params/types.ts';
import { readClassText, readText } from '../input.ts';
import { choose, option, readArguments, typed, type Arguments } from '../options.ts';
import { deliver } from '../output.ts';
import { targetsOf } from '../target.ts';
import { resultsJson } from './results-json.ts';
import { resultsTable } from './results-table.ts';
import { runClass } from './run.ts';

/** Most files of one call: more than a class has pupils. */
const MOST_FILES = 1000;

const OPTIONS = ['format', 'code', 'seats', 'setup', 'out', 'threads'] as const;

/** `tend class FILE…`: finds tickets in any texts, runs their seats again, and prints what the board knows. */
export async function judgeClass(args: readonly string[]): Promise<void> {
  const given = readArguments(
    args,
    Object.fromEntries(OPTIONS.map((name) => [name, 'one'])),
    Array.from({ length: MOST_FILES }, () => 'FILE'),
    MOST_FILES - 1,
  );
  const format = choose(given, 'format', ['csv', 'json'], 'csv');
  const threads = choose(given, 'threads', ['1', '2', 'auto'], 'auto');
  const { out } = targetsOf(given);
  const { found, decisions, opened } = await readAll(given.positionals);
  const of = await classAsked(given, found, opened);
  const waiting = seatsToRun(judgeFound(found, of, decisions, new Map()));
  const runs: ReadonlyMap<number, readonly Handed[]> = await runClass(of, waiting, threads);
  const judged: readonly Judged[] = judgeFound(found, of, decisions, runs);
  await deliver(out, format === 'json' ? [resultsJson(of, judged, opened)] : resultsTable(of, judged));
}

interface Read {
  readonly found: readonly Found[];
  readonly decisions: readonly Decision[];
  /** The first class file among them, if there is one. */
  readonly opened: OpenedClass | null;
}

async function readAll(paths: readonly string[]): Promise<Read> {
  const texts: SearchedText[] = [];
  const files: OpenedClass[] = [];
  for (const path of paths) {
    const text = await readClassText(path);
    if (isClassFile(text)) files.push(await readClassFile(text));
    else texts.push({ text, from: path });
  }
  return {
    found: [...files.flatMap(({ found }) => found), ...findTickets(texts)],
    decisions: files.flatMap(({ decisions }) => decisions),
    opened: files[0] ?? null,
  };
}

/** The class that is asked for, else that of the class file or of the set-up, else the one that most tickets are of. */
async function classAsked(given: Arguments, found: readonly Found[], opened: OpenedClass | null): Promise<ClassOf> {
  const path = option(given, 'setup');
  const setup = path === undefined ? (opened?.of.setup ?? null) : readSetup(await readText(path));
  const own = setup === null ? null : codeOfSetup(setup);
  const code = option(given, 'code') ?? opened?.of.code ?? own ?? commonCode(found);
  if (code === null) throw new InputError([{ code: 'no-class', path: '--code' }]);
  return classOf(code, seatsAsked(given) ?? opened?.of.seats ?? MOST_SEATS, setup);
}

function seatsAsked(given: Arguments): number | undefined {
  const said = option(given, 'seats');
  if (said === undefined) return undefined;
  const seats = typed(said, '--seats');
  const problem = { path: '--seats', got: said, allowed: [1, MOST_SEATS] };
  if (typeof seats !== 'number') throw new InputError([{ code: 'not-a-number', ...problem }]);
  if (!Number.isInteger(seats)) throw new InputError([{ code: 'not-a-whole-number', ...problem }]);
  if (seats < 1 || seats > MOST_SEATS) throw new InputError([{ code: 'out-of-range', ...problem }]);
  return seats;
}

/** Of several that are as frequent, the first. */
function commonCode(found: readonly Found[]): string | null {
  const counts = new Map<string, number>();
  for (const { text, isTicket } of found) {
    const opened = isTicket ? openTicket(text) : 'no prefix';
    if (typeof opened === 'object') counts.set(opened.head.code, (counts.get(opened.head.code) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
