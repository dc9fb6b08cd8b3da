import type { LifeChartsData, LifeSeries } from '../../charts/parts/types.ts';
import type { WorldState } from '../../state/types.ts';
import { tenHere } from '../../state/ten.ts';
import type { Say } from '../../words/say.ts';
import { tenText } from './ten-says.ts';

/** A share of strands is between these two. */
const [NOTHING, WHOLE] = [0, 100];

/**
 * The ends of the slider and the band of siblings are those of one animal: among ten others their names would find no
 * place, and a band without a name would say nothing.
 */
function amongOthers(series: LifeSeries, others: LifeSeries['others'], axis: LifeSeries['axis']): LifeSeries {
  return { ...series, others, axis, ends: undefined, band: undefined };
}

/** Adds the ten other animals to the curve of methylation, and to what is said of the picture. */
export function withTen(data: LifeChartsData, state: Pick<WorldState, 'ten' | 'focal'>, say: Say): LifeChartsData {
  const ten = tenHere(state);
  if (ten === null) return data;
  const others: LifeSeries['others'] = {
    values: ten.now.curves,
    label: say('ten.label'),
    stale: ten.now.scenario !== state.focal!.scenario,
  };
  const [below, above] = ten.room;
  const wider = ([low, high]: LifeSeries['axis']): LifeSeries['axis'] => [
    Math.max(NOTHING, low - below),
    Math.min(WHOLE, high + above),
  ];
  return {
    ...data,
    series: data.series.map((series) =>
      series.id === 'methylation' ? amongOthers(series, others, wider(series.axis)) : series,
    ),
    words: {
      ...data.words,
      summary: [data.words.summary, say('ten.named'), ...tenText(state, data.day, say)].filter(Boolean).join(' '),
    },
  };
}
