import type { FamilyResult, Scenario } from '../../../sim/page.ts';
import { signed } from '../../parts/numbers.ts';
import { speciesOf } from '../../state/species.ts';
import { useSay } from '../../state/react.tsx';
import { AnimalPanel } from '../animal/AnimalPanel.tsx';
import { OUTCOME_IDS } from './family-data.ts';

interface FamilyPupProps {
  readonly family: FamilyResult;
  readonly scenario: Scenario;
  /** Its place in the litter. */
  readonly pup: number;
  readonly onClose: () => void;
}

/** One pup of the litter, grown up: its scores, and its cells on its last day. */
export function FamilyPup({ family, scenario, pup, onClose }: FamilyPupProps) {
  const say = useSay();
  const facts = OUTCOME_IDS.map((id) => ({
    label: say(`family.outcome.${id}`),
    value: signed(family.outcomes[pup]![id], 2),
  }));
  return (
    <AnimalPanel
      title={say('family.pup', { pup: pup + 1 })}
      lead={say('family.pupLead')}
      facts={facts}
      of={{ in: 'litters', scenario, litter: 0, pup }}
      species={speciesOf(scenario)}
      onClose={onClose}
    />
  );
}
