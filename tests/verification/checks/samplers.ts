/**
 * Every sampler against its distribution: Kolmogorov-Smirnov for continuous ones, χ² for counts, each under 100 seeds.
 * A row's worst p-value over its seeds must stay above its share of a family-wise error of 1e-3 (Šidák).
 */
import { defaultValues } from '../../../sim/page.ts';
import { drawIndividual } from '../../../sim/model/individual.ts';
import { caregiversOf } from '../../../sim/model/caregivers.ts';
import { kineticsOf, startingShares } from '../../../sim/model/methylation.ts';
import { createDividingBlock, divisionDay, drawFounder, dyadBalance } from '../../../sim/model/division.ts';
import { normal, truncatedNormal } from '../../../sim/random/normal.ts';
import { poissonSampler } from '../../../sim/random/poisson.ts';
import { openStream } from '../../../sim/random/streams.ts';
import type { Xoshiro128 } from '../../../sim/random/xoshiro128.ts';
import type { CheckRow } from './row.ts';

const FAMILY_ERROR = 1e-3;
export const SEEDS = 100;

interface Sampler {
  readonly name: string;
  /** One p-value of one seed. */
  pValue(source: Xoshiro128, seed: string): number;
}

/** Asymptotic p-value of the Kolmogorov-Smirnov distance with Stephens' correction. */
export function kolmogorov(sample: readonly number[], cdf: (x: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const n = sorted.length;
  const distance = sorted.reduce((most, x, i) => {
    const at = cdf(x);
    return Math.max(most, at - i / n, (i + 1) / n - at);
  }, 0);
  const t = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * distance;
  let p = 0;
  for (let k = 1; k <= 100; k++) p += 2 * (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * t * t);
  return Math.min(1, Math.max(0, t < 0.2 ? 1 : p));
}

/** Upper tail of χ² by the incomplete gamma function (series below its mean, continued fraction above). */
export function chiSquareTail(x: number, df: number): number {
  const [a, z] = [df / 2, x / 2];
  if (z <= 0) return 1;
  const front = Math.exp(-z + a * Math.log(z) - logGamma(a));
  if (z < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let n = 1; n < 1000 && term > sum * 1e-16; n++) sum += term *= z / (a + n);
    return 1 - front * sum;
  }
  let b = z + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 1000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * h;
}

