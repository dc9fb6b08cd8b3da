import {
  channelsOf,
  ENTRY_BY_ID,
  GIVERS,
  type Channel,
  type FamilyResult,
  type Giver,
  type ParamValues,
  type Species,
} from '../../../sim/page.ts';
import type { DotsChartData, DotsRow } from '../../charts/dots/dots-data.ts';
import type { PairData } from '../../charts/studies/pair-chart.ts';
import type { Say } from '../../words/say.ts';
import { signed } from '../../parts/numbers.ts';

/** Turns the family as simulated into cards, small curves and rows of dots. */

export type Course = FamilyResult['caregivers'][number];

/** Realised minutes of a giver on a day, by kind of care. */
export function minutesOn(
  family: FamilyResult,
  giver: Giver,
  day: number,
  values: ParamValues,
): { channel: Channel; minutes: number }[] {
  const channels = channelsOf(values);
  const rows = family.exposure.length;
  const g = GIVERS.indexOf(giver);
  return channels
    .map((channel, c) => ({ channel, minutes: family.minutes[(g * channels.length + c) * rows + day]! }))
    .filter(({ minutes }) => minutes > 0);
}

/** The scale that all cards share: what any of the curves reaches, with a little air. */
export function sharedScale(courses: readonly ArrayLike<number>[]): readonly [number, number] {
  const all = courses.flatMap((course) => Array.from(course));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return [Math.floor(low - 1), Math.ceil(high + 1)];
}

export function pairOf(
  own: ArrayLike<number>,
  child: ArrayLike<number>,
  axis: readonly [number, number],
  day: number,
  words: { own: string; child: string; summary: string },
): PairData {
  return {
    days: own.length - 1,
    day,
    axis,
    lines: [
      { id: 'child', label: words.child, values: child, tone: 'other' },
      { id: 'own', label: words.own, values: own, tone: 'own' },
    ],
    words: { summary: words.summary },
  };
}

export const OUTCOME_IDS = ['reactivity', 'befriend', 'temperament', 'score'] as const;
const Z95 = 1.959964;

/**
 * Four rows of dots: the grown-up scores of all who were raised alike, in standard deviations. No child is singled out.
 * @param opened the pup that is open: it has the ring as long.
 */
export function outcomesOf(family: FamilyResult, species: Species, opened: number | null, say: Say): DotsChartData {
  const focus = species === 'infant' ? -1 : (opened ?? 0);
  const rows = OUTCOME_IDS.map((id): DotsRow => {
    const values = family.outcomes.map((young) => young[id]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const half =
      (Z95 * Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1))) /
      Math.sqrt(values.length);
    return {
      id,
      values,
      mean,
      low: mean - half,
      high: mean + half,
      dots: values.map((value, pup) => ({
        id: pup,
        title: say('family.dot', { pup: pup + 1, value: signed(value, 2) }),
      })),
      focus,
      tone: 'ink',
      label: say(`family.outcome.${id}`),
      text: say('family.mean', { mean: signed(mean, 2), half: half.toFixed(2) }),
    };
  });
  return {
    axis: [-3, 3],
    rows,
    reference: { value: 0, label: say('family.reference') },
    words: {
      summary: say('family.outcomesSummary', { count: family.outcomes.length }),
      x: say('family.axis'),
      dots: say('family.dots'),
    },
  };
}

/** How far each score leans on the response, and how well that is known. */
export function slopesOf(values: ParamValues, say: Say): string[] {
  return OUTCOME_IDS.map((id) => {
    const { tag } = ENTRY_BY_ID.get(`outcome.${id}`)!;
    const words = { outcome: say(`family.outcome.${id}`), tag: say(`tag.${tag}`) };
    return say('family.slope', { outcome: words.outcome, r: signed(values[`outcome.${id}`], 2), tag: words.tag });
  });
}
