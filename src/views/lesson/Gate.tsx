import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { opensIn } from '../../state/lesson/gate.ts';
import { openGate } from '../../state/lesson/open-gate.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useParts, useSay } from '../../state/react.tsx';

/** How often the time that is left is looked at, in milliseconds. */
const LOOK_MS = 5000;

/** A gate: the class goes on when its teacher says a word. It opens by itself in time. */
export function Gate({ on }: { on: Running }) {
  const say = useSay();
  const { store } = useParts();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'empty' | 'wrong' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [id, told] = [useId(), useId()];
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (openGate(store, typed)) return;
    setFault(typed.trim() === '' ? 'empty' : 'wrong');
    field.current?.focus();
  };
  return (
    <div className="gate">
      <h2 ref={heading} tabIndex={-1}>
        {say('learn.gate.title')}
      </h2>
      <p className="step-text">{say('learn.gate.text')}</p>
      <form onSubmit={submit} noValidate>
        <label htmlFor={id}>{say('learn.gate.word')}</label>
        <input
          ref={field}
          id={id}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          value={typed}
          aria-invalid={fault !== null}
          aria-describedby={told}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <button type="submit" className="btn solid">
          {say('learn.gate.open')}
        </button>
        <output id={told} className="gate-fault">
          {fault === null ? '' : say(`learn.gate.${fault}`)}
        </output>
      </form>
      <ByItself on={on} />
    </div>
  );
}

/** When the gate opens by itself; then the way on. */
function ByItself({ on }: { on: Running }) {
  const say = useSay();
  const { store } = useParts();
  const [left, setLeft] = useState(() => opensIn(on));
  useEffect(() => {
    const look = setInterval(() => setLeft(opensIn(on)), LOOK_MS);
    return () => clearInterval(look);
  }, [on]);
  if (left === 0)
    return (
      <button type="button" className="btn" onClick={() => openGate(store, null)}>
        {say('learn.gate.gone')}
      </button>
    );
  const minutes = Math.ceil(left / 60_000);
  return (
    <p className="lesson-note">{minutes === 1 ? say('learn.gate.soon') : say('learn.gate.itself', { minutes })}</p>
  );
}
