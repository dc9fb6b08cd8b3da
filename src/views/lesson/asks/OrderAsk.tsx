import { useSay } from '../../../state/react.tsx';
import { letterOf, type AskProps } from './ask.ts';

/** A few things put in order, the largest first, by a button each way. */
export function OrderAsk({ ask, words, answer, fixed, onAnswer }: AskProps<'order'>) {
  const say = useSay();
  const items = answer?.items ?? ask.items.map((_, i) => i);
  const nameOf = (item: number) => say(`${words}.${letterOf(item)}`);
  const swap = (at: number, to: number) => {
    const next = [...items];
    [next[at], next[to]] = [next[to]!, next[at]!];
    onAnswer({ kind: 'order', items: next });
  };
  return (
    <fieldset className="order-ask" disabled={fixed}>
      <legend>{say(`${words}.label`)}</legend>
      <ol>
        {items.map((item, at) => (
          <li key={item}>
            <span>{nameOf(item)}</span>
            <Move
              label={say('column.order.up', { item: nameOf(item) })}
              sign="↑"
              off={at === 0}
              to={() => swap(at, at - 1)}
            />
            <Move
              label={say('column.order.down', { item: nameOf(item) })}
              sign="↓"
              off={at === items.length - 1}
              to={() => swap(at, at + 1)}
            />
          </li>
        ))}
      </ol>
      {answer === null ? (
        <button type="button" className="btn" onClick={() => onAnswer({ kind: 'order', items })}>
          {say('column.order.take')}
        </button>
      ) : null}
    </fieldset>
  );
}

function Move({ label, sign, off, to }: { label: string; sign: string; off: boolean; to: () => void }) {
  return (
    <button type="button" className="quiet" aria-label={label} aria-disabled={off} onClick={() => off || to()}>
      {sign}
    </button>
  );
}
