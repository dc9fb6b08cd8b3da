/** Dividing blocks against the plain reading of their rule: one number for each site, compared with its threshold. */
import { describe, expect, it } from 'vitest';
import {
  chancesUnder,
  createDividingBlock,
  divisionDay,
  drawFounder,
  type DivisionDay,
  type DivisionSettings,
  type Founder,
} from '../../../sim/model/division.ts';
import { openStream } from '../../../sim/random/streams.ts';
import { Xoshiro128 } from '../../../sim/random/xoshiro128.ts';

const CELLS = 64;
const LIVE = 50;

/** The same block, slow and plain. */
class PlainBlock {
  readonly p: number[] = [];
  readonly q: number[] = [];
  readonly divisions: number[] = new Array<number>(CELLS).fill(0);
  private readonly source: Xoshiro128;

  constructor(
    private readonly settings: DivisionSettings,
    founders: readonly Founder[],
    firstCell: number,
    words: Int32Array,
  ) {
    this.source = new Xoshiro128(words[0]!, words[1]!, words[2]!, words[3]! | 1);
    for (let cell = 0; cell < CELLS; cell++) {
      const founder = founders[(firstCell + cell) % founders.length]!;
      this.p.push(...founder.p);
      this.q.push(...founder.q);
    }
  }

  liveOneDay(candidates: number, day: DivisionDay): void {
    for (let i = 0; i < candidates; i++) {
      const word = this.source.next();
      if (word >>> 16 >= day.share) continue;
      const cell = word % 64;
      this.divisions[cell]!++;
      for (const copy of [0, 1]) {
        const allele = 2 * cell + copy;
        const template = (word >>> (6 + copy)) % 2 === 1 ? this.q[allele]! : this.p[allele]!;
        this.p[allele] = template;
        this.q[allele] = this.copyOf(template, day);
      }
    }
  }

  private copyOf(template: number, day: DivisionDay): number {
    const words = Array.from({ length: 20 }, () => this.source.next());
    let strand = 0;
    for (let site = 0; site < this.settings.dyads; site++) {
      const number = words.reduce((sum, word, bit) => sum + ((word >>> site) & 1) * (1 << bit), 0);
      const region = this.settings.regionBits.findIndex((sites) => ((sites >>> site) & 1) === 1);
      const isMarked = ((template >>> site) & 1) === 1;
      if (number < (isMarked ? day.maintenance : day.deNovo)[region]!) strand |= 1 << site;
    }
    return strand;
  }

  /** Methylated strands of the live cells at each dyad. */
  totals(): number[] {
    return Array.from(
      { length: this.settings.dyads },
      (_, dyad) =>
        [...this.p.slice(0, 2 * LIVE), ...this.q.slice(0, 2 * LIVE)].filter((strand) => ((strand >>> dyad) & 1) === 1)
          .length,
    );
  }
}

const worlds = [
  ['16 dyads, regions that differ', 16, [0x1f, 0x7e0, 0xf800], [0.976, 0.07], [-0.5, 0.1, 0.7]],
  ['16 dyads, regions alike', 16, [0x1f, 0x7e0, 0xf800], [0.96, 0.17], [0.2, 0.2, 0.2]],
  ['32 dyads', 32, [0xff, 0xffff00, -(1 << 24)], [0.965, 0.05], [0.3, 0, -0.3]],
  ['two dyads', 2, [1, 2, 0], [0.9, 0.2], [0, 0.5, 0]],
  ['every mark kept, none made', 12, [7, 0x1f8, 0xe00], [1, 0], [0, 0, 0]],
  ['a mark on every new site', 12, [7, 0x1f8, 0xe00], [0.5, 1], [0, 0, 0]],
] as const;

describe('a dividing block', () => {
  it.each(worlds)('does what its rule says: %s', (name, dyads, regions, [maintenance, deNovo], balance) => {
    const settings = { dyads, regionBits: Int32Array.from(regions), startingShares: [0.3, 0.2, 0.5] as const };
    const source = openStream(name, 'stem-clone', { family: 0 });
    const founders = Array.from({ length: 7 }, () => drawFounder(settings, source));
    const words = Int32Array.from({ length: 4 }, () => source.next() | 0);
    const days = [1, 0.6, 0.25].map((share) => divisionDay(chancesUnder(maintenance, deNovo, balance), share));
    const block = createDividingBlock(settings);
    block.begin(founders, CELLS, words, LIVE);
    const plain = new PlainBlock(settings, founders, CELLS, words);
    for (let day = 0; day < 30; day++) {
      block.advance(8, days[day % 3]!);
      plain.liveOneDay(8, days[day % 3]!);
    }
    expect([...block.p]).toEqual(plain.p);
    expect([...block.q]).toEqual(plain.q);
    expect([...block.divisions]).toEqual(plain.divisions);
    expect([...block.totals]).toEqual(plain.totals());
  });
});
