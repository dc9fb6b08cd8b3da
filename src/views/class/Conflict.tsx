import '../../words/lesson.ts';
import { useId, useState } from 'react';
import type { Judged } from '../../../sim/classroom.ts';
import { harmless } from '../../../sim/page.ts';
import { decide } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';
import { compareTickets } from './conflicts.ts';

interface ConflictProps {
  readonly doc: ClassDoc;
  /** All tickets of one seat among which one is to be chosen. */
  readonly pieces: readonly Judged[];
}

/** Both tickets side by side, field by field: one of them is taken, or one is given the seat that it came from. */
export function Conflict({ doc, pieces }: ConflictProps) {
  const say = useSay();
  const seat = pieces[0]!.head!.seat;
  const { differs, same } = compareTickets(
    doc,
    pieces.map(({ ticket }) => ticket!),
    say,
  );
  return (
    <li className="look conflict" data-status="conflict">
      <b>{seat}</b>
      <em>{say('class.status.conflict')}</em>
      <span>{say('class.conflict.count', { count: pieces.length })}</span>
      <div className="conflict-sides">
        <table>
          <caption className="visually-hidden">{say('class.conflict.title', { seat })}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{say('class.conflict.field')}</span>
              </th>
              {pieces.map(({ id, found }, i) => (
                <th key={id} scope="col">
                  {say('class.conflict.ticket', { number: i + 1 })} <small>{harmless(found.from)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="conflict-acts">
              <th scope="row">
                <span className="visually-hidden">{say('class.conflict.acts')}</span>
              </th>
              {pieces.map((piece, i) => (
                <td key={piece.id}>
                  <Acts doc={doc} piece={piece} number={i + 1} />
                </td>
              ))}
            </tr>
            {differs.map(({ key, label, values }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {values.map((value, i) => (
                  <td key={pieces[i]!.id}>{value ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p>{say('class.conflict.same', { count: same })}</p>
      </div>
    </li>
  );
}

/** Takes this ticket, or says which seat it really came from: it is then run and judged as that seat's. */
function Acts({ doc, piece, number }: { readonly doc: ClassDoc; readonly piece: Judged; readonly number: number }) {
  const say = useSay();
  const fault = useId();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const ticket = piece.found.text;
  const { seats } = doc.of;
  const give = () => {
    const seat = Number(text);
    const fits = Number.isInteger(seat) && seat >= 1 && seat <= seats && seat !== piece.head!.seat;
    setWrong(!fits);
    if (fits) decide({ ticket, choice: 'seat', seat });
  };
  return (
    <form
      noValidate
      className="row-acts"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <button type="button" onClick={() => decide({ ticket, choice: 'take' })}>
        {say('class.act.take')}
        <span className="visually-hidden"> {say('class.conflict.ticket', { number })}</span>
      </button>
      <span className="conflict-seat">
        <input
          inputMode="numeric"
          aria-label={say('class.conflict.seatFor', { number })}
          placeholder={say('class.conflict.seat')}
          value={text}
          maxLength={3}
          autoComplete="off"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? fault : undefined}
          onChange={({ target }) => {
            setWrong(false);
            setText(target.value);
          }}
        />
        <button type="submit">{say('class.conflict.give')}</button>
      </span>
      {isWrong ? (
        <p id={fault} role="alert">
          {say('class.conflict.wrongSeat', { seats })}
        </p>
      ) : null}
    </form>
  );
}
