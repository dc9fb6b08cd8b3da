import type { ClassOf, Judged } from '../../classroom/judged.ts';
import type { Layout } from '../../classroom/layout.ts';
import type { Ticket } from '../../classroom/ticket.ts';
import { csvRow } from '../../data/csv-cell.ts';
import type { Answer } from '../../lesson/answers.ts';
import { letterOf } from '../../lesson/keys.ts';

type Cell = string | number;

/**
 * One line of names and one line a ticket. No hash: spreadsheets take some of them for numbers. Options are letters as
 * on the sheet, reasons are counted from 1, and what was not answered is empty.
 */
export function* resultsTable({ layout }: ClassOf, judged: readonly Judged[]): Generator<string> {
  const results = layout.results.flatMap(({ id }) => [id, `${id}.low`, `${id}.high`]);
  const answers = layout.fields.flatMap(({ slots }) => slots.map(({ key }) => key));
  yield `${csvRow(['seat', 'status', 'pooled', 'attempt', 'stage', 'version', 'done', 'skipped', ...answers, ...results, 'from'])}\n`;
  for (const { found, status, pooled, head, ticket } of judged) {
    const steps = (places: readonly number[]) => places.map((place) => layout.lesson.steps[place]?.id ?? '').join(' ');
    const begins: readonly Cell[] =
      head === null
        ? ['', status, String(pooled), '', '', '', '', '']
        : [
            head.seat,
            status,
            String(pooled),
            head.attempt,
            head.stage,
            head.modelVersion,
            steps(head.done),
            steps(head.skipped),
          ];
    yield `${csvRow([...begins, ...answerCells(ticket, layout), ...resultCells(ticket, layout), found.from])}\n`;
  }
}

function answerCells(ticket: Ticket | null, { fields }: Layout): readonly Cell[] {
  return fields.flatMap((field) => {
    const none = field.slots.map(() => '');
    if (ticket === null) return none;
    if ('because' in field) {
      const chosen = ticket.because[field.because];
      return chosen === undefined ? none : [chosen + 1];
    }
    const answer = ticket.answers[field.key];
    return answer === undefined ? none : cellsOf(answer, field.slots.length);
  });
}

/** @param size cells of this answer: a claim without reasons has one */
function cellsOf(answer: Answer, size: number): readonly Cell[] {
  switch (answer.kind) {
    case 'choice':
      return [letterOf(answer.option)];
    case 'direction':
      return [answer.slope];
    case 'sureness':
      return [answer.sure];
    case 'number':
      return [answer.value];
    case 'marks':
    case 'curve':
      return answer.values;
    case 'order':
      return [answer.items.map(letterOf).join('')];
    case 'pick':
      return [answer.cell];
    case 'claim':
      return [letterOf(answer.option), answer.reason === null ? '' : answer.reason + 1].slice(0, size);
    case 'keep':
      return [];
  }
}

function resultCells(ticket: Ticket | null, { results }: Layout): readonly Cell[] {
  return results.flatMap((_, i) => {
    const result = ticket?.results[i];
    return [result?.estimate, result?.low, result?.high].map((value) => value ?? '');
  });
}
