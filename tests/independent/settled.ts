/**
 * The stationary law of a copy and the resting balance that keeps its mean at the neutral level, rebuilt from the text
 * of sim/MODEL.md alone ("Initialization", "Balance of DNMT and TET"): balance equations by elimination with pivots.
 */
import type { Chain } from './marks.ts';

export interface Law {
  /** e₀. */
  readonly resting: number;
  /** [sites with both marks, sites with one, chance]. */
  readonly states: readonly (readonly [full: number, half: number, chance: number])[];
}

/** Nearer to 1 a copy that is all bare or all marked never changes, and no law would be the only one. */
const MOST_COLLABORATION = 0.95;

const known = new Map<string, Law>();

export function settledLaw(chain: Chain): Law {
  const { K, kt, kd, rho, c, x0 } = chain;
  const key = [K, kt, kd, rho, c, x0].join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const states: [number, number][] = [];
  for (let full = 0; full <= K; full++) for (let half = 0; full + half <= K; half++) states.push([full, half]);
  const capped = { ...chain, c: Math.min(MOST_COLLABORATION, c) };
  let [low, high] = [-0.95, 0.95];
  let chances: number[] = [];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    chances = stationary(states, capped, middle);
    const mean = chances.reduce(
      (total, chance, s) => total + (chance * (2 * states[s]![0] + states[s]![1])) / (2 * K),
      0,
    );
    if (mean < x0) low = middle;
    else high = middle;
  }
  const law = {
    resting: c === 0 ? 0 : (low + high) / 2,
    states: states.map(([full, half], s) => [full, half, chances[s]!] as const),
  };
  known.set(key, law);
  return law;
}

/** Chances that do not change: what flows into a state flows out of it, and all add up to 1. */
function stationary(
  states: readonly (readonly [number, number])[],
  { K, kt, kd, rho, c, x0 }: Chain,
  e: number,
): number[] {
  const size = states.length;
  const place = new Map(states.map(([full, half], s) => [`${full} ${half}`, s]));
  const flow = states.map(() => new Float64Array(size + 1));
  const f = (x: number) => (1 + e) * (1 - c + (c * x) / x0);
  const g = (x: number) => (1 - e) * (1 - c + (c * (1 - x)) / (1 - x0));
  states.forEach(([full, half], s) => {
    const others = (own: number) => (2 * full + half - own) / (2 * (K - 1));
    const move = (toFull: number, toHalf: number, pace: number) => {
      if (!(pace > 0)) return;
      const to = place.get(`${toFull} ${toHalf}`)!;
      flow[to]![s]! += pace;
      flow[s]![s]! -= pace;
    };
    move(full, half + 1, (K - full - half) * 2 * kd * f(others(0)));
    if (half > 0) move(full + 1, half - 1, half * rho * kd * f(others(1)));
    if (half > 0) move(full, half - 1, half * kt * g(others(1)));
    if (full > 0) move(full - 1, half + 1, full * 2 * kt * g(others(2)));
  });
  flow[size - 1]!.fill(1);
  return solved(flow);
}

/** Elimination with the largest pivot of each column; rows are equations, the last column what they are equal to. */
function solved(rows: Float64Array[]): number[] {
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let best = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    for (let i = k + 1; i < size; i++) {
      const share = rows[i]![k]! / rows[k]![k]!;
      if (share !== 0) for (let j = k; j <= size; j++) rows[i]![j]! -= share * rows[k]![j]!;
    }
  }
  const answer = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let left = rows[k]![size]!;
    for (let j = k + 1; j < size; j++) left -= rows[k]![j]! * answer[j]!;
    answer[k] = left / rows[k]![k]!;
  }
  return answer;
}
