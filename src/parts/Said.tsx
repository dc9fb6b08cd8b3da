import { Fragment } from 'react';
import { useMarked } from '../state/react.tsx';
import type { WordValues } from '../../sim/page.ts';
import { pieces } from '../words/marks.ts';
import { lazyPart } from './lazyPart.tsx';
import { Tip } from './Tip.tsx';

/** The entry of a word, for a `Tip`. */
export const WordCard = lazyPart(() => import('./WordCard.tsx'), { useClose: ({ onClosed }) => onClosed });

type SaidProps =
  | { readonly of: string; readonly values?: WordValues }
  /** What a `useMarked` said, where several sentences are put together. */
  | { readonly text: string };

/** A sentence whose marked words open their entry of the glossary in place. It stands in no button, label or link. */
export function Said(props: SaidProps) {
  const marked = useMarked();
  const sentence = 'text' in props ? props.text : marked(props.of, props.values);
  return pieces(sentence).map(({ text, term }, at) =>
    term === undefined ? (
      <Fragment key={at}>{text}</Fragment>
    ) : (
      <Tip key={at} className="word" card={(shell) => <WordCard {...shell} term={term} />}>
        {text}
      </Tip>
    ),
  );
}
