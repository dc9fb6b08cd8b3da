/**
 * A published collaborative chain with cell division (the model class of Haerter et al. 2014), on the general stepper:
 * 100 dyads, every dyad in its own field, recruited rates added in full, division at rate 1 (m becomes h, each h
 * becomes u with chance ½). Expected values come from its master equation.
 */
import { openStream } from '../../../sim/random/streams.ts';
import { walk, type Reaction, type Uniform } from '../../../sim/theory/stepper.ts';
import { against, meanOf, shareOf, spreadOf, type CheckRow } from './row.ts';

const K = 100;
const HIGH = 70;

interface Counts {
  u: number;
  h: number;
  m: number;
}

/** Rates per dyad: base + M-recruitment · M/K + … as in the published table. */
function reactions(uniform: Uniform): Reaction<Counts>[] {
  return [
    { rate: ({ h, m }) => h * (0.5 + (20 * m) / K + (10 * h) / K), apply: (s) => void (s.h--, s.m++) },
    { rate: ({ u, h, m }) => u * (0.35 + (11 * m) / K + (5.5 * h) / K), apply: (s) => void (s.u--, s.h++) },
    { rate: ({ u, h, m }) => m * (0.1 + (10 * u) / K + (5 * h) / K), apply: (s) => void (s.m--, s.h++) },
    { rate: ({ u, h }) => h * (0.1 + (10 * u) / K + (5 * h) / K), apply: (s) => void (s.h--, s.u++) },
    { rate: () => 1, apply: (s) => divide(s, uniform) },
  ];
}

function divide(state: Counts, uniform: Uniform): void {
  let lost = 0;
  for (let i = 0; i < state.h; i++) if (uniform() < 0.5) lost++;
  const { m } = state;
  state.u += lost;
  state.h += m - lost;
  state.m = 0;
}

/** Largest total rate over all states. */
function bound(): number {
  const all = reactions(() => 0);
  let most = 0;
  for (let m = 0; m <= K; m++)
    for (let h = 0; m + h <= K; h++)
      most = Math.max(
        most,
        all.reduce((sum, one) => sum + one.rate({ u: K - m - h, h, m }), 0),
      );
  return most;
}

export const PUBLISHED = { up: 16.361591, upSd: 14.18, down: 24.701913, downSd: 24.28, high: 0.524997, low: 0.279961 };

/** @param passages alleles for first passages. @param settled alleles for the stationary shares. */
export function checkPublishedChain(passages: number, settled: number): CheckRow[] {
  const stream = openStream('published chain', 'marks', { family: 'theory' });
  const uniform: Uniform = () => stream.uniform();
  const process = { uniform, bound: bound(), reactions: reactions(uniform) };
  const passage = (start: Counts, stop: (state: Counts) => boolean) =>
    Float64Array.from({ length: passages }, () => walk({ ...process, state: { ...start } }, Infinity, stop));
  const up = passage({ u: K, h: 0, m: 0 }, ({ m }) => m > HIGH);
  const down = passage({ u: 0, h: 0, m: K }, ({ u }) => u > HIGH);
  let [high, low] = [0, 0];
  for (let i = 0; i < settled; i++) {
    const state = i % 2 === 0 ? { u: K, h: 0, m: 0 } : { u: 0, h: 0, m: K };
    walk({ ...process, state }, 160);
    high += Number(state.m > HIGH);
    low += Number(state.u > HIGH);
  }
  return [
    against('published chain: time from all bare to m > 70', PUBLISHED.up, meanOf(up)),
    against('published chain: its SD', PUBLISHED.upSd, spreadOf(up)),
    against('published chain: time from all methylated to u > 70', PUBLISHED.down, meanOf(down)),
    against('published chain: its SD, down', PUBLISHED.downSd, spreadOf(down)),
    against('published chain: stationary share with m > 70', PUBLISHED.high, shareOf(high, settled)),
    against('published chain: stationary share with u > 70', PUBLISHED.low, shareOf(low, settled)),
  ];
}
