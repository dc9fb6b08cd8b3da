import { GIVING_ARMS } from '../../params/studies.ts';
import { givingSummary } from '../../study/giving/analyse.ts';
import { runHere } from '../share.ts';
import { studyCommand } from '../study.ts';

/** `tend giving STUDY.json|SCENARIO.json|-`: grown-ups split a stake after oxytocin or a placebo. */
export async function giving(args: readonly string[]): Promise<void> {
  await studyCommand(
    'giving',
    args,
    {},
    (study) => runHere({ kind: 'giving', study }),
    ({ arms }) => ({
      summary: givingSummary(arms),
      arms: Object.fromEntries(
        GIVING_ARMS.map((arm) => [arm, { generosity: [...arms[arm].generosity], transfer: [...arms[arm].transfer] }]),
      ),
    }),
  );
}
