/**
 * What care and stress do to tissues, cell by cell, against the rebuild (`tests/independent`): balances, output,
 * receptors, saliva.
 */
import { lifeOfCell, runNow } from '../../../sim/engine.ts';
import {
  resolveValues,
  scenarioFromPreset,
  type ParamValues,
  type PresetId,
  type Scenario,
} from '../../../sim/page.ts';
import { balanceByDay, dividingBalance } from '../../../sim/model/balance.ts';
import { divisionInterval } from '../../../sim/model/blood.ts';
import { exonTissue } from '../../../sim/model/exon3.ts';
import { createWorld, createYoung } from '../../../sim/model/world.ts';
import { restingBalance } from '../../../sim/model/settled.ts';
import { tissueResponse } from '../../../sim/model/response.ts';
import { grownTissue } from '../../../sim/model/upbringing.ts';
import { liveAnimal } from '../../../sim/study/vole-trial/live.ts';
import { geneOf, responseTo } from '../../independent/family.ts';
import {
  balanceOn,
  outputOf,
  plasticityOn,
  receptorsNextDay,
  restingBalance as rebuiltRest,
  restingReceptors,
  weightsOfSites,
  type Inborn,
} from '../../independent/marks.ts';
import { intervalOn, siteOfPerson } from '../../independent/dividing.ts';
import { uniformsFrom } from '../../independent/random.ts';
import { plasticityAt } from '../../../sim/model/window.ts';
import { atMost, between, checkRow, meanOf, spreadOf, type CheckRow } from './row.ts';

const INFANT = 'infant-both-parents' as const;

function worldOf(name: string, preset: PresetId, set: Partial<ParamValues>, own: Partial<Scenario> = {}) {
  const scenario = {
    ...scenarioFromPreset(preset, `tissues ${name}`),
    siblings: 2,
    cells: 64,
    days: 40,
    ...own,
    set: { 'giver.responseGain': 0, ...set },
  };
  return { scenario, world: createWorld(scenario), values: resolveValues(scenario) };
}

/** Quick rows: exact, or nearly so. */
export function checkTissues(): CheckRow[] {
  return [...balances(), ...cells(), exonApart(), ...responses(), salivaMixes()];
}

const rebuilt = (what: string, difference: number, most = 1e-9) =>
  atMost('independent', `${what}: worst difference`, difference, most);

export function balances(): CheckRow[] {
  const strained = { 'family.hardship': 0.6, 'variation.individual': 0.1 } as const;
  const cases: readonly [string, PresetId, Partial<ParamValues>][] = [
    ['voles', 'low-care', strained],
    ['infants', INFANT, strained],
    ['infants, effects enlarged', INFANT, { ...strained, 'human.enlarged': true }],
  ];
  return [
    ...cases.map(([name, preset, set]) =>
      rebuilt(
        `balance e by day and region, ${name}`,
        balanceApart(worldOf(name, preset, set, { days: preset === INFANT ? 1200 : 40 })),
      ),
    ),
    rebuilt('balance e of dividing cells', dividingApart(worldOf('dividing', INFANT, strained))),
    ...(
      [
        ['voles', 'both-parents'],
        ['infants', INFANT],
        ['rats', 'rat-low-licking'],
      ] as const
    ).map(([name, preset]) =>
      rebuilt(
        `window and plasticity, ${name}`,
        worstOver(
          1300,
          (day) =>
            plasticityAt(day, worldOf(name, preset, {}, { days: 1 }).values) -
            plasticityOn(day, worldOf(name, preset, {}, { days: 1 }).values),
        ),
      ),
    ),
    ...([0.3, 0.5, 0.7] as const).map((c) => {
      const values = resolveValues({ preset: 'both-parents', set: { 'kinetics.collaboration': c } });
      return rebuilt(`resting balance at c ${c}`, Math.abs(restingBalance(values) - rebuiltRest(values)));
    }),
    ...(
      [
        ['voles', 'both-parents'],
        ['infants', INFANT],
      ] as const
    ).map(([name, preset]) => {
      const values = resolveValues({ preset, set: {} });
      return rebuilt(
        `days between divisions, ${name}`,
        worstOver(1300, (day) => divisionInterval(day, values) - intervalOn(day, values)),
      );
    }),
  ];
}

