import { useSay } from '../../../state/react.tsx';
import { rowText } from '../row-text.ts';
import { useLesson } from '../useLesson.ts';
import { letterOf, type AskProps } from './ask.ts';
import { Options } from './Options.tsx';

/** A claim, the rows of the lab book that carry it, and the reason why they do. */
export function ClaimAsk({ ask, words, answer, fixed, named, onAnswer }: AskProps<'claim'>) {
  const say = useSay();
  const now = answer ?? { kind: 'claim' as const, option: -1, reason: null, rows: [] };
  return (
    <>
      <Options
        legend={say(`${words}.label`)}
        shown={named}
        texts={ask.options.map((_, option) => say(`${words}.${letterOf(option)}`))}
        chosen={now.option}
        fixed={fixed}
        onChoose={(option) => onAnswer({ ...now, option })}
      />
      {ask.rows.length === 0 ? null : (
        <Evidence ticked={now.rows} fixed={fixed} onTick={(rows) => onAnswer({ ...now, rows })} />
      )}
      {ask.reasons.length === 0 ? null : (
        <Options
          legend={say('column.fits')}
          shown
          small
          texts={ask.reasons.map((_, reason) => say(`${words}.reason.${reason + 1}`))}
          chosen={now.reason}
          fixed={fixed}
          onChoose={(reason) => onAnswer({ ...now, reason })}
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
  const rows = useLesson()?.progress.rows ?? [];
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
          <span>{rowText(row, say)}</span>
        </label>
      ))}
    </fieldset>
  );
}
