/** The sentence that counts the ten, on planted curves; and the chart that they are drawn in. */
import { describe, expect, it } from 'vitest';
import { scenarioFromPreset } from '../../../sim/page.ts';
import type { LifeChartsData, LifeSeries } from '../../../src/charts/parts/types.ts';
import type { Focal, Ten } from '../../../src/state/types.ts';
import { withTen } from '../../../src/views/ten/ten-lines.ts';
import { changeText, countChanges, tenText } from '../../../src/views/ten/ten-says.ts';
import { lifeTable } from '../../../src/views/take/tables/play.ts';
import { createEnglish } from '../../../src/words/say.ts';

const say = createEnglish();
const FROM = [24.9, 26, 27, 28, 29, 30, 31, 32, 33, 34.2];
/** Ten curves of two days: as they begin, and as these changes leave them. */
const told = (changes: readonly number[]) =>
  changeText(
    countChanges(
      FROM.map((value) => [value, value]),
      FROM.map((value, i) => [value, value + changes[i % changes.length]!]),
      1,
    ),
    FROM.length,
    say,
  );
const BEGAN = 'Where each one began was luck: 24.9 to 34.2.';

describe('under a change of care', () => {
  it('all fall, or all rise', () => {
    expect(told([-3.14, -3.2, -3.68, -3.4, -3.5])).toEqual(['All ten fell, by 3.1 to 3.7 points.', BEGAN]);
    expect(told([2.04, 3])).toEqual(['All ten rose, by 2.0 to 3.0 points.', BEGAN]);
    expect(told([-1])).toEqual(['All ten fell, by 1.0 points.', BEGAN]);
  });
  it('most go one way: those who did not are counted too', () => {
    expect(told([-1, -2, -1, -1, -1, -1, -1, -1, -1, 0.4])).toEqual([
      '9 of the ten fell, by 1.0 to 2.0 points. Of the others, 1 rose.',
      'The way a single animal went was luck.',
    ]);
    expect(told([-1, 0.01, -1, -1, -1, -1, -1, -1, -1, -1.5])).toEqual([
      '9 of the ten fell, by 1.0 to 1.5 points. Of the others, 1 did not change.',
      BEGAN,
    ]);
    expect(told([1, 2, 1, 1, 1, 1, 0, -0.5, -0.4, -1])[0]).toBe(
      '6 of the ten rose, by 1.0 to 2.0 points. Of the others, 3 fell and 1 did not change.',
    );
  });
  it('none changes by more than can be spoken of', () => {
    expect(told([0.01, -0.04])).toEqual(['None of the ten changed.', BEGAN]);
    expect(told([0.1, -0.3, 0])[0]).toBe(
      'The ten hardly changed, by 0.3 points at most: 3 fell, 4 rose and 3 did not change.',
    );
    expect(told([0.1])[0]).toBe('The ten hardly changed, by 0.1 points at most: 10 rose.');
  });
  it('is counted on the day that is shown, and on the last one where lives are shorter', () => {
    const [was, now] = [[[30, 30, 30]], [[30, 29, 27]]];
    expect(countChanges(was, now, 0)).toMatchObject({ fell: 0, same: 1 });
    expect(countChanges(was, now, 1)).toMatchObject({ fell: 1, least: 1, most: 1 });
    expect(countChanges(was, now, 90)).toMatchObject({ fell: 1, least: 3, most: 3 });
  });
});

const scenario = { ...scenarioFromPreset('both-parents'), days: 1 };
const focal = { scenario } as Focal;
const curves = FROM.map((value) => [30, value]);
const ten: Ten = { now: { scenario, curves }, before: null, room: [2, 3], addTo: withTen };

it('with the same care, all of the spread is luck', () => {
  expect(tenText({ ten, focal }, 1, say)).toEqual([
    '',
    'On day 1, ten other animals with the same care lie between 24.9 and 34.2. That spread is luck.',
  ]);
  expect(tenText({ ten: { ...ten, now: null }, focal }, 1, say)).toEqual(['The ten are growing up …', '']);
});

describe('the chart', () => {
  const series = { id: 'methylation', unit: '%', now: [30, 30], axis: [20, 40] } as unknown as LifeSeries;
  const other = { ...series, id: 'receptors' };
  const data = {
    days: 1,
    day: 1,
    series: [series, other],
    words: { summary: 'On day 1 30 % are marked.' },
  } as unknown as LifeChartsData;

  it('draws them beside methylation on an axis that has room for them, and names them in its summary', () => {
    const drawn = withTen(data, { ten, focal }, say);
    expect(drawn.series[0]).toMatchObject({ axis: [18, 43], others: { values: curves, stale: false } });
    expect(drawn.series[1]).toBe(other);
    expect(drawn.words.summary).toBe(
      'On day 1 30 % are marked. Ten other animals with the same care are drawn too. ' +
        'On day 1, ten other animals with the same care lie between 24.9 and 34.2. That spread is luck.',
    );
  });
  it('marks them as late while the bold curve is ahead of them', () => {
    const ahead = { scenario: { ...scenario } } as Focal;
    expect(withTen(data, { ten, focal: ahead }, say).series[0]!.others!.stale).toBe(true);
  });
  it('gives each of them a column of its table', () => {
    const { columns, rows } = lifeTable(withTen(data, { ten, focal }, say));
    const others = columns.map(({ id }) => id).filter((id) => id.startsWith('methylation.other'));
    expect(others).toEqual(Array.from({ length: 10 }, (_, i) => `methylation.other${i + 1}`));
    expect(rows[1]!.slice(2, 12)).toEqual(FROM);
  });
});
