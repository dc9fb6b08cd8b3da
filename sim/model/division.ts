import type { Xoshiro128 } from '../random/xoshiro128.ts';
import { BLOCK_ALLELES, BLOCK_CELLS } from './methylation.ts';

/**
 * Marks of cells that divide: they change when DNA is copied. At a division ONE template strand is chosen for the whole
 * allele; on the new strand each site is methylated with chance Em where the template is, and with chance Ed where it is
 * not. The environment acts at division: Ed' = Ed(1 + e), 1 - Em' = (1 - Em)(1 - e).
 * One daughter is followed. Stem clones give cells a shared ancestry: all cells of a clone start as one founder.
 */

/** Chances at a division, by region. */
export interface CopyChances {
  /** Em: a methylated template site gets its mark copied. */
  readonly maintenance: readonly number[];
  /** Ed: a bare template site gets a new mark. */
  readonly deNovo: readonly number[];
}

/** Chances under the balance e of each region. @throws RangeError is impossible for |e| < 1 and Ed ≤ ½: both stay within [0, 1]. */
export function chancesUnder(maintenance: number, deNovo: number, balance: readonly number[]): CopyChances {
  return {
    maintenance: balance.map((e) => 1 - (1 - maintenance) * (1 - e)),
    deNovo: balance.map((e) => Math.min(1, deNovo * (1 + e))),
  };
}

/** Share of methylated strands in balance: Ed / (1 + Ed - Em). */
export function strandBalance(maintenance: number, deNovo: number): number {
  return deNovo / (1 + deNovo - maintenance);
}

/** Shares of u, h, m after many divisions. */
export function dyadBalance(maintenance: number, deNovo: number): readonly [number, number, number] {
  const marked = strandBalance(maintenance, deNovo);
  const [m, u] = [marked * maintenance, (1 - marked) * (1 - deNovo)];
  return [u, 1 - u - m, m];
}

/** Bits of a chance: thresholds are rounded to 2^-20, about a millionth. */
const PRECISION = 20;
const SCALE = 1 << PRECISION;

/** The chances of one day as whole numbers, ready for the loop. */
export interface DivisionDay {
  /** Index region: thresholds out of 2^20. */
  readonly maintenance: Int32Array;
  readonly deNovo: Int32Array;
  /** Out of 2^16: share of the day's candidates that are divisions. */
  readonly share: number;
}

export function divisionDay(chances: CopyChances, share: number): DivisionDay {
  const whole = (values: readonly number[]) => Int32Array.from(values, (value) => Math.round(value * SCALE));
  return { maintenance: whole(chances.maintenance), deNovo: whole(chances.deNovo), share: Math.round(share * 65536) };
}

export interface DivisionSettings {
  readonly dyads: number;
  /** Sites of each region as bits. */
  readonly regionBits: Int32Array;
  /** u, h, m of a founder's dyads. */
  readonly startingShares: readonly [number, number, number];
}

/** A block of dividing cells. Arrays are its own; `advance` allocates nothing. */
export interface DividingBlock {
  readonly p: Int32Array;
  readonly q: Int32Array;
  /** Divisions of each cell since birth. */
  readonly divisions: Int32Array;
  begin(founders: readonly Founder[], firstCell: number, words: Int32Array): void;
  /** Candidates of one day; each picks a cell. */
  advance(candidates: number, day: DivisionDay): void;
}

/** Two alleles of a stem cell, strand masks. */
export interface Founder {
  readonly p: readonly [number, number];
  readonly q: readonly [number, number];
}

/** Draws a stem cell from the balance of divisions. */
export function drawFounder(settings: DivisionSettings, source: Xoshiro128): Founder {
  const allele = (): [number, number] => {
    const [u, h] = settings.startingShares;
    let [p, q] = [0, 0];
    for (let dyad = 0; dyad < settings.dyads; dyad++) {
      const draw = source.uniform();
      const onP = (source.next() & 1) === 0;
      const bit = 1 << dyad;
      if (draw < u) continue;
      if (draw >= u + h || onP) p |= bit;
      if (draw >= u + h || !onP) q |= bit;
    }
    return [p, q];
  };
  const [a, b] = [allele(), allele()];
  return { p: [a[0], b[0]], q: [a[1], b[1]] };
}

export function createDividingBlock(settings: DivisionSettings): DividingBlock {
  const p = new Int32Array(BLOCK_ALLELES);
  const q = new Int32Array(BLOCK_ALLELES);
  const divisions = new Int32Array(BLOCK_CELLS);
  const regions = settings.regionBits.length;
  const everyDyad = settings.dyads === 32 ? -1 : (1 << settings.dyads) - 1;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  /** Whether all regions have the same chances today: one mask then does for all. */
  let alike = false;
  let maintenance = settings.regionBits;
  let deNovo = settings.regionBits;

  /** xoshiro128**; the same generator as random/xoshiro128.ts, with its state in this closure. */
  function next(): number {
    const five = Math.imul(s1, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  }

  /**
   * Two masks of independent coins from one run of words: bit i of each says whether a 20-bit uniform number of site i
   * lies below the threshold. Both use the same uniforms, since a site needs only one of them; two worlds do too, so twins stay twins.
   */
  function newStrand(template: number): number {
    let strand = 0;
    let kept = 0;
    let made = 0;
    const first = alike ? 1 : regions;
    // Words are drawn once per division and compared with every region's thresholds.
    for (let r = 0; r < first; r++) {
      keptBits[r] = 0;
      madeBits[r] = 0;
    }
    for (let bit = 0; bit < PRECISION; bit++) {
      const word = next();
      for (let r = 0; r < first; r++) {
        keptBits[r] = (maintenance[r]! >>> bit) & 1 ? keptBits[r]! | ~word : keptBits[r]! & ~word;
        madeBits[r] = (deNovo[r]! >>> bit) & 1 ? madeBits[r]! | ~word : madeBits[r]! & ~word;
      }
    }
    for (let r = 0; r < first; r++) {
      const sites = alike ? everyDyad : settings.regionBits[r]!;
      kept = maintenance[r]! >= SCALE ? -1 : keptBits[r]!;
      made = deNovo[r]! >= SCALE ? -1 : madeBits[r]!;
      strand |= sites & ((template & kept) | (~template & made));
    }
    return strand;
  }
  const keptBits = new Int32Array(regions);
  const madeBits = new Int32Array(regions);

  return {
    p, q, divisions,
    begin(founders, firstCell, words) {
      [s0, s1, s2, s3] = [words[0]!, words[1]!, words[2]!, words[3]! | 1];
      divisions.fill(0);
      for (let cell = 0; cell < BLOCK_CELLS; cell++) {
        const founder = founders[(firstCell + cell) % founders.length]!;
        for (let copy = 0; copy < 2; copy++) {
          p[2 * cell + copy] = founder.p[copy]!;
          q[2 * cell + copy] = founder.q[copy]!;
        }
      }
    },
    advance(candidates, day) {
      maintenance = day.maintenance;
      deNovo = day.deNovo;
      alike = maintenance.every((value) => value === maintenance[0]) && deNovo.every((value) => value === deNovo[0]);
      for (let i = 0; i < candidates; i++) {
        const word = next();
        if (((word >>> 16) & 65535) >= day.share) continue;
        const cell = word & 63;
        divisions[cell]!++;
        for (let copy = 0; copy < 2; copy++) {
          const allele = 2 * cell + copy;
          // Which strand is the template: one coin for the whole allele.
          const template = (word >>> (6 + copy)) & 1 ? q[allele]! : p[allele]!;
          q[allele] = newStrand(template);
          p[allele] = template;
        }
      }
    },
  };
}
