import { LATE_SCREENS, OTHER_SLICES } from '../late-screens.ts';
import type { ScreenId } from '../screens.ts';
import type { Slice } from './slice.ts';

/** Everything on the page, slice by slice. Saving, opening and undo of the whole walk all slices and name none. */

/** Whatever all members of a union have, taken together. */
type AllOf<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

type Slices = AllOf<(typeof LATE_SCREENS)[ScreenId]['slices'] | typeof OTHER_SLICES>;
type HeldBy<S> = S extends Slice<infer Held, infer _Own> ? Held : never;
type OwnOf<S> = S extends Slice<infer _Held, infer Own> ? Own : never;

/** All that undo of the whole goes back to, with the undo list of each screen. */
export type Whole = { readonly [Name in keyof Slices]: HeldBy<Slices[Name]> };
/** What stands in a workbook beside its frame, by the names of the parts. */
export type WorkParts = AllOf<OwnOf<Slices[keyof Slices]>>;

type AnySlice = Slice<unknown, WorkParts>;

/** Every slice with its name; what each holds is its own business. */
export function eachSlice(): readonly (readonly [name: keyof Whole, slice: AnySlice])[] {
  const all = [...Object.values(LATE_SCREENS).map(({ slices }) => slices), OTHER_SLICES];
  return all.flatMap((slices) => Object.entries(slices)) as unknown as readonly (readonly [keyof Whole, AnySlice])[];
}

/** A whole made slice by slice. */
export function wholeOf(held: (name: keyof Whole, slice: AnySlice) => unknown): Whole {
  return Object.fromEntries(eachSlice().map(([name, slice]) => [name, held(name, slice)])) as unknown as Whole;
}
