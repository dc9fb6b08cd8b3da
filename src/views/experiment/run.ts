import {
  studyCourse,
  parseStudy,
  type Progress,
  type Runner,
  type Study,
  type StudyKind,
  type StudyResult,
} from '../../../sim/page.ts';
import { studies, type StudiesState } from '../../state/studies.ts';
import { may } from '../../state/permit.ts';
import { unanswered } from '../../state/ask.ts';
import { startClock } from '../../state/round.ts';
import { noticeOf } from '../../state/failure.ts';
import type { AppParts } from '../../state/react.tsx';
import { runPieces, wholeJob, warmUp } from './pieces.ts';
import { actsOf } from './study-acts.ts';

/** The page hears of progress no more often than this. */
const NEWS_MS = 120;

function put<F extends 'runs' | 'pieces' | 'results'>(
  field: F,
  kind: StudyKind,
  value: StudiesState[F][StudyKind],
): void {
  studies.setState((state) => ({ [field]: { ...state[field], [kind]: value } }) as Partial<StudiesState>);
}

/** Runs a study, where that may be done. */
export async function runStudy(claimed: Study, parts: Pick<AppParts, 'store' | 'runner'>): Promise<void> {
  if (may('run')) await runWhole(claimed, parts);
}

/**
 * Runs a study, asked by the page itself; the old result stays until the new one is in. Whatever goes wrong is said as
 * on Play.
 */
export async function runWhole(claimed: Study, { store, runner }: Pick<AppParts, 'store' | 'runner'>): Promise<void> {
  const { kind } = claimed;
  if (studies.getState().runs[kind] !== null) return;
  warming?.abort();
  warmed.add(kind);
  const abort = new AbortController();
  const left = startClock();
  let said = 0;
  const onPart = (progress: Progress) => {
    const now = performance.now();
    const share = progress.done / progress.total;
    if (abort.signal.aborted || (now - said < NEWS_MS && share < 1)) return;
    said = now;
    put('runs', kind, { study: claimed, progress, secondsLeft: left(progress), abort });
  };
  try {
    const study = parseStudy(claimed);
    put('runs', kind, { study, progress: null, secondsLeft: null, abort });
    const options = { signal: abort.signal, onPart };
    const result = await lived(study, runner, options);
    put('results', kind, result);
    actsOf(kind).ended?.(result);
  } catch (error) {
    if (!abort.signal.aborted) tell(error as Error, store);
  } finally {
    // A piece that still runs in the other worker has nobody left to report to.
    abort.abort();
    // Of a study that came in piece by piece nothing half stays.
    put('pieces', kind, null);
    put('runs', kind, null);
  }
}

export function cancelStudy(kind: StudyKind): void {
  studies.getState().runs[kind]?.abort.abort();
}

/** Runs a study; what there is after each piece is on screen while the rest is lived. */
async function lived(
  study: Study,
  runner: Runner,
  options: { readonly signal: AbortSignal; readonly onPart: (progress: Progress) => void },
): Promise<StudyResult> {
  const course = studyCourse(study);
  actsOf(study.kind).begins?.();
  if (course === null) return runner.run(wholeJob(study), options) as Promise<StudyResult>;
  return runPieces(study, course, runner, options, (piece) => put('pieces', study.kind, piece));
}

let warming: AbortController | null = null;
const warmed = new Set<StudyKind>();

/** Makes the workers ready for a study of a kind that has not been run yet, as soon as nothing else is in their way. */
export function makeReady(study: Study, { runner }: Pick<AppParts, 'runner'>): void {
  if (warmed.has(study.kind) || studies.getState().runs[study.kind] !== null) return;
  warmed.add(study.kind);
  warming?.abort();
  warming = new AbortController();
  void warmUp(study, runner, warming.signal);
}

function tell(error: Error, { setState }: AppParts['store']): void {
  // That a question was given up is said for all of them.
  if (unanswered(error) !== 'given up') setState({ notice: noticeOf(error, 'world') });
}
