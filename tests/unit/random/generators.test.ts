/** The generators are the published ones, and the kernel's own copy is one of them. */
import seedrandom from 'seedrandom';
import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import { alleleRates } from '../../../sim/model/allele-rates.ts';
import { startingShares } from '../../../sim/model/methylation.ts';
import { dayActivity } from '../../../sim/model/day-activity.ts';
import { BLOCK_ALLELES, sharedMarkBlock } from '../../../sim/model/mark-block.ts';
import { markSettings } from '../../../sim/model/tissue.ts';
import { openStream, seedWords, streamKey } from '../../../sim/random/streams.ts';
import { Xoshiro128 } from '../../../sim/random/xoshiro128.ts';
import { bitsIn } from '../../property/worlds.ts';
import { LAW_OF_COURSE, oracles } from '../../verification/oracles.ts';

describe('alea', () => {
  it("is seedrandom's own", () => {
    for (const seed of ['', 'vole-7', 'Ωκ', '["a",1,"marks",0,0,"neurons",3]']) {
      const ours = alea(seed);
      const theirs = seedrandom.alea(seed);
      for (let i = 0; i < 200; i++) expect(ours.int32()).toBe(theirs.int32());
      for (let i = 0; i < 200; i++) expect(ours()).toBe(theirs());
    }
  });
  it('tells seeds apart that repeat each other', () => {
    expect(alea('ab').int32()).not.toBe(alea('abab').int32());
  });
});

describe('xoshiro128**', () => {
  it('gives the published numbers from state 1, 2, 3, 4', () => {
    const [a, b, c, d] = oracles.xoshiro128.state as [number, number, number, number];
    const generator = new Xoshiro128(a, b, c, d);
    expect(oracles.xoshiro128.draws.map(() => generator.next())).toEqual(oracles.xoshiro128.draws);
  });
});

describe('streams', () => {
  it('are keyed by every part of their place', () => {
    const keys = [
      streamKey('a', 'marks', { family: 0 }),
      streamKey('b', 'marks', { family: 0 }),
      streamKey('a', 'genotype', { family: 0 }),
      streamKey('a', 'marks', { family: 1 }),
      streamKey('a', 'marks', { family: 0, individual: 0 }),
      streamKey('a', 'marks', { family: 0, individual: 0, tissue: 'neurons' }),
      streamKey('a', 'marks', { family: 0, individual: 0, tissue: 'neurons', block: 0 }),
      streamKey('a', 'marks', { family: 0, block: 0 }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[6]).toBe('["a",1,"marks",0,0,"neurons",0]');
  });
  it('are the same each time they are opened', () => {
    const draws = () =>
      Array.from(
        { length: 5 },
        (
          (s) => () =>
            s.next()
        )(openStream('a', 'marks', { family: 0 })),
      );
    expect(draws()).toEqual(draws());
  });
});

describe("the kernel's inlined generator", () => {
  const law = LAW_OF_COURSE(0.5);
  const K = law.dyads;
  const rates = alleleRates(law);
  const words = new Int32Array(9);
  seedWords('kernel', words);

  function start() {
    const seen: { allele: number; dyad: number; strand: number; position: number }[] = [];
    const settings = markSettings(law, rates, new Float64Array(K).fill(1 / K), 0.5, 'neutral');
    const block = sharedMarkBlock();
    block.prepare(
      settings,
      (allele, dyad, strand, _kind, position) => void seen.push({ allele, dyad, strand, position }),
    );
    block.begin(words, BLOCK_ALLELES);
    return { block, seen, generator: new Xoshiro128(words[0]!, words[1]!, words[2]!, words[3]! | 1) };
  }

  it('draws the first marks as Xoshiro128 does', () => {
    const { block, generator } = start();
    const [u, h] = startingShares(law);
    for (let allele = 0; allele < BLOCK_ALLELES; allele++) {
      for (let dyad = 0; dyad < K; dyad++) {
        const share = generator.next() / 4294967296;
        const onP = share >= u && (share < u + h / 2 || share >= u + h);
        const onQ = share >= u + h / 2;
        expect([(block.p[allele]! >>> dyad) & 1, (block.q[allele]! >>> dyad) & 1]).toEqual([Number(onP), Number(onQ)]);
      }
    }
  });

  it('draws every candidate as Xoshiro128 does, and accepts those within the rates', () => {
    const { block, seen, generator } = start();
    for (let skip = 0; skip < BLOCK_ALLELES * K; skip++) generator.next();
    // Regions alike, so that every candidate whose level lies within the loss or gain rate must come through.
    const e = 0.2;
    const day = dayActivity(rates, [e, e, e]);
    const levels = 33_554_432;
    const perRate = levels / rates.mostTotal;
    for (const candidates of [700, 0, 1, 900]) {
      const state = Array.from(
        { length: BLOCK_ALLELES },
        (_, allele) => [block.p[allele]!, block.q[allele]!] as [number, number],
      );
      seen.length = 0;
      block.advance(candidates, day);
      let next = 0;
      for (let position = 0; position < candidates; position++) {
        const draw = generator.next();
        const allele = draw & 127;
        const [p, q] = state[allele]!;
        const i = bitsIn(p & q) * (K + 1) + bitsIn(p ^ q);
        const loss = Math.round(rates.loss[i]! * (1 - e) * perRate);
        const gain = Math.round(rates.gain[i]! * (1 + e) * perRate);
        const level = draw >>> 7;
        if (level >= loss && level < levels - gain) continue;
        expect(seen[next]).toMatchObject({ allele, position });
        const { dyad, strand } = seen[next++]!;
        state[allele]![strand as 0 | 1] ^= 1 << dyad;
      }
      expect(next).toBe(seen.length);
      expect(state).toEqual(Array.from({ length: BLOCK_ALLELES }, (_, allele) => [block.p[allele], block.q[allele]]));
    }
  });
});
