import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { seatOf, type Seat } from '../lesson/deal.ts';
import { keyOf, type Plan, type Results } from '../lesson/measures.ts';
import { isRead, noReading, type NoReading } from '../lesson/readings.ts';
import { startOf } from '../lesson/start.ts';
import type { HandedIn, Lesson } from '../lesson/types.ts';
import { planOf } from '../lesson/values.ts';
import { InputError } from '../params/types.ts';
import { MODEL_VERSION } from '../params/version.ts';
import type { AnyResult, Job } from '../run/protocol.ts';
import { canonicalJson, littleEndian, studyChecksum } from '../run/study-checksum.ts';
import { NO_RESULT, scaleOfResult, stepsOf, type HandedResult } from './ticket.ts';

/**
 * What a seat hands in, worked out from its code and number alone. The pupil's page and whoever judges a ticket ask the
 * same engine the same question, so an honest ticket reproduces to the last digit.
 */

/** A result, or why the engine gives none. */
export type Handed = HandedResult | NoReading;

/** Whether the engine gave a result. */
export function isGiven(result: Handed): result is HandedResult {
  return 'hash' in result;
}

/** Results as a ticket carries them. */
export function givenOf(results: readonly Handed[]): readonly HandedResult[] {
  return results.map((result) => (isGiven(result) ? result : NO_RESULT));
}

/** All that a seat of a lesson hands in, in the order of the file. @param seats of the class, of which this is one */
export function handedPlan(lesson: Lesson, code: string, seat: number): Plan<readonly Handed[]> {
  const place = seatOf(lesson, code, seat);
  const plans = lesson.handIn.map((handed) => resultPlan(lesson, handed, place));
  return {
    jobs: plans.flatMap(({ jobs }) => jobs),
    read: (results) => plans.map((plan) => plan.read(results)),
  };
}

/** One result of one seat. */
export function resultPlan(lesson: Lesson, handed: HandedIn, seat: Seat): Plan<Handed> {
  const step = lesson.steps.find(({ id }) => id === handed.step);
  if (step === undefined) return { jobs: [], read: () => NO_RESULT };
  let screen;
  try {
    screen = startOf(lesson, step, seat);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { jobs: [], read: () => noReading('refused') };
  }
  const plan = planOf(handed.value, { lesson, step, seat, screen, seats: [seat], revealed: false });
  const scale = scaleOfResult(handed);
  return {
    jobs: plan.jobs,
    read: (results) => {
      const read = plan.read(results);
      const hash = hashOf(plan.jobs, results);
      if (hash === null) return isRead(read) ? noReading('not-run') : read;
      if (!isRead(read)) return { estimate: null, low: null, high: null, hash };
      const [estimate, low, high] = [read.estimate, read.low, read.high].map((value) => inSteps(value, scale));
      return { estimate: estimate!, low: low!, high: high!, hash };
    },
  };
}

/** Rounded to what a ticket can say, so that what is worked out again compares with what was sent. */
function inSteps(value: number | null, scale: number): number | null {
  return value === null ? null : stepsOf(value, scale) / scale;
}

/** First eight hex digits of a checksum over all runs of a result; null where one was not run or was refused. */
function hashOf(jobs: readonly Job[], results: Results): string | null {
  const runs = jobs.map((job) => [job, results.get(keyOf(job))] as const);
  if (runs.length === 0 || runs.some(([, run]) => run === undefined || run instanceof InputError)) return null;
  const sums = runs.map(([job, run]) => runHash(job, run as AnyResult));
  // Of one study it is the checksum that the page and the command line print.
  return (sums.length === 1 ? sums[0]! : hexOf([utf8ToBytes(sums.join('\n'))])).slice(0, 8);
}

/** A checksum of one run: of a study its own; of lives, over the question and all that was asked for. */
function runHash(job: Job, run: AnyResult): string {
  if (run.kind === 'vole-trial' || run.kind === 'infant-cohort' || run.kind === 'lineage') return studyChecksum(run);
  return hexOf([utf8ToBytes(`${MODEL_VERSION}\n${canonicalJson(canonicalJob(job))}\n`), ...numbersOfLife(run)]);
}

/** The version stands before it already, and is not the scenario's business. */
function canonicalJob(job: Job): unknown {
  const { scenario, ...rest } = job as { readonly scenario?: object };
  return { ...rest, scenario: { ...scenario, modelVersion: MODEL_VERSION } };
}

function numbersOfLife(run: AnyResult): readonly Uint8Array[] {
  switch (run.kind) {
    case 'life':
      return [run.strands.data, run.closedCopies.data, run.receptors.data].map(bytesOf);
    case 'litters':
      return Object.values(run.series).map(({ data }) => bytesOf(data));
    default:
      throw new RangeError(`nobody hands in a ${run.kind}`);
  }
}

function bytesOf(data: ArrayLike<number>): Uint8Array {
  return littleEndian(Float64Array.from(data));
}

function hexOf(parts: readonly Uint8Array[]): string {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return bytesToHex(hash.digest());
}
