import { checkArmFields } from '../../params/arm-rules.ts';
import { ARM_FIELDS } from '../../params/arms.ts';
import { checkTrial } from '../../params/trial.ts';
import type { StudyRecord } from '../record.ts';
import type { TrialResult } from './jobs.ts';
import { READING_KEYS, TRUTH_KEYS } from './piece.ts';

/** Ends of the pieces of a trial: twice as many at a time, and then sixteen, since large trials take their time. */
const LITTERS = [2, 6, 14, ...Array.from({ length: 24 }, (_, i) => 30 + 16 * i)];

export const VOLE_TRIAL: StudyRecord<'vole-trial', TrialResult> = {
  rules: { fields: ARM_FIELDS, checkFields: checkArmFields, check: checkTrial },
  numbers: ({ truth, observed }) => [
    ...READING_KEYS.map((key) => observed[key]),
    ...TRUTH_KEYS.map((key) => truth[key]),
  ],
  course: ({ littersA, littersB, pups }) => ({ total: littersA + littersB, first: LITTERS, steps: pups }),
};
