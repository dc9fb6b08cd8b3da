import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../state/react.tsx';
import { canvasOf, framed, type Wish } from './frame.ts';
import { fileOf, isPicture, type Kind, type Ready } from './take.ts';
import { wordsOf } from './words.ts';

/** Lines and letters of a table that are shown before it is saved. */
const [MOST_LINES, MOST_LETTERS] = [40, 4000];

interface PreviewProps {
  readonly figure: Ready;
  readonly kind: Kind;
  readonly wish: Wish;
}

/** What will be saved: the very pixels of the picture, or the first lines of the table. */
export function Preview({ figure, kind, wish }: PreviewProps) {
  return isPicture(kind) ? <Picture figure={figure} wish={wish} /> : <Text figure={figure} kind={kind} wish={wish} />;
}

function Picture({ figure, wish }: Omit<PreviewProps, 'kind'>) {
  const say = useSay();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Its screen has just gone; the list of what is there is on its way.
    if (!figure.host.isConnected) return;
    const canvas = canvasOf(framed(figure, wordsOf(figure, figure.source, say), figure.source, wish));
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${figure.title}. ${figure.summary}`);
    host.current!.replaceChildren(canvas);
  }, [figure, wish, say]);
  return <div ref={host} className="take-preview" data-figure={figure.id} />;
}

function Text({ figure, kind, wish }: PreviewProps) {
  const say = useSay();
  const [text, setText] = useState('');
  useEffect(() => {
    let current = true;
    void fileOf(figure, kind, wish, say)
      .then((blob) => blob.text())
      .then((whole) => current && setText(whole.split('\n').slice(0, MOST_LINES).join('\n').slice(0, MOST_LETTERS)));
    return () => {
      current = false;
    };
  }, [figure, kind, wish, say]);
  return (
    <pre className="take-preview" tabIndex={0} aria-label={say('take.preview')} data-figure={figure.id}>
      {text}
    </pre>
  );
}
