import type { DailyRates } from '../model/hazard.ts';
import { dyadWeights, regionMap, REGION_COUNT } from '../model/regions.ts';
import { closingUnits, strandUnits } from '../model/silencing.ts';
import type { ParamValues } from '../params/table.ts';
import { canBeSolved, closingChances, type StandingCopy, type StretchLaw } from '../theory/closing-chance.ts';
import type { Progress } from './protocol.ts';
import { reliveCopy, type CopyFrom, type Relived } from './relived.ts';
import type { Chance } from './story-protocol.ts';

/** Copies run again where the master equation is too large. */
export const RUNS = 20_000;

export interface Chances {
  readonly here: Chance;
  readonly twin: Chance;
  readonly ratio: number | null;
  readonly ratioError: number;
  readonly runs: number;
}

/**
 * The chance that a copy which stands as this one stood on the morning `fromDay` is in the state `outcome` on the
 * morning
 * `toDay`, under the daily rates of each of two lives; and their ratio. The copy's own weights and line decide what
 * "closed" is. Exact where the copy has few enough sites and the stretch few enough days (`runs` 0), else from copies
 * run again by the engine.
 * @param exact overrides that choice (tests hold one to the other).
 */
export function* outcomeChances(
  from: CopyFrom,
  values: ParamValues,
  lives: readonly [DailyRates, DailyRates],
  outcome: 'closed' | 'open',
  exact = canBeSolved(standing(from, values), from.toDay - from.fromDay),
): Generator<Progress, Chances> {
  if (!exact) return chancesOf(yield* asProgress(reliveCopy(from, lives, RUNS), RUNS), outcome);
  const laws = lives.map((life) => stretchLaw(life, from));
  const closed = yield* asProgress(closingChances(laws, standing(from, values)), 2 * (from.toDay - from.fromDay));
  const [here, twin] = closed.map((chance) => (outcome === 'closed' ? chance : 1 - chance)) as [number, number];
  return {
    here: { value: here, standardError: 0 },
    twin: { value: twin, standardError: 0 },
    ratio: ratioOf(here, twin),
    ratioError: 0,
    runs: 0,
  };
}

function* asProgress<R>(steps: Generator<number, R>, total: number): Generator<Progress, R> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { done: Math.min(step.value, total), total };
  }
}

function ratioOf(here: number, twin: number): number | null {
  return here === twin ? 1 : twin > 0 ? here / twin : null;
}

/**
 * Shares and their ratio. Both lives were run with the same luck, so the error of the ratio's logarithm is that of a
 * paired difference: ((1-p)/p + (1-q)/q - 2(r - pq)/(pq))/n = (p + q - 2r)/(npq) with p, q the shares and r the share
 * of runs in which both happened.
 */
function chancesOf({ runs, closed, both }: Relived, outcome: 'closed' | 'open'): Chances {
  const [p, q] = closed.map((count) => (outcome === 'closed' ? count : runs - count) / runs) as [number, number];
  const r = (outcome === 'closed' ? both : runs - closed[0] - closed[1] + both) / runs;
  const chance = (value: number): Chance => ({ value, standardError: Math.sqrt((value * (1 - value)) / runs) });
  const ratio = ratioOf(p, q);
  const spread = p > 0 && q > 0 ? Math.max(0, (p + q - 2 * r) / (p * q)) : 0;
  return { here: chance(p), twin: chance(q), ratio, ratioError: (ratio ?? 0) * Math.sqrt(spread / runs), runs };
}

/** The copy by its regions' counts. */
function standing({ p, q, threshold }: CopyFrom, values: ParamValues): StandingCopy {
  const { bounds } = regionMap(values['site.dyads']);
  const weights = dyadWeights(values);
  const regions = Array.from({ length: REGION_COUNT }, (_, region) =>
    Array.from({ length: bounds[region + 1]! - bounds[region]! }, (_, i) => bounds[region]! + i),
  );
  const count = (sites: readonly number[], strands: number) =>
    sites.filter((site) => ((p >>> site) & 1) + ((q >>> site) & 1) === strands).length;
  const units = regions.map(([first]) => (first === undefined ? 0 : strandUnits(weights[first]!)));
  return {
    groups: regions.map((sites) => ({ dyads: sites.length, m: count(sites, 2), u: count(sites, 0) })),
    closes: (strands) =>
      strands.reduce((sum, each, region) => sum + each * units[region]!, 0) >= closingUnits(threshold),
  };
}

function stretchLaw({ kinetics, plasticity, balance }: DailyRates, { fromDay, toDay }: CopyFrom): StretchLaw {
  return {
    law: kinetics,
    plasticity: plasticity.subarray(fromDay, toDay),
    balance: balance.map((e) => e.subarray(fromDay, toDay)),
  };
}
