import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../../parts/Dialog.tsx';
import { saveText } from '../../parts/save.ts';
import { handingIn } from '../../state/class/collector.ts';
import { ticketFile, toHandIn, type ToHandIn } from '../../state/lesson/hand-in.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { Collector } from './Collector.tsx';
import { TicketCode } from '../class/TicketCode.tsx';
import { ticketRows } from './ticket-rows.ts';

interface HandInProps {
  readonly on: Running;
  readonly onClose: () => void;
}

/** Handing in: the ticket as a code, as text and as a file, and all that is in it. Nothing is sent. */
export default function HandIn({ on, onClose }: HandInProps) {
  const say = useSay();
  const { runner } = useParts();
  const [found, setFound] = useState<ToHandIn | 'failed' | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    toHandIn(on, runner, asking.signal).then(
      (ready) => asking.signal.aborted || setFound(ready),
      () => asking.signal.aborted || setFound('failed'),
    );
    return () => asking.abort();
  }, [on, runner]);
  return (
    <Dialog title={say('learn.handIn')} className="hand-in" onClose={onClose}>
      {found === null || found === 'failed' ? (
        <output>{say(found === null ? 'learn.handIn.working' : 'learn.handIn.failed')}</output>
      ) : (
        <Ready on={on} found={found} />
      )}
    </Dialog>
  );
}

function Ready({ on, found }: { on: Running; found: ToHandIn }) {
  const say = useSay();
  const { code, seat } = found.ticket;
  const { state } = useStore(handingIn);
  const place = say('learn.handIn.place', { code: `${code.slice(0, 4)}-${code.slice(4)}`, seat });
  return (
    <div className="hand-in-parts">
      <div className="hand-in-code">
        <TicketCode ticket={found.text} />
        <b>{place}</b>
      </div>
      <div className="hand-in-text">
        <TicketText found={found} />
        <Collector text={found.text} />
        <div className="hand-in-says">
          <WhatIsIn on={on} found={found} />
          <div>
            <h3>{say('learn.handIn.out')}</h3>
            <ul>
              {[1, 2, 3, 4, 5].map((line) => (
                <li key={line}>{say(`learn.handIn.out.${line}`)}</li>
              ))}
            </ul>
          </div>
        </div>
        <p className="hand-in-sent">
          <b>{say(state.is === 'none' ? 'learn.handIn.sent' : 'learn.handIn.sentTo')}</b>{' '}
          {say('learn.handIn.who', { seat })} {say('learn.handIn.again')}
        </p>
      </div>
    </div>
  );
}

/** The ticket in groups of five, selected, with the ways that it can be taken away. */
function TicketText({ found: { text, ticket } }: { found: ToHandIn }) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setTold(say('learn.handIn.copied'));
    } catch {
      // No clipboard outside a secure context: select, so that a key press does it.
      field.current?.select();
      setTold(say('learn.handIn.byHand'));
    }
  }
  return (
    <>
      <textarea
        ref={field}
        readOnly
        rows={2}
        aria-label={say('learn.handIn.ticket')}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="hand-in-acts">
        <button type="button" className="btn solid" onClick={() => void copy()}>
          {say('learn.handIn.copy')}
        </button>
        <button type="button" className="btn" onClick={() => saveText(ticketFile(ticket), 'text/plain', `${text}\n`)}>
          {say('learn.handIn.save')}
        </button>
        <button type="button" className="btn" onClick={() => print()}>
          {say('learn.handIn.print')}
        </button>
        {told === '' ? <small>{say('learn.handIn.length', { count: text.length })}</small> : null}
        <output>{told}</output>
      </div>
    </>
  );
}

function WhatIsIn({ on, found }: { on: Running; found: ToHandIn }) {
  const say = useSay();
  return (
    <div>
      <h3 id="what-is-in">{say('learn.handIn.in')}</h3>
      <table aria-labelledby="what-is-in">
        <tbody>
          {ticketRows(on, found, say).map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
