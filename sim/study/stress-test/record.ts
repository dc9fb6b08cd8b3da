import { ARMS, READOUTS } from '../../params/designs/stress-test.ts';
import { checkSpecies } from '../fitting.ts';
import type { StudyRecord } from '../record.ts';
import type { StressTestResult } from './analyse.ts';

export const STRESS_TEST: StudyRecord<'stress-test', StressTestResult> = {
  rules: {
    check(study, problems) {
      checkSpecies(study, problems);
      return study.design;
    },
  },
  numbers: ({ receptors, truth, observed }) => [
    receptors,
    ...READOUTS.map(({ id }) => truth[id]),
    ...READOUTS.map(({ id }) => observed[id]),
  ],
  // Children are dealt to the arms in turn: two for each.
  course: ({ children }) => ({ total: ARMS.length * children, first: [6, 21], steps: 1 }),
};
