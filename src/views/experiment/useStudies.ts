import { useMemo } from 'react';
import { useStore } from 'zustand';
import {
  newStudy,
  worldOfStudy,
  type Scenario,
  type Study,
  type StudyKind,
  type StudyResult,
} from '../../../sim/index.ts';
import { designOf, studies, type Designs, type StudiesState, type StudyResults } from '../../state/studies.ts';
import { sameScenario } from '../../state/world.ts';
import { useApp } from '../context.tsx';
import { courseOf } from './pieces.ts';

/** A piece of the studies' state. */
export function useStudies<T>(selector: (state: StudiesState) => T): T {
  return useStore(studies, selector);
}

export function useDesign<K extends StudyKind>(kind: K): Designs[K] {
  return useStudies((state) => state.designs[kind]) as Designs[K];
}

export function useResult<K extends StudyKind>(kind: K): StudyResults[K] | null {
  return useStudies((state) => state.results[kind]) as StudyResults[K] | null;
}

/** The study on the controls, in the world set on Play. */
export function useStudy(kind: StudyKind): Study {
  const designs = useStudies((state) => state.designs);
  const scenario = useApp((state) => state.scenario);
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

/** Whether a result is all of its study; one that comes in piece by piece is not until the last piece. */
export function isWhole(result: StudyResult): boolean {
  return result.kind === 'giving' || result.to === courseOf(result.study as unknown as Study)!.total;
}
