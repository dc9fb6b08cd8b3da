import { isGiven, type Handed } from '../../../sim/classroom.ts';
import { letterOf, type Answer, type HandedIn, type Lesson } from '../../../sim/lessons.ts';
import { fixed, signed } from '../../parts/numbers.ts';
import type { ToHandIn } from '../../state/lesson/hand-in.ts';
import type { InClass, Running } from '../../state/lesson/running.ts';
import type { Say } from '../../words/say.ts';
import { digitsOf, signedDown } from './row-text.ts';

/** What stands in a ticket, field by field in words: nothing else is in it. */

interface TicketRow {
  readonly label: string;
  readonly value: string;
}

export function ticketRows(on: Running, { ticket, text, results }: ToHandIn, say: Say): readonly TicketRow[] {
  const { layout } = on.ofClass as InClass;
  const { code, seat, attempt, stage, done, skipped } = ticket;
  const { lesson } = layout;
  // Steps are told by the number that they have where this class goes through them.
  const numberOf = (id: string) => on.lesson.steps.findIndex((step) => step.id === id) + 1;
  const fields = layout.fields.flatMap((field): TicketRow[] => {
    if ('because' in field) {
      const id = field.because;
      const chosen = ticket.because[id];
      const label = say('learn.handIn.row.because', { number: numberOf(id) });
      return chosen === undefined ? [] : [{ label, value: say(`lesson.${lesson.id}.${id}.because.${chosen + 1}`) }];
    }
    const answer = ticket.answers[field.key];
    if (answer === undefined) return [];
    return [{ label: labelOf(field.key, numberOf, say), value: answerText(lesson, field.key, answer, say) }];
  });
  return [
    {
      label: say('learn.handIn.row.class'),
      value: say('learn.handIn.row.classValue', { code: shown(code), seat, attempt }),
    },
    { label: say('learn.handIn.row.stage'), value: say(`learn.handIn.row.stage.${stage}`) },
    {
      label: say('learn.handIn.row.steps'),
      value: say('learn.handIn.row.stepsValue', { done: done.length, skipped: skipped.length }),
    },
    ...numbered(fields),
    ...numbered(
      layout.results.map((handed, i) => ({
        label: say('learn.handIn.row.result', { number: numberOf(handed.step) }),
        value: resultText(handed, results[i]!, say),
      })),
    ),
    {
      label: say('learn.handIn.row.model'),
      value: say('learn.handIn.row.modelValue', { version: ticket.modelVersion, letters: text.slice(-3) }),
    },
  ];
}

const shown = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Rows of one name get a number behind it. */
function numbered(rows: readonly TicketRow[]): readonly TicketRow[] {
  return rows.map(({ label, value }, i) => {
    const before = rows.slice(0, i).filter((row) => row.label === label).length;
    const more = rows.some((row, at) => at !== i && row.label === label);
    return { label: more ? `${label} ${before + 1}` : label, value };
  });
}

function labelOf(key: string, numberOf: (id: string) => number, say: Say): string {
  const [, exit] = /^exit\W(\d)$/.exec(key) ?? [];
  return exit === undefined
    ? say('learn.handIn.row.step', { number: numberOf(/^\w+/.exec(key)![0]) })
    : say('learn.handIn.row.exit', { number: exit });
}

function answerText(lesson: Lesson, key: string, answer: Answer, say: Say): string {
  const words = `lesson.${lesson.id}.${key.replace(/^exit\./, 'exit')}`;
  switch (answer.kind) {
    case 'choice':
      return say(`${words}.${letterOf(answer.option)}`);
    case 'direction':
      return say(`${words}.${letterOf(answer.slope + 1)}`);
    case 'marks':
      return say('learn.handIn.marks', { a: answer.values[0], b: answer.values[1] });
    case 'number':
      return String(answer.value);
    case 'sureness':
      return say('learn.handIn.sure', { sure: answer.sure });
    case 'curve':
      return answer.values.map((value) => fixed(value, 1)).join(', ');
    case 'order':
      return answer.items.map((item) => say(`${words}.${letterOf(item)}`)).join(', ');
    case 'pick':
      return say('column.pick.cell', { cell: answer.cell + 1 });
    case 'claim': {
      const claim = say(`${words}.${letterOf(answer.option)}`);
      return answer.reason === null
        ? claim
        : say('learn.handIn.claim', { claim, reason: say(`${words}.reason.${answer.reason + 1}`) });
    }
    case 'keep':
      return '';
  }
}

function resultText({ value: { read } }: HandedIn, result: Handed, say: Say): string {
  if (!isGiven(result) || result.estimate === null) return say('learn.handIn.row.none');
  const { estimate, low, high } = result;
  if (read === 'flips') return fixed(estimate, 0);
  const digits = digitsOf(read);
  return low === null || high === null
    ? signed(estimate, digits)
    : say('column.row.interval', {
        estimate: signed(estimate, digits),
        from: signedDown(low, digits),
        to: signedDown(high, digits),
      });
}
