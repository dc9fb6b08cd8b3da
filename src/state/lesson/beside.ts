import { ownSeat, worldOf, type Lesson, type Step } from '../../../sim/lessons.ts';
import { seriesOf, type LifeResult, type Runner, type SeriesId } from '../../../sim/page.ts';
import type { WorldStore } from '../store.ts';
import type { Focal } from '../types.ts';

/**
 * What a step sets beside the young one on screen: the same one in another world of the lesson, or itself as it was on
 * a day. It takes the place of the curve from before: a thin line in the charts, rings and counts in the town.
 */

/** Named as another ready-made world would be. */
const PARAM = 'preset';

/** Sets it beside and keeps it there whatever is moved. @returns how to take it away again */
export function setBeside(store: WorldStore, runner: Runner, lesson: Lesson, step: Step, seed: string): () => void {
  if (step.since !== undefined) return follow(store, (focal) => asOn(focal, step.since!));
  if (step.beside === undefined) return () => undefined;
  const start = worldOf(lesson, step.beside, ownSeat(lesson, seed));
  if (start.screen !== 'play') return () => undefined;
  const abort = new AbortController();
  let stop = () => undefined as void;
  const job = { kind: 'life', scenario: start.world, from: 0, to: 1, closedByDay: true } as const;
  runner.run(job, { signal: abort.signal }).then(
    (result) => {
      const beside: Focal = { scenario: start.world, result, series: seriesOf(result, 0) };
      if (!abort.signal.aborted) stop = follow(store, () => beside);
    },
    // Without it the line is missing, and nothing else.
    () => undefined,
  );
  return () => {
    abort.abort();
    stop();
  };
}

function follow(store: WorldStore, besideOf: (focal: Focal) => Focal): () => void {
  let last: Focal | null = null;
  const put = () => {
    const { focal, before, drag } = store.getState();
    if (focal === null || drag !== null || (focal === last && before !== null && before === put.now)) return;
    last = focal;
    put.now = besideOf(focal);
    store.setState({ before: put.now, moved: { param: PARAM, from: put.now.scenario } });
  };
  put.now = null as Focal | null;
  put();
  const stop = store.subscribe(put);
  return () => {
    stop();
    store.setState({ before: null, moved: null });
  };
}

/** The same young one standing still as it was on a day. */
function asOn({ scenario, result, series }: Focal, since: number): Focal {
  const still = Object.fromEntries(
    Object.entries(series).map(([id, values]) => [id, new Float64Array(values.length).fill(values[since]!)]),
  ) as Readonly<Record<SeriesId, Float64Array>>;
  return { scenario, series: still as Focal['series'], result: { ...result, closedByDay: repeated(result, since) } };
}

/** Which copies were closed on a day, for every day. */
function repeated({ closedByDay }: LifeResult, since: number): LifeResult['closedByDay'] {
  if (closedByDay === null) return null;
  const { data, dims } = closedByDay;
  const words = dims[1]!.size;
  const row = data.subarray(since * words, (since + 1) * words);
  const all = new Uint32Array(data.length);
  for (let day = 0; day < dims[0]!.size; day++) all.set(row, day * words);
  return { ...closedByDay, data: all };
}
