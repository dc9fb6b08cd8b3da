import '../../words/late.ts';
import { useMemo } from 'react';
import { dayTable } from '../../../sim/page.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWorld, useSay } from '../../state/react.tsx';
import { unitText } from '../../parts/numbers.ts';

/** Every day in numbers: the same table that the command line writes, at the precision people read. */
export default function TableDialog() {
  const say = useSay();
  const litter = useWorld((state) => (state.litter?.scenario === state.scenario ? state.litter : null));
  const table = useMemo(() => (litter === null ? null : dayTable(litter.result)), [litter]);
  return (
    <Dialog title={say('table.title')} ofLife>
      {table === null || litter === null ? (
        <p>{say('table.waiting')}</p>
      ) : (
        <section className="scroll" tabIndex={0} aria-label={say('table.title')}>
          <p>{say('table.unit')}</p>
          <table className="numbers">
            <caption>
              {say('table.caption', {
                days: litter.scenario.days,
                seed: litter.scenario.seed,
                checksum: litter.checksum,
              })}
            </caption>
            <thead>
              <tr>
                {table.columns.map(({ id, unit }) => (
                  <th key={id} scope="col">
                    {say(`series.${id}`)} <small>{unitText(unit, say)}</small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((value, column) =>
                    column === 0 ? (
                      <th key={column} scope="row">
                        {value}
                      </th>
                    ) : (
                      <td key={column} data-value={value}>
                        {value.toFixed(column <= 2 ? 3 : 2)}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Dialog>
  );
}
