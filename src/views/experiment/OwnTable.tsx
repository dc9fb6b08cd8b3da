import { useEffect, useRef, useState } from 'react';
import type { DecodedText, Reading } from '../../../sim/page.ts';
import { tableTextOf } from '../../state/kept/read-file.ts';
import { useActions, useSay } from '../../state/react.tsx';
import { questionOf, type Question } from './own-reading.ts';

interface OwnTableProps {
  /** What is said: how to make the file, or what the loaded one came to. */
  readonly lead: string;
  /** Takes the text of the chosen file. @throws InputError that names line or column, or asks how the table is meant */
  readonly onText: (name: string, file: DecodedText, reading: Reading) => void;
}

/** A file that waits for an answer. */
interface Waiting {
  readonly name: string;
  readonly file: DecodedText;
  readonly question: Question;
}

/**
 * Loads a table of somebody's own; what is wrong with it is said with its line, what is unclear is asked, and until
 * then nothing changes.
 */
export function OwnTable({ lead, onText }: OwnTableProps) {
  const say = useSay();
  const { refuse, dismiss } = useActions();
  const input = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const take = (name: string, file: DecodedText, reading: Reading) => {
    try {
      onText(name, file, reading);
      setWaiting(null);
    } catch (error) {
      const question = questionOf(error, reading, say);
      setWaiting(question === null ? null : { name, file, question });
      if (question === null) refuse('file', error, name);
    }
  };
  const load = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setWaiting(null);
    dismiss();
    try {
      take(chosen.name, await tableTextOf(chosen), {});
    } catch (error) {
      refuse('file', error, chosen.name);
    }
  };
  return (
    <>
      <h3>{say('study.own')}</h3>
      {waiting === null ? (
        <p className="small">{lead}</p>
      ) : (
        <Ask
          {...waiting}
          onAnswer={(reading) => take(waiting.name, waiting.file, reading)}
          onLeave={() => setWaiting(null)}
        />
      )}
      <button type="button" className="btn own-load" onClick={() => input.current?.click()}>
        {say('study.ownLoad')}
      </button>
      <input
        ref={input}
        type="file"
        accept="text/csv,.csv,.txt,.tsv"
        hidden
        aria-hidden="true"
        tabIndex={-1}
        data-own=""
        onChange={(event) => {
          void load(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function Ask({
  name,
  question,
  onAnswer,
  onLeave,
}: Waiting & { onAnswer: (reading: Reading) => void; onLeave: () => void }) {
  const say = useSay();
  const legend = useRef<HTMLLegendElement>(null);
  useEffect(() => legend.current?.focus(), [question]);
  return (
    <fieldset className="own-ask">
      <legend ref={legend} tabIndex={-1}>
        {say('study.ask', { name })} {question.text}
      </legend>
      {question.choices.map(({ label, reading }) => (
        <button key={label} type="button" className="btn" onClick={() => onAnswer(reading)}>
          {label}
        </button>
      ))}
      <button type="button" className="quiet" onClick={onLeave}>
        {say('study.ask.leave')}
      </button>
    </fieldset>
  );
}

interface ReadOwn {
  readonly encoding: DecodedText['encoding'];
  readonly table: { readonly incomplete: number; readonly leftOut: readonly number[] };
}

/** What was not taken from the file as it stands there. */
export function ReadingNotes({
  own: {
    encoding,
    table: { incomplete, leftOut },
  },
  drawn,
}: {
  own: ReadOwn;
  drawn: { readonly drawn: number; readonly all: number } | null;
}) {
  const say = useSay();
  const notes = [
    ...(incomplete === 0 ? [] : [say('study.ownIncomplete', { count: incomplete })]),
    ...(leftOut.length === 0 ? [] : [say('study.ownLeftOut', { lines: leftOut.join(', ') })]),
    ...(encoding === 'windows-1252' ? [say('study.ownEncoding')] : []),
    ...(drawn === null ? [] : [say('study.ownDrawn', { drawn: drawn.drawn, all: drawn.all })]),
  ];
  return notes.length === 0 ? null : <p className="small">{notes.join(' ')}</p>;
}
