import { useSay } from '../../../state/react.tsx';
import { useDesign } from '../../experiment/useStudies.ts';
import { armName } from '../../experiment/vole-trial/trial-data.ts';
import type { AskProps } from './ask.ts';
import { middleOf, Ticks } from './NumberAsk.tsx';
import { SketchRow } from './SketchRow.tsx';

const ARMS = ['A', 'B'] as const;

/** Where the mean of each arm will be: a mark for each on one empty axis. */
export function MarksAsk({ ask, words, answer, fixed, onAnswer }: AskProps<'marks'>) {
  const say = useSay();
  const design = useDesign('vole-trial');
  const { from, to, step } = ask;
  const middle = middleOf(ask);
  const values = answer?.values ?? [middle, middle];
  return (
    <fieldset className="sketch-field">
      <legend>{say(`${words}.label`)}</legend>
      {ARMS.map((arm, at) => (
        <SketchRow
          key={arm}
          {...{ from, to, step, fixed }}
          label={armName(arm, design, say)}
          value={values[at]!}
          text={say('column.marks.value', { value: values[at]! })}
          onValue={(next) => onAnswer({ kind: 'marks', values: at === 0 ? [next, values[1]] : [values[0], next] })}
        />
      ))}
      <Ticks from={from} to={to} />
      <p className="axis">{say('column.marks.axis')}</p>
    </fieldset>
  );
}
