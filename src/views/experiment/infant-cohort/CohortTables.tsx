import { useMemo } from 'react';
import { cohortLeavers, isComputed, type CohortAnalysis, type Computed, type Estimate } from '../../../../sim/page.ts';
import type { Say } from '../../../words/say.ts';
import { useSay } from '../../../state/react.tsx';
import { estimateText, type Cohort } from './cohort-data.ts';
import { NumbersTable } from '../../../parts/NumbersTable.tsx';
import { fixed, signed } from '../../../parts/numbers.ts';
import { limits } from '../../../parts/intervals.ts';

/** Every published figure beside the simulated one; where none was found the page says so. */
export function PublishedBeside({ cohort }: { cohort: Cohort }) {
  const say = useSay();
  const { analysis } = cohort;
  const [infants, caregivers] = analysis.people;
  const steady =
    infants === undefined || caregivers === undefined
      ? ''
      : say('study.infant-cohort.spread', { caregivers: fixed(caregivers.sd, 1), infants: fixed(infants.sd, 1) });
  const rows: readonly [string, string][] = [
    ['n', String(analysis.n)],
    ['change', estimateText(analysis.change, say)],
    ['level', estimateText(analysis.level, say)],
    ['behaviour', estimateText(analysis.behaviour, say)],
    ['caregivers', steady],
    ['temperament', estimateText(analysis.temperament, say)],
    ['blood', estimateText(analysis.blood, say)],
  ];
  return (
    <table className="orders">
      <caption>{say('study.infant-cohort.beside')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('study.infant-cohort.figure')}</th>
          <th scope="col">{say('study.publishedShort')}</th>
          <th scope="col">{say('study.here')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([id, here]) => (
          <tr key={id}>
            <th scope="row">{say(`study.infant-cohort.row.${id}`)}</th>
            <td>{say(`study.infant-cohort.krol.${id}`)}</td>
            <td data-order={id}>{here}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All that the study reports, in numbers. */
export function CohortTable({ cohort }: { cohort: Cohort }) {
  const say = useSay();
  const { extremes, agreement, corrected } = cohort.analysis;
  const columns = [
    { id: 'what', label: say('study.infant-cohort.figure'), words: true as const },
    { id: 'estimate', label: say('study.infant-cohort.value') },
    { id: 'interval', label: say('study.interval') },
    { id: 'p', label: say('study.infant-cohort.p') },
    { id: 'n', label: say('study.n') },
  ];
  return (
    <div className="again-part cohort-table">
      <NumbersTable
        caption={say('study.infant-cohort.tableCaption')}
        columns={columns}
        rows={rowsOf(cohort.analysis, say)}
      />
      {isComputed(extremes) ? (
        <p>
          {say('study.infant-cohort.extremes', {
            n: extremes.n,
            change: signed(extremes.change, 1),
            rest: signed(extremes.rest, 1),
            expected: fixed(extremes.expected, 1),
          })}
        </p>
      ) : null}
      {isComputed(agreement) ? (
        <p>
          {say('study.infant-cohort.icc', {
            icc: fixed(agreement.estimate, 2),
            low: fixed(agreement.interval[0], 2),
            high: fixed(agreement.interval[1], 2),
          })}
          {isComputed(corrected) ? ` ${say('study.infant-cohort.corrected', { r: fixed(corrected, 2) })}` : null}
        </p>
      ) : null}
    </div>
  );
}

/** Every relation that was looked at, a row each. */
function rowsOf(analysis: CohortAnalysis, say: Say) {
  const { adjusted, panel } = analysis;
  const row = (id: string, found: Computed<Estimate>) => cellsOf(say(`study.infant-cohort.table.${id}`), found, say);
  return [
    row('change', analysis.change),
    row('level', analysis.level),
    row('levelled', analysis.levelled),
    row('proxied', analysis.proxied),
    ...(isComputed(adjusted)
      ? adjusted.coefficients.slice(1).map((coefficient) => row(`adjusted.${coefficient.name}`, coefficient))
      : [row('adjusted.engagement', adjusted)]),
    row('halves', analysis.halves),
    row('behaviour', analysis.behaviour),
    row('temperament', analysis.temperament),
    row('blood', analysis.blood),
    ...analysis.people.map(({ change }, p) => row(`person${p}`, change)),
    ...(isComputed(panel) ? [row('xToY', panel.xToY), row('yToX', panel.yToX)] : [row('xToY', panel)]),
  ];
}

/** Places of every number in the table but the p-value. */
const DIGITS = 2;

function cellsOf(name: string, found: Computed<Estimate>, say: Say) {
  if (!isComputed(found))
    return [{ text: name }, { text: estimateText(found, say) }, { text: '' }, { text: '' }, { text: '' }];
  const { estimate, interval, p, n } = found;
  return [
    { text: name },
    { text: fixed(estimate, DIGITS), value: estimate },
    { text: `${fixed(interval[0], DIGITS)} ${say('study.to')} ${fixed(interval[1], DIGITS)}` },
    { text: p < 0.001 ? '< 0.001' : fixed(p, 3), value: p },
    { text: String(n), value: n },
  ];
}

/** Who did not come back, by what was read of everybody at the first visit. */
export function LeaversNote({ cohort: { result } }: { cohort: Cohort }) {
  const say = useSay();
  const leavers = useMemo(() => cohortLeavers(result.observed, result.study.design), [result]);
  const { left, n, engagement, hardship, first } = leavers;
  if (left === 0) return null;
  const text = (id: 'engagement' | 'hardship' | 'methylation', found: Computed<Estimate>, digits: number) =>
    isComputed(found)
      ? [
          say(`study.infant-cohort.leavers.${id}`, {
            difference: signed(found.estimate, digits),
            interval: limits({ low: found.interval[0], high: found.interval[1] }, digits, say('study.to')),
          }),
        ]
      : [];
  const each = [
    ...text('engagement', engagement, 2),
    ...text('hardship', hardship, 2),
    ...text('methylation', first, 1),
  ];
  const differ = [engagement, hardship, first].some(
    (found) => isComputed(found) && found.interval[0] * found.interval[1] > 0,
  );
  return (
    <p className="small" data-left={left} data-differ={differ}>
      {say('study.infant-cohort.leavers.count', { left, n })}
      {each.length === 0 ? null : (
        <>
          {' '}
          {say('study.infant-cohort.leavers.first')} {each.join('; ')}.{' '}
          {say(differ ? 'study.infant-cohort.leavers.differ' : 'study.infant-cohort.leavers.alike')}
        </>
      )}
    </p>
  );
}
