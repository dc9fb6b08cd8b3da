import { isComputed, type SeriesId } from '../../../sim/page.ts';
import type { Say } from '../../words/say.ts';
import {
  apartText,
  cannotText,
  chanceText,
  gapOf,
  sentenceCase,
  wayOf,
  type Plain,
} from '../../parts/plain-finding.ts';
import type { PairTest } from './clouds.ts';

const DIGITS = 1;

/** What a gap is counted in. */
export function pairUnit(series: SeriesId, say: Say): string {
  return say(series === 'receptors' ? 'compare.receptors' : 'compare.points');
}

/**
 * What two scenarios say in plain words, as an experiment with other animals in each group could know it.
 * @param young of the first and of the second, "pups of high-care families"
 */
export function pairPlain(
  { difference }: Pick<PairTest, 'difference'>,
  [first, second]: readonly [string, string],
  series: SeriesId,
  age: string,
  say: Say,
): Plain {
  if (!isComputed(difference)) return [cannotText(difference, say)];
  const gap = gapOf(difference);
  const unit = pairUnit(series, say);
  const found = say(`compare.plain.${wayOf(gap)}`, {
    first,
    second,
    more: say(`compare.more.${series}`),
    fewer: say(`compare.fewer.${series}`),
    what: say(`compare.apart.${series}`),
    gap: apartText(gap, DIGITS),
    unit,
    age,
  });
  const chance = chanceText(gap, { digits: DIGITS, unit, where: say('compare.plain.where', { first }) }, say);
  return [sentenceCase(found), ...chance];
}
