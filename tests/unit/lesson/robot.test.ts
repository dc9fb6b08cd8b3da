/** A robot answers every lesson by the engine and passes every check; another errs, and every check says so. */
import { describe, expect, it, vi } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import type { Engine } from '../../../sim/lesson/expect.ts';
import { loadLesson, MADE_CLASS, seatsOf, SHELF, type Lesson, type Seat } from '../../../sim/lessons.ts';
import { thorough } from '../../long.ts';
import { errThrough, playThrough, type Answered } from '../../tools/lesson-robot.ts';

// Verify plays a whole class, and cohorts of infants take a second a seat.
vi.setConfig({ testTimeout: 600_000 });

const loaded = await Promise.all(SHELF.map(async ({ id }) => (await loadLesson(id))!.lesson));
/** How many seats are played: all of a class in verify. */
const SEATS = thorough ? 30 : 1;
/** Seats of the class whose results the last steps look at: few, so that it takes no minutes. */
const CLASS = 6;

/** A small class; where one world is shared, it is the one in which care counts. */
function classOf(lesson: Lesson): readonly Seat[] {
  const seats = seatsOf(lesson, MADE_CLASS, 1, 30);
  return lesson.sealed?.deal === 'class' ? seats.map(({ seed }) => ({ seed, truth: 'care' })) : seats;
}

/** An engine that runs each job once, whichever robot asks. */
function remembering(): Engine {
  const known = new Map<string, ReturnType<Engine>>();
  return (job) => {
    const key = JSON.stringify(job);
    const answer = known.get(key) ?? runNow(job);
    known.set(key, answer);
    return answer;
  };
}

const inWords = ({ place, answer, outcome }: Answered) =>
  `${place} ${JSON.stringify(answer)}: ${outcome.verdict}, ${outcome.why} ${JSON.stringify(outcome.values)}`;

describe.each(loaded.map((lesson) => [lesson.id, lesson] as const))('lesson %s', (_, lesson) => {
  const seats = classOf(lesson);
  const engine = remembering();
  const all = seats.slice(0, SEATS);

  it('is passed by whoever answers as the engine does', () => {
    for (const seat of all) {
      const answered = playThrough(lesson, seat, seats.slice(0, CLASS), engine);
      expect(answered.length).toBeGreaterThan(3);
      const faults = answered.filter(({ outcome }) => outcome.verdict !== 'holds');
      expect(faults.map(inWords), seat.seed).toEqual([]);
    }
  });

  it('is not passed by whoever errs', () => {
    for (const seat of all) {
      const answered = errThrough(lesson, seat, seats.slice(0, CLASS), engine);
      expect(answered.length).toBeGreaterThan(3);
      const faults = answered.filter(({ outcome }) => outcome.verdict !== 'no');
      expect(faults.map(inWords), seat.seed).toEqual([]);
    }
  });
});

describe('seats', () => {
  it('have answers of their own: another seed changes them', () => {
    const lesson = loaded.find(({ id }) => id === 'volume')!;
    const seats = classOf(lesson);
    const [one, other] = [0, 1].map((i) =>
      playThrough(lesson, seats[i]!, seats.slice(0, 1), remembering()).map(({ answer }) => JSON.stringify(answer)),
    );
    expect(one!.filter((answer, i) => answer !== other![i]).length).toBeGreaterThan(2);
  });
});
