import type { ReactNode } from 'react';
import { figure, letterOf, orderShown, rowsNeeded, type Answer, type Ask } from '../../../sim/lessons.ts';
import { useSay } from '../../state/react.tsx';
import { Axis, CurveAxes, DirectionAxes } from './sheet-axes.tsx';

/** Says the words of the lesson. */
type Tell = (key: string) => string;

interface SheetAskProps<K extends Ask['kind'] = Ask['kind']> {
  readonly ask: Extract<Ask, { readonly kind: K }>;
  /** What its word keys begin with: `lesson.luck.s1.gap`. */
  readonly words: string;
  readonly tell: Tell;
  /** Seed of the seat whose sheet it is; null on paper that is for everybody. */
  readonly seed: string | null;
  readonly answer: Extract<Answer, { readonly kind: K }> | null;
}

/** A question on paper: boxes for sentences, a blank for a number, empty axes for whatever is drawn. */
export function SheetAsk({ answer, ...rest }: SheetAskProps) {
  const Kind = KINDS[rest.ask.kind] as (props: SheetAskProps) => ReactNode;
  return <Kind {...rest} answer={answer?.kind === rest.ask.kind ? answer : null} />;
}

const KINDS: { readonly [K in Ask['kind']]: (props: SheetAskProps<K>) => ReactNode } = {
  choice: ({ ask, words, tell, seed, answer }) => (
    <Boxes
      label={tell(`${words}.label`)}
      texts={optionsOf(ask.options, words, tell)}
      order={orderShown(seed, words, ask.options.length, ask.inOrder)}
      ticked={answer?.option ?? null}
    />
  ),
  claim: SheetClaim,
  curve: ({ ask, words, tell, answer }) => (
    <CurveAxes
      knots={ask.knots}
      from={ask.from}
      to={ask.to}
      across={tell(`${words}.across`)}
      up={tell(`${words}.up`)}
      values={answer?.values ?? null}
    />
  ),
  direction: SheetDirection,
  keep: SheetKeep,
  marks: SheetMarks,
  number: SheetNumber,
  order: SheetOrder,
  // People count cells from 1.
  pick: ({ words, tell, answer }) => (
    <Blank label={tell(`${words}.label`)} value={answer === null ? '' : String(answer.cell + 1)} />
  ),
  sureness: SheetSureness,
};

const optionsOf = (options: readonly unknown[], words: string, tell: Tell): readonly string[] =>
  options.map((_, i) => tell(`${words}.${letterOf(i)}`));

interface BoxesProps {
  readonly label: string;
  readonly texts: readonly string[];
  /** In which order they stand; that of the file when left out. */
  readonly order?: readonly number[];
  readonly ticked: number | null;
}

/** Sentences with a box each; the one that was chosen is ticked. */
export function Boxes({ label, texts, order = texts.map((_, i) => i), ticked }: BoxesProps) {
  return (
    <div className="sheet-boxes">
      <b>{label}</b>
      <ul>
        {order.map((option) => (
          <li key={texts[option]}>
            <i className="sheet-box">{option === ticked ? '✕' : ''}</i> {texts[option]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A name with room for a number. */
function Blank({ label, value }: { label: string; value: string }) {
  return (
    <p className="sheet-blank">
      <b>{label}</b> <i className="sheet-line">{value}</i>
    </p>
  );
}

function SheetDirection({ words, tell, answer }: SheetAskProps<'direction'>) {
  const label = tell(`${words}.label`);
  return (
    <div className="sheet-beside">
      <DirectionAxes title={label} slope={answer?.slope ?? null} />
      <Boxes
        label={label}
        texts={['a', 'b', 'c'].map((letter) => tell(`${words}.${letter}`))}
        ticked={answer === null ? null : answer.slope + 1}
      />
    </div>
  );
}

/** The table of the lab book stands once on the sheet: here goes the number of the row. */
function SheetKeep({ ask, words, tell }: SheetAskProps<'keep'>) {
  const say = useSay();
  return (
    <p className="sheet-blank">
      <b>{tell(`${words}.label`)}</b> {say('learn.sheet.row')}{' '}
      {Array.from({ length: rowsNeeded(ask.rows) }, (_, i) => (
        <i className="sheet-line short" key={i} />
      ))}
    </p>
  );
}

function SheetNumber({ ask, words, tell, answer }: SheetAskProps<'number'>) {
  const say = useSay();
  const label = tell(`${words}.label`);
  const { from, to, step } = ask;
  if (ask.value === undefined && ask.holds === undefined)
    return <Axis {...{ from, to }} title={label} lines={[say('learn.sheet.sketch')]} marks={[answer?.value ?? null]} />;
  const blank = <Blank label={label} value={answer === null ? '' : figure(answer.value, step)} />;
  return ask.value !== undefined && 'read' in ask.value && ask.value.read === 'marks' ? (
    <>
      {blank}
      <Sites count={to} />
    </>
  ) : (
    blank
  );
}

/** A copy of the gene with empty rings, to fill in from the screen. Each site is a C beside a G. */
function Sites({ count }: { count: number }) {
  const say = useSay();
  return (
    <ul className="sheet-sites" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        <li key={i}>{say('learn.sheet.letters')}</li>
      ))}
    </ul>
  );
}

function SheetMarks({ ask, answer }: SheetAskProps<'marks'>) {
  const say = useSay();
  const { from, to } = ask;
  return (
    <Axis {...{ from, to }} title={say('learn.sheet.marksAxis')} lines={['A', 'B']} marks={answer?.values ?? []} />
  );
}

function SheetSureness({ words, tell, answer }: SheetAskProps<'sureness'>) {
  const say = useSay();
  return (
    <div className="sheet-sure">
      <b>{tell(`${words}.label`)}</b>
      <Axis from={0} to={100} title={say('learn.sheet.sure')} lines={['']} marks={[answer?.sure ?? null]} />
    </div>
  );
}

function SheetOrder({ ask, words, tell, answer }: SheetAskProps<'order'>) {
  return (
    <div className="sheet-boxes">
      <b>{tell(`${words}.label`)}</b>
      <ul>
        {ask.items.map((item, i) => (
          <li key={item}>
            <i className="sheet-box">{answer === null ? '' : answer.items.indexOf(i) + 1}</i>{' '}
            {tell(`${words}.${letterOf(i)}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Claim, rows and reason, in the order in which they make a sentence. */
function SheetClaim({ ask, words, tell, seed, answer }: SheetAskProps<'claim'>) {
  const say = useSay();
  const reasons = ask.reasons.map((_, i) => tell(`${words}.reason.${i + 1}`));
  return (
    <>
      <Boxes
        label={tell(`${words}.label`)}
        texts={optionsOf(ask.options, words, tell)}
        order={orderShown(seed, words, ask.options.length)}
        ticked={answer?.option ?? null}
      />
      {ask.rows.length === 0 ? null : <Blank label={say('learn.sheet.rows')} value={answer?.rows.join(', ') ?? ''} />}
      {reasons.length === 0 ? null : (
        <Boxes
          label={say('learn.sheet.since')}
          texts={reasons}
          order={orderShown(seed, `${words}.reason`, reasons.length)}
          ticked={answer?.reason ?? null}
        />
      )}
    </>
  );
}