type Small = ReturnType<typeof worldOf>;

function worstOver(count: number, difference: (i: number) => number): number {
  let most = 0;
  for (let i = 0; i < count; i += i < 40 ? 1 : 17) most = Math.max(most, Math.abs(difference(i)));
  return most;
}

function balanceApart({ world, values }: Small): number {
  const born = createYoung(world, 1).born;
  const days = world.around.care.length;
  const found = balanceByDay(world.around, born, values);
  const rest = rebuiltRest(values);
  return Math.max(
    ...[0, 1, 2].map((region) =>
      worstOver(
        days,
        (day) =>
          found[region * days + day]! -
          balanceOn(day, region, world.around.care[day]!, world.around.stress[day]!, inbornOf(born), values, rest),
      ),
    ),
  );
}

/** Care has an effect of its own in cells that divide, e stops at ±.95, and nothing rests apart from the middle. */
function dividingApart({ world, values }: Small): number {
  const born = createYoung(world, 1).born;
  const days = world.around.care.length;
  // No care, all the care there can be, and typical care: at its strongest, e meets its limit.
  const around = {
    care: world.around.care.map((_, day) => (day % 3 === 0 ? 0 : day % 3 === 1 ? 1 : 0.5)),
    stress: world.around.stress,
  };
  const own = { ...values, 'division.kappaCare': 0.95, 'kappa.stress': 0.5 };
  const found = dividingBalance(around, born, own);
  return Math.max(
    ...[0, 1, 2].map((region) =>
      worstOver(days, (day) => {
        const free = balanceOn(
          day,
          region,
          around.care[day]!,
          around.stress[day]!,
          inbornOf(born),
          { ...own, 'kappa.care': own['division.kappaCare'] },
          0,
        );
        return found[region * days + day]! - Math.max(-0.95, Math.min(0.95, free));
      }),
    ),
  );
}

const inbornOf = ({
  variation,
  regionVariation,
}: {
  variation: number;
  regionVariation: readonly number[];
}): Inborn => ({ shared: variation, regions: regionVariation });

/** The engine adds silencing up in units of 2^-30. */
const SILENCING = 1e-8;

/** A cell's receptors, day by day, from the marks it shows. */
export function cells(): CheckRow[] {
  const cases: readonly [string, Partial<ParamValues>][] = [
    ['switch, two low-output alleles', { 'genes.genotype': 'AA', 'genes.effect': 0.2 }],
    ['switch, two high-output alleles', { 'genes.genotype': 'BB', 'genes.effect': 0.2 }],
    ['graded', { 'receptors.mode': 'graded', 'genes.genotype': 'AB' }],
  ];
  return cases.map(([name, set]) => {
    const { scenario, values } = worldOf(name, 'low-care', { 'kinetics.collaboration': 0.7, ...set });
    const alleles = { AA: 0, AB: 1, BB: 2, drawn: NaN }[values['genes.genotype']];
    return rebuilt(
      `receptors of cells from their marks, ${name}`,
      Math.max(...Array.from({ length: 24 }, (_, cell) => cellApart(scenario, values, cell, geneOf(alleles, values)))),
      SILENCING,
    );
  });
}

function cellApart(scenario: Scenario, values: ParamValues, cell: number, gene: number): number {
  const { masksByDay, receptorsByDay } = lifeOfCell({ kind: 'cell', scenario, individual: 0, cell });
  const weights = weightsOfSites(values);
  const outputs = (day: number) =>
    [0, 1].reduce((total, copy) => {
      const [p, q] = [masksByDay.data[4 * day + 2 * copy]!, masksByDay.data[4 * day + 2 * copy + 1]!];
      return (
        total +
        outputOf(
          weights.map((_, site) => ((p >>> site) & 1) + ((q >>> site) & 1)),
          weights,
          values,
        )
      );
    }, 0);
  let own = restingReceptors(outputs(0), gene, values);
  let most = 0;
  for (let day = 0; day <= scenario.days; day++) {
    most = Math.max(most, Math.abs(own - receptorsByDay.data[day]!) / own);
    own = receptorsNextDay(own, outputs(day), gene, values);
  }
  return most;
}

