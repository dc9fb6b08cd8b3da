import { useSay } from '../../../state/react.tsx';
import type { AskProps } from './ask.ts';
import { SketchRow } from './SketchRow.tsx';

const STEP = 5;

/** How sure one is, from 0 to 100. */
export function SurenessAsk({ words, answer, fixed, onAnswer }: AskProps<'sureness'>) {
  const say = useSay();
  const value = answer?.sure ?? 50;
  return (
    <div className="sketch-field" data-unset={answer === null}>
      <SketchRow
        from={0}
        to={100}
        step={STEP}
        value={value}
        fixed={fixed}
        label={say(`${words}.label`)}
        text={say('column.sure.value', { value })}
        onValue={(sure) => onAnswer({ kind: 'sureness', sure })}
      />
    </div>
  );
}
