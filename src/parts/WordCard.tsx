import '../words/late.ts';
import { usePageActions, useSay } from '../state/react.tsx';
import type { TipShell } from './Tip.tsx';
import { anchorOf, TipCard } from './TipCard.tsx';
import { WordEntry } from './WordEntry.tsx';

interface WordCardProps extends TipShell {
  readonly term: string;
}

/** A word of the glossary, in place; and the way to all of them. */
export default function WordCard({ term, ...shell }: WordCardProps) {
  const say = useSay();
  const { show } = usePageActions();
  const toAll = () => {
    // Where the focus is to be when the dialog of all words is shut again.
    anchorOf(shell.id)?.focus();
    shell.onClosed();
    show('words');
  };
  return (
    <TipCard {...shell}>
      <WordEntry term={term} />
      <button type="button" className="quiet link" onClick={toAll}>
        {say('words.all')}
      </button>
    </TipCard>
  );
}
