import { TRIAL_ARMS, TRIAL_MEASURES, type TrialResult } from '../../../../sim/page.ts';
import { fixed } from '../../../parts/numbers.ts';
import { useSay } from '../../../state/react.tsx';
import { AnimalPanel, type Fact } from '../../animal/AnimalPanel.tsx';
import { armName, DIGITS, unitOf } from './trial-data.ts';

interface TrialAnimalProps {
  readonly result: TrialResult;
  /** Its place in the order in which the trial reports its pups. */
  readonly index: number;
  readonly onClose: () => void;
}

/** One pup of the trial: what was read of it, and the cells that this was read from. */
export function TrialAnimal({ result: { observed, study }, index, onClose }: TrialAnimalProps) {
  const say = useSay();
  const [born, reared] = [TRIAL_ARMS[observed.born[index]!]!, TRIAL_ARMS[observed.reared[index]!]!];
  const fostered = born === reared ? '' : ` ${say('study.vole-trial.animal.fostered', { born, reared })}`;
  const facts = TRIAL_MEASURES.flatMap((measure): Fact[] => {
    const value = observed[measure][index]!;
    const label = `${say(`study.vole-trial.measure.${measure}`)}, ${unitOf(measure, say)}`;
    return Number.isNaN(value) ? [] : [{ label, value: fixed(value, DIGITS[measure]) }];
  });
  const sex = say(observed.male[index] === 1 ? 'study.vole-trial.male' : 'study.vole-trial.female');
  return (
    <AnimalPanel
      title={say('animal.pup', { pup: (index % study.design.pups) + 1, litter: observed.litter[index]! + 1 })}
      lead={`${armName(reared, study.design, say)}.${fostered}`}
      facts={[{ label: say('study.vole-trial.column.sex'), value: sex }, ...facts]}
      of={{ in: 'vole-trial', study, animal: index }}
      species="vole"
      note={say('study.vole-trial.animal.read')}
      onClose={onClose}
    />
  );
}
