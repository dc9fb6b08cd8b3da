import {
  LINEAGE_GROUPS,
  lineageSummary,
  lineOf,
  type GenerationSummary,
  type LineageResult,
} from '../../../../sim/page.ts';
import type { LineGroup, LinesChartData } from '../../../charts/lines/lines-chart.ts';
import type { Say } from '../../../words/say.ts';
import { fixed, signed } from '../../../parts/numbers.ts';
import { holdsZero, limits } from '../../../parts/intervals.ts';
import { apartText, chanceText, wayOf, type Gap, type Plain } from '../../../parts/plain-finding.ts';
import { remembered } from '../../../parts/remembered.ts';

/** What is followed along the lines, with the places it is shown to. */
export const MEASURES = { methylation: 1, receptors: 1, care: 2, responsiveness: 2 } as const;
export type Measure = keyof typeof MEASURES;

export const summaryOf = remembered((result: LineageResult, measure: Measure): GenerationSummary[] =>
  lineageSummary(result[measure], result.to, result.study.design.generations),
);

/** Everything drawn, its words included. */
export function linesData(result: LineageResult, measure: Measure, opened: number | null, say: Say): LinesChartData {
  const {
    to: lines,
    study: {
      design: { generations, fosterAt, supportAt },
    },
  } = result;
  const digits = MEASURES[measure];
  const values = result[measure];
  const summary = summaryOf(result, measure);
  const groups = LINEAGE_GROUPS.map((group, g): LineGroup => {
    const pick = (field: 'mean' | 'low' | 'high') => summary.map((at) => at.groups[group][field]);
    return {
      id: group,
      label: say(`study.lineage.${group}`),
      tone: group === 'high' ? 'open' : 'closed',
      lines: Array.from({ length: lines }, (_, line) => lineOf(values, lines, generations, g, line)),
      mean: pick('mean'),
      low: pick('low'),
      high: pick('high'),
      endText: fixed(summary.at(-1)!.groups[group].mean, digits),
    };
  });
  const gap = (field: 'mean' | 'low' | 'high') => summary.map((at) => at.gap[field]);
  return {
    generations,
    axis: axisOf(values),
    groups,
    gap: {
      mean: gap('mean'),
      low: gap('low'),
      high: gap('high'),
      label: say('study.lineage.gap'),
      unit: say(`study.lineage.${measure}.points`),
      texts: gap('mean').map((value) => signed(value, digits)),
    },
    marks: [
      ...(fosterAt > 0 ? [{ generation: fosterAt, label: say('study.lineage.fostered') }] : []),
      ...(supportAt > 0 ? [{ generation: supportAt, label: say('study.lineage.supported') }] : []),
    ],
    opened,
    words: {
      dots: say('study.lineage.dots'),
      dot: (group, line, at) =>
        say('study.lineage.dot', {
          line: line + 1,
          generation: at + 1,
          value: fixed(values[(group * lines + line) * generations + at]!, digits),
        }),
      summary: sentenceOf(result, measure, say),
      x: say('study.lineage.generation'),
      y: say(`study.lineage.${measure}.axis`),
      generation: String,
    },
  };
}

/** From the 1st to the 99th of a hundred lines, and a little more; single lines may leave the frame. */
function axisOf(values: Float64Array): readonly [number, number] {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  const [low, high] = [at(0.01), at(0.99)];
  const room = Math.max((high - low) * 0.06, 0.01);
  return [Math.max(0, low - room), high + room];
}

/** One sentence: the gap in generation 2, its interval, and whether zero lies in it. */
export function sentenceOf(result: LineageResult, measure: Measure, say: Say): string {
  const summary = summaryOf(result, measure);
  const digits = MEASURES[measure];
  const unit = say(`study.lineage.${measure}.points`);
  const what = say(`study.lineage.${measure}.what`);
  const first = signed(summary[0]!.gap.mean, digits);
  const second = summary[1]?.gap;
  if (second === undefined) return say('study.lineage.onlyFounders', { what, first, unit });
  return say(holdsZero(second) ? 'study.lineage.sentenceZero' : 'study.lineage.sentence', {
    what,
    first,
    unit,
    gap: signed(second.mean, digits),
    interval: limits(second, digits, say('study.to')),
  });
}

/** In plain words: whether a gap is left in generation 2, whether chance would do it, and how large it may be. */
export function lineagePlain(result: LineageResult, measure: Measure, say: Say): Plain {
  const second = summaryOf(result, measure)[1]?.gap;
  if (second === undefined) return [sentenceOf(result, measure, say)];
  return gapPlain(second, measure, say);
}

export function gapPlain(gap: Gap, measure: Measure, say: Say): Plain {
  const [digits, unit] = [MEASURES[measure], say(`study.lineage.${measure}.points`)];
  const found = say(`study.lineage.plain.${wayOf(gap)}`, {
    more: say(`study.lineage.${measure}.more`),
    fewer: say(`study.lineage.${measure}.fewer`),
    what: say(`study.lineage.${measure}.what`),
    gap: apartText(gap, digits),
    unit,
  });
  return [found, ...chanceText(gap, { digits, unit, where: say('study.lineage.plain.where') }, say)];
}
