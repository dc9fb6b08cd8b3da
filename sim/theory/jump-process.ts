import { exp } from '../numeric/elementary.ts';

/** One kind of jump between two states; its rate on a day is `rate` times the day's activity of its kind. */
export interface Jump {
  readonly from: number;
  readonly to: number;
  /** Per day at activity 1. */
  readonly rate: number;
  readonly kind: number;
}

/**
 * A Markov process with finitely many states whose jumps come in kinds, each sped up or slowed down by its own
 * activity.
 */
export interface JumpProcess {
  readonly states: number;
  /** Jumps in order of the state they lead to: those into state s are numbers into[s] to into[s + 1] - 1. */
  readonly into: Int32Array;
  readonly from: Int32Array;
  readonly rate: Float64Array;
  readonly kind: Uint8Array;
}

export function jumpProcess(states: number, jumps: readonly Jump[]): JumpProcess {
  const into = new Int32Array(states + 1);
  for (const { to } of jumps) into[to + 1]!++;
  for (let s = 0; s < states; s++) into[s + 1]! += into[s]!;
  const place = into.slice();
  const from = new Int32Array(jumps.length);
  const rate = new Float64Array(jumps.length);
  const kind = new Uint8Array(jumps.length);
  for (const jump of jumps) {
    const at = place[jump.to]!++;
    from[at] = jump.from;
    rate[at] = jump.rate;
    kind[at] = jump.kind;
  }
  return { states, into, from, rate, kind };
}

/** Expected jumps of one piece: short enough for e^-Λt to be a normal number. */
const MOST_EXPECTED = 50;
/** Weight of the Poisson series that may be left out of a piece. */
const LEFT_OUT = 1e-15;

/**
 * The distribution some days later at constant activities, e^Qt·v by uniformisation: Σ Poisson(Λt; n)·(I + Q/Λ)ⁿ·v.
 * @param activity by kind of jump.
 */
export function advanceProcess(
  process: JumpProcess,
  start: Float64Array,
  days: number,
  activity: readonly number[],
): Float64Array {
  const { states, from, rate, kind } = process;
  const byKind = Float64Array.from(activity);
  const moves = new Float64Array(rate.length);
  const stays = new Float64Array(states);
  for (let j = 0; j < moves.length; j++) {
    moves[j] = rate[j]! * byKind[kind[j]!]!;
    stays[from[j]!]! += moves[j]!;
  }
  const most = stays.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return start.slice();
  for (let j = 0; j < moves.length; j++) moves[j]! /= most;
  for (let s = 0; s < states; s++) stays[s] = 1 - stays[s]! / most;
  const pieces = Math.ceil((most * days) / MOST_EXPECTED);
  let distribution = start;
  for (let piece = 0; piece < pieces; piece++)
    distribution = onePiece(process, moves, stays, distribution, (most * days) / pieces);
  return distribution;
}

function onePiece(
  { states, into, from }: JumpProcess,
  moves: Float64Array,
  stays: Float64Array,
  start: Float64Array,
  expected: number,
): Float64Array {
  let power = start.slice();
  let next = new Float64Array(states);
  let weight = exp(-expected);
  const sum = power.map((p) => p * weight);
  let left = 1 - weight;
  for (let n = 1; left > LEFT_OUT && n < 400; n++) {
    weight *= expected / n;
    left -= weight;
    for (let s = 0, j = 0; s < states; s++) {
      let flow = power[s]! * stays[s]!;
      for (const end = into[s + 1]!; j < end; j++) flow += power[from[j]!]! * moves[j]!;
      next[s] = flow;
      sum[s]! += weight * flow;
    }
    [power, next] = [next, power];
  }
  return sum;
}
