import type { StudyKind } from '../../../sim/page.ts';
import { useFolded } from '../../parts/usePhone.ts';
import { useResult, useStudies } from './useStudies.ts';

/**
 * Where a prediction is asked for: in the card, where it stands beside the design; else in the design, before Run, so
 * that nobody runs past it. With a result there is nothing left to predict.
 */
export function usePredictPlace(kind: StudyKind): 'card' | 'design' | null {
  const folded = useFolded();
  const known = useResult(kind) !== null;
  const running = useStudies((state) => state.runs[kind] !== null);
  if (known) return null;
  return folded && !running ? 'design' : 'card';
}
