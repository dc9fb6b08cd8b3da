import { useMemo } from 'react';
import { isComputed, type Computed, type MainEffect, type TrialMeasure, type TrialTest } from '../../../../sim/page.ts';
import { createForest } from '../../../charts/studies/forest.ts';
import { useSay } from '../../../state/react.tsx';
import { forestTable } from '../../take/tables/studies.ts';
import { useChart } from '../../../parts/useChart.ts';
import { fixed, signed } from '../../../parts/numbers.ts';
import { DIGITS, effectData, intervalText, pointsUnit, pText, whyNot } from './trial-data.ts';

/**
 * The recommended tests, and beside them those that must not be done: pup by pup, with what it gets wrong, and reading
 * by reading as published, which there is for the mean of the regions alone.
 */
export function TrialTests({
  test,
  published,
  measure,
}: {
  test: TrialTest;
  published: Computed<MainEffect>;
  measure: TrialMeasure;
}) {
  const say = useSay();
  const digits = DIGITS[measure];
  const rows = [
    ['mixed', test.mixed],
    ['litters', test.litters],
    ...(test.welch === null ? [] : [['welch', test.welch] as const]),
    ['pups', test.pups],
    ...(measure === 'mean' ? [['published', published] as const] : []),
  ] as const;
  return (
    <>
      <table className="orders tests">
        <caption>{say('study.vole-trial.tests')}</caption>
        <thead>
          <tr>
            {['test', 'difference', 'interval', 'p'].map((key) => (
              <th key={key} scope="col">
                {say(`study.vole-trial.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, each]) => (
            <tr key={id} className={id === 'pups' || id === 'published' ? 'naive' : undefined}>
              <th scope="row">
                {say(
                  `study.vole-trial.test.${id}`,
                  isComputed(published) ? { df: published.df, f: fixed(published.f, 1) } : { df: '–', f: '–' },
                )}
              </th>
              {isComputed(each) ? (
                <>
                  <td data-test={id}>{signed(each.estimate, digits)}</td>
                  <td>{intervalText(each, digits, say)}</td>
                  <td>{pText(each.p)}</td>
                </>
              ) : (
                <td colSpan={3}>{whyNot(each, say)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Naive test={test} />
    </>
  );
}

/** How alike litter-mates are, and what that does to a test that takes them for strangers. */
function Naive({ test: { mixed, designEffect, pups } }: { test: TrialTest }) {
  const say = useSay();
  if (!isComputed(mixed) || designEffect === null || !isComputed(pups)) return null;
  return (
    <p className="small">
      {say('study.vole-trial.naive', {
        icc: fixed(mixed.icc, 2),
        effect: fixed(designEffect, 2),
        n: pups.n,
        worth: fixed(pups.n / designEffect, 0),
      })}
    </p>
  );
}

/** Standardised difference beside the published one. */
export function TrialEffects({
  test,
  published,
  measure,
}: {
  test: TrialTest;
  published: Computed<MainEffect>;
  measure: TrialMeasure;
}) {
  const say = useSay();
  const data = useMemo(() => effectData(test, published, say), [test, published, say]);
  const { host } = useChart(createForest, data, { id: 'trial-effect', table: forestTable });
  const { litterSuperiority } = test;
  return (
    <>
      <h3>{say('study.vole-trial.effects')}</h3>
      {measure === 'mean' ? null : <p className="small">{say('study.vole-trial.effectOfMean')}</p>}
      {isComputed(test.size) ? null : <p className="small">{whyNot(test.size, say)}</p>}
      <div ref={host} className="forest-host" />
      {litterSuperiority !== null && isComputed(litterSuperiority) ? (
        <p className="small">
          {say('study.vole-trial.superiorityInterval', {
            low: Math.round(100 * litterSuperiority.interval[0]),
            high: Math.round(100 * litterSuperiority.interval[1]),
          })}
        </p>
      ) : null}
    </>
  );
}

/** How often an animal of one group reads above one of the other: what a gap means for two animals. */
export function TrialPairs({ test: { superiority } }: { test: TrialTest }) {
  const say = useSay();
  if (!isComputed(superiority)) return null;
  return (
    <p className="small" data-superiority={superiority.estimate}>
      {say('study.vole-trial.superiority', { of: Math.round(100 * superiority.estimate) })}
    </p>
  );
}

/** Both intervals of the gap, by litter and by pup, and which of them is to be trusted. */
export function SureOfTrial({ test: { mixed, pups }, measure }: { test: TrialTest; measure: TrialMeasure }) {
  const say = useSay();
  if (!isComputed(mixed) || !isComputed(pups)) return null;
  const text = (each: Parameters<typeof intervalText>[0]) =>
    `${intervalText(each, DIGITS[measure], say)} ${pointsUnit(measure, say)}`;
  return <p data-sure-here="">{say('study.vole-trial.sureHere', { litters: text(mixed), pups: text(pups) })}</p>;
}
