/** What stands beside the published effect of the vole trial: in which spreads, and with which interval. */
import { describe, expect, it } from 'vitest';
import {
  isComputed,
  pointsOf,
  PUBLISHED_TRIAL,
  publishedAnalysis,
  trialTest,
  type TrialReadings,
} from '../../../sim/page.ts';
import { asObserved } from '../../../sim/study/truth.ts';
import { effectData } from '../../../src/views/experiment/vole-trial/trial-data.ts';
import { createEnglish } from '../../../src/words/say.ts';

const column = (values: readonly number[]) => Float64Array.from(values);
/** Two litters of two in each arm. */
const readings = asObserved({
  litter: column([0, 0, 1, 1, 2, 2, 3, 3]),
  reared: column([0, 0, 0, 0, 1, 1, 1, 1]),
  region5: column([40, 43, 44, 47, 36, 37, 39, 40]),
  regionMiddle: column([30, 35, 33, 38, 30, 29, 31, 34]),
  region3: column([50, 51, 57, 54, 49, 46, 48, 53]),
  mean: column([40, 43, 44.6, 46.3, 38.3, 37.3, 39.3, 42.3]),
}) as unknown as ReturnType<typeof asObserved<TrialReadings>>;

describe('the published effect', () => {
  const published = publishedAnalysis(readings);
  const { rows } = effectData(trialTest(pointsOf(readings, 'mean')), published, createEnglish());
  const row = (id: string) => rows.find((each) => each.id === id)!;
  it('has no interval of its own: none can be had from F alone', () => {
    expect(rows.map(({ id }) => id)).toEqual(['hereLitter', 'herePup', 'hereReadings', 'published']);
    expect([row('published').low, row('published').high]).toEqual([PUBLISHED_TRIAL.d, PUBLISHED_TRIAL.d]);
    expect(row('published').text).not.toMatch(/to|\[/);
    expect(Object.keys(PUBLISHED_TRIAL)).not.toContain('byAnimal');
  });
  it('is compared with this trial in the same unit: spreads of single region readings', () => {
    if (!isComputed(published)) throw new Error(published.notComputable);
    expect(row('hereReadings')).toMatchObject({ value: published.size, kind: 'naive' });
    expect(row('hereReadings').low).toBeLessThan(published.size);
    expect(row('hereReadings').value).not.toBeCloseTo(row('hereLitter').value, 2);
  });
});
