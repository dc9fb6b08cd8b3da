import { exp } from '../../numeric/elementary.ts';
import type { GivingArm } from '../../params/designs/giving.ts';
import type { Design, Study } from '../../params/study-types.ts';
import { truncatedNormal } from '../../random/normal.ts';
import { openStream } from '../../random/streams.ts';

/**
 * The giving game: adults take a dose or a placebo and split a stake with a stranger who may refuse, or hand money
 * over one-sidedly. The published pattern is put in as a rule (a teaching device): the dose acts where one has to
 * see the other's side, and not on the one-sided transfer. People scatter far more than the dose moves them.
 */

export interface GivingOutcome {
  /** What is offered beyond the least one would accept oneself, percent of the stake. */
  readonly generosity: Float64Array;
  /** One-sided transfer, percent of the stake. */
  readonly transfer: Float64Array;
}

/** What was given in both arms of the giving game. */
export interface GivingResult {
  readonly kind: 'giving';
  readonly study: Study<'giving'>;
  readonly arms: Readonly<Record<GivingArm, GivingOutcome>>;
}

/** No share is above the whole stake. */
const WHOLE = 100;
const CUT = 2.5;

/** People of one arm; everyone has a stream of their own, so a larger study keeps its first people. */
export function playGiving(seed: string, arm: GivingArm, design: Design<'giving'>): GivingOutcome {
  const people = Array.from({ length: design.people }, (_, person) => {
    const stream = openStream(seed, 'giving', { family: arm, individual: person });
    const factor = () => exp(design.scatter * truncatedNormal(stream, CUT) - (design.scatter * design.scatter) / 2);
    const moved = arm === 'dose' ? 1 + design.gain : 1;
    return [
      Math.min(WHOLE, design.generosity * moved * factor()),
      Math.min(WHOLE, design.transfer * factor()),
    ] as const;
  });
  return {
    generosity: Float64Array.from(people, ([generosity]) => generosity),
    transfer: Float64Array.from(people, ([, transfer]) => transfer),
  };
}
