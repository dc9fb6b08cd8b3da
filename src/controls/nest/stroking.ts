import type { NumberEntry, ParamId, Species } from '../../../sim/page.ts';

/** The slider that stroking a young one moves. */
export const STROKED: Readonly<Record<Species, ParamId>> = {
  vole: 'care.licking',
  rat: 'care.licking',
  infant: 'care.touch',
};

/** So many px of stroke, to and fro alike, are a minute of licking. */
const PX_PER_MINUTE = 6;

/** What a slider comes to after `far` px of stroke: whole steps, never beyond what it offers. */
export function strokedTo({ explore, step }: Pick<NumberEntry, 'explore' | 'step'>, from: number, far: number): number {
  const minutes = Math.floor(far / (PX_PER_MINUTE * step)) * step;
  return Math.max(from, Math.min(explore[1], from + minutes));
}
