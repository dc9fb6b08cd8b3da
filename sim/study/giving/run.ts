import type { GivingArm } from '../../params/designs/giving.ts';
import type { StudyJob } from '../../params/study-types.ts';
import type { Progress } from '../record.ts';
import { playGiving, type GivingResult } from './play.ts';

/** Plays the giving game: all people of both arms at once. */
// eslint-disable-next-line require-yield -- a study without steps
export function* runGiving({ study }: StudyJob<'giving'>): Generator<Progress, GivingResult> {
  const play = (arm: GivingArm) => playGiving(study.scenario.seed, arm, study.design);
  return { kind: 'giving', study, arms: { dose: play('dose'), placebo: play('placebo') } };
}
