import { SPECIES } from './channels.ts';
import type { SourceId } from './sources.ts';
import type { BooleanEntry, ChoiceEntry, NumberEntry, ParameterEntry, ParameterFacts } from './types.ts';

/** What makes entries of the table. Where an entry says nothing else it is for every species, and set under "More". */

type Facts = Omit<ParameterFacts, 'dated'>;
type Rest<E extends ParameterEntry> = Omit<E, 'id' | 'kind' | 'since' | 'source'> &
  Partial<Facts> & { source: SourceId; since?: string };

/** The first version of the model, and the one that brought infants. */
export const FIRST = '1.0.0';
export const NEXT = '1.1.0';

const USUAL = { since: FIRST, species: SPECIES, place: 'more', rearing: false } as const;

export function quantity<const Id extends string>(
  id: Id,
  rest: Rest<NumberEntry>,
): NumberEntry & ParameterFacts & { id: Id; kind: 'number' } {
  return { ...USUAL, ...rest, id, kind: 'number' };
}
export function whole<const Id extends string>(
  id: Id,
  rest: Rest<NumberEntry>,
): NumberEntry & ParameterFacts & { id: Id; kind: 'integer' } {
  return { ...USUAL, ...rest, id, kind: 'integer' };
}
export function yesNo<const Id extends string>(
  id: Id,
  rest: Rest<BooleanEntry>,
): BooleanEntry & ParameterFacts & { id: Id } {
  return { ...USUAL, ...rest, id, kind: 'boolean' };
}
export function choice<const Id extends string, const Options extends readonly string[]>(
  id: Id,
  rest: Omit<Rest<ChoiceEntry>, 'domain' | 'default'> & { domain: Options; default: Options[number] },
): Omit<ChoiceEntry, 'domain' | 'default'> & ParameterFacts & { id: Id; domain: Options; default: Options[number] } {
  return { ...USUAL, ...rest, id, kind: 'choice' };
}
/** An entry that may change at an age. */
export function dated<E extends ParameterFacts>(entry: E): E & { readonly dated: true } {
  return { ...entry, dated: true };
}

/** An assumption of the design. */
export const assumed = { tag: 'assumed', source: 'design' } as const;
