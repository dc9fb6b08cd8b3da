import {
  useEffect,
  useId,
  useRef,
  useState,
  type DragEvent,
  type FormEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useStore } from 'zustand';
import { InputError, renderProblem, type InputProblem } from '../../../sim/page.ts';
import { noticeOf } from '../../state/failure.ts';
import { joining } from '../../state/lesson/joining.ts';
import { lessons } from '../../state/lessons.ts';
import { useParts, useSay } from '../../state/react.tsx';

const joinPart = () => import('../../state/lesson/join.ts');

/** Where a class is joined: its code and one's seat; a place that this device knows; or one's own ticket. */
export function Join() {
  const say = useSay();
  return (
    <section className="join" aria-label={say('shelf.join.title')}>
      <JoinForm />
      <KnownPlace />
      <FromTicket />
      <FromFile />
    </section>
  );
}

/** Runs something that opens a lesson. What is wrong with a field is said beside it, all else above the shelf. */
function useOpening(field?: 'file'): readonly [boolean, (open: () => Promise<void>) => void] {
  const { store } = useParts();
  const [busy, setBusy] = useState(false);
  const run = (open: () => Promise<void>) => {
    setBusy(true);
    joining.setState({ problems: [] });
    open().then(
      () => setBusy(false),
      (error: unknown) => {
        setBusy(false);
        if (error instanceof InputError) joining.setState({ problems: error.problems.map(at(field)) });
        else store.setState({ notice: noticeOf(error, 'part') });
      },
    );
  };
  return [busy, run];
}

/** What is wrong inside a file is said beside its field; code and seat have fields of their own. */
function at(field: 'file' | undefined): (problem: InputProblem) => InputProblem {
  return (problem) =>
    field === undefined || ['code', 'seat'].includes(problem.path) ? problem : { ...problem, path: field };
}

function JoinForm() {
  const say = useSay();
  const { store } = useParts();
  const { code, seat } = useStore(joining);
  const [busy, run] = useOpening();
  const [codeField, seatField] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  useFocusOnFault({ code: codeField, seat: seatField });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    run(async () => (await joinPart()).joinClass(store, code, seat));
  };
  return (
    <form className="join-form" onSubmit={submit} noValidate>
      <Field name="code" label={say('shelf.join.code')}>
        {(props) => (
          <input
            {...props}
            ref={codeField}
            className="join-code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            value={code}
            onChange={({ currentTarget: { value } }) => joining.setState({ code: value })}
          />
        )}
      </Field>
      <Field name="seat" label={say('shelf.join.seat')}>
        {(props) => (
          <input
            {...props}
            ref={seatField}
            className="join-seat"
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            value={seat}
            onChange={({ currentTarget: { value } }) => joining.setState({ seat: value })}
          />
        )}
      </Field>
      <button type="submit" className="btn solid" aria-disabled={busy}>
        {say('shelf.join.go')}
      </button>
      <output className="visually-hidden">{busy ? say('shelf.join.going') : ''}</output>
    </form>
  );
}

type Fields = Readonly<Record<string, RefObject<HTMLInputElement | null>>>;

/** A field that was refused takes the focus, so that it can be mended. */
function useFocusOnFault(fields: Fields): void {
  const { problems } = useStore(joining);
  useEffect(() => {
    fields[problems[0]?.path ?? '']?.current?.focus();
    // Only a new refusal moves the focus.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [problems]);
}

interface FieldProps {
  readonly name: 'code' | 'seat' | 'ticket';
  readonly label: string;
  readonly children: (props: {
    readonly id: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}

/** A field with its name, and what is wrong with it. */
function Field({ name, label, children }: FieldProps) {
  const say = useSay();
  const id = useId();
  const { problems } = useStore(joining);
  const problem = problems.find(({ path }) => path === name);
  const fault = `${id}-fault`;
  return (
    <div className="join-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': problem === undefined ? undefined : fault,
      })}
      {problem === undefined ? null : (
        <p className="join-fault" id={fault} role="alert">
          {renderProblem(say, problem)}
        </p>
      )}
    </div>
  );
}

/** The place in a class that this device was last at. */
function KnownPlace() {
  const say = useSay();
  const { store } = useParts();
  const [busy, run] = useOpening();
  const of = useStore(lessons, (state) => state.of);
  const places = Object.values(of).flatMap((work) => placeOf(work) ?? []);
  const last = places.at(-1);
  if (last === undefined) return null;
  const { code, number } = last;
  return (
    <button
      type="button"
      className="join-known"
      onClick={() => {
        if (busy) return;
        joining.setState({ code, seat: String(number) });
        run(async () => (await joinPart()).joinClass(store, code, String(number)));
      }}
    >
      {say('shelf.join.again', { seat: number, code: `${code.slice(0, 4)}-${code.slice(4)}` })}
    </button>
  );
}

/** The class and seat of saved progress. */
function placeOf(work: unknown): { readonly code: string; readonly number: number } | null {
  const { code, number } = ((work as { place?: unknown } | null)?.place ?? {}) as Record<string, unknown>;
  return typeof code === 'string' && typeof number === 'number' ? { code, number } : null;
}

/** The file of a class of a teacher's own: its code alone carries no world. */
function FromFile() {
  const say = useSay();
  const { store } = useParts();
  const { seat, problems } = useStore(joining);
  const [busy, run] = useOpening('file');
  const [told, note] = [useId(), useId()];
  const needed = problems.some(({ code }) => code === 'class-needs-its-file');
  const fault = problems.find(({ path }) => path === 'file');
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined && !busy) run(async () => (await joinPart()).joinByFile(store, file, seat));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    // Elsewhere on the page a file is a world that is opened.
    event.stopPropagation();
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={`join-file${needed ? ' needed' : ''}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <label className="join-known join-choose">
        {say('shelf.join.file')}
        <input
          type="file"
          accept=".json,application/json"
          aria-describedby={fault === undefined ? note : `${told} ${note}`}
          aria-invalid={fault !== undefined}
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <small id={note} className={needed ? '' : 'visually-hidden'}>
        {say(needed ? 'shelf.join.fileNeeded' : 'shelf.join.fileNote')}
      </small>
      {fault === undefined ? null : (
        <p className="join-fault" id={told} role="alert">
          {renderProblem(say, fault)}
        </p>
      )}
    </div>
  );
}

/** Goes on from what was handed in, on another device or in a browser that keeps nothing. */
function FromTicket() {
  const say = useSay();
  const { store, runner } = useParts();
  const [busy, run] = useOpening();
  const [text, setText] = useState('');
  const note = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) run(async () => (await joinPart()).continueFrom(store, text, runner));
  };
  return (
    <details className="join-ticket">
      <summary>{say('shelf.join.ticket')}</summary>
      <form onSubmit={submit} noValidate>
        <p id={note}>{say('shelf.join.ticketNote')}</p>
        <Field name="ticket" label={say('shelf.join.ticketLabel')}>
          {(props) => (
            <textarea
              {...props}
              rows={3}
              maxLength={2000}
              spellCheck={false}
              autoComplete="off"
              value={text}
              onChange={({ currentTarget: { value } }) => setText(value)}
            />
          )}
        </Field>
        <button type="submit" className="btn" aria-disabled={busy}>
          {say('shelf.join.ticketGo')}
        </button>
        <output className="visually-hidden">{busy ? say('shelf.join.going') : ''}</output>
      </form>
    </details>
  );
}
