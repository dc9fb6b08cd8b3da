import { useEffect, useState } from 'react';
import { loadExpected, type Expected, type Laid, type Reads, type Step } from '../../../sim/lessons.ts';
import { fixed, signed } from '../../parts/numbers.ts';
import { asksTheClass, boardOf, type Board as Found, type BoardRow } from '../../state/lesson/board.ts';
import { contextOf } from '../../state/lesson/judge.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useParts, useSay } from '../../state/react.tsx';
import type { Say } from '../../words/say.ts';
import { digitsOf } from './row-text.ts';
import { Weights } from './Weights.tsx';

interface BoardProps {
  readonly on: Running;
  readonly step: Step;
}

/** What the whole class found, where a step asks about it. */
export function Board({ on, step }: BoardProps) {
  return (
    <>
      {step.view === 'weights' ? <Weights /> : null}
      {step.view === 'reveal' && on.lesson.sealed !== undefined ? <WorldsTable key={on.lesson.id} on={on} /> : null}
      {asksTheClass(step) ? <Seats key={step.id} on={on} step={step} /> : null}
    </>
  );
}

function Seats({ on, step }: BoardProps) {
  const say = useSay();
  const { store, runner } = useParts();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    // Without it the step can be gone on from all the same.
    boardOf(contextOf(store, on), step, runner, asking.signal).then(setFound, () => undefined);
    return () => asking.abort();
    // The class is that of the step; what else the column holds does not matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [store, runner, step]);
  if (found === null) return <p className="lesson-note">{say('learn.board.waiting')}</p>;
  return (
    <section className="board lesson-board" data-part="board" aria-label={say('learn.board.name')}>
      <h3>{say(on.ofClass === null ? 'learn.board.title' : 'learn.board.classTitle', { seats: found.seats })}</h3>
      {found.rows.map((row) => (
        <Row
          key={JSON.stringify([row.design, row.value])}
          row={row}
          seats={found.seats}
          // Rows of one measure share their axis, so that they can be compared.
          ends={endsOf(found.rows.filter(({ value }) => value.read === row.value.read))}
        />
      ))}
      {found.counts.map(({ count, of }) => (
        <p key={of}>{say('learn.board.count', { count: fixed(count, 0), of })}</p>
      ))}
    </section>
  );
}

interface RowProps {
  readonly row: BoardRow;
  readonly seats: number;
  readonly ends: Ends;
}
type Ends = readonly [number, number];

/** From the least seat to the most, 0 among them. */
function endsOf(rows: readonly BoardRow[]): Ends {
  const all = rows.flatMap(({ reading: { estimate, each = [] } }) => [0, estimate, ...each]);
  return [Math.min(...all), Math.max(...all)];
}

function Row({ row: { value, design, reading, left }, seats, ends }: RowProps) {
  const say = useSay();
  const digits = digitsOf(value.read);
  const { estimate, low, high, each = [] } = reading;
  return (
    <div className="board-row">
      <b>{nameOf(value, design, say)}</b>
      <Dots each={each} mean={estimate} ends={ends} />
      <p data-part="board.means">
        {low === null || high === null
          ? say('learn.board.mean', { mean: signed(estimate, digits) })
          : say('learn.board.interval', {
              mean: signed(estimate, digits),
              from: fixed(low, digits),
              to: fixed(high, digits),
            })}{' '}
        {left === null ? null : say('learn.board.left', { left, seats })}
      </p>
    </div>
  );
}

/** What a row is about, by what was set. */
function nameOf(value: Reads, { littersA, littersB, fosterAt, transmitCare }: Laid, say: Say): string {
  const of = 'of' in value ? String(value.of) : '';
  const what = say.has(`study.vole-trial.measure.${of}`) ? say(`study.vole-trial.measure.${of}`) : of;
  switch (value.read) {
    case 'armGap':
      return typeof littersA === 'number' && littersA === littersB
        ? say('learn.board.litters', { what, litters: littersA })
        : say('learn.board.groups', { what });
    case 'tracking':
      return say('learn.board.tracking', { what });
    case 'generationGap': {
      const how = fosterAt === 2 ? 'fostered' : transmitCare === false ? 'off' : 'on';
      return say(`learn.board.generation.${how}`, { generation: of });
    }
    default:
      return say('learn.board.groups', { what });
  }
}

const [WIDTH, HEIGHT, EDGE] = [250, 30, 8];

/** A dot for each seat along an axis with a line at 0, and a diamond at their mean. */
function Dots({ each, mean, ends }: { each: readonly number[]; mean: number; ends: Ends }) {
  const [least, most] = ends;
  const x = (value: number) => EDGE + ((value - least) / (most - least || 1)) * (WIDTH - 2 * EDGE);
  return (
    <svg className="board-dots" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="zero" d={`M${x(0)} 0V${HEIGHT}`} />
      {each.map((value, seat) => (
        <circle key={seat} cx={x(value)} cy={8 + (seat % 3) * 5} r="2.2" />
      ))}
      <path className="mean" data-part="board.diamond" d={`M${x(mean) - 5} 25l5 -5l5 5l-5 5z`} />
    </svg>
  );
}

/** In how many of 100 runs each study found something, in each of the sealed worlds. */
function WorldsTable({ on: { lesson } }: { on: Running }) {
  const say = useSay();
  const [expected, setExpected] = useState<Expected | null>(null);
  useEffect(() => {
    void loadExpected(lesson.id).then(setExpected, () => undefined);
  }, [lesson.id]);
  if (expected === null) return null;
  const shown = (world: string, result: string) => {
    const fact = expected.facts[`${result}.${world}`];
    return fact === undefined || 'whyNot' in fact ? '–' : fixed(100 * fact.estimate, 0);
  };
  return (
    <table className="board lesson-board" data-part="board">
      <caption>{say('learn.board.worlds')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('learn.board.world')}</th>
          {lesson.handIn.map(({ id }) => (
            <th scope="col" key={id}>
              {say(`lesson.${lesson.id}.result.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.keys(lesson.sealed!.worlds).map((world) => (
          <tr key={world}>
            <th scope="row">{say(`lesson.${lesson.id}.sealed.${world}`)}</th>
            {lesson.handIn.map(({ id }, at) => (
              <td key={id} data-part={at === 0 ? 'board.table' : undefined}>
                {shown(world, id)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
