import type { SalivaResult } from '../../../sim/page.ts';
import type { LifeChartsData, LifeSeries } from '../../charts/parts/types.ts';
import { ageText, shortAge } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import { beforeText, oneDecimal, valueOn } from '../../parts/curves.ts';

/** Saliva of the child on screen, as a curve beside that of its brain cells. */

/** What the strip draws: the last world that came to rest, and the one before it where a change is on show. */
export interface SalivaCurves {
  readonly now: SalivaResult;
  readonly before: SalivaResult | null;
  /** What was moved last: the one before is named after the preset that was left. */
  readonly moved: string;
  /** The world on the controls has moved on since. */
  readonly stale: boolean;
}

/** The strip stands first below the brain's own curve, on an axis that spans as many points. */
export function withSaliva(data: LifeChartsData, curves: SalivaCurves, say: Say): LifeChartsData {
  const [brain, ...rest] = data.series;
  const strip = salivaStrip(curves, data.day, brain!.axis[1] - brain!.axis[0], say);
  return {
    ...data,
    series: [brain!, strip, ...rest],
    words: { ...data.words, summary: `${data.words.summary} ${salivaSummary(curves, data.day, say)}` },
  };
}

/**
 * The strip of saliva at the site that stands for −924, in % of strands.
 * @param span points that the axis of the brain's curve spans: saliva gets as many, so that neither looks larger than
 *   it is.
 */
export function salivaStrip(
  { now, before, moved, stale }: SalivaCurves,
  day: number,
  span: number,
  say: Say,
): LifeSeries {
  const at = (series: Float64Array) => oneDecimal(valueOn(series, day));
  const last = (series: Float64Array) => oneDecimal(series.at(-1)!);
  return {
    id: 'saliva',
    title: say('saliva.title'),
    unit: say('saliva.unit'),
    tone: 'ink',
    now: now.saliva,
    axis: axisOf([now.saliva, ...(before === null ? [] : [before.saliva])], span),
    valueText: at(now.saliva),
    endText: say('chart.at', { age: shortAge(now.scenario.days, 'infant', say), value: last(now.saliva) }),
    ...(before === null
      ? {}
      : {
          before: before.saliva,
          beforeText: beforeText(before.scenario, moved, at(before.saliva), say),
          beforeEndText: beforeText(before.scenario, moved, last(before.saliva), say),
        }),
    ...(stale ? { note: say('saliva.stale') } : {}),
  };
}

/** One sentence beside that of the brain's curves. */
export function salivaSummary({ now, stale }: SalivaCurves, day: number, say: Say): string {
  const on = Math.min(day, now.scenario.days);
  const sentence = say('saliva.summary', { age: ageText(on, 'infant', say), saliva: oneDecimal(now.saliva[on]!) });
  return stale ? `${sentence} ${say('saliva.stale')}` : sentence;
}

function axisOf(curves: readonly Float64Array[], span: number): readonly [number, number] {
  const all = curves.flatMap((curve) => Array.from(curve));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const half = Math.max(span, (high - low) * 1.2) / 2;
  return [(low + high) / 2 - half, (low + high) / 2 + half];
}
