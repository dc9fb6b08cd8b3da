import { runNow } from '../../engine.ts';
import { expectedOf } from '../../lesson/expect.ts';
import common from '../../lesson/common.en.json' with { type: 'json' };
import { notesMarkdown, notesOf } from '../../lesson/notes.ts';
import { loadExpected, loadLesson, SHELF, type LoadedLesson } from '../../lesson/shelf.ts';
import { InputError } from '../../params/types.ts';
import { createWords } from '../../words/say.ts';
import { choose, option, readArguments, type Arguments } from '../options.ts';
import { deliver, print } from '../output.ts';
import { targetsOf, type Target } from '../target.ts';

/** Fewest seats that are written into a lesson's notes, and the most that a class may have. */
const WRITTEN_SEATS = 30;
const MOST_SEATS = 250;
/** Where the expected results of a lesson stand, from the root of the project. */
const EXPECTED = 'sim/lesson/expected';

const TASKS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = { list, expect, notes };

/** `tend lesson list`, `expect` and `notes`: which lessons there are, what they come to, and notes for teachers. */
export async function lesson([task, ...args]: readonly string[]): Promise<void> {
  const perform = task !== undefined && Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;
  if (task === undefined || task.startsWith('-')) throw new InputError([{ code: 'missing-argument', path: 'TASK' }]);
  if (perform === undefined)
    throw new InputError([{ code: 'not-one-of', path: 'TASK', got: task, allowed: Object.keys(TASKS) }]);
  await perform(args);
}

/** A line a lesson: its number, its id, its title. */
async function list(args: readonly string[]): Promise<void> {
  readArguments(args, {}, []);
  const lines = SHELF.map(async ({ id, number }) => {
    const { words } = (await loadLesson(id))!;
    return `${number}  ${id.padEnd(8)}${words[`lesson.${id}.title`]}\n`;
  });
  await print(await Promise.all(lines));
}

async function expect(args: readonly string[]): Promise<void> {
  const given = readArguments(args, { seats: 'one', format: 'one', out: 'one' }, ['ID']);
  const format = choose(given, 'format', ['file', 'json'], 'file');
  const seats = seatsOf(option(given, 'seats') ?? `1-${WRITTEN_SEATS}`, format === 'file' ? WRITTEN_SEATS : 1);
  const { lesson: asked } = await lessonOf(given);
  // Asked for before minutes of work, so that no result is lost for want of a place.
  const out = format === 'file' ? placeOf(given, `${EXPECTED}/${asked.id}.json`) : targetsOf(given).out;
  const text = `${JSON.stringify(expectedOf(asked, seats, runNow), null, 2)}\n`;
  await deliver(out, [text]);
  if (format === 'file') await print([`${out!.said}\n`]);
}

/** Notes for teachers as Markdown, with the expected results that stand in the project. */
async function notes(args: readonly string[]): Promise<void> {
  const given = readArguments(args, { out: 'one' }, ['ID']);
  const { out } = targetsOf(given);
  const { lesson: asked, words } = await lessonOf(given);
  const say = createWords({ ...common, ...words });
  await deliver(out, [`${notesMarkdown(notesOf(asked, say, await loadExpected(asked.id)))}\n`]);
}

/** Where a file goes when nobody says so. @throws InputError where it cannot be written */
function placeOf(given: Arguments, usual: string): Target {
  const options = new Map([['out', [option(given, 'out') ?? usual]]]);
  return targetsOf({ ...given, options }).out!;
}

/** @throws InputError for an id that no lesson has */
async function lessonOf({ positionals: [id] }: Arguments): Promise<LoadedLesson> {
  const found = await loadLesson(id!);
  if (found === null)
    throw new InputError([{ code: 'not-one-of', path: 'ID', got: id, allowed: SHELF.map((each) => each.id) }]);
  return found;
}

/** First and last seat of "1-30". @param fewest seats that are wanted @throws InputError for anything else */
function seatsOf(text: string, fewest: number): readonly [number, number] {
  const [, first, last] = (/^(\d{1,4})-(\d{1,4})$/.exec(text) ?? []).map(Number) as [unknown, number?, number?];
  if (first === undefined || last === undefined)
    throw new InputError([{ code: 'not-seats', path: '--seats', got: text, allowed: [1, MOST_SEATS] }]);
  const refuse = (got: number, allowed: readonly [number, number]) => {
    throw new InputError([{ code: 'out-of-range', path: '--seats', got, allowed }]);
  };
  if (first < 1 || first > MOST_SEATS) refuse(first, [1, MOST_SEATS]);
  if (last < first || last > MOST_SEATS) refuse(last, [first, MOST_SEATS]);
  const count = last - first + 1;
  if (count < fewest) refuse(count, [fewest, MOST_SEATS]);
  return [first, last];
}
