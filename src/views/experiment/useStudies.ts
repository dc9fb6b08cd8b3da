import { useMemo } from 'react';
import { useStore } from 'zustand';
import {
  newStudy,
  worldOfStudy,
  type Scenario,
  type Study,
  type StudyKind,
  type StudyResultOf,
} from '../../../sim/page.ts';
import { designOf, studies, type Designs, type StudiesState } from '../../state/studies.ts';
import { sameScenario } from '../../state/world.ts';
import { useWorld } from '../../state/react.tsx';

/** A piece of the studies' state. */
export function useStudies<T>(selector: (state: StudiesState) => T): T {
  return useStore(studies, selector);
}

export function useDesign<K extends StudyKind>(kind: K): Designs[K] {
  return useStudies((state) => state.designs[kind]) as Designs[K];
}

/** The last finished run, whatever is on its way. */
export function useSettled<K extends StudyKind>(kind: K): StudyResultOf<K> | null {
  return useStudies((state) => state.results[kind]) as StudyResultOf<K> | null;
}

/** What there is so far of the run on its way; null where none is, or nothing has come of it yet. */
export function usePieces<K extends StudyKind>(kind: K): StudyResultOf<K> | null {
  return useStudies((state) => state.pieces[kind]) as StudyResultOf<K> | null;
}

/** What is on show: the run on its way, else the last finished one. */
export function useResult<K extends StudyKind>(kind: K): StudyResultOf<K> | null {
  const settled = useSettled(kind);
  return usePieces(kind) ?? settled;
}

/** The study on the controls, in the world set on Play. */
export function useStudy(kind: StudyKind): Study {
  const designs = useStudies((state) => state.designs);
  const scenario = useWorld((state) => state.scenario);
  return useMemo(
    () => newStudy(kind, worldOfStudy(kind, scenario), designOf(kind, designs)),
    [kind, scenario, designs],
  );
}

/** Whether a result is that of the study on the controls. */
export function isOf(
  result: { readonly study: { readonly design: object; readonly scenario: Scenario } } | null,
  study: Study,
): boolean {
  return (
    result !== null &&
    JSON.stringify(result.study.design) === JSON.stringify(study.design) &&
    sameScenario(result.study.scenario, study.scenario)
  );
}
