/** What the engine says in Node, with nothing of the page in between: the browser tests compare with this. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checksum, runNow, type LifeResult } from '../../sim/engine.ts';
import {
  dayTable,
  scenarioFromPreset,
  seriesOf,
  type DaySeries,
  type DayTable,
  type ParamValues,
  type Scenario,
} from '../../sim/page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const execute = promisify(execFile);

/**
 * Many tests ask for the same worlds, and a litter takes a fifth of a second: each is simulated once, then remembered.
 */
function remembering<Answer>(ask: (scenario: Scenario) => Answer): (scenario: Scenario) => Answer {
  const known = new Map<string, Answer>();
  return (scenario) => {
    const key = JSON.stringify(scenario);
    if (!known.has(key)) known.set(key, ask(scenario));
    return known.get(key)!;
  };
}

/** The world that the page opens with. */
export const DEFAULT = scenarioFromPreset('both-parents');

/** The same with few siblings, for tests that ask nothing of them. */
export const FEW: Scenario = { ...DEFAULT, siblings: 4 };

export function withSet(scenario: Scenario, set: Partial<ParamValues>): Scenario {
  return { ...scenario, set: { ...scenario.set, ...set } };
}

/** The default world at a setting of the licking slider. */
export function licked(minutes: number): Scenario {
  return minutes === 40 ? DEFAULT : withSet(DEFAULT, { 'care.licking': minutes });
}

const focalRun = remembering((scenario): LifeResult =>
  runNow({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true }),
);

/** The young one whose cells the town shows, day by day. */
export function focalSeries(scenario: Scenario): DaySeries {
  return seriesOf(focalRun(scenario), 0);
}

/** By copy: whether it is closed on a day. */
export function closedCopies(scenario: Scenario, day: number): boolean[] {
  const { data, dims } = focalRun(scenario).closedByDay!;
  const words = dims[1]!.size;
  return Array.from(
    { length: 2 * scenario.cells },
    (_, copy) => ((data[day * words + (copy >> 5)]! >>> (copy & 31)) & 1) === 1,
  );
}

/** Copies that stand otherwise in two worlds on a day. */
export function flipsBetween(was: Scenario, is: Scenario, day: number): { opened: number[]; closed: number[] } {
  const [before, now] = [closedCopies(was, day), closedCopies(is, day)];
  const copies = before.map((_, copy) => copy);
  return {
    opened: copies.filter((copy) => before[copy] && !now[copy]),
    closed: copies.filter((copy) => !before[copy] && now[copy]),
  };
}

/** The whole litter: its table by day and the checksum of the run. */
export const wholeRun = remembering((scenario): { checksum: string; table: DayTable } => {
  const result = runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings, digest: true });
  return { checksum: checksum(scenario.modelVersion, result.digests), table: dayTable(result) };
});

let built: Promise<unknown> | undefined;

/** Runs the command line as people get it; before the first time it is built if it is stale. */
export async function tend(...args: string[]): Promise<string> {
  await (built ??= execute(process.execPath, ['tests/tools/build-cli.mjs'], { cwd: root }));
  const { stdout } = await execute(process.execPath, ['dist-cli/tend.js', ...args], { cwd: root, maxBuffer: 1 << 26 });
  return stdout;
}
