import { isUnsealed, letterOf, optionsThatHold, type Context, type Step } from '../../../sim/lessons.ts';
import type { Running } from '../../state/lesson/running.ts';
import type { Say } from '../../words/say.ts';

/**
 * What was claimed of the sealed world, and what was true of it: told when the last question of the reveal has been
 * passed, in whole sentences and without a score. Empty where nothing was sealed or claimed, or it is too early.
 */
export function toldText({ lesson, seat, progress }: Running, step: Step, say: Say): readonly string[] {
  const passed = [...progress.done, ...progress.skipped].includes(step.id);
  if (seat.truth === null || !passed || !isUnsealed(lesson, step)) return [];
  const world = say('column.told.world', { world: say(`lesson.${lesson.id}.sealed.${seat.truth}`) });
  const context: Context = { lesson, step, seat, screen: null, seats: [], revealed: true };
  const claims = lesson.steps
    .filter((each) => each.reveals === true && each.id !== step.id)
    .flatMap((each) => each.asks.flatMap((ask) => (ask.kind === 'claim' ? [{ id: `${each.id}.${ask.id}`, ask }] : [])));
  return claims.flatMap(({ id, ask }) => {
    const answer = progress.answers[id];
    if (answer?.kind !== 'claim') return [];
    const plan = optionsThatHold(ask.options, context);
    // What is true of a world needs no run; a claim about anything else is not told of here.
    const verdict = plan.jobs.length === 0 ? plan.read(new Map())[answer.option] : undefined;
    const claim = say('column.told.claim', { claim: say(`lesson.${lesson.id}.${id}.${letterOf(answer.option)}`) });
    const fits = verdict === 'holds' || verdict === 'no' ? [say(`column.told.${verdict}`)] : [];
    return [claim, world, ...fits];
  });
}
