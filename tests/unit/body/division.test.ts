/** Dividing cells against exact results. */
import { describe, expect, it } from 'vitest';
import {
  chancesUnder,
  createDividingBlock,
  divisionDay,
  drawFounder,
  dyadBalance,
  strandBalance,
  type DivisionSettings,
  type Founder,
} from '../../../sim/model/division.ts';
import { Xoshiro128 } from '../../../sim/random/xoshiro128.ts';
import { openStream } from '../../../sim/random/streams.ts';

const bits = (x: number) => {
  let n = 0;
  for (let y = x | 0; y !== 0; y &= y - 1) n++;
  return n;
};
const whole = { dyads: 16, regionBits: Int32Array.from([0xffff]) };
const words = (name: string, i: number) => {
  const s = openStream(name, 'marks', { family: i });
  return Int32Array.from({ length: 4 }, () => s.next() | 0);
};

/** Runs blocks of founders through about `mean` divisions a cell and calls `read` for each allele. */
function run(
  settings: DivisionSettings,
  founders: readonly Founder[],
  em: number,
  ed: number,
  rounds: number,
  blocks: number,
  read: (p: number, q: number, divisions: number) => void,
) {
  const day = divisionDay(chancesUnder(em, ed, settings.regionBits.length === 1 ? [0] : [0, 0, 0]), 1);
  for (let b = 0; b < blocks; b++) {
    const block = createDividingBlock(settings);
    block.begin(founders, 0, words('division', b));
    for (let round = 0; round < rounds; round++) block.advance(64, day);
    for (let allele = 0; allele < 128; allele++)
      read(block.p[allele]!, block.q[allele]!, block.divisions[allele >> 1]!);
  }
}

describe('balance of divisions', () => {
  it.each([
    [0.999, 0.05, 0.980392],
    [0.96, 0.17, 0.809524],
    [0.976, 0.07, 0.744681],
  ])('Em %f, Ed %f rests at %f', (em, ed, level) => {
    expect(strandBalance(em, ed)).toBeCloseTo(level, 6);
    const settings = { ...whole, startingShares: dyadBalance(em, ed) };
    const founders = Array.from({ length: 64 }, (_, i) =>
      drawFounder(settings, openStream('founders', 'genotype', { family: i })),
    );
    let [sum, squares, n] = [0, 0, 0];
    run(settings, founders, em, ed, 400, 40, (p, q) => {
      const x = (bits(p) + bits(q)) / 32;
      sum += x;
      squares += x * x;
      n++;
    });
    const mean = sum / n;
    const se = Math.sqrt((squares / n - mean * mean) / n);
    expect(Math.abs(mean - level)).toBeLessThan(4 * se);
  });
  it('has dyads in the exact shares', () => {
    const shares = dyadBalance(0.96, 0.17);
    [0.158095, 0.064762, 0.777143].forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 6));
    const settings = { ...whole, startingShares: [1, 0, 0] as const };
    const counts = [0, 0, 0];
    run(settings, [{ p: [0, 0], q: [0, 0] }], 0.96, 0.17, 150, 40, (p, q) => {
      counts[2]! += bits(p & q);
      counts[1]! += bits(p ^ q);
      counts[0]! += 16 - bits(p | q);
    });
    const n = counts[0]! + counts[1]! + counts[2]!;
    // Sites of one allele are independent of each other here; sqrt(p(1-p)/n) is their standard error.
    counts.forEach((count, i) =>
      expect(Math.abs(count / n - shares[i]!)).toBeLessThan(4 * Math.sqrt((shares[i]! * (1 - shares[i]!)) / n)),
    );
  });
});

