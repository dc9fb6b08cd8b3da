import '../words/late.ts';
import { sourceOf, type ParameterEntry } from '../../sim/page.ts';
import { useSay } from '../state/react.tsx';
import { ParameterLink } from './ParameterLink.tsx';
import type { TipShell } from './Tip.tsx';
import { TipCard } from './TipCard.tsx';

interface NumberCardProps extends TipShell {
  /** As in links: a parameter's id, or `design.<study>.<id>`. */
  readonly number: string;
  readonly entry: ParameterEntry;
  readonly name: string;
}

/** What a number means, how it is known and where it comes from; and the way to its row among all numbers. */
export default function NumberCard({ number, entry, name, ...shell }: NumberCardProps) {
  const say = useSay();
  const source = sourceOf(entry.source);
  return (
    <TipCard {...shell}>
      <dfn>{name}</dfn>
      <span>{say(number.startsWith('design.') ? `${number}.help` : `param.${number}.help`)}</span>
      <span>
        <span className={`kind ${entry.tag}`}>{say(`tag.${entry.tag}`)}</span> {say(`number.tag.${entry.tag}`)}
      </span>
      {source.seen === null ? null : <small>{say('number.source', { source: source.label })}</small>}
      <ParameterLink id={number}>{say('number.more')}</ParameterLink>
    </TipCard>
  );
}
