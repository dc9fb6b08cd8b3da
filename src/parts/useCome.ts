import { useState } from 'react';
import { useWorld } from '../state/react.tsx';

/**
 * Whether the first world has come to rest with its litter, or something has been changed before. What people need only
 * from then on is loaded then, not before the first curve; and it stays, whatever is being simulated.
 */
export function useCome(): boolean {
  const rests = useWorld(({ litter, past }) => litter !== null || past.length > 0);
  const [come, setCome] = useState(rests);
  if (rests && !come) setCome(true);
  return come;
}
