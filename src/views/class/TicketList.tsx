import { useState } from 'react';
import { shownCode, type Judged } from '../../../sim/classroom.ts';
import { harmless, MODEL_VERSION } from '../../../sim/page.ts';
import { groupOf } from '../../state/class/groups.ts';
import { decide, openCode, setSeats, undecide } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';
import type { Say } from '../../words/say.ts';
import { Conflict } from './Conflict.tsx';
import { openConflicts } from './conflicts.ts';
import { reasonOf } from './ticket-says.ts';

interface ListProps {
  readonly doc: ClassDoc;
  readonly judged: readonly Judged[];
}

/** Rows that are drawn at once; a whole chat may have thousands. */
const DRAWN = 60;
/** Shown only when asked for: they need nothing. */
const COUNTED: readonly Judged['status'][] = ['good', 'repaired', 'altered'];

/** What needs a look first, with its reason and what can be done; then what is set aside. */
export function TicketList({ doc, judged }: ListProps) {
  const say = useSay();
  const [most, setMost] = useState(DRAWN);
  const [all, setAll] = useState(false);
  const again = judged.filter(({ status }) => status === 'same again');
  const conflicts = openConflicts(judged);
  const together = new Set(conflicts.flat());
  // What was decided stays in sight, so that it can be taken back.
  const rows = judged.filter(
    (each) =>
      each.status !== 'same again' && !together.has(each) && (all || groupOf(each) !== 'good' || isDecided(doc, each)),
  );
  const order = { look: 0, aside: 1, running: 2, good: 3 };
  const sorted = rows.toSorted((a, b) => order[groupOf(a)] - order[groupOf(b)]);
  return (
    <section className="ticket-list" aria-label={say('class.tickets.list')} tabIndex={0}>
      <ul>
        {conflicts.map((pieces) => (
          <Conflict key={pieces[0]!.id} doc={doc} pieces={pieces} />
        ))}
        {sorted.slice(0, most).map((each) => (
          <Row key={each.id} doc={doc} judged={each} all={judged} />
        ))}
        {again.length === 0 ? null : (
          <li className="aside">
            <b>{seatsText(again)}</b>
            <em>{say('class.status.same-again')}</em>
            <span>{say('class.why.again', { count: again.length })}</span>
          </li>
        )}
      </ul>
      {sorted.length > most ? (
        <button type="button" className="quiet" onClick={() => setMost(most + 5 * DRAWN)}>
          {say('class.tickets.more', { count: sorted.length - most })}
        </button>
      ) : null}
      {judged.some((each) => groupOf(each) === 'good') ? (
        <button type="button" className="quiet" aria-pressed={all} onClick={() => setAll(!all)}>
          {say(all ? 'class.tickets.hideGood' : 'class.tickets.showGood')}
        </button>
      ) : null}
    </section>
  );
}

function isDecided({ decisions }: ClassDoc, { found }: Judged): boolean {
  return decisions.some(({ ticket }) => ticket === found.text);
}

/** Seats of several pieces, each once and in order. */
function seatsText(pieces: readonly Judged[]): string {
  const seats = [...new Set(pieces.flatMap(({ head }) => (head === null ? [] : [head.seat])))];
  return seats
    .toSorted((a, b) => a - b)
    .slice(0, 8)
    .join(', ');
}

function Row({ doc, judged, all }: { doc: ClassDoc; judged: Judged; all: readonly Judged[] }) {
  const say = useSay();
  const { status, head } = judged;
  const seat = head === null ? '?' : status === 'another class' ? `${head.seat}?` : String(head.seat);
  return (
    <li className={groupOf(judged)} data-status={status}>
      <b>{status === 'not a ticket' ? '' : seat}</b>
      <em>{say(`class.status.${status.replaceAll(' ', '-')}`)}</em>
      <span>{reasonOf(judged, { of: doc.of, all, say, version: MODEL_VERSION })}</span>
      <span className="row-acts">
        {actsOn(judged, doc, say).map(({ words, act }) => (
          <button key={words} type="button" onClick={act}>
            {words}
          </button>
        ))}
      </span>
    </li>
  );
}

interface Act {
  readonly words: string;
  readonly act: () => void;
}

/** What was decided can be taken back. Where it needs a look all the same, there is still something to be done. */
function actsOn(judged: Judged, doc: ClassDoc, say: Say): readonly Act[] {
  if (!judged.aside && !isDecided(doc, judged)) return actsOf(judged, doc, say);
  const back = { words: say('class.act.undo'), act: () => undecide(judged.found.text) };
  return groupOf(judged) === 'look' ? [...actsOf(judged, doc, say), back] : [back];
}

/** What can be done about a ticket: one thing where there is one that mends it, and setting it aside. */
function actsOf(judged: Judged, doc: ClassDoc, say: Say): readonly Act[] {
  const ticket = judged.found.text;
  const { status, why, head } = judged;
  const aside = { words: say('class.act.aside'), act: () => decide({ ticket, choice: 'set aside' }) };
  switch (status) {
    case 'altered':
      return [{ words: say('class.act.useRun'), act: () => decide({ ticket, choice: 'use the run' }) }];
    case 'conflict':
      return [{ words: say('class.act.take'), act: () => decide({ ticket, choice: 'take' }) }];
    case 'earlier':
      return [{ words: say('class.act.swap'), act: () => decide({ ticket, choice: 'take' }) }];
    case 'corrupt': {
      const { readAs } = why;
      if (readAs === undefined) return [];
      return [{ words: say('class.act.readAs'), act: () => decide({ ticket, choice: 'read as', text: readAs }) }];
    }
    case 'impossible': {
      const seat = why.fields?.length === 1 && why.fields[0]!.field === 'seat' ? why.fields[0]!.got : 0;
      const most = 250;
      return seat > doc.of.seats && seat <= most
        ? [{ words: say('class.act.accept', { seat }), act: () => setSeats(seat) }]
        : [aside];
    }
    case 'another class':
      return [
        {
          words: say('class.act.open', { code: shownCode(harmless(head!.code)) }),
          act: () => void openCode(head!.code),
        },
      ];
    default:
      return COUNTED.includes(status as never) ? [aside] : [];
  }
}
