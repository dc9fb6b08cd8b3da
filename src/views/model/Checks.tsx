import { MODEL_VERSION } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';
import { DistancePlot } from './DistancePlot.tsx';
import { CheckedPart } from './CheckedPart.tsx';
import { checksOf, countOf, distances, farthest, kindsOf, REPORT, spreadOf, type State } from './report.ts';
import { Section } from './Section.tsx';

const STATES: readonly State[] = ['passed', 'failed', 'notRun'];

/** The last whole run of the large checks: counts, all distances, and every part with its rows. */
export function Checks() {
  const say = useSay();
  const { modelVersion, alleles, date, parts } = REPORT;
  const all = parts.flatMap(({ rows }) => rows);
  const counts = countOf(checksOf(all));
  const kinds = kindsOf(all);
  const zs = distances(checksOf(all));
  const { square, margin } = spreadOf(zs);
  const largest = farthest(zs)!.toFixed(1);
  return (
    <Section id="checks" lead={say('model.checks.lead', { date: date.slice(0, 10), model: modelVersion, alleles })}>
      {modelVersion === MODEL_VERSION ? null : (
        <p className="stale-note" role="note">
          {say('model.checks.other', { running: MODEL_VERSION, model: modelVersion })}
        </p>
      )}
      <dl className="tally">
        {STATES.map((state) => (
          <div key={state} className={state}>
            <dd>{counts[state]}</dd>
            <dt>{say(`model.checks.${state}`)}</dt>
          </div>
        ))}
      </dl>
      <p>
        {say('model.checks.kinds', {
          exact: kinds.e,
          independent: kinds.i,
          published: kinds.p,
          own: kinds.o,
          report: kinds.r,
        })}
      </p>
      <p>{say('model.checks.how')}</p>
      <DistancePlot zs={zs} />
      <p>
        {say('model.checks.spread', {
          count: zs.length,
          square: square.toFixed(2),
          margin: margin.toFixed(2),
          largest,
        })}
      </p>
      <div className="parts">
        <div className="part-head" aria-hidden="true">
          {['part', 'rows', 'worst', 'place'].map((id) => (
            <span key={id}>{say(`model.checks.${id}`)}</span>
          ))}
        </div>
        {parts.map((part) => (
          <CheckedPart key={part.name} part={part} />
        ))}
        <p className="muted">{say('model.checks.key')}</p>
      </div>
    </Section>
  );
}
