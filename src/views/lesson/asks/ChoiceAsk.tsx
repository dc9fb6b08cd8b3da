import { useSay } from '../../../state/react.tsx';
import { letterOf, type AskProps } from './ask.ts';
import { Options } from './Options.tsx';
import { useOrder } from './useOrder.ts';

/** A few sentences of which one is the answer. */
export function ChoiceAsk({ ask, words, answer, fixed, named, onAnswer }: AskProps<'choice'>) {
  const say = useSay();
  const order = useOrder(words, ask.options.length, ask.inOrder);
  return (
    <Options
      legend={say(`${words}.label`)}
      shown={named}
      texts={ask.options.map((_, option) => say(`${words}.${letterOf(option)}`))}
      order={order}
      chosen={answer?.option ?? null}
      fixed={fixed}
      onChoose={(option) => onAnswer({ kind: 'choice', option })}
    />
  );
}
