import { isGiven, type Handed, type Layout, type Ticket } from '../../../sim/classroom.ts';
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

/** A field of a ticket; its value is null where nothing was answered. */
export interface FieldRow {
  readonly key: string;
  readonly label: string;
  readonly value: string | null;
}

export function ticketRows(on: Running, { ticket, text, results }: ToHandIn, say: Say): readonly TicketRow[] {
  const { code, seat, attempt, stage, modelVersion } = ticket;
  const fields = fieldRows(on.lesson, (on.ofClass as InClass).layout, { ...ticket, results }, say);
  return [
    {
      label: say('learn.handIn.row.class'),
      value: say('learn.handIn.row.classValue', { code: shown(code), seat, attempt }),
    },
    { label: say('learn.handIn.row.stage'), value: say(`learn.handIn.row.stage.${stage}`) },
    ...fields.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
    {
      label: say('learn.handIn.row.model'),
      value: say('learn.handIn.row.modelValue', { version: modelVersion, letters: text.slice(-3) }),
    },
  ];
}

/** What seats differ in: steps, answers and results. The same rows for every ticket of a class. */
export function fieldRows(
  { steps }: Pick<Lesson, 'steps'>,
  { lesson, fields, results }: Layout,
  ticket: Omit<Ticket, 'results'> & { readonly results: readonly Handed[] },
  say: Say,
): readonly FieldRow[] {
  // Steps are told by the number that they have where this class goes through them; what it leaves out is not told.
  const numberOf = (id: string) => steps.findIndex((step) => step.id === id) + 1;
  const isKept = (key: string) => key.startsWith('exit') || numberOf(/^\w+/.exec(key)![0]) > 0;
  const asked = fields.flatMap((field): FieldRow[] => {
    const key = 'because' in field ? `${field.because}.because` : field.key;
    if (!isKept(key)) return [];
    if (!('because' in field)) {
      const answer = ticket.answers[key];
      const value = answer === undefined ? null : answerText(lesson, key, answer, say);
      return [{ key, label: labelOf(key, numberOf, say), value }];
    }
    const chosen = ticket.because[field.because];
    const label = say('learn.handIn.row.because', { number: numberOf(field.because) });
    return [{ key, label, value: chosen === undefined ? null : say(`lesson.${lesson.id}.${key}.${chosen + 1}`) }];
  });
  const given = results.flatMap((handed, i): FieldRow[] => {
    if (!isKept(handed.step)) return [];
    const label = say('learn.handIn.row.result', { number: numberOf(handed.step) });
    return [{ key: handed.id, label, value: resultText(handed, ticket.results[i]!, say) }];
  });
  const { done, skipped } = ticket;
  const value = say('learn.handIn.row.stepsValue', { done: done.length, skipped: skipped.length });
  return [{ key: 'steps', label: say('learn.handIn.row.steps'), value }, ...numbered(asked), ...numbered(given)];
}

const shown = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Rows of one name get a number behind it. */
function numbered(rows: readonly FieldRow[]): readonly FieldRow[] {
  return rows.map(({ key, label, value }, i) => {
    const before = rows.slice(0, i).filter((row) => row.label === label).length;
    const more = rows.some((row, at) => at !== i && row.label === label);
    return { key, label: more ? `${label} ${before + 1}` : label, value };
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
