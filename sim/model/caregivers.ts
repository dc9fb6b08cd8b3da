import { exp } from '../numeric/elementary.ts';
import { ADULT_CHANNELS } from '../params/plan.ts';
import { GIVERS, type Giver } from '../params/channels.ts';
import type { ParamValues } from '../params/table.ts';
import { normal, truncatedNormal } from '../random/normal.ts';
import { openStream } from '../random/streams.ts';
import { drawParentAlleles, drawVariation, geneFactorOf, type Individual, type ParentAlleles } from './individual.ts';
import { grownCaregiver, relativeResponse, typicalGrownUp, type GrownTissue } from './upbringing.ts';

/** One caregiver as an agent: genes, the receptors that its own childhood left, mood, and its ups and downs. */
export interface Caregiver {
  readonly giver: Giver;
  /** Drawn when first asked for, so who is away costs nothing. */
  readonly born: Individual;
  /** What its own childhood left; worked out when first asked for. */
  readonly grown: GrownTissue;
  /** Low mood in standard deviations of all caregivers, before any hardship. */
  readonly mood: number;
  /** This family's standing level relative to the typical giver, 1 on average; drawn when first asked for. */
  readonly level: number;
  /** That day's factor, 1 on average; drawn when first asked for. */
  readonly daily: Float64Array;
}

/** The givers of one family, in the order of GIVERS. */
export interface Caregivers {
  readonly list: readonly Caregiver[];
  /** The grown-up they are measured against. */
  readonly typical: GrownTissue;
  readonly parentAlleles: ParentAlleles;
  readonly days: number;
}

/** Parents known from an earlier generation, in place of drawn ones. */
export interface GrownParent {
  /** Drawn when left out. */
  readonly grown?: GrownTissue | undefined;
  /** Drawn when left out. */
  readonly alleles?: readonly [number, number] | undefined;
}
export type Parents = Partial<Record<'dam' | 'sire', GrownParent>>;

/** Draws stop at two standard deviations. */
const CUT = 2;

/**
 * A family's givers. Every draw has a stream of its own, so sending the father away changes nothing else.
 *
 * @param family key of the family in the random streams; a foster family has its own.
 */
export function caregiversOf(
  seed: string,
  family: number | string,
  days: number,
  values: ParamValues,
  parents: Parents = {},
): Caregivers {
  const drawn = drawParentAlleles(seed, family, values);
  const parentAlleles: ParentAlleles = [
    ...(parents.dam?.alleles ?? [drawn[0], drawn[1]]),
    ...(parents.sire?.alleles ?? [drawn[2], drawn[3]]),
  ] as unknown as ParentAlleles;
  const [damA, damB, sireA, sireB] = parentAlleles;
  const alleles = { dam: damA + damB, sire: sireA + sireB, helpers: 1 };
  const list = GIVERS.map((giver): Caregiver => {
    let born: Individual | undefined;
    let level: number | undefined;
    let grown = giver === 'helpers' ? undefined : parents[giver]?.grown;
    let daily: Float64Array | undefined;
    return {
      giver,
      mood: normal(openStream(seed, 'mood', { family, individual: giver })),
      get born() {
        return (born ??= bornAs(seed, family, giver, alleles[giver], values));
      },
      get level() {
        return (level ??= levelOf(seed, family, giver, values));
      },
      get daily() {
        return (daily ??= dailyFactors(seed, family, giver, days, values));
      },
      get grown() {
        return (grown ??= grownCaregiver(seed, family, giver, values[`${giver}.upbringing`], this.born, values));
      },
    };
  });
  return {
    list,
    parentAlleles,
    days,
    // A childhood of its own: worked out when somebody is measured against it.
    get typical() {
      return typicalGrownUp(values);
    },
  };
}

/** A log-normal factor with mean 1 and about the given coefficient of variation. */
function factorOf(deviation: number, z: number): number {
  return exp(deviation * z - (deviation * deviation) / 2);
}

function bornAs(
  seed: string,
  family: number | string,
  giver: Giver,
  highAlleles: number,
  values: ParamValues,
): Individual {
  return {
    ...drawVariation(seed, family, giver, values),
    highAlleles,
    geneFactor: geneFactorOf(highAlleles, values),
  };
}