describe('one division', () => {
  it('chooses its template for the whole allele: Var(#u) is 64, not 4', () => {
    const settings = { ...whole, startingShares: [0, 1, 0] as const };
    const founder: Founder = { p: [0xffff, 0xffff], q: [0, 0] };
    const day = divisionDay({ maintenance: [1], deNovo: [0] }, 1);
    const found: number[] = [];
    for (let b = 0; b < 120; b++) {
      const block = createDividingBlock(settings);
      block.begin([founder], 0, words('template', b));
      block.advance(1, day);
      for (let cell = 0; cell < 64; cell++)
        if (block.divisions[cell] === 1)
          for (let copy = 0; copy < 2; copy++)
            found.push(16 - bits(block.p[2 * cell + copy]! | block.q[2 * cell + copy]!));
    }
    expect(new Set(found)).toEqual(new Set([0, 16]));
    const mean = found.reduce((a, b) => a + b, 0) / found.length;
    expect(found.reduce((a, x) => a + (x - mean) ** 2, 0) / found.length).toBeCloseTo(64, 0);
  });
  it('moves the mean by ½(1 + Em - Ed) along random lineages', () => {
    const [em, ed] = [0.9, 0.2];
    const settings = { ...whole, startingShares: [0, 0, 1] as const };
    const rest = strandBalance(em, ed);
    const sums = new Map<number, [number, number]>();
    run(settings, [{ p: [0xffff, 0xffff], q: [0xffff, 0xffff] }], em, ed, 3, 400, (p, q, divisions) => {
      const [sum, n] = sums.get(divisions) ?? [0, 0];
      sums.set(divisions, [sum + (bits(p) + bits(q)) / 32, n + 1]);
    });
    // From all methylated, after n divisions: m* + (1 - m*)·½(1+Em-Ed)^n for the mean over both strands,
    // where the first division already finds both strands alike.
    for (const n of [1, 2, 3]) {
      const [sum, count] = sums.get(n)!;
      const factor = (1 + em - ed) / 2;
      const expected = rest + (1 - rest) * factor ** n;
      expect(Math.abs(sum / count - expected)).toBeLessThan((4 * 0.12) / Math.sqrt(count));
    }
  });
});

describe('regions', () => {
  it('keep their own chances', () => {
    const settings: DivisionSettings = {
      dyads: 16,
      regionBits: Int32Array.from([0x1f, 0x7e0, 0xf800]),
      startingShares: [1, 0, 0],
    };
    const chances = chancesUnder(0.95, 0.1, [-0.5, 0, 0.5]);
    const day = divisionDay(chances, 1);
    const sums = [0, 0, 0];
    let n = 0;
    for (let b = 0; b < 60; b++) {
      const block = createDividingBlock(settings);
      block.begin([{ p: [0, 0], q: [0, 0] }], 0, words('regions', b));
      for (let round = 0; round < 120; round++) block.advance(64, day);
      for (let allele = 0; allele < 128; allele++) {
        n++;
        [0x1f, 0x7e0, 0xf800].forEach(
          (region, r) => void (sums[r]! += bits(block.p[allele]! & region) + bits(block.q[allele]! & region)),
        );
      }
    }
    [5, 6, 5].forEach((sites, r) => {
      const expected = strandBalance(chances.maintenance[r]!, chances.deNovo[r]!);
      expect(Math.abs(sums[r]! / (2 * sites * n) - expected)).toBeLessThan((4 * 0.5) / Math.sqrt(2 * n));
    });
  });
});

describe('founders', () => {
  it('have the starting shares', () => {
    const settings = { ...whole, startingShares: dyadBalance(0.976, 0.07) };
    const source = new Xoshiro128(1, 2, 3, 4);
    const counts = [0, 0, 0];
    for (let i = 0; i < 2000; i++) {
      const founder = drawFounder(settings, source);
      for (const copy of [0, 1] as const) {
        counts[2]! += bits(founder.p[copy] & founder.q[copy]);
        counts[1]! += bits(founder.p[copy] ^ founder.q[copy]);
      }
    }
    const n = 2000 * 32;
    counts[0] = n - counts[1]! - counts[2]!;
    settings.startingShares.forEach((share, i) =>
      expect(Math.abs(counts[i]! / n - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / n)),
    );
  });
});
