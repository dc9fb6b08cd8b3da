import { beginning, END, EXITS, placesOf, type Answer, type Progress } from '../lesson/answers.ts';
import { seatSeed } from '../lesson/deal.ts';
import type { Lesson, Step } from '../lesson/types.ts';
import { MODEL_VERSION } from '../params/version.ts';
import { givenOf, type Handed } from './handed.ts';
import type { Layout } from './layout.ts';
import type { Stage, Ticket } from './ticket.ts';

/** Between progress in the page and a ticket: what is handed in of it, and how far a ticket brings it back. */

/**
 * What somebody at a seat hands in. A prediction that is not locked is none yet.
 * @param layout of the whole lesson; steps that the class leaves out are neither done nor skipped
 * @param results that the engine gives for the seat, in the order of the file
 */
export function ticketOf(layout: Layout, progress: Progress, results: readonly Handed[], stage: Stage): Ticket {
  const { steps } = layout.lesson;
  const { place, attempt, locked } = progress;
  const placesIn = (ids: readonly string[]) => steps.flatMap(({ id }, i) => (ids.includes(id) ? [i] : []));
  const open: readonly string[] = steps
    .filter(({ id, phase }) => phase === 'predict' && !locked.includes(id))
    .map(({ id }) => id);
  const answers: Record<string, Answer> = {};
  const because: Record<string, number> = {};
  for (const field of layout.fields) {
    const key = 'because' in field ? field.because : field.key;
    if (open.includes(key.split('.')[0]!)) continue;
    if ('because' in field) {
      if (progress.because[key] !== undefined) because[key] = progress.because[key];
    } else if (progress.answers[key] !== undefined) answers[key] = progress.answers[key];
  }
  return {
    code: place.code!,
    seat: place.number!,
    attempt,
    stage,
    modelVersion: MODEL_VERSION,
    done: placesIn(progress.done),
    skipped: placesIn(progress.skipped),
    answers,
    because,
    results: givenOf(results),
  };
}

/**
 * Progress as far as a ticket says it: steps, predictions, choices, and that gates before them have opened. Rows of the
 * lab book and own words are in no ticket.
 * @param lesson as the class goes through it
 * @param layout of the whole lesson, by which the ticket was read
 */
export function progressOfTicket(lesson: Lesson, layout: Layout, ticket: Ticket): Progress {
  const place = { seed: seatSeed(ticket.code, ticket.seat), code: ticket.code, number: ticket.seat };
  const named = (places: readonly number[]) =>
    places.map((i) => layout.lesson.steps[i]!.id).filter((id) => lesson.steps.some((step) => step.id === id));
  const steps = named(ticket.done);
  const skipped = named(ticket.skipped).filter((id) => !steps.includes(id));
  const answers = Object.fromEntries(
    Object.entries(ticket.answers).filter(([key]) => key.startsWith('exit.') || asked(lesson, key)),
  );
  const gone: readonly string[] = [...steps, ...skipped];
  const allGone = lesson.steps.every(({ id }) => gone.includes(id));
  const exits: readonly string[] = allGone ? EXITS.filter((exit) => answers[exit] !== undefined) : [];
  const gates = openGates(lesson, gone);
  const places = placesOf(lesson);
  const next = places.find((each) => ![...gone, ...exits].includes(each)) ?? END;
  // Before a gate that has not opened one stands where one came from.
  const waits = lesson.gates.includes(next) && !gates.includes(next);
  const step = waits ? (places[places.indexOf(next) - 1] ?? next) : next;
  return {
    ...beginning(lesson, place, ticket.attempt),
    step,
    answers,
    because: Object.fromEntries(Object.entries(ticket.because).filter(([id]) => hasStep(lesson, id))),
    locked: lesson.steps.filter((each) => isLocked(each, gone, answers)).map(({ id }) => id),
    done: [...steps, ...exits],
    skipped,
    gates,
  };
}

/** Gates that somebody who has gone through these steps has passed. */
function openGates({ steps, gates }: Lesson, gone: readonly string[]): readonly string[] {
  return gates.filter((gate) => {
    const at = steps.findIndex(({ id }) => id === gate);
    return steps.slice(at).some(({ id }) => gone.includes(id));
  });
}

/** Only locked predictions are handed in, and nobody gets past one that is open but by skipping it. */
function isLocked(
  { id, phase, asks }: Step,
  gone: readonly string[],
  answers: Readonly<Record<string, Answer>>,
): boolean {
  const answered = asks.some((ask) => answers[`${id}.${ask.id}`] !== undefined);
  return phase === 'predict' && (answered || gone.includes(id));
}

function asked(lesson: Lesson, key: string): boolean {
  return hasStep(lesson, key.split('.')[0]!);
}

function hasStep({ steps }: Lesson, id: string): boolean {
  return steps.some((step) => step.id === id);
}
