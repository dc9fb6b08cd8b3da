import type { ParameterEntry } from '../../sim/page.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { Tip } from '../parts/Tip.tsx';
import { useSay } from '../state/react.tsx';

const NumberCard = lazyPart(() => import('../parts/NumberCard.tsx'), { useClose: ({ onClosed }) => onClosed });

interface SureProps {
  /** As in links: a parameter's id, or `design.<study>.<id>`. */
  readonly id: string;
  readonly entry: ParameterEntry;
  readonly label: string;
}

/** "How sure is this number?": opens in place what it means, how it is known and where it comes from. */
export function Sure({ id, entry, label }: SureProps) {
  const say = useSay();
  return (
    <Tip
      className="how-known"
      label={say('slider.sure', { label, tag: say(`tag.${entry.tag}`) })}
      card={(shell) => <NumberCard {...shell} number={id} entry={entry} name={label} />}
    >
      ?
    </Tip>
  );
}
