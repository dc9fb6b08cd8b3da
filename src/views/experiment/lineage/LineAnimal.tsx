import { LINEAGE_GROUPS, type LineageResult } from '../../../../sim/page.ts';
import { fixed } from '../../../parts/numbers.ts';
import { speciesOf } from '../../../state/species.ts';
import { useSay } from '../../../state/react.tsx';
import { AnimalPanel } from '../../animal/AnimalPanel.tsx';
import { MEASURES, type Measure } from './generations-data.ts';

interface LineAnimalProps {
  readonly result: LineageResult;
  /** Its place in the arrays of [group, line, generation]. */
  readonly index: number;
  readonly onClose: () => void;
}

/** One young one of a family line: its numbers, and its cells. */
export function LineAnimal({ result, index, onClose }: LineAnimalProps) {
  const say = useSay();
  const { study, to: lines } = result;
  const { generations } = study.design;
  const at = Math.floor(index / generations);
  const [group, line, generation] = [LINEAGE_GROUPS[Math.floor(at / lines)]!, at % lines, (index % generations) + 1];
  const facts = (Object.keys(MEASURES) as Measure[]).map((measure) => ({
    label: `${say(`study.lineage.${measure}.name`)}, ${say(`study.lineage.${measure}.unit`)}`,
    value: fixed(result[measure][index]!, MEASURES[measure]),
  }));
  return (
    <AnimalPanel
      title={say('study.lineage.animal', { line: line + 1, generation })}
      lead={say('study.lineage.animalLead', { group: say(`study.lineage.${group}`) })}
      facts={facts}
      of={{ in: 'lineage', study, group, line, generation }}
      species={speciesOf(study.scenario)}
      note={say('study.lineage.animalNote')}
      onClose={onClose}
    />
  );
}
