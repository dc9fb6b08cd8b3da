import { STUDY_ENTRIES, STUDY_FORMS, type Study, type StudyKind } from '../../study-types.ts';
import type { ParameterEntry } from '../../types.ts';
import { armPairs } from './arms.ts';

/** The name of a study in links. */
export function linkName(kind: StudyKind): string {
  return STUDY_FORMS[kind].link;
}

/** Leads the fields of a design. */
export const DESIGN = 'design.';

/** The pairs that say which study is open and how it differs from the study as it comes. */
export function studyToPairs({ kind, design }: Pick<Study, 'kind' | 'design'>): [string, string][] {
  const entries: readonly ParameterEntry[] = STUDY_ENTRIES[kind];
  const own = design as Readonly<Record<string, unknown>>;
  const changed = entries.filter(({ id, default: usual }) => own[id] !== usual);
  const pairs = [...changed.map(({ id }): [string, string] => [id, String(own[id])]), ...armPairs(design)];
  return [['screen', linkName(kind)], ...pairs.map(([id, text]): [string, string] => [DESIGN + id, text])];
}
