import { useState } from 'react';
import { MOST_SEATS, PLAN_MINUTES, type Pace, type Plan, type Truth } from '../../../sim/classroom.ts';
import { SHELF } from '../../../sim/lessons.ts';
import { changedCode, drawSalt, freshCode, pacesOf, plansOf, truthsOf } from '../../state/class/fresh-code.ts';
import { drawnAnew } from '../../state/class/from-screen.ts';
import { newClass, newOwnClass, openCode, setSeats } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';
import { CodeCard } from './CodeCard.tsx';
import { SetUpActs } from './SetUpActs.tsx';

interface OfDoc {
  readonly doc: ClassDoc;
}

/** How a class is set up: its lesson, its code, its seats, how it goes and which truth is dealt. */
export function SetUp({ doc }: OfDoc) {
  const say = useSay();
  const { lesson } = doc.of.layout;
  const truths = truthsOf(lesson);
  return (
    <div className="setup-fields">
      <label className="setup-field">
        {say('class.setUp.lesson')}
        <select
          value={lesson.number}
          onChange={({ target }) => void freshCode(Number(target.value)).then((code) => newClass(code))}
        >
          {doc.of.setup === undefined ? null : (
            <option value={lesson.number}>
              {say('class.own.lesson', { question: say(`lesson.${lesson.id}.question`) })}
            </option>
          )}
          {SHELF.map(({ id, number }) => (
            <option key={id} value={number}>
              {`${number} ${say(`lesson.${id}.title`)}`}
            </option>
          ))}
        </select>
      </label>
      <CodeCard doc={doc}>
        <Seats doc={doc} />
      </CodeCard>
      <NewCode doc={doc} />
      {doc.of.setup === undefined ? <Plans doc={doc} /> : null}
      <Paces doc={doc} />
      {truths.length === 0 ? (
        <p className="setup-note">{say('class.setUp.open')}</p>
      ) : (
        <>
          <Choice
            name="truth"
            label={say('class.setUp.truth')}
            values={truths}
            value={doc.of.says.truth}
            onChoose={(truth: Truth) => void openCode(changedCode(doc.of.says, { truth }))}
          />
          <p className="setup-note">
            <b>{say('class.setUp.notSecret')}</b> {say('class.setUp.notSecretWhy')}
          </p>
        </>
      )}
      <p className="setup-note">{say('class.setUp.care')}</p>
      <SetUpActs doc={doc} />
    </div>
  );
}

function Seats({ doc: { of } }: OfDoc) {
  const say = useSay();
  return (
    <div className="setup-seats">
      <span id="setup-seats">{say('class.setUp.seats')}</span>
      <button
        type="button"
        className="quiet"
        aria-label={say('class.setUp.fewer')}
        disabled={of.seats <= 1}
        onClick={() => setSeats(of.seats - 1)}
      >
        −
      </button>
      <input
        type="number"
        aria-labelledby="setup-seats"
        min={1}
        max={MOST_SEATS}
        value={of.seats}
        onChange={({ target }) => target.value !== '' && setSeats(Math.round(Number(target.value)))}
      />
      <button
        type="button"
        className="quiet"
        aria-label={say('class.setUp.more')}
        disabled={of.seats >= MOST_SEATS}
        onClick={() => setSeats(of.seats + 1)}
      >
        +
      </button>
    </div>
  );
}

/** Another salt, or the code of a class that was set up before. */
function NewCode({ doc }: OfDoc) {
  const say = useSay();
  const { setup } = doc.of;
  const [text, setText] = useState('');
  return (
    <form
      className="setup-open"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void openCode(text).then((opened) => opened && setText(''));
      }}
    >
      <button
        type="button"
        className="btn"
        onClick={() =>
          void (setup === undefined
            ? newClass(changedCode(doc.of.says, { salt: drawSalt() }))
            : newOwnClass(drawnAnew(setup)))
        }
      >
        {say('class.setUp.newCode')}
      </button>
      <input
        aria-label={say('class.setUp.openCode')}
        placeholder={say('class.setUp.openCode')}
        value={text}
        maxLength={20}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="btn">
        {say('class.setUp.go')}
      </button>
    </form>
  );
}

function Plans({ doc: { of } }: OfDoc) {
  const say = useSay();
  const plans = plansOf(of.layout.lesson);
  const all = plans.includes(of.says.plan) ? plans : [...plans, of.says.plan];
  return (
    <label className="setup-field">
      {say('class.setUp.plan')}
      <select
        value={of.says.plan}
        onChange={({ target }) => void openCode(changedCode(of.says, { plan: target.value as Plan }))}
      >
        {all.map((plan) => (
          <option key={plan} value={plan}>
            {say(`class.setUp.plan.${plan}`, { minutes: PLAN_MINUTES[plan] })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Paces({ doc: { of } }: OfDoc) {
  const say = useSay();
  const paces = pacesOf(of.layout.lesson, of.says);
  if (paces.length === 0) return null;
  return (
    <Choice
      name="pace"
      label={say('class.setUp.pace')}
      values={paces}
      value={of.says.pace}
      onChoose={(pace: Pace) => void openCode(changedCode(of.says, { pace }))}
    />
  );
}

interface ChoiceProps<T extends string> {
  readonly name: 'pace' | 'truth';
  readonly label: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ name, label, values, value, onChoose }: ChoiceProps<T>) {
  const say = useSay();
  return (
    <div className="setup-field">
      <span>{label}</span>
      <fieldset className="seg" aria-label={label}>
        {values.map((each) => (
          <button key={each} type="button" aria-pressed={each === value} onClick={() => onChoose(each)}>
            {say(`class.setUp.${name}.${each.replaceAll(' ', '-')}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
