import type { StudyKind } from '../../../sim/page.ts';
import { useFolded } from '../../parts/usePhone.ts';
import { useResult, useStudies } from './useStudies.ts';

/**
 * Whether a prediction is asked for in the design, before Run, so that nobody runs past it: where the card does not
 * stand beside the design. Else the card asks for it. With a result there is nothing left to predict.
 */
export function usePredictInDesign(kind: StudyKind): boolean {
  const folded = useFolded();
  const known = useResult(kind) !== null;
  const running = useStudies((state) => state.runs[kind] !== null);
  return folded && !known && !running;
}
