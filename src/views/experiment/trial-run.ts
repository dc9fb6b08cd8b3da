import { againSummary, falsePositives, joinAgain, joinTrial, joinTrialAgain, partsOf, type AgainSummary, type CancelSignal, type Progress, type ResultOf, type Runner, type Study, type TrialAgainJob, type TrialJob } from '../../../sim/index.ts';
import { dropAgain, trial } from '../../state/trial.ts';

/** Litters of the first piece and of the largest one: the first are on screen at once, the rest cost little in between. */
const FIRST = 2;
const MOST = 16;

/** Runs a vole trial some litters at a time, so that the page shows them as they come. The numbers do not depend on the cuts. */
export async function runTrial(
  study: Study<'vole-trial'>,
  runner: Runner,
  { signal, onPart }: { signal: CancelSignal; onPart: (part: Progress) => void },
): Promise<ResultOf<TrialJob>> {
  const { littersA, littersB, pups } = study.design;
  const litters = littersA + littersB;
  const pieces: ResultOf<TrialJob>[] = [];
  dropAgain();
  try {
    for (let from = 0, size = FIRST; from < litters; from += size, size = Math.min(MOST, 2 * size)) {
      const to = Math.min(litters, from + size);
      const piece = await runner.run({ kind: 'vole-trial', study, from, to }, { signal, onPart: ({ done }) => onPart({ done: from * pups + done, total: litters * pups }) });
      pieces.push(piece);
      if (to < litters) trial.setState({ partial: { ...joinTrial(pieces), study } });
    }
    return { ...joinTrial(pieces), study };
  } finally {
    trial.setState({ partial: null });
  }
}

export const AGAIN = 100;
/** Studies of one piece: counts grow on screen while the rest is run. */
const BATCH = 4;
/** Trials without lives for the rate of false findings. */
const DRAWN = 2000;

/** Runs the same trial a hundred times with other litters; the state holds what is known so far. @throws when it is called off */
export async function runAgain(study: Study<'vole-trial'>, runner: Runner, outer: AbortSignal): Promise<AgainSummary> {
  dropAgain();
  const abort = new AbortController();
  outer.addEventListener('abort', () => abort.abort());
  const pieces: ResultOf<TrialAgainJob>[] = [];
  const batches: AgainSummary[] = [];
  const put = (done: number) => {
    if (!abort.signal.aborted) trial.setState({ again: { progress: done < AGAIN ? { done, total: AGAIN } : null, summary: done === 0 ? null : joinAgain(batches), falsePositives: null, abort } });
  };
  put(0);
  try {
    for (let from = 0; from < AGAIN; from += BATCH) {
      const piece = await runner.run({ kind: 'trial-again', study, none: false, from, to: from + BATCH }, { signal: abort.signal });
      pieces.push(piece);
      batches.push(againSummary(piece));
      put(from + BATCH);
    }
    const { littersA, littersB, pups, crossFoster } = study.design;
    const { again } = trial.getState();
    // Divided litters are another design; the rate holds for whole litters of two pups or more.
    if (again?.abort === abort && !crossFoster && pups > 1)
      trial.setState({ again: { ...again, falsePositives: falsePositives(partsOf(joinTrialAgain(pieces)), [littersA, littersB], pups, DRAWN, study.scenario.seed) } });
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
