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
  /** Called off by the person; stays so until they go on or ask something else. */
  readonly stopped: boolean;
  readonly secondsLeft: number | null;
}

/**
 * About so long a piece of work takes: short enough for a picture that grows, long enough to keep both workers busy.
 */
const BATCH_MS = 220;
const FIRST_BATCH = 24;
/** Sweeps kept, so that going back shows them at once. */
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

/** Writes a piece into what is known. */
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
 * Runs the sweeps that are asked for, the first of them first; what is asked anew calls off what nobody wants any more.
 * @param fail told what went wrong; the sweep it happened to is left as it stands.
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

  function put(found: Found): void {
    const all = new Map(get().found);
    const key = keyOf(found.sweep);
    all.delete(key);
    all.set(key, found);
    for (const old of [...all.keys()].slice(0, Math.max(0, all.size - MOST_KEPT)))
      if (!wanted.some((sweep) => keyOf(sweep) === old)) all.delete(old);
    set({ found: all });
  }

  const isDone = (sweep: Sweep) => (get().found.get(keyOf(sweep))?.done ?? 0) === pointCount(sweep);

  async function runAll(signal: AbortSignal): Promise<void> {
    for (const [i, sweep] of wanted.entries()) {
      if (isDone(sweep)) continue;
      if (i === 0) set({ running: keyOf(sweep), secondsLeft: null });
      await runOne(sweep, signal);
      if (i === 0) set({ running: null });
    }
  }

  async function runOne(sweep: Sweep, signal: AbortSignal): Promise<void> {
    let found = get().found.get(keyOf(sweep)) ?? blank(sweep);
    const main = sweep === wanted[0];
    const total = pointCount(sweep);
    const left = startClock();
    const doneBefore = found.done;
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
        put(found);
        const now = performance.now();
        size = Math.max(8, Math.min(400, Math.round((points.length * BATCH_MS) / Math.max(1, now - start))));
        if (main) set({ secondsLeft: left({ done: found.done - doneBefore, total: total - doneBefore }) });
      }
      if (open.length === 0) put((found = { ...found, level }));
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
  /** Somebody looks. */
  let attended = false;
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
    /** Nobody looks any more. */
    leave(): void {
      wanted = [];
      round.stop();
      attended = false;
      set({ running: null, secondsLeft: null });
    },
  };
}
