import type { SourceId } from './sources.ts';
import type { BooleanEntry, ChoiceEntry, NumberEntry, ParameterEntry, ValueOf } from './types.ts';

/**
 * THE parameter table. Types, defaults, validation, sliders, links, command-line flags and the table in MODEL.md
 * all derive from it. Labels and help are words and live in the catalogues under `param.<id>`.
 */

type Rest<E extends ParameterEntry> = Omit<E, 'id' | 'kind' | 'since' | 'source'> & { source: SourceId; since?: string };

const FIRST = '1.0.0';

function quantity<const Id extends string>(id: Id, rest: Rest<NumberEntry>): NumberEntry & { id: Id; kind: 'number' } {
  return { since: FIRST, ...rest, id, kind: 'number' };
}
function whole<const Id extends string>(id: Id, rest: Rest<NumberEntry>): NumberEntry & { id: Id; kind: 'integer' } {
  return { since: FIRST, ...rest, id, kind: 'integer' };
}
function yesNo<const Id extends string>(id: Id, rest: Rest<BooleanEntry>): BooleanEntry & { id: Id } {
  return { since: FIRST, ...rest, id, kind: 'boolean' };
}
function choice<const Id extends string, const Options extends readonly string[]>(
  id: Id,
  rest: Omit<Rest<ChoiceEntry>, 'domain' | 'default'> & { domain: Options; default: Options[number] },
): Omit<ChoiceEntry, 'domain' | 'default'> & { id: Id; domain: Options; default: Options[number] } {
  return { since: FIRST, ...rest, id, kind: 'choice' };
}

const assumed = { tag: 'assumed', source: 'design' } as const;
const NEXT = '1.1.0';
const THIRD = '1.2.0';
const FOURTH = '1.3.0';
const FIFTH = '1.4.0';
const share = { ...assumed, unit: 'share', domain: [0, 2], explore: [0, 1], step: 0.05, effect: 'care' } as const;

const infantMinutes = { ...assumed, since: NEXT, unit: 'min/day', domain: [0, 1440], effect: 'care' } as const;
const infantTypical = { ...assumed, since: NEXT, unit: 'min/day', domain: [1, 1440], explore: [1, 360], step: 5, effect: 'care' } as const;
const infantWeight = { ...assumed, since: NEXT, unit: 'share', domain: [0, 10], explore: [0, 1], step: 0.05, effect: 'care' } as const;
const infantShare = { ...share, since: NEXT } as const;
const family = { ...assumed, since: NEXT, effect: 'family' } as const;
const adultMinutes = { ...family, unit: 'min/day', domain: [0, 1440], explore: [0, 180], step: 5 } as const;
const minuteScale = { ...assumed, since: NEXT, effect: 'day' } as const;
const stressAxis = { ...assumed, since: NEXT, effect: 'stress' } as const;
const dividing = { ...assumed, since: NEXT, effect: 'tissue' } as const;
const laterLife = { ...assumed, since: NEXT, effect: 'outcome' } as const;

