import {
  allSeries,
  checksum,
  litterQuantiles,
  SERIES,
  type LifeResult,
  type Scenario,
  type SeriesId,
} from '../../sim/page.ts';
import type { Litter } from './types.ts';

/** What the page keeps of a whole litter. It is loaded while the litter lives: no curve of one young one needs it. */
export function summariseLitter(scenario: Scenario, result: LifeResult): Litter {
  const young = allSeries(result);
  const band = (id: SeriesId) => {
    const [low, lowerQuarter, upperQuarter, high] = litterQuantiles(
      young.map((each) => each[id]),
      [0.05, 0.25, 0.75, 0.95],
    ) as [Float64Array, Float64Array, Float64Array, Float64Array];
    return { low, lowerQuarter, upperQuarter, high };
  };
  return {
    scenario,
    result,
    checksum: checksum(scenario.modelVersion, result.digests),
    bands: Object.fromEntries(SERIES.map(({ id }) => [id, band(id)])) as unknown as Litter['bands'],
  };
}
