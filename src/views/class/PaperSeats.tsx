import { useState } from 'react';
import { paperFields, readPaper } from '../../state/class/typed-paper.ts';
import { addPaper } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';
import { harmless } from '../../../sim/page.ts';

/** Seats that worked on paper: a line a seat, typed in from the sheet. The page runs the seat. */
export function PaperSeats({ doc }: { readonly doc: ClassDoc }) {
  const say = useSay();
  const [line, setLine] = useState('');
  const [said, setSaid] = useState('');
  const add = () => {
    if (line.trim() === '') return;
    const read = readPaper(doc.of, line);
    if ('wrong' in read) return setSaid(say('class.paper.wrong', { at: read.wrong, got: harmless(read.got) }));
    addPaper(read.seat);
    setSaid(say('class.paper.added', { seat: read.seat.seat }));
    setLine('');
  };
  const fields = paperFields(doc.of).map(({ options, parts, from, to }) =>
    options > 0
      ? say(parts > 1 ? 'class.paper.letters' : 'class.paper.letter', { last: 'abcdefghij'[options - 1]!, parts })
      : say(parts > 1 ? 'class.paper.numbers' : 'class.paper.number', { from, to, parts }),
  );
  return (
    <form
      className="paper-seats"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label>
        {say('class.paper.label')}
        <input
          value={line}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setLine(target.value)}
        />
      </label>
      <button type="submit" className="btn">
        {say('class.paper.add')}
      </button>
      <p className="muted">{say('class.paper.how', { fields: fields.join(' · ') })}</p>
      <output>{said}</output>
    </form>
  );
}
