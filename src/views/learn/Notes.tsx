import { useMemo } from 'react';
import { notesOf, type Expected, type Lesson, type NotesPart, type NotesTable } from '../../../sim/lessons.ts';
import { createWords } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';
import type { Say } from '../../words/say.ts';

interface NotesProps {
  readonly lesson: Lesson;
  /** The lesson's own words, by key. */
  readonly words: Readonly<Record<string, string>>;
  /** What was computed over many seats; null where nobody has. */
  readonly expected: Expected | null;
}

/** What a teacher reads before the lesson: plan, what to say, what to expect, the key. */
export function Notes({ lesson, words, expected }: NotesProps) {
  const say = useSay();
  const notes = useMemo(() => notesOf(lesson, withOwn(say, words), expected), [lesson, say, words, expected]);
  return (
    <article className="lesson-paper notes" aria-label={notes.title}>
      <header>
        <div>
          <h2>{notes.title}</h2>
          <p>{notes.question}</p>
        </div>
      </header>
      {notes.parts.map((part) => (
        <Part key={part.id} {...part} />
      ))}
      <footer>
        <span>{say('foot.invented')}</span> <span>{say('learn.sheet.foot', { number: lesson.number })}</span>
      </footer>
    </article>
  );
}

/** Says the words of the page, and those of a lesson. */
function withOwn(say: Say, words: Readonly<Record<string, string>>): Say {
  const own = createWords(words);
  const both = (key: string, values?: Readonly<Record<string, string | number>>) =>
    own.has(key) ? own(key, values) : say(key, values);
  return Object.assign(both, { has: (key: string) => own.has(key) || say.has(key) });
}

function Part({ id, heading, lead = [], list = [], table }: NotesPart) {
  return (
    <section className={`notes-${id}`}>
      {heading === '' ? null : <h3>{heading}</h3>}
      {lead.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {list.length === 0 ? null : (
        <ul>
          {list.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {table === undefined ? null : <Table {...table} />}
    </section>
  );
}

function Table({ head, rows }: NotesTable) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((text) => (
            <th scope="col" key={text}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          <tr key={i}>
            {cells.map((text, column) => (
              <td key={column}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
