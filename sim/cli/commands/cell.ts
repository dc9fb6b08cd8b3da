import { runNow } from '../../engine.ts';
import { EVENT_KINDS } from '../../model/mark-block.ts';
import { resolveValues, type Scenario } from '../../params/scenario.ts';
import { InputError } from '../../params/types.ts';
import { checkValue } from '../../params/validate.ts';
import { MODEL_VERSION } from '../../params/version.ts';
import type { CellResult, StoryResult } from '../../run/protocol.ts';
import { readWorld } from '../origin.ts';
import { choose, option, readArguments, typed, type Arguments } from '../options.ts';
import { print } from '../output.ts';
import { storyJson, storyText } from '../story.ts';

/**
 * `tend cell SCENARIO.json --individual N --cell N`: one cell's marks and receptors by day, and its dated changes.
 * With `--twin OTHER.json`, and `--until DAY` if wanted, its story beside the same cell of another scenario as well.
 */
export async function cell(args: readonly string[]): Promise<void> {
  const given = readArguments(args, { individual: 'one', cell: 'one', twin: 'one', until: 'one', format: 'one' }, [
    'SCENARIO.json',
  ]);
  const format = choose(given, 'format', ['text', 'json'], 'text');
  const scenario = await readWorld(given.positionals[0]!);
  const individual = place(given, 'individual', scenario.siblings);
  const number = place(given, 'cell', scenario.cells);
  const other = option(given, 'twin');
  if (other === undefined && option(given, 'until') !== undefined)
    throw new InputError([{ code: 'missing-argument', path: '--twin' }]);
  const until = option(given, 'until') === undefined ? scenario.days : place(given, 'until', scenario.days + 1);
  const twin = other === undefined ? null : await readWorld(other);
  const story =
    twin === null
      ? null
      : runNow({ kind: 'story', scenario, twin, individual, cell: number, untilDay: until, odds: true });
  const life = story?.here ?? runNow({ kind: 'cell', scenario, individual, cell: number });
  await print(
    format === 'json'
      ? [`${JSON.stringify({ ...asJson(scenario, life), ...(story === null ? {} : storyJson(story)) })}\n`]
      : asText(life, scenario, story),
  );
}

/** A running number below `size`, 0 unless given. */
function place(given: Arguments, name: string, size: number): number {
  const value = typed(option(given, name) ?? '0', `--${name}`);
  const problems: InputError['problems'][number][] = [];
  checkValue({ kind: 'integer', domain: [0, size - 1], unit: '' }, value, name, problems);
  if (problems.length > 0) throw new InputError(problems);
  return value as number;
}

/** Marks of one copy on one day, a sign a dyad: "." bare, "o" half-marked, "#" marked. */
function marks(life: CellResult, day: number, copy: number, dyads: number): string {
  const at = 4 * day + 2 * copy;
  const [p, q] = [life.masksByDay.data[at]!, life.masksByDay.data[at + 1]!];
  return Array.from({ length: dyads }, (_, i) => '.o#'[((p >>> i) & 1) + ((q >>> i) & 1)]).join('');
}

function* asText(life: CellResult, scenario: Scenario, story: StoryResult | null): Iterable<string> {
  const dyads = resolveValues(scenario)['site.dyads'];
  yield `# young one ${life.individual}, cell ${life.cell}; . bare, o half-marked, # marked\n`;
  yield `# day  copy A${' '.repeat(Math.max(0, dyads - 4))}copy B${' '.repeat(Math.max(0, dyads - 4))}receptors\n`;
  for (let day = 0; day <= scenario.days; day++)
    yield `${String(day).padStart(5)}  ${marks(life, day, 0, dyads)}  ${marks(life, day, 1, dyads)}  ${life.receptorsByDay.data[day]}\n`;
  yield '# age in days  copy  site  strand  change  silencing  closed\n';
  for (const { age, copy, dyad, strand, kind, silencing, closed } of life.events)
    yield `${age}  ${'AB'[copy]}  ${dyad + 1}  ${'pq'[strand]}  ${EVENT_KINDS[kind]}  ${silencing}  ${closed ? 'closed' : 'open'}\n`;
  if (story !== null) yield* storyText(story);
}

function asJson(scenario: Scenario, life: CellResult) {
  const days = Array.from({ length: scenario.days + 1 }, (_, day) => day);
  const masks = (day: number, copy: number) => [
    ...life.masksByDay.data.subarray(4 * day + 2 * copy, 4 * day + 2 * copy + 2),
  ];
  return {
    schema: 'tend.cell/1',
    modelVersion: MODEL_VERSION,
    scenario,
    individual: life.individual,
    cell: life.cell,
    days,
    masksByDay: days.map((day) => [masks(day, 0), masks(day, 1)]),
    silencingByDay: days.map((day) => [...life.silencingByDay.data.subarray(2 * day, 2 * day + 2)]),
    receptorsByDay: [...life.receptorsByDay.data],
    events: life.events.map((event) => ({ ...event, kind: EVENT_KINDS[event.kind] })),
  };
}