/** Lanczos approximation, g = 7. */
function logGamma(x: number): number {
  const g = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const y = x - 1;
  const t = y + 7.5;
  const sum = g.slice(1).reduce((all, c, i) => all + c / (y + i + 1), g[0]!);
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** χ² of counts against shares; classes expected below 5 are pooled with their neighbour. */
export function chiSquare(counts: readonly number[], shares: readonly number[]): number {
  const n = counts.reduce((a, b) => a + b, 0);
  const classes: [number, number][] = [];
  let [seen, wanted] = [0, 0];
  counts.forEach((count, i) => {
    seen += count;
    wanted += n * shares[i]!;
    if (wanted >= 5) {
      classes.push([seen, wanted]);
      [seen, wanted] = [0, 0];
    }
  });
  const last = classes.at(-1)!;
  last[0] += seen;
  last[1] += wanted;
  return chiSquareTail(
    classes.reduce((sum, [s, w]) => sum + (s - w) ** 2 / w, 0),
    classes.length - 1,
  );
}

/** Φ by the complementary error function in continued form; error below 1e-12 where it is used. */
export function normalCdf(z: number): number {
  const half = 0.5 * chiSquareTail(z * z, 1);
  return z > 0 ? 1 - half : half;
}

const many = <T>(n: number, draw: () => T): T[] => Array.from({ length: n }, draw);
const tally = (values: readonly number[], classes: number): number[] => {
  const counts = new Array<number>(classes).fill(0);
  for (const value of values) counts[Math.min(classes - 1, value)]!++;
  return counts;
};
const even = (classes: number) => new Array<number>(classes).fill(1 / classes);
const poissonShares = (mean: number, classes: number) => {
  const shares = Array.from({ length: classes }, (_, k) => Math.exp(-mean + k * Math.log(mean) - logGamma(k + 1)));
  shares[classes - 1] = Math.max(0, 1 - shares.slice(0, -1).reduce((a, b) => a + b, 0));
  return shares;
};
const values = defaultValues();

export const SAMPLERS: readonly Sampler[] = [
  {
    name: 'uniform',
    pValue: (s) =>
      kolmogorov(
        many(1500, () => s.uniform()),
        (x) => x,
      ),
  },
  {
    name: 'uniform, low bits',
    pValue: (s) =>
      chiSquare(
        tally(
          many(6400, () => s.next() & 63),
          64,
        ),
        even(64),
      ),
  },
  {
    name: 'uniform, pairs',
    pValue: (s) =>
      chiSquare(
        tally(
          many(6400, () => (s.next() >>> 29) * 8 + (s.next() >>> 29)),
          64,
        ),
        even(64),
      ),
  },
  {
    name: 'normal',
    pValue: (s) =>
      kolmogorov(
        many(1500, () => normal(s)),
        normalCdf,
      ),
  },
  {
    name: 'normal cut at 2',
    pValue: (s) =>
      kolmogorov(
        many(1500, () => truncatedNormal(s, 2)),
        (z) => (normalCdf(z) - normalCdf(-2)) / (1 - 2 * normalCdf(-2)),
      ),
  },
  ...[0.3, 3, 9.9, 10, 40, 700].map((mean): Sampler => ({
    name: `Poisson, mean ${mean}`,
    pValue: (s) => {
      const sampler = poissonSampler(mean);
      const classes = Math.ceil(mean + 8 * Math.sqrt(mean) + 6);
      return chiSquare(
        tally(
          many(2000, () => sampler.draw(s)),
          classes,
        ),
        poissonShares(mean, classes),
      );
    },
  })),
  {
    name: 'genotype',
    pValue: (_, seed) =>
      chiSquare(
        tally(
          Array.from({ length: 500 }, (_x, family) => drawIndividual(seed, family, 0, values).highAlleles),
          3,
        ),
        [0.25, 0.5, 0.25],
      ),
  },
  {
    name: 'what care does not explain',
    pValue: (_, seed) => {
      const cut = 0.25 / values['variation.individual'];
      const draws = Array.from(
        { length: 500 },
        (_x, family) => drawIndividual(seed, family, 0, values).variation / values['variation.individual'],
      );
      return kolmogorov(draws, (z) => (normalCdf(z) - normalCdf(-cut)) / (1 - 2 * normalCdf(-cut)));
    },
  },
  {
    name: 'mood of caregivers',
    pValue: (_, seed) =>
      kolmogorov(
        Array.from({ length: 200 }, (_x, family) => caregiversOf(seed, family, 1, values).list[0]!.mood),
        normalCdf,
      ),
  },
  {
    name: 'daily ups and downs',
    pValue: (_, seed) => {
      const sd = values['care.dayNoise'];
      const daily = [...caregiversOf(seed, 0, 1000, values).list[1]!.daily].map(
        (factor) => (Math.log(factor) + (sd * sd) / 2) / sd,
      );
      return kolmogorov(daily, (z) => (normalCdf(z) - normalCdf(-2)) / (1 - 2 * normalCdf(-2)));
    },
  },
  {
    name: 'starting dyads of a stem cell',
    pValue: (s) => {
      const shares = dyadBalance(0.976, 0.07);
      const settings = { dyads: 16, regionBits: Int32Array.from([0xffff]), startingShares: shares };
      const counts = [0, 0, 0];
      for (let i = 0; i < 100; i++) {
        const founder = drawFounder(settings, s);
        for (const copy of [0, 1] as const)
          for (let dyad = 0; dyad < 16; dyad++)
            counts[((founder.p[copy] >>> dyad) & 1) + ((founder.q[copy] >>> dyad) & 1)]!++;
      }
      return chiSquare(counts, shares);
    },
  },
  {
    name: 'cell that divides',
    pValue: (s) => {
      const block = createDividingBlock({ dyads: 2, regionBits: Int32Array.from([3]), startingShares: [1, 0, 0] });
      block.begin(
        [{ p: [0, 0], q: [0, 0] }],
        0,
        Int32Array.from({ length: 4 }, () => s.next() | 0),
      );
      block.advance(6400, divisionDay({ maintenance: [0.9], deNovo: [0.1] }, 1));
      return chiSquare([...block.divisions], even(64));
    },
  },
  {
    name: 'sites of a new strand',
    pValue: (s) => {
      const block = createDividingBlock({
        dyads: 16,
        regionBits: Int32Array.from([0xffff]),
        startingShares: [1, 0, 0],
      });
      const counts = new Array<number>(17).fill(0);
      block.begin(
        [{ p: [0, 0], q: [0, 0] }],
        0,
        Int32Array.from({ length: 4 }, () => s.next() | 0),
      );
      block.advance(1500, divisionDay({ maintenance: [0], deNovo: [0.3] }, 1));
      let n = 0;
      for (let allele = 0; allele < 128; allele++)
        if (block.divisions[allele >> 1]! > 0) {
          n++;
          // With nothing maintained, the new strand's sites are fresh coins only where the template is bare.
          const bare = ~block.p[allele]! & 0xffff;
          for (let dyad = 0; dyad < 16; dyad++)
            if ((bare >>> dyad) & 1) counts[(block.q[allele]! >>> dyad) & 1 ? 1 : 0]!++;
        }
      return n === 0 ? 1 : chiSquare(counts.slice(0, 2), [0.7, 0.3]);
    },
  },
  {
    name: 'starting dyads of a neuron',
    pValue: (s) => {
      const [u, h] = startingShares(kineticsOf(values));
      return chiSquare(
        tally(
          many(1500, () => {
            const x = s.uniform();
            return x < u ? 0 : x < u + h ? 1 : 2;
          }),
          3,
        ),
        [u, h, 1 - u - h],
      );
    },
  },
];

/** @param salt part of every seed: fixed in tests, fresh in verify. */
export function checkSamplers(salt: string, seeds = SEEDS): CheckRow[] {
  const limit = 1 - (1 - FAMILY_ERROR) ** (1 / (SAMPLERS.length * seeds));
  return SAMPLERS.map(({ name, pValue }) => {
    const ps = Array.from({ length: seeds }, (_, i) =>
      pValue(openStream(`${salt} ${name} ${i}`, 'marks', { family: 'samplers' }), `${salt} ${i}`),
    );
    const worst = Math.min(...ps);
    return {
      name: `sampler ${name}: worst p of ${seeds} seeds, ${salt} (at least ${limit.toExponential(1)})`,
      kind: 'exact',
      expected: limit,
      observed: worst,
      standardError: NaN,
      z: NaN,
      pass: worst >= limit,
    };
  });
}
