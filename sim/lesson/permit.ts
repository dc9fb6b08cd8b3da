import { fieldsOf, nameOfField } from './start.ts';
import type { ParamId } from '../params/table.ts';
import type { Step } from './types.ts';

/**
 * What may be moved on the page. One thing for all who ask: a page of one's own permits everything, an embedded page
 * little, a step of a lesson what its file says. What is not permitted is refused, and no control of it is there.
 */
export interface Permitted {
  readonly params: 'all' | readonly ParamId[];
  /** Fields of the open study's design, with their names in a lesson's file: 'litters' stands for both arms. */
  readonly design: 'all' | readonly string[];
  /** 'start': the one event may be moved along the timeline. */
  readonly events: 'all' | 'start' | 'none';
  /** Cells that may be picked. */
  readonly cells: 'all' | NonNullable<Step['permit']['cells']> | 'none';
  /** Views of a study that may be chosen. */
  readonly views: 'all' | readonly string[];
  readonly day: boolean;
  readonly run: boolean;
  /** New families: the same design with a seed below one's own. */
  readonly families: boolean;
  /** Presets, species, reach of a drag, seed, truth, other screens, sharing, files: whatever leaves the step. */
  readonly rest: boolean;
}

/** Everything: a page of one's own. */
export const EVERYTHING: Permitted = {
  params: 'all',
  design: 'all',
  events: 'all',
  cells: 'all',
  views: 'all',
  day: true,
  run: true,
  families: true,
  rest: true,
};

/** Nothing at all. */
export const NOTHING: Permitted = {
  params: [],
  design: [],
  events: 'none',
  cells: 'none',
  views: [],
  day: false,
  run: false,
  families: false,
  rest: false,
};

/** What a step permits. @param open whether a prediction of the step waits for its lock: nothing is run before */
export function permitOf({ permit }: Step, open = false): Permitted {
  const { params = [], design = [], events = 'none', cells = 'none', views = [] } = permit;
  const { day = false, run = false, families = false } = permit;
  if (open) return NOTHING;
  return { ...NOTHING, params, design, events, cells, views, day, run, families };
}

/** Whether a parameter may be moved. */
export function mayMove({ params }: Permitted, id: ParamId): boolean {
  return params === 'all' || params.includes(id);
}

/** Whether a field of the open study's design may be moved. */
export function maySet({ design }: Permitted, field: string): boolean {
  return design === 'all' || design.includes(field) || design.includes(nameOfField(field));
}

/** Fields that move together with this one: both arms where a lesson permits 'litters'. */
export function movesWith({ design }: Permitted, field: string): readonly string[] {
  const name = nameOfField(field);
  return design !== 'all' && design.includes(name) ? fieldsOf(name) : [field];
}
