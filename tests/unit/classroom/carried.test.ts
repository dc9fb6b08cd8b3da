/** What a page hands in of its progress, and how far a ticket brings it back: for every lesson and every plan. */
import { describe, expect, it } from 'vitest';
import { progressOfTicket, ticketOf } from '../../../sim/classroom/carried.ts';
import { classOf, stepsLeftOut } from '../../../sim/classroom/class.ts';
import { PLANS, writeCode, type Plan } from '../../../sim/classroom/code.ts';
import { NO_RESULT, openTicket, readTicket, writeTicket } from '../../../sim/classroom/ticket.ts';
import { beginning, END, EXITS, placesOf, type Progress } from '../../../sim/lesson/answers.ts';
import { judge } from '../../../sim/lesson/check.ts';
import { othersOf, seatAt } from '../../../sim/lesson/deal.ts';
import { readProgress } from '../../../sim/lesson/read-progress.ts';
import { loadLesson, SHELF } from '../../../sim/lesson/shelf.ts';
import { startOf } from '../../../sim/lesson/start.ts';
import type { Lesson } from '../../../sim/lesson/types.ts';
import { answerTo } from '../lesson/filled.ts';

const SEAT = 14;

async function classWith(id: string, plan: Plan) {
  const { lesson } = (await loadLesson(id))!;
  const truth = lesson.sealed?.deal ?? 'open';
  const { number, revision } = lesson;
  return classOf(
    writeCode({ format: 'lesson', lesson: number, revision, plan, pace: 'gates', truth, salt: 40_001 }),
    30,
  );
}

/** Progress of somebody who has answered everything, up to a place. */
function through(lesson: Lesson, code: string, upTo: string): Progress {
  const places = placesOf(lesson);
  const done = places.slice(0, places.indexOf(upTo));
  const place = { seed: `${code}-${SEAT}`, code, number: SEAT };
  const steps = lesson.steps.filter(({ id }) => done.includes(id));
  const asked = steps.flatMap(({ id, asks }) => asks.map((ask) => [`${id}.${ask.id}`, answerTo(ask)] as const));
  const exits = EXITS.filter((exit) => done.includes(exit)).map(
    (exit) => [exit, { kind: 'choice', option: 1 }] as const,
  );
  return {
    ...beginning(lesson, place, 2),
    step: upTo,
    answers: Object.fromEntries([...asked, ...exits]),
    because: Object.fromEntries(steps.flatMap(({ id, because }) => (because === undefined ? [] : [[id, 1]]))),
    locked: steps.filter(({ phase }) => phase === 'predict').map(({ id }) => id),
    done,
    own: 'my own words about voles',
    gates: lesson.gates.filter((gate) => places.indexOf(gate) <= places.indexOf(upTo)),
  };
}

const cases = SHELF.flatMap(({ id }) => PLANS.map((plan) => [id, plan] as const));

describe('a ticket of progress', () => {
  it.each(cases)('brings back the end of %s in the plan %s, but for rows and own words', async (id, plan) => {
    const { lesson, layout, code } = await classWith(id, plan);
    const progress = through(lesson, code, END);
    const text = writeTicket(
      ticketOf(
        layout,
        progress,
        layout.results.map(() => NO_RESULT),
        2,
      ),
      layout,
    );
    const { ticket, faults } = readTicket(openTicket(text) as never, layout)!;
    expect(faults).toEqual([]);
    expect(ticket.done.map((at) => layout.lesson.steps[at]!.id)).toEqual(lesson.steps.map((step) => step.id));
    const back = progressOfTicket(lesson, layout, ticket);
    expect(readProgress(back, lesson)).toMatchObject({ is: 'this revision' });
    const { step, done, locked, gates, attempt, own, rows } = back;
    const { done: all, locked: wasLocked, gates: opened } = progress;
    expect({ step, done, locked, gates, attempt }).toEqual({
      step: END,
      done: all,
      locked: wasLocked,
      gates: opened,
      attempt: 2,
    });
    expect([own, rows]).toEqual(['', []]);
    // The same is handed in again.
    expect(
      writeTicket(
        ticketOf(
          layout,
          back,
          layout.results.map(() => NO_RESULT),
          2,
        ),
        layout,
      ),
    ).toBe(text);
  });

  it('stands before a gate that has not opened, and holds no prediction that is not locked', async () => {
    const { lesson, layout, code } = await classWith('luck', 'whole');
    const [first, second] = lesson.steps;
    expect(lesson.gates).toContain(second!.id);
    const whole = through(lesson, code, second!.id);
    const ticket = ticketOf(
      layout,
      whole,
      layout.results.map(() => NO_RESULT),
      1,
    );
    expect(progressOfTicket(lesson, layout, ticket)).toMatchObject({ step: first!.id, gates: [], done: [first!.id] });
    const open = ticketOf(
      layout,
      { ...whole, locked: [] },
      layout.results.map(() => NO_RESULT),
      1,
    );
    expect([open.answers, open.because]).toEqual([{}, {}]);
  });
});

describe('a lesson whose steps are left out', () => {
  it.each(SHELF.map(({ id }) => id))('asks for no rows of steps that are not gone through: %s', async (id) => {
    const { lesson, layout, code } = await classWith(id, 'core');
    const left = stepsLeftOut(layout.lesson, lesson);
    expect(left.length).toBeGreaterThan(0);
    const place = { seed: `${code}-${SEAT}`, code, number: SEAT };
    const seat = seatAt(lesson, place);
    for (const step of lesson.steps)
      for (const ask of step.asks) {
        if (ask.kind !== 'claim') continue;
        const context = {
          lesson,
          step,
          seat,
          screen: startOf(lesson, step, seat),
          seats: othersOf(lesson, place, seat),
          revealed: false,
        };
        const { rows } = judge(ask, answerTo(ask), context, { rows: [], left }, new Map());
        for (const { step: from } of rows) if (from !== undefined) expect(left).not.toContain(from);
      }
  });
});
