import { byLot, type LabRow } from '../../../sim/lessons.ts';
import { dropRow } from '../../state/lesson/keep.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useSay } from '../../state/react.tsx';
import { halfText, madeText, readingText } from './row-text.ts';

/** The lab book: what was kept, folded under the answer. */
export function LabBook({ on: { lesson, progress } }: { on: Running }) {
  const say = useSay();
  const { rows } = progress;
  const last = rows.at(-1);
  return (
    <details className="lab-book" data-part="labbook">
      <summary>
        <b>{say('column.book')}</b>
        <span>
          {last === undefined
            ? say('column.book.empty')
            : say(rows.length === 1 ? 'column.book.one' : 'column.book.many', {
                count: rows.length,
                reading: readingText(last, say),
              })}
        </span>
      </summary>
      {rows.length === 0 ? null : <Rows lesson={lesson.id} rows={rows} onDrop={dropRow} />}
    </details>
  );
}

interface RowsProps {
  readonly lesson: string;
  readonly rows: Running['progress']['rows'];
  /** Strikes one out; null where the book is only read. */
  readonly onDrop: ((id: number) => void) | null;
}

/** What a hint may point at: the last row, and rows that lots were drawn for. */
function partsOf(row: LabRow, last: boolean): string | undefined {
  const parts = [...(last ? ['labbook.last'] : []), ...(byLot(row) ? ['labbook.lot'] : [])];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** The rows as a table. */
export function Rows({ lesson, rows, onDrop }: RowsProps) {
  const say = useSay();
  return (
    <section className="lab-rows" tabIndex={0} aria-label={say('column.book')}>
      <table>
        <thead>
          <tr>
            {['number', 'made', 'reading', 'half'].map((key) => (
              <th key={key} scope="col">
                {say(`column.col.${key}`)}
              </th>
            ))}
            {onDrop === null ? null : (
              <th scope="col">
                <span className="visually-hidden">{say('column.col.drop')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-part={partsOf(row, row === rows.at(-1))}>
              <th scope="row">{row.id}</th>
              <td>{madeText(row, say, lesson)}</td>
              <td className="reading">{readingText(row, say)}</td>
              <td data-part="labbook.halfWidth">{halfText(row)}</td>
              {onDrop === null ? null : (
                <td>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={say('column.drop', { row: row.id })}
                    onClick={() => onDrop(row.id)}
                  >
                    {'×'}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
