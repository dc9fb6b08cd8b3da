/** A class of 200 tickets, as it is judged on the command line: its seats are run by this thread and a second one. */
import { createHash } from 'node:crypto';
import { isMainThread } from 'node:worker_threads';
import { classOf } from '../../sim/classroom/class.ts';
import { writeCode } from '../../sim/classroom/code.ts';
import { findTickets } from '../../sim/classroom/find.ts';
import { countsOf, judgeFound, seatsToRun } from '../../sim/classroom/judge.ts';
import type { ClassOf } from '../../sim/classroom/judged.ts';
import { writeTicket } from '../../sim/classroom/ticket.ts';
import { runClass } from '../../sim/cli/class/run.ts';
import { serveAside } from '../../sim/cli/spawn.ts';
import { hashWith } from '../../sim/engine.ts';
import { loadLesson } from '../../sim/lesson/shelf.ts';
import { MODEL_VERSION } from '../../sim/params/version.ts';

const TICKETS = 200;
/** Of each of the three that are not simply good: corrupt, twice the same, of an older version. */
const OF_EACH = TICKETS / 20;

// As the command line does.
hashWith(() => createHash('sha256'));
if (!isMainThread) serveAside();

/**
 * How long it takes until all but the runs is known, and until everything is. Tickets hold made-up numbers: a seat is
 * run whatever they say, and making honest ones would take as long as judging them.
 */
export async function timeClass(id: string, threads: '1' | '2' = '2') {
  const of = await classOfLesson(id);
  const text = textsOf(of).join('\n');
  const began = performance.now();
  const found = findTickets([{ text, from: 'bench' }]);
  const first = judgeFound(found, of, [], new Map());
  const seats = seatsToRun(first);
  const known = performance.now();
  const runs = await runClass(of, seats, threads);
  const counts = countsOf(judgeFound(found, of, [], runs));
  const all = performance.now();
  return { lesson: id, tickets: TICKETS, seats: seats.length, firstMs: known - began, allMs: all - began, counts };
}

/** What the page is given to judge: the class's code, and all that was handed in, as one text. */
export async function handedToPage(id: string) {
  const of = await classOfLesson(id);
  return { code: of.code, seats: of.seats, text: textsOf(of).join('\n') };
}

async function classOfLesson(id: string): Promise<ClassOf> {
  const { lesson } = (await loadLesson(id))!;
  const { number, revision, sealed } = lesson;
  const truth = sealed?.deal ?? 'open';
  const head = { format: 'lesson', lesson: number, revision, plan: 'whole', pace: 'free', truth, salt: 4711 } as const;
  return classOf(writeCode(head), TICKETS);
}

function textsOf(of: ClassOf): readonly string[] {
  const ticket = (seat: number, modelVersion = MODEL_VERSION) =>
    writeTicket(
      {
        code: of.code,
        seat,
        attempt: 1,
        stage: 2,
        modelVersion,
        done: [0],
        skipped: [],
        answers: {},
        because: {},
        results: of.layout.results.map(() => ({ estimate: 1, low: 0, high: 2, hash: '89abcdef' })),
      },
      of.layout,
    );
  const seats = Array.from({ length: TICKETS - OF_EACH }, (_, i) => i + 1);
  return [
    ...seats.map((seat) => {
      const text = ticket(seat, seat <= OF_EACH ? '1.3.0' : MODEL_VERSION);
      return seat > OF_EACH && seat <= 2 * OF_EACH
        ? text.replace(/(?<=^.{30})./, (old) => (old === '7' ? '8' : '7'))
        : text;
    }),
    ...seats.slice(-OF_EACH).map((seat) => ticket(seat)),
  ];
}
