import { useState } from 'react';
import { useStore } from 'zustand';
import { notReproduced } from '../../../sim/classroom.ts';
import { renderProblem } from '../../../sim/page.ts';
import { collecting } from '../../state/class/collecting.ts';
import { groupsOf, seatsOf, type SeatIs } from '../../state/class/groups.ts';
import { classroom, dismissProblems, runAgain } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';
import { BringIn } from './BringIn.tsx';
import { ExitAnswers } from './ExitAnswers.tsx';
import { TakeAway } from './TakeAway.tsx';
import { TicketList } from './TicketList.tsx';

/** What seats handed in, as the teacher alone sees it: with numbers of seats, and with what needs a look. */
export function Tickets({ doc }: { readonly doc: ClassDoc }) {
  const judged = useStore(classroom, (state) => state.judged);
  const [answers, setAnswers] = useState(false);
  return (
    <>
      <BringIn doc={doc} />
      <Collected />
      <Refused />
      <Sum doc={doc} />
      <SeatGrid seats={seatsOf(judged, doc.of.seats)} />
      {answers ? <ExitAnswers doc={doc} judged={judged} /> : <TicketList doc={doc} judged={judged} />}
      <TakeAway doc={doc} answers={answers} onAnswers={setAnswers} />
    </>
  );
}

/** What a collector on this machine has taken in so far. */
function Collected() {
  const say = useSay();
  const { came, silent } = useStore(collecting);
  if (came === null && !silent) return null;
  return (
    <output className="tickets-collected">
      {silent ? say('class.tickets.silent') : say('class.tickets.collecting', { count: came! })}
    </output>
  );
}

/** What was refused, and what is not as it was in the file. */
function Refused() {
  const say = useSay();
  const { problems, failed, opened, judged } = useStore(classroom);
  const differs = opened === null ? [] : notReproduced(opened, judged);
  return (
    <>
      {problems === null ? null : (
        <div className="notice problem" role="alert">
          <p>
            {problems
              .slice(0, 3)
              .map((problem) => renderProblem(say, problem))
              .join(' ')}
          </p>
          <button type="button" className="btn" onClick={dismissProblems}>
            {say('notice.dismiss')}
          </button>
        </div>
      )}
      {failed === null ? null : (
        <div className="notice problem" role="alert">
          <p>{say('class.tickets.failed')}</p>
          <button type="button" className="btn" onClick={runAgain}>
            {say('notice.again')}
          </button>
        </div>
      )}
      {differs.length === 0 ? null : (
        <p className="notice problem" role="alert">
          {say('class.tickets.differs', { count: differs.length })}
        </p>
      )}
    </>
  );
}

/** Every piece that was found is in one of the groups, so the line adds up. */
function Sum({ doc }: { readonly doc: ClassDoc }) {
  const say = useSay();
  const { judged, runs } = useStore(classroom);
  const waits = doc.paper.filter(({ seat }) => !runs.has(seat)).length;
  const { all, good, look, aside, running } = groupsOf(judged, waits);
  const values = { all, good, look, aside, running };
  return (
    <output className="tickets-sum" data-sum={JSON.stringify(values)}>
      {all === 0
        ? say('class.tickets.none')
        : say(running === 0 ? 'class.tickets.sum' : 'class.tickets.sumRunning', values)}
    </output>
  );
}

const SIGNS: Readonly<Record<SeatIs, string>> = { good: '', look: '?', running: '…', out: '' };

/** All seats, also those that have not handed in. */
function SeatGrid({ seats }: { readonly seats: readonly SeatIs[] }) {
  const say = useSay();
  return (
    <>
      <ul className={`seat-grid${seats.length > 60 ? ' many' : ''}`} aria-label={say('class.tickets.seats')}>
        {seats.map((is, i) => (
          <li key={i} className={is}>
            <span aria-hidden="true">{`${i + 1}${SIGNS[is]}`}</span>
            <span className="visually-hidden">{say(`class.tickets.seatIs.${is}`, { seat: i + 1 })}</span>
          </li>
        ))}
      </ul>
      <p className="seat-key" aria-hidden="true">
        {(['good', 'look', 'out'] as const).map((is) => (
          <span key={is}>
            <i className={is} /> {say(`class.tickets.is.${is}`)}
          </span>
        ))}
      </p>
    </>
  );
}
