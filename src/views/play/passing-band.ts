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
import { createLatest } from '../../state/ask.ts';
import type { WorldStore } from '../../state/store.ts';
import type { Litter } from '../../state/types.ts';
import { isHeld } from '../../state/world.ts';

/** Where the litter lies under a world that a slider is passing through: limits of some series, and no checksum. */
export interface PassingBand {
  readonly scenario: Scenario;
  readonly bands: Partial<Record<SeriesId, Pick<Litter['bands'][SeriesId], 'low' | 'high'>>>;
}

/** A litter of more work than this, in cells × days, is not lived again for each step of a slider. */
const MOST_WORK = 8_000_000;
const BAND = [0.05, 0.95] as const;

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

/** The litter as it is drawn: with the band that is ahead of it. @param of the world that it is drawn for */
export function withPassing(litter: Litter, band: PassingBand, of: Scenario): Litter {
  const bands = Object.fromEntries(
    SERIES.map(({ id }) => [id, { ...litter.bands[id], ...band.bands[id] }]),
  ) as unknown as Litter['bands'];
  return { ...litter, scenario: of, bands };
}

/**
 * While a slider is held and the page is quick enough, the whole litter lives again under each world that it passes
 * through, and its band is drawn. Once the slider is let go the litter itself takes its place, with its checksum.
 * @param draw draws the band ahead of everything else
 * @returns how to stop
 */
export function followBand(store: WorldStore, runner: Runner, draw: (band: PassingBand) => void): () => void {
  let latest: PassingBand | null = null;
  let passed = new AbortController();

  const ask = createLatest(async (scenario: Scenario) => {
    const { signal } = passed;
    const result = await runner
      .run({ kind: 'life', scenario, from: 0, to: scenario.siblings }, { signal })
      // Whatever hinders it hinders the litter that is asked for at the end too, and is told then.
      .catch(() => null);
    const state = store.getState();
    if (result === null || signal.aborted || state.litter === null) return;
    latest = passingBand(result, state.large);
    draw(latest);
  });

  const { litter } = store.live;
  store.live.litter = (own, focal) => {
    if (own === null || focal === null || latest === null) return own;
    // While the slider is held, a step behind is the latest there is.
    return withPassing(own, latest, isHeld(store.getState()) ? focal.scenario : latest.scenario);
  };
  const stops = [
    store.live.watch(({ scenario }) => {
      if (store.live.quick() && canPass(scenario)) ask.ask(scenario);
    }),
    store.subscribe((state, old) => {
      if (isHeld(old) && !isHeld(state)) {
        passed.abort();
        passed = new AbortController();
      }
      if (state.litter !== old.litter || (state.scenario !== old.scenario && !isHeld(state))) latest = null;
    }),
  ];
  return () => {
    passed.abort();
    store.live.litter = litter;
    for (const stop of stops) stop();
  };
}
