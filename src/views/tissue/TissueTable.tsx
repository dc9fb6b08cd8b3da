import { SALIVA_COLUMNS, type SalivaResult } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';
import { sampleDays } from './tissue-data.ts';

/** The drawn samples in numbers; every day is in the file. */
export function TissueTable({ result }: { result: SalivaResult }) {
  const say = useSay();
  return (
    <section className="scroll" tabIndex={0} aria-label={say('tissue.table')}>
      <table className="numbers">
        <caption>{say('tissue.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('series.day')}</th>
            {SALIVA_COLUMNS.map(({ id, unit }) => (
              <th key={id} scope="col">
                {say(`tissue.column.${id}`)} <small>{unit}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sampleDays(result.scenario.days).map((day) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {SALIVA_COLUMNS.map(({ id }) => (
                <td key={id} data-value={result[id][day]}>
                  {result[id][day]!.toFixed(2)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
