import { useSay } from '../../../state/react.tsx';
import { signed } from '../../../parts/numbers.ts';
import { limits } from '../../../parts/intervals.ts';
import { useStudies } from '../useStudies.ts';

const WIDTH = 132;

/** The gap of generation 2 in the runs of this visit, side by side: what each switch does to it. */
export function RunsSoFar() {
  const say = useSay();
  const runs = useStudies((state) => state.log);
  if (runs.length < 2) return null;
  const ends = runs.flatMap(({ gap }) => [gap.low, gap.high, 0]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const x = (value: number) => 4 + ((value - low) / (high - low || 1)) * (WIDTH - 8);
  return (
    <table className="runs">
      <caption>{say('study.lineage.runs')}</caption>
      <tbody>
        {runs.map(({ study: { design }, gap }, i) => (
          <tr key={i}>
            <th scope="row">
              {say(design.transmitCare ? 'study.lineage.runCare' : 'study.lineage.runNoCare')},{' '}
              {say(design.germlineReset ? 'study.lineage.runWiped' : 'study.lineage.runKept')}
              {design.fosterAt === 2 ? `, ${say('study.lineage.fostered')}` : null}
            </th>
            <td>
              <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
                <path className="zero" d={`M${x(0)} 0v16`} />
                <path className="whisker" d={`M${x(gap.low)} 8H${x(gap.high)}`} />
                <circle className="dot" cx={x(gap.mean)} cy="8" r="3.5" />
              </svg>
              <span className="visually-hidden">{limits(gap, 1, say('study.to'))}</span>
            </td>
            <td>{signed(gap.mean, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
