/** Dividing cells against exact results, at size. */
import {
  chancesUnder,
  createDividingBlock,
  divisionDay,
  drawFounder,
  dyadBalance,
  strandBalance,
} from '../../../sim/model/division.ts';
import { openStream } from '../../../sim/random/streams.ts';
import { against, checkRow, meanOf, shareOf, varianceOf, type CheckRow } from './row.ts';

const bitsOf = (x: number) => {
  let n = 0;
  for (let y = x | 0; y !== 0; y &= y - 1) n++;
  return n;
};
const words = (name: string, i: number) => {
  const stream = openStream(name, 'divisions', { family: i });
  return Int32Array.from({ length: 4 }, () => stream.next() | 0);
};

export const DIVISIONS = [
  [0.999, 0.05, 0.980392],
  [0.96, 0.17, 0.809524],
  [0.976, 0.07, 0.744681],
] as const;

export function checkDivision(alleles: number): CheckRow[] {
  return [
    ...DIVISIONS.map(([em, ed, level]) => balance(em, ed, level, alleles)),
    ...dyads(alleles),
    templateVariance(alleles),
    lineageFactor(alleles),
  ];
}

/** Each allele from a founder of its own, through about 40 divisions. */
function* settled(em: number, ed: number, alleles: number, rounds = 40): Generator<[number, number]> {
  const settings = { dyads: 16, regionBits: Int32Array.from([0xffff]), startingShares: dyadBalance(em, ed) };
  const day = divisionDay(chancesUnder(em, ed, [0]), 1);
  const source = openStream('division founders', 'stem-clone', { family: em });
  for (let i = 0; i < alleles / 128; i++) {
    const block = createDividingBlock(settings);
    block.begin(
      Array.from({ length: 64 }, () => drawFounder(settings, source)),
      0,
      words(`balance ${em}`, i),
    );
    block.advance(64 * rounds, day);
    for (let allele = 0; allele < 128; allele++) yield [block.p[allele]!, block.q[allele]!];
  }
}

function balance(em: number, ed: number, level: number, alleles: number): CheckRow {
  const levels = Float64Array.from(settled(em, ed, alleles), ([p, q]) => (bitsOf(p) + bitsOf(q)) / 32);
  return against(
    `division: balance at Em ${em}, Ed ${ed} (exact ${strandBalance(em, ed).toFixed(6)})`,
    level,
    meanOf(levels),
  );
}

function dyads(alleles: number): CheckRow[] {
  // One site of each allele: independent of the sites of others.
  const sites = Array.from(settled(0.96, 0.17, alleles), ([p, q]) => (p & 1) + (q & 1));
  return [0.158095, 0.064762, 0.777143].map((share, marks) =>
    against(
      `division: dyads with ${marks} marks`,
      share,
      shareOf(sites.filter((site) => site === marks).length, sites.length),
    ),
  );
}

/** One strand full, one bare; after one division with perfect copying every allele is all bare or all full. */
function templateVariance(alleles: number): CheckRow {
  const settings = { dyads: 16, regionBits: Int32Array.from([0xffff]), startingShares: [0, 1, 0] as const };
  const day = divisionDay({ maintenance: [1], deNovo: [0] }, 1);
  const bare: number[] = [];
  for (let i = 0; bare.length < alleles / 4; i++) {
    const block = createDividingBlock(settings);
    block.begin([{ p: [0xffff, 0xffff], q: [0, 0] }], 0, words('template', i));
    block.advance(32, day);
    block.divisions.forEach((times, cell) => {
      if (times === 1)
        for (let copy = 0; copy < 2; copy++)
          bare.push(16 - bitsOf(block.p[2 * cell + copy]! | block.q[2 * cell + copy]!));
    });
  }
  const { value, error } = varianceOf(bare);
  return checkRow(
    'exact',
    'division: variance of bare dyads after one template per allele',
    64,
    value,
    Math.max(error, 64 / Math.sqrt(bare.length)),
  );
}

/** From full alleles, the distance to balance shrinks by ½(1 + Em - Ed) a division. */
function lineageFactor(alleles: number): CheckRow {
  const [em, ed] = [0.9, 0.2];
  const settings = { dyads: 16, regionBits: Int32Array.from([0xffff]), startingShares: [0, 0, 1] as const };
  const day = divisionDay(chancesUnder(em, ed, [0]), 1);
  const levels: number[] = [];
  for (let i = 0; levels.length < alleles / 4; i++) {
    const block = createDividingBlock(settings);
    block.begin([{ p: [0xffff, 0xffff], q: [0xffff, 0xffff] }], 0, words('lineage', i));
    block.advance(128, day);
    block.divisions.forEach((times, cell) => {
      if (times === 2)
        for (let copy = 0; copy < 2; copy++)
          levels.push((bitsOf(block.p[2 * cell + copy]!) + bitsOf(block.q[2 * cell + copy]!)) / 32);
    });
  }
  const rest = strandBalance(em, ed);
  return against(
    'division: level after two divisions from full',
    rest + (1 - rest) * ((1 + em - ed) / 2) ** 2,
    meanOf(Float64Array.from(levels)),
  );
}
