/** A class of any lesson whose seats answered all that was asked, each in its own way. */
import { classOf, handedPlan, writeCode, type ClassOf, type Ticket } from '../../../sim/classroom.ts';
import { askAt } from '../../../sim/classroom/pool-answers.ts';
import { givenOf } from '../../../sim/classroom/handed.ts';
import { writeTicket } from '../../../sim/classroom/ticket.ts';
import { runNow } from '../../../sim/engine.ts';
import { createAsker } from '../../../sim/lesson/expect.ts';
import type { Answer } from '../../../sim/lesson/answers.ts';
import type { Ask } from '../../../sim/lesson/types.ts';
import { loadLesson, SHELF } from '../../../sim/lessons.ts';
import { MODEL_VERSION } from '../../../sim/params/version.ts';

const ask = createAsker(runNow);

/** The whole lesson with its gates; where truth is sealed, every seat is dealt its own. */
export async function fullClass(id: string, seats: number): Promise<ClassOf> {
  const { number } = SHELF.find((each) => each.id === id)!;
  const { lesson } = (await loadLesson(id))!;
  const code = writeCode({
    format: 'lesson',
    lesson: number,
    revision: lesson.revision,
    plan: 'whole',
    pace: 'gates',
    truth: lesson.sealed === undefined ? 'open' : 'seat',
    salt: 4711,
  });
  return classOf(code, seats);
}

/** The final ticket of a seat, with what the engine makes of it; `over` says what is different. */
export function fullTicket(of: ClassOf, seat: number, over: Partial<Ticket> = {}): string {
  const answers: Record<string, Answer> = {};
  const because: Record<string, number> = {};
  for (const [i, field] of of.layout.fields.entries())
    if ('because' in field) because[field.because] = place(seat, i, field.slots[0].codes[1]);
    else answers[field.key] = answerTo(askAt(of.layout.lesson, field.key), seat, i);
  const ticket: Ticket = {
    code: of.code,
    seat,
    attempt: 1,
    stage: 2,
    modelVersion: MODEL_VERSION,
    done: of.lesson.steps.map((_, i) => i),
    skipped: [],
    answers,
    because,
    results: givenOf(ask(handedPlan(of.lesson, of.code, seat))),
    ...over,
  };
  return writeTicket(ticket, of.layout);
}

/** Between 0 and 1, the same for the same seat and field. */
function share(seat: number, field: number): number {
  const x = Math.sin(seat * 12.9898 + field * 78.233) * 43_758.5453;
  return x - Math.floor(x);
}

/** One of so many, the first more often than the others. */
function place(seat: number, field: number, among: number): number {
  return Math.floor(share(seat, field) ** 1.6 * among);
}

function answerTo(asked: Ask, seat: number, field: number): Answer {
  const at = (i: number) => share(seat, field + 50 * i);
  switch (asked.kind) {
    case 'choice':
      return { kind: 'choice', option: place(seat, field, asked.options.length) };
    case 'direction':
      return { kind: 'direction', slope: (place(seat, field, 3) - 1) as -1 | 0 | 1 };
    case 'sureness':
      return { kind: 'sureness', sure: Math.round(100 * at(1)) };
    case 'number':
      return { kind: 'number', value: stepped(asked, at(1)) };
    case 'marks':
      return { kind: 'marks', values: [stepped(asked, at(1)), stepped(asked, at(2))] };
    case 'curve':
      return { kind: 'curve', values: asked.knots.map((_, i) => falling(asked, i, at(1), at(i))) };
    case 'order': {
      const first = place(seat, field, asked.items.length);
      return { kind: 'order', items: asked.items.map((_, i) => (first + i) % asked.items.length) };
    }
    case 'claim':
      return {
        kind: 'claim',
        option: place(seat, field, asked.options.length),
        reason: asked.reasons.length === 0 ? null : place(seat, field + 7, asked.reasons.length),
        rows: [],
      };
    case 'pick':
      return { kind: 'pick', cell: place(seat, field, 200) };
    case 'keep':
      throw new RangeError(`${asked.id} is not handed in`);
  }
}

function stepped({ from, to, step }: { from: number; to: number; step: number }, part: number): number {
  return from + step * Math.round((part * (to - from)) / step);
}

/** A sketch of something that grows less from knot to knot, some faster than others. */
function falling(
  { from, to, knots }: { from: number; to: number; knots: readonly number[] },
  i: number,
  steep: number,
  noise: number,
): number {
  const part = 0.85 - (0.8 * steep * i) / (knots.length - 1) + 0.15 * (noise - 0.5);
  return from + (to - from) * Math.max(0, Math.min(1, part));
}
