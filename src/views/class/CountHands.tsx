import '../../words/lesson.ts';
import { useId, useState, type FormEvent } from 'react';
import { askOfState, FEWEST_POOLED, handsAsks, MOST_HANDS, statesOf, type HandsAsk } from '../../../sim/classroom.ts';
import { countHands } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';
import type { Say } from '../../words/say.ts';
import { askText, optionText } from './board/says.ts';

/** Hands that a teacher counted: a question of the board, and how many hands each of its answers got. */
export function CountHands({ doc }: { readonly doc: ClassDoc }) {
  const say = useSay();
  const asks = handsAsks(doc.of.lesson);
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const asked = asks.find(({ ask }) => ask === chosen) ?? nextAsk(doc, asks);
  if (asked === undefined) return null;
  return (
    <div className="count-hands">
      <label>
        {say('class.hands.question')}
        <select
          value={asked.ask}
          onChange={({ target }) => {
            setChosen(target.value);
            setSaid('');
          }}
        >
          {asks.map((each) => (
            <option key={each.ask} value={each.ask}>
              {questionText(doc, each, say)}
            </option>
          ))}
        </select>
      </label>
      {/* What is kept, or taken back by undo, stands in the fields anew. */}
      <Counts
        key={`${asked.ask} ${(doc.hands[asked.ask] ?? []).join()}`}
        doc={doc}
        asked={asked}
        onKept={(n) => {
          setChosen(asked.ask);
          const how = n === 0 ? 'cleared' : n < FEWEST_POOLED ? 'few' : 'kept';
          setSaid(say(`class.hands.${how}`, { need: FEWEST_POOLED }));
        }}
      />
      <output>{said}</output>
      <p className="muted">{say('class.hands.note')}</p>
    </div>
  );
}

/** The question that the board asks now, or the next one that it comes to. */
function nextAsk({ of: { lesson }, state }: ClassDoc, asks: readonly HandsAsk[]): HandsAsk | undefined {
  const states = statesOf(lesson);
  const coming = states.slice(Math.max(0, states.indexOf(state))).map((each) => askOfState(lesson, each));
  return asks.find(({ ask }) => ask === coming.find((each) => asks.some((one) => one.ask === each))) ?? asks[0];
}

function questionText({ of: { lesson } }: ClassDoc, { ask, of }: HandsAsk, say: Say): string {
  const text = askText(lesson, ask, say);
  if (ask.startsWith('exit.')) return say('class.hands.ask.exit', { number: ask.slice('exit.'.length), of: text });
  // A sketch has no question of its own: it is named by what was sketched, as on the board.
  if (of === 'marks') return say('class.board.heading.sketched', { of: say('class.board.axis.marks') });
  return say(`class.hands.ask.${of === 'claim' ? 'claims' : 'expected'}`, { of: text });
}

interface CountsProps {
  readonly doc: ClassDoc;
  readonly asked: HandsAsk;
  readonly onKept: (hands: number) => void;
}

function Counts({ doc, asked: { ask, of, options }, onKept }: CountsProps) {
  const say = useSay();
  const fault = useId();
  const kept = doc.hands[ask];
  const [typed, setTyped] = useState<readonly string[]>(() => options.map((_, i) => String(kept?.[i] ?? '')));
  const [wrong, setWrong] = useState<number | null>(null);
  const counts = typed.map((text) => Number(text.trim() === '' ? 0 : text));
  const names = options.map((_, option) => optionText(doc.of.lesson, ask, of, option, say));
  const odd = counts.findIndex((each) => !Number.isInteger(each) || each < 0 || each > MOST_HANDS);
  const n = odd < 0 ? counts.reduce((all, each) => all + each, 0) : null;
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (n === null) return setWrong(odd);
    countHands(ask, n === 0 ? null : counts);
    onKept(n);
  };
  return (
    <form noValidate onSubmit={keep}>
      <fieldset>
        <legend className="visually-hidden">{say('class.hands.counts')}</legend>
        {names.map((name, i) => (
          <Count
            key={i}
            name={name}
            typed={typed[i]!}
            fault={wrong === i ? fault : undefined}
            onType={(text) => {
              setWrong(null);
              setTyped(typed.map((each, k) => (k === i ? text : each)));
            }}
          />
        ))}
      </fieldset>
      {wrong === null ? null : (
        <p className="hands-fault" id={fault} role="alert">
          {say('class.hands.wrong', { from: 0, to: MOST_HANDS, option: names[wrong]! })}
        </p>
      )}
      <footer>
        <button type="submit" className="btn">
          {say('class.hands.keep')}
        </button>
        {kept === undefined ? null : (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              countHands(ask, null);
              onKept(0);
            }}
          >
            {say('class.hands.clear')}
          </button>
        )}
        <span>{n === null ? '' : say('class.hands.total', { n })}</span>
      </footer>
    </form>
  );
}

interface CountProps {
  readonly name: string;
  readonly typed: string;
  /** Where it is said what is wrong with it. */
  readonly fault: string | undefined;
  readonly onType: (text: string) => void;
}

function Count({ name, typed, fault, onType }: CountProps) {
  return (
    <label>
      <input
        inputMode="numeric"
        value={typed}
        maxLength={4}
        autoComplete="off"
        aria-invalid={fault !== undefined}
        aria-describedby={fault}
        onChange={({ target }) => onType(target.value)}
      />
      <span>{name}</span>
    </label>
  );
}
