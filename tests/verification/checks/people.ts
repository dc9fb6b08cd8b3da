/** What families and litters share, and what later life leans on: known laws of what the engine draws. */
import { resolveValues, scenarioFromPreset, type PresetId } from '../../../sim/page.ts';
import { readingOf } from '../../../sim/model/assay.ts';
import { drawIndividual } from '../../../sim/model/individual.ts';
import { createWorld, createYoung } from '../../../sim/model/world.ts';
import { OUTCOMES, outcomesOf } from '../../../sim/model/outcome.ts';
import { tissueResponse } from '../../../sim/model/response.ts';
import { courseOf } from '../../../sim/model/upbringing.ts';
import { responseTo } from '../../independent/family.ts';
import { normal, uniformsFrom } from '../../independent/random.ts';
import { against, meanOf, spreadOf, within, type CheckRow, type Estimate } from './row.ts';

const OWN = {
  'outcome.reactivity': -0.5,
  'outcome.befriend': 0.6,
  'outcome.temperament': -0.3,
  'outcome.score': 0.4,
  'outcome.familyShare': 0.3,
} as const;

/**
 * Mean of products of two standardised columns: their correlation where the laws are right, and off where they are not.
 */
const productsOf = (x: ArrayLike<number>, y: ArrayLike<number>): Estimate =>
  meanOf(Float64Array.from(x, (value, i) => value * y[i]!));

/** @param people families of two young each. */
export function checkPeople(people: number): CheckRow[] {
  return [...laterLife(people), ...litters(people), readings(people)];
}

/** Receptors whose response is z of the usual spread above that of a typical grown-up; found by halving. */
function receptorsAt(z: number, typical: number, values: ReturnType<typeof resolveValues>): number {
  const wanted =
    responseTo(typical, values['response.oxytocin'], values) +
    z * values['outcome.spread'] * values['response.maximum'];
  let [low, high] = [0, 10_000];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (responseTo(middle, values['response.oxytocin'], values) < wanted) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * r is the correlation with the response in standard deviations, the variance is 1, and families share what the text
 * says.
 */
export function laterLife(people: number): CheckRow[] {
  const values = resolveValues({ preset: 'both-parents', set: OWN });
  const typical = { receptors: 90, methylation: 0.3 };
  const uniform = uniformsFrom('later life');
  const one = (family: number, individual: number) => {
    const z = Math.max(-2.9, Math.min(2.9, normal(uniform)));
    return {
      z,
      scores: outcomesOf({
        seed: 'later life',
        family,
        individual,
        typical,
        values,
        receptors: receptorsAt(z, typical.receptors, values),
      }),
    };
  };
  const pairs = Array.from({ length: people }, (_, family) => [one(family, 0), one(family, 1)] as const);
  const z = pairs.map(([a]) => a.z);
  return OUTCOMES.flatMap((outcome) => {
    const r = values[`outcome.${outcome}`];
    const scores = pairs.map(([a]) => a.scores[outcome]);
    const others = pairs.map(([, b]) => b.scores[outcome]);
    return [
      against(`later life, ${outcome}: r with response`, r, productsOf(z, scores)),
      against(`later life, ${outcome}: SD`, 1, spreadOf(scores)),
      against(
        `later life, ${outcome}: r between litter-mates`,
        (1 - r * r) * values['outcome.familyShare'],
        productsOf(scores, others),
      ),
    ];
  });
}

/**
 * What care does not explain is shared by litter-mates to the tabled part; a parent's allele goes to half of its young.
 */
export function litters(people: number): CheckRow[] {
  const values = resolveValues({
    preset: 'both-parents',
    set: { 'variation.litterShare': 0.4, 'variation.individual': 0.02, 'genes.effect': 0.3 },
  });
  const pairs = Array.from(
    { length: people },
    (_, family) =>
      [0, 1].map((young) => drawIndividual('litters', family, young, values)) as [
        ReturnType<typeof drawIndividual>,
        ReturnType<typeof drawIndividual>,
      ],
  );
  const of = (i: 0 | 1) => pairs.map((pair) => pair[i].variation / values['variation.individual']);
  const alleles = (i: 0 | 1) => pairs.map((pair) => (pair[i].highAlleles - 1) / Math.SQRT1_2);
  return [
    against('litter-mates: r of what care does not explain', values['variation.litterShare'], productsOf(of(0), of(1))),
    against('litter-mates: its SD over the tabled one', 1, spreadOf(of(0))),
    against('litter-mates: r of alleles (Mendel)', 0.5, productsOf(alleles(0), alleles(1))),
  ];
}

/** A reading of a true 30 %: the sample's luck of two draws a cell, and technical noise. */
function readings(people: number): CheckRow {
  const values = resolveValues({ preset: 'infant-both-parents', set: { 'assay.cells': 200 } });
  const found = Array.from({ length: people }, (_, day) =>
    readingOf({ seed: 'readings', family: 0, individual: 0, day }, 30, values),
  );
  return against(
    'assay: SD of readings of one truth',
    Math.sqrt(values['assay.noise'] ** 2 + (100 * 100 * 0.3 * 0.7) / 400),
    spreadOf(found),
  );
}

/** The spread that outcomes are measured in is that of the usual families of a world. */
export function checkOutcomeSpread(families: number): CheckRow[] {
  return (
    [
      ['voles', 'both-parents'],
      ['infants', 'infant-both-parents'],
    ] as const satisfies readonly (readonly [string, PresetId])[]
  ).map(([name, preset]) => {
    const scenario = { ...scenarioFromPreset(preset, 'outcome spread'), siblings: 1, cells: 512 };
    const values = resolveValues(scenario);
    const responses = Array.from({ length: families }, (_, family) => {
      const world = createWorld(scenario, { family });
      return tissueResponse(courseOf(world, createYoung(world, 0), scenario.days).receptorsByDay[0]!, values);
    });
    return within(
      'own limit',
      `later life, ${name}: SD of the response in usual families over the one that outcomes are measured in`,
      spreadOf(responses).value / (values['outcome.spread'] * values['response.maximum']),
      0.95,
      1.05,
    );
  });
}
