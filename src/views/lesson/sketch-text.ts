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
        return [answer.values.map((value) => fixed(value, 1)).join(', ')];
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

/** What was asked, and the answer. */
function asked(words: string, answer: string, say: Say): string {
  return say('column.sketch.asked', { label: say(`${words}.label`), answer });
}
