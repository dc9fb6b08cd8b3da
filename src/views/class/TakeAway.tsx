import { useState } from 'react';
import { boardCsv, isRevealed, shownCode } from '../../../sim/classroom.ts';
import { saveText } from '../../parts/save.ts';
import { classAsFile, classroom } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';

interface TakeAwayProps {
  readonly doc: ClassDoc;
  readonly answers: boolean;
  readonly onAnswers: (open: boolean) => void;
}

/** A table of what came in, the class as a file, and the answers to the last questions. */
export function TakeAway({ doc, answers, onAnswers }: TakeAwayProps) {
  const say = useSay();
  const [said, setSaid] = useState('');
  const name = `tend-class-${doc.of.code}`;
  const csv = () => {
    const { judged, runs } = classroom.getState();
    // The sealed worlds stand in it once they are open: the table may be read by a class.
    return boardCsv(doc.of, judged, runs, { withWorlds: isRevealed(doc.of.lesson, doc.state) });
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(csv());
      setSaid(say('class.take.copied'));
    } catch {
      // No clipboard outside a secure context: the same as a file.
      saveText(`${name}.csv`, 'text/csv', csv());
      setSaid(say('class.take.savedInstead'));
    }
  };
  const save = () => {
    const text = classAsFile();
    if (text === null) return;
    saveText(`${name}.json`, 'application/json', text);
    setSaid(say('class.take.saved', { code: shownCode(doc.of.code) }));
  };
  return (
    <div className="tickets-end">
      <button type="button" className="btn" onClick={() => void copy()}>
        {say('class.take.csv')}
      </button>
      <button type="button" className="btn" onClick={save}>
        {say('class.take.save')}
      </button>
      {doc.of.lesson.exit.length === 0 ? null : (
        <button type="button" className="btn" aria-pressed={answers} onClick={() => onAnswers(!answers)}>
          {say(answers ? 'class.take.tickets' : 'class.take.exit')}
        </button>
      )}
      <output>{said}</output>
    </div>
  );
}
