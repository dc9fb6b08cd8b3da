import {
  givenOf,
  packedTicket,
  writeTicket,
  type ClassOf,
  type Found,
  type Handed,
  type PaperSeat,
  type Runs,
} from '../../../sim/classroom.ts';
import { MODEL_VERSION } from '../../../sim/page.ts';

/** Seats that worked on paper: their answers are typed in, and this page runs them and writes their tickets. */

/** The tickets of paper seats that have been run; the others are still to come. */
export function paperFound(of: ClassOf, paper: readonly PaperSeat[], runs: Runs): readonly Found[] {
  return paper.flatMap(({ seat, answers }) => {
    const run = runs.get(seat);
    return run === undefined ? [] : [{ text: paperTicket(of, seat, answers, run), isTicket: true, from: 'paper' }];
  });
}

function paperTicket(of: ClassOf, seat: number, answers: PaperSeat['answers'], run: readonly Handed[]): string {
  const ticket = {
    code: of.code,
    seat,
    attempt: 1,
    stage: 2,
    modelVersion: MODEL_VERSION,
    done: [],
    skipped: [],
    answers,
    because: {},
    results: givenOf(run),
  };
  return packedTicket(writeTicket(ticket, of.layout));
}
