import { log } from '../numeric/elementary.ts';

/** Uniform numbers in the open interval (0, 1), from wherever the caller keeps its randomness. */
export type Uniform = () => number;

/** One thing that can happen: how fast, and what it does to the state. */
export interface Reaction<State> {
  rate(state: State): number;
  apply(state: State): void;
}

export interface Walk<State> {
  readonly state: State;
  readonly uniform: Uniform;
  /** No state met has a larger total rate; met ones are checked. Per day. */
  readonly bound: number;
  readonly reactions: readonly Reaction<State>[];
}

/**
 * A jump process by uniformisation, the method of the mark engine in its plainest form: candidates come at the fixed
 * rate `bound`, each takes a level in (0, bound), and the reaction in whose stretch of rates the level falls happens;
 * above the total nothing does. Stops before the first candidate past `until`, or right after `stop` turns true.
 *
 * @returns the time reached: that of the stopping event, else `until`.
 */
export function walk<State>(process: Walk<State>, until: number, stop?: (state: State) => boolean): number {
  const { state, uniform, bound, reactions } = process;
  let now = 0;
  for (;;) {
    now -= log(uniform()) / bound;
    if (now > until) return until;
    const chosen = choose(reactions, state, uniform() * bound, bound);
    if (chosen === undefined) continue;
    chosen.apply(state);
    if (stop?.(state)) return now;
  }
}

function choose<State>(
  reactions: readonly Reaction<State>[],
  state: State,
  level: number,
  bound: number,
): Reaction<State> | undefined {
  let total = 0;
  let chosen: Reaction<State> | undefined;
  for (const reaction of reactions) {
    total += reaction.rate(state);
    if (chosen === undefined && level < total) chosen = reaction;
  }
  if (total > bound * (1 + 1e-12)) throw new RangeError(`total rate ${total} is above the bound ${bound}`);
  return chosen;
}
