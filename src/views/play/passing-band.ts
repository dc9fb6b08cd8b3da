import {
  litterQuantiles,
  resolveValues,
  SERIES,
  seriesOf,
  type LifeResult,
  type Runner,
  type Scenario,
  type SeriesId,
} from '../../../sim/page.ts';
import type { WorldStore } from '../../state/store.ts';
import type { Litter } from '../../state/types.ts';
import { isHeld } from '../../state/world.ts';

/** Where the litter lies under a world that a slider passes through: limits of some series, and no checksum. */
export interface PassingBand {
  readonly scenario: Scenario;
  readonly bands: Partial<Record<SeriesId, Pick<Litter['bands'][SeriesId], 'low' | 'high'>>>;
}

/** A litter of more work than this, in cells × days, is not lived again for each step of a slider. */
const MOST_WORK = 8_000_000;
const BAND = [0.05, 0.95] as const;
/** A hand that has not moved for so long rests. */
const REST_MS = 50;

function canPass({ siblings, cells, days }: Scenario): boolean {
  return siblings * cells * days <= MOST_WORK;
}

/** The limits that the band of one series is drawn between. */
export function passingBand(result: LifeResult, id: SeriesId): PassingBand {
  const values = resolveValues(result.scenario);
  const young = Array.from({ length: result.to - result.from }, (_, i) => seriesOf(result, i, values)[id]);
  const [low, high] = litterQuantiles(young, BAND) as [Float64Array, Float64Array];
  return { scenario: result.scenario, bands: { [id]: { low, high } } };
}

/** The litter as it is drawn: with the band that is ahead of it. */
export function withPassing(litter: Litter, band: PassingBand): Litter {
  const bands = Object.fromEntries(
    SERIES.map(({ id }) => [id, { ...litter.bands[id], ...band.bands[id] }]),
  ) as unknown as Litter['bands'];
  return { ...litter, scenario: band.scenario, bands };
}

/**
 * Where the hand rests on a slider that it holds, the whole litter lives again under the world that the slider stands
 * at, and its band is drawn. Each takes the workers a tenth of a second, so the next move calls it off: the bold line
 * comes first. Once the slider is let go the litter itself takes its place, with its checksum.
 * @param onBand told of the band, and null once the state's own litter is the latest again
 * @returns how to stop
 */
export function followBand(store: WorldStore, runner: Runner, onBand: (band: PassingBand | null) => void): () => void {
  let there = false;
  let passed = new AbortController();
  let resting: ReturnType<typeof setTimeout> | undefined;

  function callOff(): void {
    clearTimeout(resting);
    passed.abort();
    passed = new AbortController();
  }

  async function live(scenario: Scenario): Promise<void> {
    const { signal } = passed;
    const result = await runner
      .run({ kind: 'life', scenario, from: 0, to: scenario.siblings }, { signal })
      // Whatever hinders it hinders the litter that is asked for at the end too, and is told then.
      .catch(() => null);
    const state = store.getState();
    if (result === null || signal.aborted || state.litter === null) return;
    there = true;
    onBand(passingBand(result, state.large));
  }

  const stops = [
    store.live.watch(({ scenario }) => {
      callOff();
      if (canPass(scenario)) resting = setTimeout(() => void live(scenario), REST_MS);
    }),
    store.subscribe((state, old) => {
      if (state.scenario !== old.scenario || (isHeld(old) && !isHeld(state))) callOff();
      if (!there || (state.litter === old.litter && (state.scenario === old.scenario || isHeld(state)))) return;
      there = false;
      onBand(null);
    }),
  ];
  return () => {
    callOff();
    for (const stop of stops) stop();
  };
}
