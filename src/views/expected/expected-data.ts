import type { ExpectedResult } from '../../../sim/page.ts';
import type { LifeSeries } from '../../charts/parts/types.ts';
import type { Say } from '../../words/say.ts';
import { oneDecimal } from '../../parts/curves.ts';

/** Nineteen lives in twenty stray no further from what is expected than so many standard errors. */
const Z95 = 1.959964;

export type ExpectedLine = NonNullable<LifeSeries['expected']>;

/** What the methylation chart draws; while nothing is known only room for the name, so that nothing shifts. */
export function lineOf(expected: ExpectedResult | null, say: Say): ExpectedLine {
  if (expected === null) return { values: [], low: [], high: [], endText: say('expected.end', { value: '00.0' }) };
  const { scenario, mean, luck } = expected;
  const edge = (side: 1 | -1) => mean.map((value, day) => value + side * Z95 * luck[day]!);
  return {
    values: mean,
    low: edge(-1),
    high: edge(1),
    endText: say('expected.end', { value: oneDecimal(mean[scenario.days]!) }),
  };
}

/** What the dashed line is, and how far luck alone takes so many cells from it on a day. */
export function expectedText({ scenario, luck, exact }: ExpectedResult, day: number, say: Say): string {
  const on = Math.min(day, scenario.days);
  return say('expected.note', {
    cells: scenario.cells,
    luck: (Z95 * luck[on]!).toFixed(1),
    solved: say(exact ? 'expected.exact' : 'expected.close'),
  });
}
