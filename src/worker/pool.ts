import {
  InputError, joinCohort, joinCohorts, joinLineage, joinLitters, joinLives, joinLuck, joinStressTest, joinSweep, joinTrial, joinTrialAgain, PROTOCOL_VERSION,
  type AnyResult, type CancelSignal, type CohortsJob, type FromWorker, type InfantCohortJob, type Job, type LifeJob, type LineageJob, type LittersJob, type LuckJob, type Progress, type ResultOf, type Runner, type StressTestJob, type SweepJob, type ToWorker, type TrialAgainJob, type TrialJob,
} from '../../sim/index.ts';
import { spawnEngineWorker } from './spawn.ts';

/** A worker died in the middle of a job; a new one stands ready. */
export class WorkerCrashed extends Error {
  override name = 'WorkerCrashed';
}
/** The job was called off by its signal. */
export class RunCancelled extends Error {
  override name = 'RunCancelled';
}

/** Jobs over a range that can be cut anywhere. */
type SharedJob = LifeJob | LineageJob | LittersJob | StressTestJob | InfantCohortJob | CohortsJob | SweepJob | LuckJob | TrialJob | TrialAgainJob;
const SHARED: readonly Job['kind'][] = ['life', 'lineage', 'litters', 'stress-test', 'infant-cohort', 'cohorts', 'sweep', 'luck', 'vole-trial', 'trial-again'] satisfies readonly SharedJob['kind'][];

function canBeShared<J extends Job>(job: J): job is J & SharedJob {
  return SHARED.includes(job.kind) && (job as SharedJob).to - (job as SharedJob).from > 1;
}

function joined(job: SharedJob, pieces: readonly AnyResult[]): AnyResult {
  if (job.kind === 'life') return joinLives(job.scenario, pieces as ResultOf<LifeJob>[]);
  if (job.kind === 'lineage') return joinLineage(pieces as ResultOf<LineageJob>[], job.study.design.generations);
  if (job.kind === 'litters') return joinLitters(pieces as ResultOf<LittersJob>[]);
  if (job.kind === 'infant-cohort') return joinCohort(pieces as ResultOf<InfantCohortJob>[]);
  if (job.kind === 'cohorts') return joinCohorts(pieces as ResultOf<CohortsJob>[]);
  if (job.kind === 'sweep') return joinSweep(pieces as ResultOf<SweepJob>[]);
  if (job.kind === 'luck') return joinLuck(pieces as ResultOf<LuckJob>[]);
  if (job.kind === 'vole-trial') return joinTrial(pieces as ResultOf<TrialJob>[]);
  if (job.kind === 'trial-again') return joinTrialAgain(pieces as ResultOf<TrialAgainJob>[]);
  return joinStressTest(pieces as ResultOf<StressTestJob>[]);
}

const MAX_CRASHES = 3;

interface Waiting {
  resolve(result: AnyResult): void;
  reject(reason: Error): void;
  onPart: ((part: Progress) => void) | undefined;
}

interface Seat {
  worker: Worker;
  /** Deaths since the last answer; a worker that cannot even start is not started for ever. */
  crashes: number;
  readonly jobs: Map<number, Waiting>;
}

/**
 * The Runner over workers. A job for several young ones is shared out; results are whole-number totals and digests,
 * so they join to the same bits however many workers there are.
 */
export function createPoolRunner(size: number): Runner {
  const seats: Seat[] = Array.from({ length: size }, () => openSeat());
  let nextId = 1;

  function openSeat(): Seat {
    const seat: Seat = { worker: spawnEngineWorker(), crashes: 0, jobs: new Map() };
    attach(seat);
    return seat;
  }

  function attach(seat: Seat): void {
    seat.worker.onmessage = (event: MessageEvent<FromWorker>) => settle(seat, event.data);
    seat.worker.onerror = (event) => {
      event.preventDefault();
      replace(seat);
    };
    seat.worker.onmessageerror = () => replace(seat);
  }

  function replace(seat: Seat): void {
    seat.worker.terminate();
    seat.crashes++;
    if (seat.crashes <= MAX_CRASHES) {
      seat.worker = spawnEngineWorker();
      attach(seat);
    }
    const lost = [...seat.jobs.values()];
    seat.jobs.clear();
    for (const job of lost) job.reject(new WorkerCrashed());
  }

  function settle(seat: Seat, message: FromWorker): void {
    const job = seat.jobs.get(message.id);
    if (job === undefined || message.v !== PROTOCOL_VERSION) return;
    if (message.type === 'part') {
      job.onPart?.(message.part);
      return;
    }
    seat.jobs.delete(message.id);
    seat.crashes = 0;
    if (message.type === 'done') job.resolve(message.result);
    else job.reject(message.problems.length > 0 ? new InputError(message.problems) : new Error(message.message));
  }

  function runOn(seat: Seat, job: Job, signal?: CancelSignal, onPart?: (part: Progress) => void): Promise<AnyResult> {
    const id = nextId++;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new RunCancelled());
      if (seat.crashes > MAX_CRASHES) return reject(new WorkerCrashed());
      seat.jobs.set(id, { resolve, reject, onPart });
      post(seat, { v: PROTOCOL_VERSION, id, type: 'start', job });
      signal?.addEventListener('abort', () => {
        if (!seat.jobs.delete(id)) return;
        post(seat, { v: PROTOCOL_VERSION, id, type: 'cancel' });
        reject(new RunCancelled());
      });
    });
  }

  function post(seat: Seat, message: ToWorker): void {
    seat.worker.postMessage(message);
  }

  const idlest = () => seats.reduce((best, seat) => (seat.jobs.size < best.jobs.size ? seat : best));

  async function runShared(job: SharedJob, signal?: CancelSignal, onPart?: (part: Progress) => void): Promise<AnyResult> {
    const units = job.to - job.from;
    const parts = Math.min(seats.length, units);
    const done = new Array<number>(parts).fill(0);
    const totals = new Array<number>(parts).fill(0);
    const pieces = await Promise.all(
      done.map((_, i) => {
        const piece = { ...job, from: job.from + Math.floor((units * i) / parts), to: job.from + Math.floor((units * (i + 1)) / parts) };
        return runOn(seats[i]!, piece, signal, (part) => {
          done[i] = part.done;
          totals[i] = part.total;
          onPart?.({ done: sum(done), total: sum(totals) });
        });
      }),
    );
    return joined(job, pieces);
  }

  return {
    run<J extends Job>(job: J, options: { signal?: CancelSignal; onPart?: (part: Progress) => void } = {}) {
      const { signal, onPart } = options;
      if (canBeShared(job)) return runShared(job, signal, onPart) as Promise<ResultOf<J>>;
      const any: Job = job;
      const result = runOn(idlest(), any, signal, onPart).then((done) => (done.kind === 'life' && any.kind === 'life' ? { ...done, scenario: any.scenario } : done));
      return result as Promise<ResultOf<J>>;
    },
    close() {
      for (const seat of seats) seat.worker.terminate();
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