function levelOf(seed: string, family: number | string, giver: Giver, values: ParamValues): number {
  const own = openStream(seed, 'giver-level', { family, individual: giver });
  return factorOf(values[`${giver}.levelSpread`], truncatedNormal(own, CUT));
}

function dailyFactors(
  seed: string,
  family: number | string,
  giver: Giver,
  days: number,
  values: ParamValues,
): Float64Array {
  const noise = openStream(seed, 'giver-day', { family, individual: giver });
  const deviation = values['care.dayNoise'];
  const factors = new Float64Array(days);
  for (let day = 0; day < days; day++) factors[day] = factorOf(deviation, truncatedNormal(noise, CUT));
  return factors;
}

/** Strain on the household: hardship less what support takes off it. 0 to 1. */
export function strain(hardship: number, support: number, values: ParamValues): number {
  return hardship * (1 - values['support.buffer'] * support);
}

/** What a day brings to every giver beside the household's own values. */
export interface GiverDay {
  /** Strength of support programmes running today. */
  readonly programme: number;
  /** International units of oxytocin taken through the nose today, by giver. */
  readonly dose: Readonly<Record<Giver, number>>;
  /** How calm the young one was yesterday: 0 in typical care without stress, up to 1, down to -2. */
  readonly calm: number;
}

/** One giver's state on a day, as the family view shows it. */
export interface GiverState {
  /** Low mood in standard deviations: own, and what strain adds. */
  readonly mood: number;
  /** Stress of the giver, 0 to 1. */
  readonly stress: number;
  /** Factor on the care it plans; 1 is typical. */
  readonly responsiveness: number;
}

/**
 * Oxytocin exposure of a giver from other grown-ups, relative to typical: half of it comes from them. Human side only.
 */
export function adultExposure(values: ParamValues): number {
  if (values['world.species'] !== 'infant') return 1;
  const minutes = ADULT_CHANNELS.reduce((sum, channel) => sum + values[`adult.${channel}`], 0);
  return 0.5 + 0.5 * (minutes / values['typical.adult']);
}

/**
 * ln of each giver's response to oxytocin over the typical grown-up's, in the order of GIVERS; 0 for those who are
 * away.
 */
export function giverResponses({ list, typical }: Caregivers, today: ParamValues): number[] {
  const exposure = adultExposure(today);
  return list.map((caregiver) =>
    !today[`${caregiver.giver}.present`]
      ? 0
      : relativeResponse(caregiver.grown.receptors, exposure, typical.receptors, today),
  );
}

/**
 * ln responsiveness = ln(support) + ln(1 - loss · strain) - b · mood + γ · ln(E / E_typical) + programme + dose + calm.
 * Support and hardship act on every giver alike; mood, receptors and a dose are each giver's own.
 * @param response ln(E / E_typical), see giverResponses.
 */
export function giverState(caregiver: Caregiver, response: number, today: ParamValues, day: GiverDay): GiverState {
  return giverIn(caregiver, response, today)(day);
}

/** The same for many days of one household: what does not change from day to day is worked out once. */
export function giverIn(
  { giver, mood: own }: Caregiver,
  response: number,
  today: ParamValues,
): (day: GiverDay) => GiverState {
  const load = strain(today['family.hardship'], today['family.support'], today);
  const household =
    (1 + today['support.careGain'] * (today['family.support'] - 0.5)) * (1 - today['hardship.careLoss'] * load);
  const mood = own + today['hardship.mood'] * load;
  const stress = today['hardship.stress'] * load;
  const lasting = -today['giver.moodLoss'] * mood + today['giver.responseGain'] * response;
  const [programmeGain, doseGain, calmGain] = [
    today['programme.gain'],
    today['dose.gain'],
    today['giver.twoWay'] ? today['giver.calmGain'] : 0,
  ];
  return ({ programme, dose, calm }) => {
    const doses = dose[giver] / 24;
    // A dose works through the giver's own receptors.
    const sum =
      lasting + programmeGain * programme + (doses > 0 ? doseGain * doses * exp(response) : 0) + calmGain * calm;
    return { mood, stress, responsiveness: household * exp(sum) };
  };
}
