import { useEffect, useRef } from 'react';
import { useSay } from '../../state/react.tsx';

/** A text laid out and selected, so that a key press copies it where the page may not. */
export function CopyField({ text }: { text: string }) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current!.focus();
    field.current!.select();
  }, [text]);
  return (
    <textarea
      ref={field}
      className="copy-field"
      readOnly
      rows={3}
      value={text}
      aria-label={say('take.byHand')}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
