import { fixed, signed } from '../../../parts/numbers.ts';
import { useSay } from '../../../state/react.tsx';
import { AnimalPanel } from '../../animal/AnimalPanel.tsx';
import { noiseOf, type Cohort } from './cohort-data.ts';

interface CohortFamilyProps {
  readonly cohort: Cohort;
  /** Its place among the families that came to the last visit. */
  readonly index: number;
  readonly onClose: () => void;
}

/** One family as the study read it. It has no town, and nothing is told of its future. */
export function CohortFamily({ cohort: { sample, result }, index, onClose }: CohortFamilyProps) {
  const say = useSay();
  const text = (key: string) => say(`study.infant-cohort.family.${key}`);
  const pair = (first: number, last: number) => `${fixed(first, 1)}, ${fixed(last, 1)}`;
  const [child, mother] = sample.people;
  const facts = [
    { label: text('engagement'), value: signed(sample.engagement[index]!, 1) },
    { label: text('behaviour'), value: signed(sample.behaviour[index]!, 1) },
    { label: text('child'), value: pair(child!.first[index]!, child!.last[index]!) },
    { label: text('change'), value: signed(child!.last[index]! - child!.first[index]!, 1) },
    ...(mother === undefined
      ? []
      : [{ label: text('mother'), value: pair(mother.first[index]!, mother.last[index]!) }]),
  ];
  return (
    <AnimalPanel
      title={say('study.infant-cohort.family.title', { family: sample.rows[index]! + 1 })}
      lead={text('lead')}
      facts={facts}
      of={null}
      species="infant"
      note={text('note')}
      onClose={onClose}
    >
      <p className="small">{say('study.infant-cohort.family.within', { noise: fixed(noiseOf(result), 1) })}</p>
    </AnimalPanel>
  );
}
