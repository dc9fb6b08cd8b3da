import { useMemo } from 'react';
import {
  behindCohort,
  causesOf,
  chanceFinds,
  COHORT_LOOKED,
  isComputed,
  noiseOfChange,
  whoChangesMore,
  type BehindCohort,
  type Computed,
  type Estimate,
} from '../../../../sim/page.ts';
import { useSay } from '../../../state/react.tsx';
import { estimateText, type Cohort } from './cohort-data.ts';
import { fixed } from '../../../parts/numbers.ts';

/**
 * What was read beside what was so, which stays sealed until the reveal; how much of it is noise; which finds were
 * chance.
 */
export function CohortBehind({ cohort, open }: { cohort: Cohort; open: boolean }) {
  const say = useSay();
  const { analysis, result, sample } = cohort;
  const behind = useMemo(() => (open ? behindCohort(result, sample.rows, result.study) : null), [open, result, sample]);
  const text = (key: string) => say(`study.infant-cohort.behind.${key}`);
  const read = (found: Computed<Estimate>) => (isComputed(found) ? fixed(found.estimate, 2) : '–');
  const rows: readonly (readonly [id: string, read: string, was: (truth: BehindCohort) => string])[] = [
    ...[1, 0, 2]
      .filter((person) => person < analysis.people.length)
      .map(
        (person) =>
          [
            `person${person}`,
            fixed(analysis.people[person]!.sd, 1),
            (truth: BehindCohort) => fixed(truth.changeSd[person]!, 1),
          ] as const,
      ),
    ['change', read(analysis.change), (truth) => fixed(truth.change, 2)],
    ['level', read(analysis.level), (truth) => fixed(truth.level, 2)],
  ];
  return (
    <>
      <table className="orders" data-behind={open}>
        <caption>{text('caption')}</caption>
        <Head text={text} />
        <tbody>
          {rows.map(([id, asRead, was]) => (
            <tr key={id}>
              <th scope="row">{text(id)}</th>
              <td data-read={id}>{asRead}</td>
              <td data-was={id}>{behind === null ? text('sealed') : was(behind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{text('why')}</p>
      {open ? <Chance cohort={cohort} /> : null}
    </>
  );
}

/** Why mothers, who were published to be steady, do not look so: the reading errs as much as they change. */
export function CohortSteady({ cohort: { analysis, result } }: { cohort: Cohort }) {
  const say = useSay();
  const [infants, mothers] = analysis.people;
  if (infants === undefined || mothers === undefined) return null;
  return (
    <p className="small" data-steady={whoChangesMore(analysis)}>
      {say(`study.infant-cohort.steady.${whoChangesMore(analysis)}`, {
        n: analysis.n,
        mothers: fixed(mothers.sd, 1),
        infants: fixed(infants.sd, 1),
        noise: fixed(noiseOfChange(result.study), 1),
      })}
    </p>
  );
}

function Head({ text }: { text: (key: string) => string }) {
  return (
    <thead>
      <tr>
        {['figure', 'read', 'was'].map((key) => (
          <th key={key} scope="col">
            {text(key)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Finds with nothing behind them: with so many looks, chance gives some. */
function Chance({
  cohort: {
    analysis,
    result: { study },
  },
}: {
  cohort: Cohort;
}) {
  const say = useSay();
  const finds = useMemo(() => chanceFinds(analysis, causesOf(study.scenario.seed, study.design)), [analysis, study]);
  return finds.map(({ id, found }) => (
    <p key={id} className="small" data-chance={id}>
      {say('study.infant-cohort.chance', {
        what: say(`study.infant-cohort.looked.${id}`),
        estimate: estimateText(found, say),
        of: COHORT_LOOKED.length,
      })}
    </p>
  ));
}
