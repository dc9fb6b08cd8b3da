import { figure, rowsNeeded, type LabRow, type Lesson } from '../../../sim/lessons.ts';
import { useSay } from '../../state/react.tsx';
import { madeText } from '../lesson/row-text.ts';
import { Axis } from './sheet-axes.tsx';

/** So many rows fit on a side. */
const MOST_ROWS = 8;
/** From here on a study's rows are drawn as bars too. */
const ROWS_TO_DRAW = 4;
/** Both ends of the empty axis for bars, points. */
const REACH = 12;

/** Rows that the questions of a lesson ask to keep. */
function rowsOf({ steps }: Lesson): number {
  const asked = steps.flatMap(({ asks }) => asks.map((ask) => (ask.kind === 'keep' ? rowsNeeded(ask.rows) : 0)));
  return asked.reduce((sum, count) => sum + count, 0);
}

/** The lab book on paper: an empty table, or one with the rows that were kept. */
export function SheetBook({ lesson, rows }: { readonly lesson: Lesson; readonly rows: readonly LabRow[] }) {
  const say = useSay();
  const count = Math.min(MOST_ROWS, Math.max(rowsOf(lesson), rows.length));
  const lines = Array.from({ length: count }, (_, i) => i + 1);
  const worlds = Object.values(lesson.worlds);
  const study = worlds.some(({ screen }) => screen === 'experiment');
  // A correlation is no difference in points: it has no place on this axis.
  const points = worlds.every((world) => world.screen === 'experiment' && world.kind !== 'infant-cohort');
  return (
    <section className="sheet-book">
      <h3>{say('learn.sheet.book')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('learn.sheet.row')}</th>
            {['set', 'reading', ...(study ? ['from', 'to', 'zero'] : [])].map((column) => (
              <th scope="col" key={column}>
                {say(`learn.sheet.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <BookRow
              key={line}
              line={rows[line - 1]?.id ?? line}
              row={rows[line - 1] ?? null}
              study={study}
              lesson={lesson.id}
            />
          ))}
        </tbody>
      </table>
      {points && count >= ROWS_TO_DRAW && rows.length === 0 ? (
        <>
          <h3>{say('learn.sheet.draw')}</h3>
          <Axis from={-REACH} to={REACH} title={say('learn.sheet.reading')} lines={lines.map(String)} />
        </>
      ) : null}
    </section>
  );
}

interface BookRowProps {
  readonly line: number;
  readonly row: LabRow | null;
  readonly study: boolean;
  readonly lesson: string;
}

function BookRow({ line, row, study, lesson }: BookRowProps) {
  const say = useSay();
  const shown = (value: number | null | undefined) => (value === null || value === undefined ? '' : figure(value));
  const zero = row === null || row.from === null || row.to === null ? null : row.from <= 0 && row.to >= 0;
  return (
    <tr>
      <th scope="row">{line}</th>
      <td className="wide">{row === null ? '' : madeText(row, say, lesson)}</td>
      <td>{shown(row?.estimate)}</td>
      {study ? (
        <>
          <td>{shown(row?.from)}</td>
          <td>{shown(row?.to)}</td>
          <td>{zero === null ? say('learn.sheet.yesNo') : say(zero ? 'value.yes' : 'value.no')}</td>
        </>
      ) : null}
    </tr>
  );
}
