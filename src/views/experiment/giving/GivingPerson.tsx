import { GIVING_ARMS, type GivingResult } from '../../../../sim/page.ts';
import { fixed } from '../../../parts/numbers.ts';
import { useSay } from '../../../state/react.tsx';
import { AnimalPanel } from '../../animal/AnimalPanel.tsx';

interface GivingPersonProps {
  readonly result: GivingResult;
  /** Its place: all people of the first group, then those of the second. */
  readonly index: number;
  readonly onClose: () => void;
}

/** One person of the giving game: what was given in either game. No cells stand behind it, and the panel says so. */
export function GivingPerson({ result: { arms, study }, index, onClose }: GivingPersonProps) {
  const say = useSay();
  const { people } = study.design;
  const arm = GIVING_ARMS[Math.floor(index / people)]!;
  const place = index % people;
  const percent = (values: Float64Array) => say('study.giving.percent', { value: fixed(values[place]!, 1) });
  return (
    <AnimalPanel
      title={say('study.giving.person', { person: place + 1 })}
      lead={say(`study.giving.person.${arm}`)}
      facts={[
        { label: say('study.giving.generosity'), value: percent(arms[arm].generosity) },
        { label: say('study.giving.transfer'), value: percent(arms[arm].transfer) },
      ]}
      of={null}
      species="infant"
      note={say('study.giving.person.note')}
      onClose={onClose}
    />
  );
}
