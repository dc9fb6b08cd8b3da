import { useState } from 'react';
import { useWorld } from '../state/react.tsx';

/** Whether a world has come to rest once: only then is loaded what can wait. What has come stays. */
export function useSettled(): boolean {
  const resting = useWorld((state) => state.litter !== null);
  const [settled, setSettled] = useState(resting);
  if (resting && !settled) setSettled(true);
  return settled;
}
