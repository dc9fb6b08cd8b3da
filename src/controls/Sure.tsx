import type { ParameterEntry } from '../../sim/page.ts';
import { useSay } from '../state/react.tsx';
import { ParameterLink } from '../parts/ParameterLink.tsx';

interface SureProps {
  /** As in links: a parameter's id, or `design.<study>.<id>`. */
  readonly id: string;
  readonly entry: ParameterEntry;
  readonly label: string;
}

/** "How sure is this number?": leads to its row on the Model screen. */
export function Sure({ id, entry, label }: SureProps) {
  const say = useSay();
  return (
    <ParameterLink id={id} className="how-known" label={say('slider.sure', { label, tag: say(`tag.${entry.tag}`) })}>
      ?
    </ParameterLink>
  );
}