/** Receptors are those of the promoter's life, whether or not exon 3 is followed. */
export function exonApart(): CheckRow {
  const { world } = worldOf('exon 3', 'low-care', { 'variation.region': 0.2 });
  const young = createYoung(world, 0);
  return checkRow(
    'exact',
    'exon 3 changes no receptors',
    grownTissue(world, young).receptors,
    liveAnimal(world, young, exonTissue(world)).receptors,
    1e-9,
  );
}

function responses(): CheckRow[] {
  const grid = [0, 0.3, 1, 4].flatMap((oxytocin) =>
    [0, 10, 30, 90, 160].map((receptors) => [receptors, oxytocin] as const),
  );
  return [1, 1.7].map((slope) => {
    const values = resolveValues({ preset: 'both-parents', set: { 'response.slope': slope, 'response.maximum': 1.5 } });
    return rebuilt(
      `response of a tissue, slope ${slope}`,
      Math.max(
        ...grid.map(([receptors, oxytocin]) =>
          Math.abs(tissueResponse(receptors, values, oxytocin) - responseTo(receptors, oxytocin, values)),
        ),
      ),
    );
  });
}

/** Saliva is so much white blood cells, and the lining of the mouth for the rest. */
export function salivaMixes(): CheckRow {
  const { scenario, values } = worldOf('saliva', INFANT, { 'saliva.drift': 0, 'saliva.leukocytes': 0.8 });
  const { saliva, leukocytes, epithelium } = runNow({ kind: 'saliva', scenario, from: 0, to: 2 });
  const share = values['saliva.leukocytes'];
  return rebuilt(
    'saliva from its two tissues',
    Math.max(...saliva.map((level, i) => Math.abs(level - share * leukocytes[i]! - (1 - share) * epithelium[i]!))),
  );
}

/**
 * One site of a person's dividing tissues over many persons who got the same care.
 * @param persons of each side. @param ages days on which they are looked at, the last one last.
 */
export function checkDividing(persons: number, ages: readonly number[] = [0, 150]): CheckRow[] {
  const days = ages.at(-1)!;
  const { scenario, world, values } = worldOf(
    'dividing persons',
    INFANT,
    { 'variation.individual': 0, 'variation.region': 0, 'care.touch': 20, 'care.play': 5 },
    { siblings: persons, cells: 48, days },
  );
  const found = runNow({ kind: 'saliva', scenario, from: 0, to: persons });
  const uniform = uniformsFrom('dividing persons');
  const e = Array.from({ length: days }, (_, day) =>
    balanceOn(
      day,
      2,
      world.around.care[day]!,
      world.around.stress[day]!,
      { shared: 0, regions: [0, 0, 0] },
      { ...values, 'kappa.care': values['division.kappaCare'] },
      0,
    ),
  );
  return (['leukocytes', 'epithelium'] as const).flatMap((tissue) =>
    ages.flatMap((day) => {
      const engine = Float64Array.from({ length: persons }, (_, person) => found[tissue][person * (days + 1) + day]!);
      const own = Float64Array.from({ length: persons }, () =>
        siteOfPerson(tissue, values, day, scenario.cells, (at) => Math.max(-0.95, Math.min(0.95, e[at]!)), uniform),
      );
      return [
        between(`${tissue} of persons on day ${day}, rebuilt: mean`, meanOf(own), meanOf(engine)),
        between(`${tissue} of persons on day ${day}, rebuilt: SD`, spreadOf(own), spreadOf(engine)),
      ];
    }),
  );
}
