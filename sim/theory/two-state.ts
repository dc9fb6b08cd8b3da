import { exp } from '../numeric/elementary.ts';

/**
 * Mean of a two-state site that turns on at rate α and off at rate β: m(t) = m* + (m0 - m*)·e^-(α+β)t, m* = α/(α+β).
 * @param start probability of being on at t = 0. @param days time in days; rates are per day.
 */
export function twoStateMean(on: number, off: number, start: number, days: number): number {
  const settled = on / (on + off);
  return settled + (start - settled) * exp(-(on + off) * days);
}
