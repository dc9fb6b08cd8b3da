import { joinCohort, type InfantCohortResult, type Progress, type Runner, type Study } from '../../../sim/index.ts';

/** Families of the first pieces: the first of them are drawn while the others are still being lived. */
const FIRST_PIECES = [2, 10, 34];

interface Options {
  readonly signal: AbortSignal;
  readonly onPart: (progress: Progress) => void;
}

/** Runs a cohort in a few pieces and shows what there is after each. The whole is the same as in one go. */
export async function runCohort(study: Study<'infant-cohort'>, runner: Runner, { signal, onPart }: Options, onPiece: (soFar: InfantCohortResult) => void): Promise<InfantCohortResult> {
  const { dyads } = study.design;
  const ends = [...FIRST_PIECES.filter((end) => end < dyads), dyads];
  let soFar: InfantCohortResult | null = null;
  let from = 0;
  for (const to of ends) {
    const start = from;
    const piece: InfantCohortResult = await runner.run({ kind: 'infant-cohort', study, from, to }, {
      signal, onPart: ({ done }) => onPart({ done: start + done, total: dyads }),
    });
    soFar = soFar === null ? piece : joinCohort([soFar, piece]);
    if (to < dyads) onPiece(soFar);
    from = to;
  }
  return soFar!;
}
