import {
  againSummary,
  falsePositives,
  joinAgain,
  joinPieces,
  partsOf,
  type AgainSummary,
  type ResultOf,
  type Runner,
  type Study,
  type TrialAgainJob,
} from '../../../../sim/page.ts';
import { dropAgain, trial } from '../../../state/trial.ts';

export const AGAIN = 100;
/** Studies of one piece: counts grow on screen while the rest is run. */
const BATCH = 4;
/** Trials without lives for the rate of false findings. */
const DRAWN = 2000;

/**
 * Runs the same trial a hundred times with other litters; the state holds what is known so far. @throws when it is
 * called off
 */
export async function runAgain(study: Study<'vole-trial'>, runner: Runner, outer: AbortSignal): Promise<AgainSummary> {
  dropAgain();
  const abort = new AbortController();
  outer.addEventListener('abort', () => abort.abort());
  const pieces: ResultOf<TrialAgainJob>[] = [];
  const batches: AgainSummary[] = [];
  const put = (done: number) => {
    if (!abort.signal.aborted)
      trial.setState({
        again: {
          progress: done < AGAIN ? { done, total: AGAIN } : null,
          summary: done === 0 ? null : joinAgain(batches),
          falsePositives: null,
          abort,
        },
      });
  };
  const job: TrialAgainJob = { kind: 'trial-again', study, none: false, from: 0, to: AGAIN };
  put(0);
  try {
    for (let from = 0; from < AGAIN; from += BATCH) {
      const piece = await runner.run({ ...job, from, to: from + BATCH }, { signal: abort.signal });
      pieces.push(piece);
      batches.push(againSummary(piece));
      put(from + BATCH);
    }
    const { littersA, littersB, pups, crossFoster } = study.design;
    const { again } = trial.getState();
    // Divided litters are another design; the rate holds for whole litters of two pups or more.
    if (again?.abort === abort && !crossFoster && pups > 1)
      trial.setState({
        again: {
          ...again,
          falsePositives: falsePositives(
            partsOf(joinPieces(job, pieces)),
            [littersA, littersB],
            pups,
            DRAWN,
            study.scenario.seed,
          ),
        },
      });
    return joinAgain(batches);
  } catch (error) {
    const { again } = trial.getState();
    const whole = batches.length > 0 && abort.signal.aborted && !outer.aborted;
    if (again?.abort === abort) trial.setState({ again: whole ? { ...again, progress: null } : null });
    // Called off half-way: what was run so far still counts.
    if (whole) return joinAgain(batches);
    throw error;
  }
}