/** All parameters of the model, in the order in which they are printed: type, unit, default, domain, tag and source of each. */
export const ENTRIES = [
  // Care received: minutes a day from mother and father together when both are there.
  quantity('care.licking', { ...assumed, unit: 'min/day', default: 40, domain: [0, 720], explore: [0, 120], step: 1, effect: 'care' }),
  quantity('care.huddling', { ...assumed, unit: 'min/day', default: 360, domain: [0, 1440], explore: [0, 960], step: 10, effect: 'care' }),
  quantity('care.nursing', { ...assumed, unit: 'min/day', default: 240, domain: [0, 1440], explore: [0, 720], step: 10, effect: 'care' }),

  // Which species lives here: set by the preset, never by hand.
  choice('world.species', { ...assumed, since: NEXT, unit: '', default: 'vole', domain: ['vole', 'infant', 'rat'], effect: 'care' }),

  // Care a human infant receives: minutes a day from mother and father together when both are there.
  quantity('care.touch', { ...infantMinutes, default: 120, explore: [0, 360], step: 5 }),
  quantity('care.skin', { ...infantMinutes, default: 30, explore: [0, 180], step: 5 }),
  quantity('care.talk', { ...infantMinutes, default: 120, explore: [0, 360], step: 5 }),
  quantity('care.play', { ...infantMinutes, default: 45, explore: [0, 180], step: 5 }),
  quantity('care.feeding', { ...infantMinutes, default: 150, explore: [0, 300], step: 5 }),
  quantity('care.comfort', { ...infantMinutes, default: 15, explore: [0, 60], step: 1 }),

  // What grown-ups have among themselves: minutes a day of each caregiver.
  quantity('adult.talk', { ...adultMinutes, default: 60 }),
  quantity('adult.touch', { ...adultMinutes, default: 30 }),
  quantity('adult.thinking', { ...adultMinutes, default: 20 }),

  // The household.
  quantity('family.hardship', { ...assumed, unit: 'fraction', default: 0, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'stress' }),
  quantity('family.support', { ...assumed, unit: 'fraction', default: 0.5, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'care' }),
  yesNo('dam.present', { ...assumed, unit: '', default: true, effect: 'care' }),
  yesNo('sire.present', { ...assumed, unit: '', default: true, effect: 'care' }),
  yesNo('helpers.present', { ...assumed, unit: '', default: false, effect: 'care' }),

  // Who gives it: each giver's share of every channel. Mother and father make up 1 together.
  quantity('dam.lickingShare', { ...share, default: 0.6 }),
  quantity('sire.lickingShare', { ...share, default: 0.4 }),
  quantity('helpers.lickingShare', { ...share, default: 0.2 }),
  quantity('dam.huddlingShare', { ...share, default: 0.5, source: 'ahern-2011' }),
  quantity('sire.huddlingShare', { ...share, default: 0.5, source: 'ahern-2011' }),
  quantity('helpers.huddlingShare', { ...share, default: 0.3 }),
  quantity('dam.nursingShare', { ...share, default: 1 }),
  quantity('dam.touchShare', { ...infantShare, default: 0.6 }),
  quantity('sire.touchShare', { ...infantShare, default: 0.4 }),
  quantity('helpers.touchShare', { ...infantShare, default: 0.2 }),
  quantity('dam.skinShare', { ...infantShare, default: 0.7 }),
  quantity('sire.skinShare', { ...infantShare, default: 0.3 }),
  quantity('helpers.skinShare', { ...infantShare, default: 0 }),
  quantity('dam.talkShare', { ...infantShare, default: 0.55 }),
  quantity('sire.talkShare', { ...infantShare, default: 0.45 }),
  quantity('helpers.talkShare', { ...infantShare, default: 0.2 }),
  quantity('dam.playShare', { ...infantShare, default: 0.5 }),
  quantity('sire.playShare', { ...infantShare, default: 0.5 }),
  quantity('helpers.playShare', { ...infantShare, default: 0.2 }),
  quantity('dam.feedingShare', { ...infantShare, default: 1 }),
  quantity('dam.comfortShare', { ...infantShare, default: 0.5 }),
  quantity('sire.comfortShare', { ...infantShare, default: 0.5 }),
  quantity('helpers.comfortShare', { ...infantShare, default: 0.2 }),
  quantity('care.compensation', { tag: 'assumed', source: 'ahern-2011', unit: 'fraction', default: 0, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'care' }),

  // How givers differ between families and from day to day (coefficients of variation); fathers more than mothers.
  quantity('dam.levelSpread', { tag: 'assumed', source: 'perkeybile-2013', unit: 'fraction', default: 0.05, domain: [0, 1], explore: [0, 0.6], step: 0.01, effect: 'care' }),
  quantity('sire.levelSpread', { tag: 'assumed', source: 'perkeybile-2013', unit: 'fraction', default: 0.15, domain: [0, 1], explore: [0, 0.6], step: 0.01, effect: 'care' }),
  quantity('helpers.levelSpread', { ...assumed, unit: 'fraction', default: 0.15, domain: [0, 1], explore: [0, 0.6], step: 0.01, effect: 'care' }),
  quantity('care.dayNoise', { ...assumed, unit: 'fraction', default: 0.25, domain: [0, 1], explore: [0, 0.6], step: 0.05, effect: 'care' }),

  // Caregivers as they are: mood, own childhood, own receptors, and what they get back.
  quantity('giver.moodLoss', { tag: 'calibrated', since: NEXT, source: 'depression-sensitivity', unit: 'log responsiveness per SD', default: 0.04, domain: [0, 1], explore: [0, 0.3], step: 0.005, effect: 'family' }),
  quantity('hardship.mood', { ...family, unit: 'SD of mood', default: 0.8, domain: [0, 3], explore: [0, 2], step: 0.1 }),
  quantity('dam.upbringing', { ...family, tag: 'teaching', source: 'teaching', unit: 'typical care', default: 1, domain: [0, 5], explore: [0, 2], step: 0.1 }),
  quantity('sire.upbringing', { ...family, tag: 'teaching', source: 'teaching', unit: 'typical care', default: 1, domain: [0, 5], explore: [0, 2], step: 0.1 }),
  quantity('helpers.upbringing', { ...family, tag: 'teaching', source: 'teaching', unit: 'typical care', default: 1, domain: [0, 5], explore: [0, 2], step: 0.1 }),
  quantity('giver.responseGain', { ...family, unit: 'log responsiveness per log response', default: 6, domain: [0, 20], explore: [0, 12], step: 0.5 }),
  quantity('giver.oxytocin', { ...family, unit: 'A / K_A', default: 0.3, domain: [0.001, 1000], explore: [0.1, 2], step: 0.1 }),
  yesNo('giver.twoWay', { ...family, tag: 'teaching', source: 'teaching', unit: '', default: true }),
  quantity('giver.calmGain', { ...family, unit: 'log responsiveness per unit calm', default: 0.1, domain: [0, 0.5], explore: [0, 0.5], step: 0.05 }),
  quantity('programme.gain', { tag: 'calibrated', since: NEXT, source: 'programmes', unit: 'log responsiveness', default: 0.09, domain: [0, 1], explore: [0, 0.5], step: 0.01, effect: 'family' }),
  quantity('dose.gain', { ...family, source: 'li-2017', unit: 'log responsiveness at 24 IU', default: 0.1, domain: [0, 1], explore: [0, 0.5], step: 0.05 }),

  // What counts as typical, and how much each channel counts (weights ω; only their ratios to typical matter).
  quantity('typical.licking', { ...assumed, unit: 'min/day', default: 40, domain: [1, 720], explore: [10, 120], step: 1, effect: 'care' }),
  quantity('typical.huddling', { ...assumed, unit: 'min/day', default: 360, domain: [1, 1440], explore: [60, 960], step: 10, effect: 'care' }),
  quantity('typical.nursing', { ...assumed, unit: 'min/day', default: 240, domain: [1, 1440], explore: [60, 720], step: 10, effect: 'care' }),
  quantity('weight.licking', { ...assumed, unit: 'share', default: 0.5, domain: [0, 10], explore: [0, 1], step: 0.05, effect: 'care' }),
  quantity('weight.huddling', { ...assumed, unit: 'share', default: 0.3, domain: [0, 10], explore: [0, 1], step: 0.05, effect: 'care' }),
  quantity('weight.nursing', { ...assumed, unit: 'share', default: 0.2, domain: [0, 10], explore: [0, 1], step: 0.05, effect: 'care' }),
  quantity('typical.touch', { ...infantTypical, default: 120 }),
  quantity('typical.skin', { ...infantTypical, default: 30 }),
  quantity('typical.talk', { ...infantTypical, default: 120 }),
  quantity('typical.play', { ...infantTypical, default: 45 }),
  quantity('typical.feeding', { ...infantTypical, default: 150 }),
  quantity('typical.comfort', { ...infantTypical, default: 15 }),
  quantity('weight.touch', { ...infantWeight, default: 0.2 }),
  quantity('weight.skin', { ...infantWeight, default: 0.2 }),
  quantity('weight.talk', { ...infantWeight, default: 0.2 }),
  quantity('weight.play', { ...infantWeight, default: 0.2 }),
  quantity('weight.feeding', { ...infantWeight, default: 0.2 }),
  quantity('weight.comfort', { ...infantWeight, default: 0.2 }),
  quantity('typical.adult', { ...family, unit: 'min/day', default: 110, domain: [1, 1440], explore: [30, 300], step: 10 }),
  whole('care.weaningDay', { ...assumed, unit: 'day', default: 21, domain: [0, 3650], explore: [14, 30], step: 1, effect: 'care' }),
  quantity('handling.low', { tag: 'assumed', source: 'danoff-2021', unit: 'factor', default: 0.5, domain: [0, 3], explore: [0, 1], step: 0.05, effect: 'care' }),
  quantity('handling.high', { tag: 'assumed', source: 'danoff-2021', unit: 'factor', default: 1.5, domain: [0, 3], explore: [1, 2], step: 0.05, effect: 'care' }),

  // Hardship and support act on stress and on every giver.
  quantity('hardship.stress', { ...assumed, unit: 'stress', default: 0.5, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'stress' }),
  quantity('hardship.careLoss', { ...assumed, unit: 'fraction', default: 0.3, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'care' }),
  quantity('support.buffer', { ...assumed, unit: 'fraction', default: 0.8, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'stress' }),
  quantity('support.careGain', { ...assumed, unit: 'fraction', default: 0.2, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'care' }),

  // From care and stress to the balance of DNMT and TET.
  quantity('kappa.care', { tag: 'assumed', source: 'danoff-2021', unit: 'per unit care', default: 0.45, domain: [0, 0.7], explore: [0, 0.5], step: 0.01, effect: 'methylation' }),
  quantity('kappa.stress', { tag: 'assumed', source: 'design', unit: 'per unit stress', default: 0.2, domain: [0, 0.7], explore: [0, 0.2], step: 0.01, effect: 'methylation' }),
  // Human effects are small; this switch makes them as large as those fitted to voles, so that a lesson can show them.
  yesNo('human.enlarged', { tag: 'teaching', since: FIFTH, source: 'teaching', unit: '', default: false, effect: 'methylation' }),
  quantity('variation.individual', { ...assumed, unit: 'SD of e', default: 0.02, domain: [0, 0.25], explore: [0, 0.25], step: 0.01, effect: 'methylation' }),
  quantity('variation.region', { tag: 'calibrated', source: 'danoff-2021', unit: 'SD of e', default: 0.135, domain: [0, 0.25], explore: [0, 0.25], step: 0.01, effect: 'methylation' }),
  quantity('variation.litterShare', { ...assumed, since: THIRD, unit: 'fraction', default: 0.4, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'methylation' }),
  quantity('window.fullUntil', { tag: 'assumed', source: 'weaver-2004', unit: 'day', default: 14, domain: [0, 3650], explore: [0, 60], step: 1, effect: 'methylation' }),
  quantity('window.endsAt', { tag: 'assumed', source: 'weaver-2004', unit: 'day', default: 28, domain: [0, 3650], explore: [0, 90], step: 1, effect: 'methylation' }),
  quantity('window.floor', { ...assumed, since: NEXT, unit: 'fraction', default: 0, domain: [0, 1], explore: [0, 0.5], step: 0.05, effect: 'methylation' }),
  quantity('window.adultPlasticity', { ...assumed, unit: 'fraction', default: 0.1, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'methylation' }),
  quantity('window.lateEffect', { ...assumed, unit: 'fraction', default: 0.1, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'methylation' }),

  // Kinetics of one dyad and the talk between neighbours.
  whole('site.dyads', { ...assumed, unit: 'dyads', default: 16, domain: [2, 32], explore: [4, 32], step: 1, effect: 'methylation' }),
  quantity('kinetics.lossRate', { ...assumed, unit: 'per day', default: 0.05, domain: [0.0001, 1], explore: [0.005, 0.2], step: 0.005, effect: 'methylation' }),
  quantity('kinetics.neutralLevel', { ...assumed, unit: 'fraction', default: 0.3, domain: [0.05, 0.95], explore: [0.1, 0.9], step: 0.05, effect: 'methylation' }),
  quantity('kinetics.maintenancePreference', { ...assumed, unit: 'factor', default: 15, domain: [1, 100], explore: [1, 30], step: 1, effect: 'methylation' }),
  quantity('kinetics.collaboration', { tag: 'assumed', source: 'haerter-2014', unit: 'fraction', default: 0.5, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'methylation' }),

  // From marks to receptors.
  choice('receptors.mode', { ...assumed, unit: '', default: 'switch', domain: ['switch', 'graded'], effect: 'receptors' }),
  quantity('receptors.threshold', { ...assumed, unit: 'silencing', default: 0.5, domain: [0.01, 1], explore: [0.1, 0.9], step: 0.05, effect: 'receptors' }),
  quantity('receptors.residual', { tag: 'measured', source: 'kusui-2001', unit: 'fraction', default: 0.306, domain: [0, 1], explore: [0, 1], step: 0.001, effect: 'receptors' }),
  quantity('receptors.gradedSlope', { tag: 'measured', source: 'kusui-2001', unit: 'per unit silencing', default: 1.184, domain: [0, 20], explore: [0, 5], step: 0.1, effect: 'receptors' }),
  quantity('receptors.weight5', { tag: 'calibrated', source: 'danoff-2021', unit: 'share', default: 0.0161, domain: [0, 1], explore: [0, 0.5], step: 0.05, effect: 'receptors' }),
  quantity('receptors.weightMiddle', { tag: 'calibrated', source: 'danoff-2021', unit: 'share', default: 0.347, domain: [0, 1], explore: [0, 0.5], step: 0.05, effect: 'receptors' }),
  quantity('receptors.halfLife', { ...assumed, unit: 'day', default: 3, domain: [0.05, 365], explore: [0.5, 14], step: 0.5, effect: 'receptors' }),
  quantity('receptors.fullyOpen', { ...assumed, unit: 'receptors', default: 100, domain: [1, 10000], explore: [10, 200], step: 10, effect: 'receptors' }),

  quantity('silence.cells', { tag: 'teaching', since: NEXT, source: 'teaching', unit: 'fraction', default: 0, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'receptors' }),

  // Genes: one common SNP that scales receptor output.
  choice('genes.genotype', { tag: 'teaching', source: 'teaching', unit: '', default: 'drawn', domain: ['drawn', 'AA', 'AB', 'BB'], effect: 'genes' }),
  quantity('genes.effect', { tag: 'calibrated', source: 'king-2016', unit: 'log output per allele', default: 0.072, domain: [0, 2], explore: [0, 0.5], step: 0.005, effect: 'genes' }),
  quantity('genes.frequency', { ...assumed, unit: 'fraction', default: 0.5, domain: [0, 1], explore: [0, 1], step: 0.05, effect: 'genes' }),

  // Tissue response to oxytocin (operational model of agonism).
  quantity('response.transduction', { tag: 'assumed', source: 'black-leff-1983', unit: 'τ at 100 receptors', default: 10, domain: [0.01, 1000], explore: [0.5, 30], step: 0.5, effect: 'response' }),
  quantity('response.slope', { tag: 'assumed', source: 'black-leff-1983', unit: 'n', default: 1, domain: [0.1, 8], explore: [0.5, 4], step: 0.1, effect: 'response' }),
  quantity('response.oxytocin', { tag: 'assumed', source: 'black-leff-1983', unit: 'A / K_A', default: 1, domain: [0, 1000], explore: [0, 10], step: 0.1, effect: 'response' }),
  quantity('response.maximum', { tag: 'assumed', source: 'black-leff-1983', unit: 'E_max', default: 1, domain: [0.01, 100], explore: [0.5, 2], step: 0.1, effect: 'response' }),

  // Oxytocin within the day: released in bouts, lost again; daily exposure is what the care index is made of.
  quantity('oxytocin.plasmaHalfLife', { tag: 'measured', since: NEXT, source: 'plasma-half-life', unit: 'min', default: 4, domain: [1, 60], explore: [3, 5], step: 0.5, effect: 'day' }),
  quantity('oxytocin.centralHalfLife', { ...minuteScale, unit: 'min', default: 25, domain: [1, 240], explore: [10, 60], step: 5 }),
  quantity('oxytocin.touchOnset', { ...minuteScale, unit: 'min', default: 2, domain: [1, 60], explore: [1, 15], step: 1 }),
  quantity('oxytocin.voiceOnset', { ...minuteScale, unit: 'min', default: 8, domain: [1, 60], explore: [1, 30], step: 1 }),
  quantity('oxytocin.basal', { ...minuteScale, unit: 'fraction', default: 0.5, domain: [0, 1], explore: [0, 1], step: 0.05 }),
  quantity('oxytocin.sucklingPulse', { ...minuteScale, source: 'suckling', unit: '× basal', default: 1.5, domain: [0, 50], explore: [0, 5], step: 0.5 }),
  quantity('oxytocin.sucklingRate', { tag: 'measured', since: NEXT, source: 'suckling', unit: 'pulses per 10 min', default: 5, domain: [0, 20], explore: [0, 10], step: 1, effect: 'day' }),
  quantity('oxytocin.birthSurge', { ...minuteScale, unit: '× basal', default: 4, domain: [0, 50], explore: [0, 10], step: 0.5 }),
  quantity('dam.affectionRelease', { ...minuteScale, source: 'feldman-2010', unit: 'factor', default: 1, domain: [0, 5], explore: [0, 2], step: 0.1 }),
  quantity('dam.playRelease', { ...minuteScale, source: 'feldman-2010', unit: 'factor', default: 0.4, domain: [0, 5], explore: [0, 2], step: 0.1 }),
  quantity('sire.affectionRelease', { ...minuteScale, source: 'feldman-2010', unit: 'factor', default: 0.4, domain: [0, 5], explore: [0, 2], step: 0.1 }),
  quantity('sire.playRelease', { ...minuteScale, source: 'feldman-2010', unit: 'factor', default: 1, domain: [0, 5], explore: [0, 2], step: 0.1 }),
  quantity('helpers.affectionRelease', { ...minuteScale, unit: 'factor', default: 0.5, domain: [0, 5], explore: [0, 2], step: 0.1 }),
  quantity('helpers.playRelease', { ...minuteScale, unit: 'factor', default: 0.5, domain: [0, 5], explore: [0, 2], step: 0.1 }),
  quantity('dose.central', { ...minuteScale, tag: 'calibrated', source: 'nasal-cortisol', unit: '× basal at 24 IU', default: 1.6, domain: [0, 100], explore: [0, 10], step: 0.5 }),
  quantity('dose.plasma', { ...minuteScale, unit: '× basal at 24 IU', default: 2, domain: [0, 100], explore: [0, 10], step: 0.5 }),
  quantity('bout.licking', { ...minuteScale, unit: 'min', default: 4, domain: [1, 1440], explore: [1, 30], step: 1 }),
  quantity('bout.huddling', { ...minuteScale, unit: 'min', default: 30, domain: [1, 1440], explore: [5, 120], step: 5 }),
  quantity('bout.nursing', { ...minuteScale, unit: 'min', default: 20, domain: [1, 1440], explore: [5, 60], step: 5 }),
  quantity('bout.touch', { ...minuteScale, unit: 'min', default: 10, domain: [1, 1440], explore: [1, 60], step: 1 }),
  quantity('bout.skin', { ...minuteScale, unit: 'min', default: 20, domain: [1, 1440], explore: [5, 60], step: 5 }),
  quantity('bout.talk', { ...minuteScale, unit: 'min', default: 10, domain: [1, 1440], explore: [1, 60], step: 1 }),
  quantity('bout.play', { ...minuteScale, unit: 'min', default: 10, domain: [1, 1440], explore: [1, 60], step: 1 }),
  quantity('bout.feeding', { ...minuteScale, source: 'suckling', unit: 'min', default: 20, domain: [1, 1440], explore: [5, 60], step: 5 }),
  quantity('bout.comfort', { ...minuteScale, unit: 'min', default: 10, domain: [1, 1440], explore: [1, 60], step: 1 }),

  // The stress axis within the day.
  quantity('cortisol.halfLife', { ...stressAxis, unit: 'min', default: 66, domain: [5, 600], explore: [30, 120], step: 1 }),
  quantity('cortisol.onset', { ...stressAxis, unit: 'min', default: 10, domain: [1, 120], explore: [5, 60], step: 1 }),
  quantity('cortisol.rhythm', { ...stressAxis, unit: 'fraction', default: 0.6, domain: [0, 1], explore: [0, 1], step: 0.05 }),
  quantity('cortisol.rhythmDay', { ...stressAxis, since: FIFTH, unit: 'day', default: 21, domain: [1, 3650], explore: [1, 180], step: 1 }),
  quantity('cortisol.perStress', { ...stressAxis, unit: '× daily mean', default: 4, domain: [0, 50], explore: [0, 10], step: 0.5 }),
  quantity('cortisol.lingering', { ...stressAxis, unit: 'min', default: 40, domain: [1, 240], explore: [5, 60], step: 5 }),
  quantity('cortisol.oxytocin', { ...stressAxis, unit: 'A / K_A', default: 0.1, domain: [0.001, 1000], explore: [0.05, 1], step: 0.05 }),
  quantity('cortisol.damping', { ...stressAxis, source: 'nasal-cortisol', unit: 'fraction', default: 0.8, domain: [0, 1], explore: [0, 1], step: 0.05 }),

  // Tissues whose cells divide, and what an assay of them reads.
  whole('division.clones', { ...dividing, tag: 'calibrated', source: 'assay-924', unit: 'stem cells', default: 15, domain: [1, 1000], explore: [1, 100], step: 1 }),
  quantity('division.intervalAtBirth', { ...dividing, unit: 'day', default: 7, domain: [0.5, 3650], explore: [1, 60], step: 1 }),
  quantity('division.intervalLater', { ...dividing, unit: 'day', default: 120, domain: [0.5, 3650], explore: [10, 730], step: 5 }),
  whole('division.slowsUntil', { ...dividing, unit: 'day', default: 90, domain: [1, 3650], explore: [1, 1460], step: 5 }),
  // Fitted, but to an aim that is itself assumed (r -0.20): a fit to an assumption is an assumption.
  quantity('division.kappaCare', { tag: 'assumed', source: 'krol-2019', since: FOURTH, unit: 'per unit care', default: 0.64, domain: [0, 0.95], explore: [0, 0.95], step: 0.01, effect: 'tissue' }),
  quantity('leukocytes.maintenance', { ...dividing, unit: 'chance', default: 0.976, domain: [0.5, 1], explore: [0.9, 1], step: 0.001 }),
  quantity('leukocytes.deNovo', { ...dividing, unit: 'chance', default: 0.07, domain: [0.001, 0.5], explore: [0.01, 0.2], step: 0.005 }),
  quantity('epithelium.maintenance', { ...dividing, unit: 'chance', default: 0.965, domain: [0.5, 1], explore: [0.9, 1], step: 0.001 }),
  quantity('epithelium.deNovo', { ...dividing, unit: 'chance', default: 0.05, domain: [0.001, 0.5], explore: [0.01, 0.2], step: 0.005 }),
  quantity('saliva.leukocytes', { ...dividing, unit: 'share', default: 0.7, domain: [0, 1], explore: [0, 1], step: 0.05 }),
  quantity('saliva.drift', { ...dividing, unit: 'SD of the share', default: 0.1, domain: [0, 0.5], explore: [0, 0.3], step: 0.05 }),
  whole('exon3.dyads', { ...dividing, since: THIRD, unit: 'dyads', default: 8, domain: [2, 32], explore: [2, 32], step: 1 }),
  quantity('assay.expression', { ...dividing, since: THIRD, unit: 'coefficient of variation', default: 0.02, domain: [0, 1], explore: [0, 0.2], step: 0.01 }),
  quantity('assay.noise', { tag: 'measured', source: 'assay-924', since: NEXT, unit: 'points', default: 3.3, domain: [0, 30], explore: [0, 10], step: 0.1, effect: 'tissue' }),
  whole('assay.cells', { ...dividing, unit: 'cells', default: 1000, domain: [1, 1_000_000], explore: [50, 5000], step: 50 }),

  // Later life: how much a grown-up outcome leans on the response to oxytocin. Small, as published.
  quantity('outcome.reactivity', { ...laterLife, unit: 'r with response', default: -0.2, domain: [-0.9, 0.9], explore: [-0.5, 0.5], step: 0.05 }),
  quantity('outcome.befriend', { ...laterLife, unit: 'r with response', default: 0.2, domain: [-0.9, 0.9], explore: [-0.5, 0.5], step: 0.05 }),
  quantity('outcome.temperament', { ...laterLife, source: 'krol-2019', unit: 'r with response', default: -0.2, domain: [-0.9, 0.9], explore: [-0.5, 0.5], step: 0.05 }),
  quantity('outcome.score', { ...laterLife, source: 'maud-2018', unit: 'r with response', default: 0.1, domain: [-0.9, 0.9], explore: [-0.5, 0.5], step: 0.05 }),
  quantity('outcome.spread', { ...laterLife, since: FIFTH, unit: 'SD of the response', default: 0.0093, domain: [0.0001, 1], explore: [0.005, 0.05], step: 0.001 }),
  quantity('outcome.familyShare', { ...laterLife, unit: 'fraction', default: 0.3, domain: [0, 1], explore: [0, 1], step: 0.05 }),
] as const;

