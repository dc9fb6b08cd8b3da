import '../../words/late.ts';
import { useEffect } from 'react';
import { useSay } from '../../state/react.tsx';
import { withTen, type AddTen } from './ten-lines.ts';

/** Hands the charts what adds the ten other animals. Draws nothing itself. */
export default function TenLines({ onTen }: { onTen: (add: () => AddTen | null) => void }) {
  const say = useSay();
  // A state that is a function is set by a function that returns it.
  useEffect(() => onTen(() => (data, state) => withTen(data, state, say)), [say, onTen]);
  useEffect(() => () => onTen(() => null), [onTen]);
  return null;
}
