import { useState } from 'react';
import type { Answer } from '../../../../sim/lessons.ts';
import { useSay } from '../../../state/react.tsx';
import { rowText } from '../row-text.ts';
import { useLesson } from '../useLesson.ts';
import { letterOf, type AskProps } from './ask.ts';
import { Options } from './Options.tsx';
import { useOrder } from './useOrder.ts';

type Claim = Extract<Answer, { readonly kind: 'claim' }>;
type Draft = Omit<Claim, 'option'> & { readonly option: number | null };
const NOTHING: Draft = { kind: 'claim', option: null, reason: null, rows: [] };

/** A claim, the rows of the lab book that carry it, and the reason why they do. */
export function ClaimAsk({ ask, words, answer, fixed, named, onAnswer }: AskProps<'claim'>) {
  const say = useSay();
  const order = useOrder(words, ask.options.length);
  const reasons = useOrder(`${words}.reason`, ask.reasons.length);
  // Rows and reason may be chosen before the claim is; it is an answer only with one.
  const [draft, setDraft] = useState<Draft>(answer ?? NOTHING);
  const now = answer ?? draft;
  const take = (next: Draft) => {
    setDraft(next);
    if (next.option !== null) onAnswer({ ...next, option: next.option });
  };
  return (
    <>
      <Options
        legend={say(`${words}.label`)}
        shown={named}
        texts={ask.options.map((_, option) => say(`${words}.${letterOf(option)}`))}
        order={order}
        chosen={now.option}
        fixed={fixed}
        onChoose={(option) => take({ ...now, option })}
      />
      {ask.rows.length === 0 ? null : (
        <Evidence ticked={now.rows} fixed={fixed} onTick={(rows) => take({ ...now, rows })} />
      )}
      {ask.reasons.length === 0 ? null : (
        <Options
          legend={say('column.fits')}
          shown
          small
          texts={ask.reasons.map((_, reason) => say(`${words}.reason.${reason + 1}`))}
          order={reasons}
          chosen={now.reason}
          fixed={fixed}
          onChoose={(reason) => take({ ...now, reason })}
        />
      )}
    </>
  );
}

interface EvidenceProps {
  readonly ticked: readonly number[];
  readonly fixed: boolean;
  readonly onTick: (rows: readonly number[]) => void;
}

/** Rows of the lab book to be ticked. */
function Evidence({ ticked, fixed, onTick }: EvidenceProps) {
  const say = useSay();
  const on = useLesson();
  const rows = on?.progress.rows ?? [];
  return (
    <fieldset className="whys evidence" disabled={fixed}>
      <legend>{say('column.evidence')}</legend>
      {rows.length === 0 ? <p className="lesson-note">{say('column.noRows')}</p> : null}
      {rows.map((row) => (
        <label key={row.id} className={ticked.includes(row.id) ? 'on' : undefined}>
          <input
            type="checkbox"
            checked={ticked.includes(row.id)}
            onChange={({ currentTarget: { checked } }) =>
              onTick(checked ? [...ticked, row.id] : ticked.filter((id) => id !== row.id))
            }
          />
          <span>{rowText(row, say, on?.lesson.id)}</span>
        </label>
      ))}
    </fieldset>
  );
}
