import {
  CLASS_SCHEMA,
  NO_HANDS,
  readClassFile,
  STATUSES,
  type BoardState,
  type ClassOf,
  type Decision,
  type Found,
  type Hands,
  type OpenedClass,
  type PaperSeat,
} from '../../../sim/classroom.ts';
import { MODEL_VERSION } from '../../../sim/page.ts';
import type { ClassWork } from '../../saved/class/work.ts';

/** All that a teacher did in a class. What it comes to is worked out: nothing of that is kept. */
export interface ClassDoc {
  readonly of: ClassOf;
  readonly found: readonly Found[];
  readonly decisions: readonly Decision[];
  readonly paper: readonly PaperSeat[];
  readonly hands: Hands;
  readonly state: BoardState;
}

/** A class of a code, in which nothing has come in yet. */
export function emptyClass(of: ClassOf): ClassDoc {
  return { of, found: [], decisions: [], paper: [], hands: NO_HANDS, state: 'code' };
}

/** What it comes to is worked out when it is opened; a class file says it beside. */
const NO_COUNTS = Object.fromEntries(STATUSES.map((status) => [status, 0]));

/** What was written on this page stays at hand, so that undo need not read it again. */
const known = new WeakMap<object, ClassDoc>();

/** A class as it is saved with all other work: a class file without what it comes to. */
export function workOf(doc: ClassDoc): ClassWork {
  const { of, found, decisions, paper, hands, state } = doc;
  const work = {
    schema: CLASS_SCHEMA,
    code: of.code,
    seats: of.seats,
    ...(of.setup === undefined ? {} : { setup: of.setup }),
    modelVersion: MODEL_VERSION,
    state,
    tickets: found.map(({ text }) => text),
    decisions,
    paper,
    ...(Object.keys(hands).length === 0 ? {} : { hands }),
  };
  known.set(work, doc);
  return work as unknown as ClassWork;
}

/** A class that was written on this page. */
export function knownDoc(work: ClassWork): ClassDoc | undefined {
  return work === null || typeof work !== 'object' ? undefined : known.get(work);
}

/** The class that was saved; null where there is none. @throws InputError where it is none that can be read */
export async function docOf(work: ClassWork): Promise<ClassDoc | null> {
  if (work === null) return null;
  return knownDoc(work) ?? docOfFile(await readClassFile(JSON.stringify({ ...(work as object), counts: NO_COUNTS })));
}

export function docOfFile({ of, found, decisions, paper, hands, state }: OpenedClass): ClassDoc {
  return { of, found, decisions, paper, hands, state };
}
