import type { Study, StudyResult } from '../../../sim/page.ts';
import { studies } from '../studies.ts';

/** What studies came to in this lesson, by design and world: a step that goes on with one finds it there. */
const found = new Map<string, StudyResult>();

/** A study without what its checksum knows of it. */
export type Asked = Pick<Study, 'kind' | 'design' | 'scenario'>;

function keyOf({ kind, design, scenario }: Asked): string {
  return JSON.stringify([kind, design, scenario]);
}

/** Keeps what the study on screen came to. */
export function remember(): void {
  const { kind, results } = studies.getState();
  const result = results[kind] as StudyResult | null;
  if (result !== null) rememberResult(result);
}

/** Keeps what a study came to. */
export function rememberResult(result: StudyResult): void {
  found.set(keyOf(result.study as unknown as Asked), result);
}

/** What a study came to before; null where it was not run. */
export function recall(study: Asked): StudyResult | null {
  return found.get(keyOf(study)) ?? null;
}

export function forget(): void {
  found.clear();
}