/** How large a run is. Top-level fields of a scenario; the same rules as any parameter. */
export const SIZE_ENTRIES = [
  whole('days', { tag: 'teaching', source: 'teaching', unit: 'days', default: 90, domain: [1, 3650], explore: [30, 180], step: 1, effect: 'size' }),
  whole('siblings', { tag: 'teaching', source: 'teaching', unit: 'young ones', default: 20, domain: [1, 1000], explore: [1, 40], step: 1, effect: 'size' }),
  whole('cells', { tag: 'teaching', source: 'teaching', unit: 'cells', default: 2000, domain: [1, 1_000_000], explore: [100, 4000], step: 100, effect: 'size' }),
] as const;

/** One parameter of the table. */
export type Entry = (typeof ENTRIES)[number];
/** Names of the parameters, such as 'care.licking'. */
export type ParamId = Entry['id'];
/** A value for every parameter, each in the unit of its entry. */
export type ParamValues = { -readonly [E in Entry as E['id']]: ValueOf<E> };
/** What a parameter may hold. */
export type ParamValue = number | string | boolean;

/** Entries by name, those of the run’s size among them. */
export const ENTRY_BY_ID: ReadonlyMap<string, ParameterEntry> = new Map<string, ParameterEntry>(
  ENTRIES.map((entry) => [entry.id, entry]),
);

/** The table's defaults as a fresh object. */
export function defaultValues(): ParamValues {
  return Object.fromEntries(ENTRIES.map((entry) => [entry.id, entry.default])) as ParamValues;
}

/** The two cuts that no draw of unexplained variation may pass (units of e, each way). */
export const VARIATION_CUT = 0.25;
