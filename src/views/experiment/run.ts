import { ARMS, InputError, lineageSummary, parseStudy, type LineageResult, type Progress, type Study, type StudyKind, type StudyResult } from '../../../sim/index.ts';
import { studies, type StudiesState } from '../../state/studies.ts';
import { sameScenario } from '../../state/world.ts';
import { runCohort } from './run-cohort.ts';
import type { AppParts } from '../context.tsx';
import { runTrial } from './trial-run.ts';

/** The page hears of progress no more often than this. */
const NEWS_MS = 120;
/** Before so much is done, or so long gone by, the time left cannot be told. */
const LEAST_SHARE = 0.05;
const LEAST_MS = 1000;
/** Runs that are laid side by side. */
const MOST_KEPT = 5;

function put<F extends 'runs' | 'results'>(field: F, kind: StudyKind, value: StudiesState[F][StudyKind]): void {
  studies.setState((state) => ({ [field]: { ...state[field], [kind]: value } }) as Partial<StudiesState>);
}

/** Runs a study; the old result stays until the new one is in. Whatever goes wrong is said as on Play. */
export async function runStudy(claimed: Study, { store, runner }: Pick<AppParts, 'store' | 'runner'>): Promise<void> {
  const { kind } = claimed;
  if (studies.getState().runs[kind] !== null) return;
  const abort = new AbortController();
  const before = studies.getState().results[kind];
  const began = performance.now();
  let said = 0;
  const onPart = (progress: Progress) => {
    const now = performance.now();
    const share = progress.done / progress.total;
    if (abort.signal.aborted || (now - said < NEWS_MS && share < 1)) return;
    said = now;
    const secondsLeft = share < LEAST_SHARE && now - began < LEAST_MS ? null : ((now - began) / 1000) * (1 / share - 1);
    put('runs', kind, { study: claimed, progress, secondsLeft, abort });
  };
  try {
    const study = parseStudy(claimed);
    put('runs', kind, { study, progress: null, secondsLeft: null, abort });
    const options = { signal: abort.signal, onPart };
    const result = study.kind === 'infant-cohort' ? await runCohort(study as Study<'infant-cohort'>, runner, options, (piece) => put('results', kind, piece))
      : study.kind === 'vole-trial' ? await runTrial(study as unknown as Study<'vole-trial'>, runner, options)
      : await runner.run(jobOf(study), options);
    put('results', kind, result as StudyResult);
    if (kind === 'lineage') remember(result as unknown as LineageResult);
  } catch (error) {
    // Of a study that came in piece by piece nothing half stays.
    put('results', kind, before);
    if (!abort.signal.aborted) tell(error as Error, store);
  } finally {
    // A piece that still runs in the other worker has nobody left to report to.
    abort.abort();
    put('runs', kind, null);
  }
}

/** Keeps the gap of generation 2, so that runs in one world can be laid side by side. */
function remember({ study, methylation }: LineageResult): void {
  const { lines, generations } = study.design;
  const gap = lineageSummary(methylation, lines, generations)[1]?.gap;
  if (gap === undefined) return;
  const alike = studies.getState().log.filter((run) => sameScenario(run.study.scenario, study.scenario));
  studies.setState({ log: [...alike, { study, gap }].slice(-MOST_KEPT) });
}

export function cancelStudy(kind: StudyKind): void {
  studies.getState().runs[kind]?.abort.abort();
}

function jobOf(study: Study) {
  // A study's kind and its design go together; the union cannot say so.
  const { kind, design } = study;
  if (kind === 'lineage') return { kind, study, from: 0, to: design.lines } as never;
  if (kind === 'stress-test') return { kind, study, from: 0, to: ARMS.length * design.children } as never;
  return { kind, study } as never;
}

function tell(error: Error, { actions, setState }: AppParts['store']): void {
  if (error instanceof InputError) setState({ notice: { kind: 'refused', from: 'world', problems: error.problems } });
  else if (error.name === 'WorkerCrashed') actions.died();
  else setState({ notice: { kind: 'failed', message: error.message } });
}
