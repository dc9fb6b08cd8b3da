import { usePage, useSay, useWorld } from '../../state/react.tsx';
import { bits, closedOn, flips } from '../../state/copies.ts';

/** What became of gene copies since a day: how many of those closed then are closed still, opened, newly closed. */
export function SinceLine({ since }: { readonly since: number }) {
  const say = useSay();
  const focal = useWorld((state) => state.focal);
  const day = usePage((state) => state.day);
  if (focal === null) return null;
  const was = closedOn(focal, since);
  const { opened, closed } = flips(was, closedOn(focal, day), 2 * focal.scenario.cells);
  const before = was.reduce((sum, word) => sum + bits(word), 0);
  const still = before === 0 ? 0 : Math.round((100 * (before - opened)) / before);
  return (
    <p className="since-line" data-part="town.changed">
      {say('learn.since', { since, day, still, opened, closed })}
    </p>
  );
}
