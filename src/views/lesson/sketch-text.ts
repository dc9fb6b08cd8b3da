import type { Step } from '../../../sim/lessons.ts';
import { fixed } from '../../parts/numbers.ts';
import type { Running } from '../../state/lesson/running.ts';
import type { Say } from '../../words/say.ts';
import { letterOf } from './asks/ask.ts';

/** A locked prediction in words, for eyes that do not see it on the chart: "Your sketch: A 33, B 30." */
export function sketchText({ lesson, progress }: Running, step: Step, say: Say): string | null {
  if (!progress.locked.includes(step.id)) return null;
  const words = `lesson.${lesson.id}.${step.id}`;
  const parts = step.asks.flatMap((ask) => {
    const answer = progress.answers[`${step.id}.${ask.id}`];
    switch (answer?.kind) {
      case 'marks':
        return [say('column.sketch.marks', { a: answer.values[0], b: answer.values[1], apart: apart(answer.values) })];
      case 'choice':
        return [asked(`${words}.${ask.id}`, say(`${words}.${ask.id}.${letterOf(answer.option)}`), say)];
      case 'direction':
        return [say(`${words}.${ask.id}.${letterOf(answer.slope + 1)}`)];
      case 'number':
        return [asked(`${words}.${ask.id}`, String(answer.value), say)];
      case 'curve':
        return ask.kind === 'curve' ? [knotsText(`${words}.${ask.id}`, ask.knots, answer.values, say)] : [];
      default:
        return [];
    }
  });
  const because = progress.because[step.id];
  const why = because === undefined ? '' : say(`${words}.because.${because + 1}`);
  return say('column.sketch.said', { what: parts.join('; '), why });
}

function apart([a, b]: readonly [number, number]): string {
  return fixed(Math.abs(a - b), 1);
}

/** "Your sketch: drop by day 90: Start on day 0: 6 points, Start on day 14: 3 points". */
function knotsText(words: string, knots: readonly number[], values: readonly number[], say: Say): string {
  const each = knots.map((knot, i) => {
    const value = values[i]!;
    const answer = say(`${words}.value`, { value: fixed(value, Number.isInteger(value) ? 0 : 1) });
    return say('column.sketch.knot', { knot: say(`${words}.knot`, { knot }), answer });
  });
  return each.join(', ');
}

/** What was asked, and the answer. */
function asked(words: string, answer: string, say: Say): string {
  return say('column.sketch.asked', { label: say(`${words}.label`), answer });
}
