import { valuesAt, type SeriesId } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';
import { fixed } from '../../parts/numbers.ts';
import { NumbersTable } from '../../parts/NumbersTable.tsx';
import { meansOf, outcomeUnit, reasonAt, sliderName, sliderUnit, sliderValue, summaryAt } from './sweep-data.ts';
import type { Found } from './sweeper.ts';

/** The numbers of a sweep: every point of one slider, or the coarsest rows and columns of two. */
export function SweepTable({ found, outcome }: { found: Found; outcome: SeriesId }) {
  return found.sweep.y === null ? (
    <OneTable found={found} outcome={outcome} />
  ) : (
    <TwoTable found={found} outcome={outcome} />
  );
}

function OneTable({ found, outcome }: { found: Found; outcome: SeriesId }) {
  const say = useSay();
  const id = found.sweep.x.param;
  const unit = outcomeUnit(outcome, say);
  const columns = [
    { id: 'x', label: sliderName(id, say), unit: sliderUnit(id, say) },
    ...(['mean', 'low', 'high', 'standardError'] as const).map((key) => ({
      id: key,
      label: say(`sweep.column.${key}`),
      unit,
    })),
  ];
  const rows = found.sweep.x.values.flatMap((value, point) => {
    if (found.known[point] === 0) return [];
    const summary = summaryAt(found, outcome, point);
    const name = { text: sliderValue(id, value, say) };
    if (summary === null)
      return [[name, { text: reasonAt(found, point, say) ?? '' }, { text: '' }, { text: '' }, { text: '' }]];
    return [
      [
        name,
        ...(['mean', 'low', 'high', 'standardError'] as const).map((key) => ({
          text: fixed(summary[key], key === 'standardError' ? 2 : 1),
          value: summary[key],
        })),
      ],
    ];
  });
  return (
    <NumbersTable
      caption={say('sweep.table', { what: say(`series.${outcome}`), families: found.sweep.replicates })}
      columns={columns}
      rows={rows}
    />
  );
}

/** Rows and columns of a table that can still be read. */
const MOST = 11;

function TwoTable({ found, outcome }: { found: Found; outcome: SeriesId }) {
  const say = useSay();
  const { sweep } = found;
  const [idX, idY] = [sweep.x.param, sweep.y!.param];
  const nx = sweep.x.values.length;
  const means = meansOf(found, outcome);
  const some = (count: number) =>
    Array.from({ length: Math.min(MOST, count) }, (_, i) =>
      Math.round((i * (count - 1)) / Math.max(1, Math.min(MOST, count) - 1)),
    );
  const [columns, rows] = [some(nx), some(sweep.y!.values.length)];
  const cell = (point: number) => {
    const mean = means[point]!;
    return Number.isFinite(mean)
      ? { text: fixed(mean, 1), value: mean }
      : { text: found.known[point] === 1 ? say('sweep.refusedCell') : '' };
  };
  return (
    <NumbersTable
      caption={say('sweep.tableTwo', {
        what: say(`series.${outcome}`),
        x: sliderName(idX, say),
        y: sliderName(idY, say),
      })}
      columns={[
        { id: 'y', label: sliderName(idY, say) },
        ...columns.map((at) => ({ id: String(at), label: sliderValue(idX, sweep.x.values[at]!, say) })),
      ]}
      rows={rows.map((row) => [
        { text: sliderValue(idY, valuesAt(sweep, row * nx)[1]![1], say) },
        ...columns.map((at) => cell(row * nx + at)),
      ])}
    />
  );
}
