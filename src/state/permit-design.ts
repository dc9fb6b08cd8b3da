import { permitted } from './permit.ts';

/** Whether a field of a study's design may be set. */
export function maySet(field: string): boolean {
  const only = permitted();
  return only === null || only.design?.includes(field) === true;
}
