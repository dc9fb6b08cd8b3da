import type { LifeSeries } from '../../charts/parts/types.ts';
import type { Focal } from '../../state/types.ts';
import { speciesOf } from '../../state/species.ts';
import { ageText } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import { oneDecimal } from '../../parts/curves.ts';
import { signed } from '../../parts/numbers.ts';

/** What a person draws before seeing it: how many points methylation will have changed by the last day. */
export interface Drawn {
  /** The curve on screen while it was drawn. */
  readonly base: Focal;
  readonly points: number;
  /** Whether what happened was shown since. */
  readonly shown: boolean;
}

/** Steps of a drawing by pointer, points. */
const FINE = 0.1;

const lastOf = ({ series: { methylation } }: Focal): number => methylation[methylation.length - 1]!;

/** A straight line from where the curve begins to where it was drawn to end. */
export function lineOf({ base, points }: Drawn, say: Say): NonNullable<LifeSeries['drawn']> {
  const { methylation } = base.series;
  const last = methylation.length - 1;
  const end = lastOf(base) + points;
  const values = Float64Array.from({ length: last + 1 }, (_, day) => {
    const share = day / last;
    return methylation[0]! * (1 - share) + end * share;
  });
  return { values, label: say('draw.label', { value: oneDecimal(end) }) };
}

/** Points that stand for a height in the frame of the chart. @param share of the frame, 0 at its foot */
export function pointsAt(share: number, base: Focal, [low, high]: LifeSeries['axis']): number {
  const value = low + Math.max(0, Math.min(1, share)) * (high - low);
  return Math.round((value - lastOf(base)) / FINE) * FINE;
}

/** The height in the frame at which the drawn line ends, 0 to 1. */
export function heightOf({ base, points }: Drawn, [low, high]: LifeSeries['axis']): number {
  return Math.max(0, Math.min(1, (lastOf(base) + points - low) / (high - low)));
}

/** "You drew −8.0 points by day 90. It was −3.3." */
export function toldText({ base, points }: Drawn, now: Focal, say: Say): string {
  const { days } = now.scenario;
  return say('draw.told', {
    drawn: signed(points, 1),
    found: signed(lastOf(now) - lastOf(base), 1),
    age: ageText(days, speciesOf(now.scenario), say),
  });
}
