import { createStore } from 'zustand/vanilla';
import {
  pointCount,
  SERIES,
  type RefusedPoint,
  type Runner,
  type SeriesId,
  type Sweep,
  type SweepResult,
} from '../../../sim/page.ts';
import { createRound, startClock } from '../../state/round.ts';
import { levelsOf, type Level } from './refinement.ts';

/**
 * What is known of a sweep so far. A new object with each piece of news; the numbers are written into the same arrays.
 */
export interface Found {
  readonly sweep: Sweep;
  /** [point, replicate], NaN where nothing is known or the point was refused. */
  readonly values: Readonly<Record<SeriesId, Float64Array>>;
  readonly known: Uint8Array;
  readonly refused: readonly RefusedPoint[];
  readonly done: number;
  /** The last level that is whole. */
  readonly level: Level | null;
}

export interface SweeperState {
  readonly found: ReadonlyMap<string, Found>;
  /** Key of the sweep that is being run for the chart itself. */
  readonly running: string | null;
  /** Stopped by the person. It stays stopped until they press go on or ask for another sweep. */
  readonly stopped: boolean;
  readonly secondsLeft: number | null;
}

/**
 * Target time for one piece of work. It is short enough that the picture keeps growing, and long enough to keep both
 * workers busy.
 */
const BATCH_MS = 220;
const FIRST_BATCH = 24;
/** Number of finished sweeps that are kept, so that going back to one shows it at once. */
const MOST_KEPT = 16;

export function keyOf(sweep: Sweep): string {
  return JSON.stringify(sweep);
}

function blank(sweep: Sweep): Found {
  const size = pointCount(sweep);
  const values = Object.fromEntries(
    SERIES.map(({ id }) => [id, new Float64Array(size * sweep.replicates).fill(NaN)]),
  ) as Record<SeriesId, Float64Array>;
  return { sweep, values, known: new Uint8Array(size), refused: [], done: 0, level: null };
}

/** Adds a finished piece to what is known of a sweep. */
function taken(found: Found, { points, values, refused }: SweepResult): Found {
  const { replicates } = found.sweep;
  points.forEach((point, place) => {
    found.known[point] = 1;
    for (const { id } of SERIES)
      found.values[id].set(values[id].data.subarray(place * replicates, (place + 1) * replicates), point * replicates);
  });
  return { ...found, refused: [...found.refused, ...refused], done: found.done + points.length };
}

export type Sweeper = ReturnType<typeof createSweeper>;

/**
 * Runs the sweeps that the view asks for, in the order given. A new request cancels the sweeps that it no longer
 * contains.
 * @param fail is told what went wrong; the sweep keeps what it has so far
 */
export function createSweeper(runner: Runner, fail: (error: Error) => void) {
  const store = createStore<SweeperState>(() => ({
    found: new Map(),
    running: null,
    stopped: false,
    secondsLeft: null,
  }));
  const { getState: get, setState: set } = store;
  let wanted: readonly Sweep[] = [];
  /** Somebody looks. */
  let attended = false;

  async function runAll(signal: AbortSignal): Promise<void> {
    for (const [i, sweep] of wanted.entries()) {
      const known = get().found.get(keyOf(sweep)) ?? blank(sweep);
      if (known.done === pointCount(sweep)) continue;
      if (i === 0) set({ running: keyOf(sweep), secondsLeft: null });
      await runPoints(runner, known, signal, (found, secondsLeft) => {
        set({ found: withFound(get().found, found, wanted), ...(i === 0 ? { secondsLeft } : {}) });
      });
      if (i === 0) set({ running: null });
    }
  }

  const round = createRound(
    (signal) => {
      set({ running: null, secondsLeft: null });
      return runAll(signal);
    },
    (error) => fail(error instanceof Error ? error : new Error(String(error))),
    () => set({ running: null }),
  );
  const work = () => {
    attended = true;
    round.begin();
  };

  return {
    store,
    /** The first is the one on the chart, the others stand behind it. */
    want(sweeps: readonly Sweep[]): void {
      if (JSON.stringify(sweeps) === JSON.stringify(wanted) && (attended || sweeps.length === 0)) return;
      const same = sweeps[0] !== undefined && wanted[0] !== undefined && keyOf(sweeps[0]) === keyOf(wanted[0]);
      wanted = sweeps;
      if (same && get().stopped) return;
      set({ stopped: false });
      work();
    },
    stop(): void {
      round.stop();
      set({ stopped: true, running: null, secondsLeft: null });
    },
    goOn(): void {
      set({ stopped: false });
      work();
    },
    /** The view is closed, so nothing more is run. */
    leave(): void {
      wanted = [];
      round.stop();
      attended = false;
      set({ running: null, secondsLeft: null });
    },
  };
}

/** What is kept, with this put last; the oldest goes where there are too many, unless it is wanted. */
function withFound(kept: SweeperState['found'], found: Found, wanted: readonly Sweep[]): SweeperState['found'] {
  const all = new Map(kept);
  const key = keyOf(found.sweep);
  all.delete(key);
  all.set(key, found);
  for (const old of [...all.keys()].slice(0, Math.max(0, all.size - MOST_KEPT)))
    if (!wanted.some((sweep) => keyOf(sweep) === old)) all.delete(old);
  return all;
}

/**
 * Runs what is not known of a sweep yet, from the coarsest picture to the finest, in pieces that each take about
 * BATCH_MS. @param put told after each piece what is known, and how long the rest will take
 */
async function runPoints(
  runner: Runner,
  known: Found,
  signal: AbortSignal,
  put: (found: Found, secondsLeft: number | null) => void,
): Promise<void> {
  const { sweep } = known;
  const total = pointCount(sweep) - known.done;
  const clock = startClock();
  let found = known;
  let left: number | null = null;
  let size = FIRST_BATCH;
  for (const level of levelsOf(sweep.x.values.length, sweep.y?.values.length ?? 1)) {
    const open = level.points.filter((point) => found.known[point] === 0);
    for (let from = 0; from < open.length;) {
      const points = open.slice(from, from + size);
      const start = performance.now();
      const piece = await runner.run({ kind: 'sweep', sweep, points, from: 0, to: points.length }, { signal });
      if (signal.aborted) return;
      found = taken(found, piece);
      from += points.length;
      if (from >= open.length) found = { ...found, level };
      const took = Math.max(1, performance.now() - start);
      left = clock({ done: found.done - known.done, total });
      put(found, left);
      size = Math.max(8, Math.min(400, Math.round((points.length * BATCH_MS) / took)));
    }
    if (open.length === 0) put((found = { ...found, level }), left);
  }
}
