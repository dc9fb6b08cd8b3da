import { GIVING_ARMS } from '../../params/designs/giving.ts';
import type { StudyRecord } from '../record.ts';
import type { GivingResult } from './play.ts';

export const GIVING: StudyRecord<'giving', GivingResult> = {
  rules: {},
  numbers: ({ arms }) => GIVING_ARMS.flatMap((arm) => [arms[arm].generosity, arms[arm].transfer]),
  course: null,
};
