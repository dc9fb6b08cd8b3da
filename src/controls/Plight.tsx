import { usePlight } from './acting.ts';

/** What a world without anybody, or without anybody who nurses, would mean for a real young one. */
export function Plight() {
  const plight = usePlight();
  return <output className="acts plight">{plight}</output>;
}
