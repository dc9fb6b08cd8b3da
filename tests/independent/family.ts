/**
 * Luck and childhoods of a family, rebuilt from the text of sim/MODEL.md alone: who the givers are, what the young one
 * brings along, and the tissue that a life leaves.
 */
import { daysOfFamily, PEOPLE, type Day, type Happening, type Natures, type Person, type Values } from './care.ts';
import { balanceOn, liveTissue, restingBalance, type Inborn, type Tissue } from './marks.ts';
import { cutNormal, normal, type Uniform } from './random.ts';

/** What a young one or a giver brings along. */
export interface Born {
  readonly inborn: Inborn;
  /** Receptor production relative to a heterozygote. */
  readonly gene: number;
}

/** e stops at this much of what care does not explain. */
const MOST_INBORN = 0.25;
/** Draws of caregivers stop at so many SD. */
const CUT = 2;
const CAREGIVER_CELLS = 128;
/** Days after the window until a grown-up is looked at. */
const SETTLING = 14;

/**
 * Normal, cut at ±.25 by drawing again. A part that litter-mates share is drawn first, then the own one until the sum
 * stays inside.
 */
function inbornPart(spread: number, shared: number, litter: Uniform, own: Uniform): number {
  if (spread === 0) return 0;
  const limit = MOST_INBORN / spread;
  if (shared === 0) return spread * cutNormal(own, limit);
  const common = Math.sqrt(shared) * cutNormal(litter, limit);
  for (;;) {
    const both = common + Math.sqrt(1 - shared) * normal(own);
    if (Math.abs(both) <= limit) return spread * both;
  }
}

function drawInborn(values: Values, shared: number, uniform: Uniform): Inborn {
  const part = (id: string) => inbornPart(values[id] as number, shared, uniform, uniform);
  return { shared: part('variation.individual'), regions: [0, 1, 2].map(() => part('variation.region')) };
}

/** Alleles of the couple at the population frequency; each parent passes on one of its two. */
function drawGenes(values: Values, uniform: Uniform) {
  const allele = () => (uniform() < (values['genes.frequency'] as number) ? 1 : 0);
  const [dam, sire] = [
    [allele(), allele()],
    [allele(), allele()],
  ] as const;
  const one = (pair: readonly number[]) => pair[uniform() < 0.5 ? 0 : 1]!;
  return { dam: dam[0]! + dam[1]!, sire: sire[0]! + sire[1]!, helpers: 1, young: one(dam) + one(sire) };
}

export function geneOf(alleles: number, values: Values): number {
  return Math.exp((values['genes.effect'] as number) * (alleles - 1));
}

/** Mean 1 before the cut; `spread` is the SD of the logarithm. */
function factor(spread: number, uniform: Uniform): number {
  return Math.exp(spread * cutNormal(uniform, CUT) - (spread * spread) / 2);
}

/** Receptors of a grown-up of so many times typical care in childhood, without stress. */
export function grownReceptors(
  values: Values,
  upbringing: number,
  { inborn, gene }: Born,
  uniform: Uniform,
  cells = CAREGIVER_CELLS,
): number {
  const days = Math.ceil(values['window.endsAt'] as number) + SETTLING;
  const care = upbringing / (1 + upbringing);
  const resting = restingBalance(values);
  const tissue = liveTissue(
    values,
    days,
    cells,
    (region, day) => balanceOn(day, region, care, 0, inborn, values, resting),
    gene,
    uniform,
  );
  return tissue.receptors[days]!;
}

/** Black and Leff's operational model of agonism. @param oxytocin in units of K_A. */
export function responseTo(receptors: number, oxytocin: number, values: Values): number {
  const v = (name: string) => values[`response.${name}`] as number;
  const drive = (((v('transduction') * receptors) / 100) * oxytocin) ** v('slope');
  return (v('maximum') * drive) / ((1 + oxytocin) ** v('slope') + drive);
}

/**
 * ln of a giver's response over that of the typical grown-up. On the human side half of a grown-up's exposure comes
 * from other grown-ups.
 */
export function relativeResponse(receptors: number, typical: number, values: Values): number {
  const minutes = ['talk', 'touch', 'thinking'].reduce(
    (total, channel) => total + (values[`adult.${channel}`] as number),
    0,
  );
  const exposure =
    values['world.species'] === 'infant' ? 0.5 + (0.5 * minutes) / (values['typical.adult'] as number) : 1;
  const oxytocin = values['giver.oxytocin'] as number;
  return Math.log(responseTo(receptors, oxytocin * exposure, values) / responseTo(typical, oxytocin, values));
}

export interface Family {
  readonly days: readonly Day[];
  readonly tissue: Tissue;
}

/**
 * One family from its draws to the tissue of one young one.
 * @param typical receptors of the grown-up that caregivers are measured against: one number for the whole world.
 * @param cells of the young one; none where only care is asked for.
 */
export function liveFamily(
  values: Values,
  events: readonly Happening[],
  days: number,
  typical: number,
  cells: number,
  uniform: Uniform,
): Family {
  const genes = drawGenes(values, uniform);
  const nature = (who: Person) => {
    const spread = values[`${who}.levelSpread`] as number;
    const level = factor(spread, uniform);
    const mood = normal(uniform);
    const daily = Float64Array.from({ length: days + 1 }, () => factor(values['care.dayNoise'] as number, uniform));
    return { level, mood, daily, response: responseOfGiver(who, genes[who], typical, values, uniform) };
  };
  const natures = Object.fromEntries(PEOPLE.map((who) => [who, nature(who)])) as unknown as Natures;
  const lived = daysOfFamily(values, events, days, natures);
  const inborn = drawInborn(values, values['variation.litterShare'] as number, uniform);
  const resting = restingBalance(values);
  const balance = (region: number, day: number) =>
    balanceOn(day, region, lived[day]!.care, lived[day]!.stress, inborn, values, resting);
  return { days: lived, tissue: liveTissue(values, days, cells, balance, geneOf(genes.young, values), uniform) };
}

function responseOfGiver(who: Person, alleles: number, typical: number, values: Values, uniform: Uniform): number {
  if (values['giver.responseGain'] === 0 || values[`${who}.present`] !== true) return 0;
  const born = { inborn: drawInborn(values, 0, uniform), gene: geneOf(alleles, values) };
  return relativeResponse(
    grownReceptors(values, values[`${who}.upbringing`] as number, born, uniform),
    typical,
    values,
  );
}
