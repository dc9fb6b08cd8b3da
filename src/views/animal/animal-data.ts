import { resolveValues, type AnimalResult, type Species } from '../../../sim/page.ts';
import type { PanelChartData } from '../../charts/panel/panel-data.ts';
import type { TownData } from '../../charts/parts/types.ts';
import { oneDecimal } from '../../parts/curves.ts';
import { frameOf } from '../../state/axes.ts';
import { ageText, axisUnit } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';

/** The cells of one animal on a day. */
export function townOf({ scenario, closedByDay: { data, dims } }: AnimalResult, day: number, label: string): TownData {
  const words = dims[1]!.size;
  return { cells: scenario.cells, closed: data.subarray(day * words, (day + 1) * words), label };
}

/** Its marks from birth up to a day, and no further. */
export function curveOf({ scenario, series }: AnimalResult, day: number, species: Species, say: Say): PanelChartData {
  const own = series.methylation.slice(0, day + 1);
  const values = resolveValues(scenario);
  const valueText = oneDecimal(own[day]!);
  return {
    days: Math.max(1, day),
    day,
    unit: axisUnit(species, day),
    window: { fullUntil: values['window.fullUntil'], endsAt: values['window.endsAt'] },
    axis: frameOf('methylation', [own]),
    numbers: true,
    lines: [{ id: 'own', kind: 'own', values: own }],
    valueText,
    words: {
      summary: say('animal.curve', { age: ageText(day, species, say), value: valueText }),
      caption: say('chart.methylation.unit'),
      birth: say('axis.birth'),
      age: say(axisUnit(species, day) === 1 ? 'axis.age' : 'axis.ageMonths'),
      day: ageText(day, species, say),
      plot: say('chart.methylation'),
    },
  };
}

/** Closed copies of 100 on a day. */
export function closedOf({ series }: AnimalResult, day: number): number {
  return Math.round(series.closedCopies[day]!);
}
