import '../words/late.ts';
import type { ReactNode } from 'react';
import { renderProblem, type InputProblem } from '../../sim/page.ts';
import { useSay } from '../state/react.tsx';

/** More than these would hide what is safe. */
const MOST = 3;

/** What was refused, in words that are loaded when the first of them is needed. */
export default function Problems({
  problems,
  told,
}: {
  problems: readonly InputProblem[];
  told: (reasons: ReactNode) => ReactNode;
}) {
  const say = useSay();
  return told(
    problems
      .slice(0, MOST)
      .map((problem) => renderProblem(say, problem))
      .join(' '),
  );
}
