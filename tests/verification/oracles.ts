/** The published exact figures, typed, and the laws of the chains they belong to. */
import type { ChainLaw } from '../../sim/theory/lumped-chain.ts';
import oracles from './oracles.json' with { type: 'json' };

export { oracles };

interface SharedLaw {
  K: number;
  x0: number;
  kt: number;
  kd: number;
  rho: number;
}

function lawOf({ K, x0, kt, kd, rho }: SharedLaw, c: number): ChainLaw {
  return { dyads: K, collaboration: c, neutralLevel: x0, lossRate: kt, deNovoRate: kd, preference: rho };
}

export const LAW_OF_COURSE = (c: number): ChainLaw => lawOf(oracles.course.shared, c);
export const LAW_OF_SWITCHING = (c: number): ChainLaw => lawOf(oracles.switching.shared, c);
