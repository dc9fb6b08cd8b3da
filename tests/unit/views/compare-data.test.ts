/** What the Compare screen draws and says, from simulated numbers. */
import { describe, expect, it } from 'vitest';
import { FIRST_PRESET, PRESET_IDS, PRESETS, scenarioFromPreset, type Scenario } from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';
import { createEnglish } from '../../../src/words/say.ts';
import { cloudsOf, pairTest, pupsOf, wins, type CloudView } from '../../../src/views/compare/clouds.ts';
import { differingEvents, differingSettings } from '../../../src/state/differs.ts';
import { differsText } from '../../../src/views/compare/differs.ts';
import {
  drawnOf,
  ghostOf,
  overlayOf,
  panelChartOf,
  sharedAxis,
  twinBand,
  type PanelView,
} from '../../../src/views/compare/panel-data.ts';
import { scenarioName, youngOf } from '../../../src/views/compare/panel-names.ts';
import { seriesOf } from '../../../sim/page.ts';
import type { Focal } from '../../../src/state/types.ts';
import { litterPlan } from '../../../src/state/clouds.ts';
import { panelsOf } from '../../../src/state/comparison.ts';
import { summariseLitter } from '../../../src/state/litter.ts';

const say = createEnglish();
const small = (scenario: Scenario): Scenario => ({ ...scenario, cells: 128, days: 25, siblings: 6 });
const high = small(scenarioFromPreset('high-care', 'compare'));
const low = small(scenarioFromPreset('low-care', 'compare'));

function viewOf(id: string, scenario: Scenario): PanelView {
  const result = runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings, closedByDay: true, digest: true });
  return {
    id,
    name: id,
    focal: { scenario, result, series: seriesOf(result, 0) },
    before: null,
    beforeName: null,
    litter: summariseLitter(scenario, result),
    fresh: true,
  };
}
const views = [viewOf('high', high), viewOf('low', low)];
const look = {
  mode: 'values',
  series: 'methylation',
  day: 21,
  hover: null,
  axis: sharedAxis(views, 'values', 'methylation')!,
} as const;

describe('panels on shared axes', () => {
  it('take in every bold line and the middle half of every litter', () => {
    for (const { focal, litter } of views) {
      const curves = [
        focal!.series.methylation,
        litter!.bands.methylation.lowerQuarter,
        litter!.bands.methylation.upperQuarter,
      ].flatMap((curve) => [...curve]);
      expect(Math.min(...curves)).toBeGreaterThanOrEqual(look.axis[0]);
      expect(Math.max(...curves)).toBeLessThanOrEqual(look.axis[1]);
    }
  });

  it('tell the own line bold, the others faint, and the value of the day', () => {
    const chart = panelChartOf(views[1]!, views, look, false, say)!;
    expect(chart.lines.map(({ id, kind }) => [id, kind])).toEqual([
      ['high', 'other'],
      ['low', 'own'],
    ]);
    expect(Number(chart.valueText)).toBeCloseTo(views[1]!.focal!.series.methylation[21]!, 1);
    expect(chart.words.summary).toContain(chart.valueText);
  });

  it('print the value however it came about, and beside it the value from before under its own name', () => {
    const dragged = { ...views[1]!, name: 'Low care (changed)', before: views[0]!.focal, beforeName: 'Low care' };
    const [now, was] = [views[1]!, views[0]!].map(({ focal }) => focal!.series.methylation[21]!) as [number, number];
    const change = `${now > was ? '+' : '−'}${Math.abs(now - was).toFixed(1)}`;
    const chart = panelChartOf(dragged, views, look, false, say)!;
    expect(chart.valueText).toBe(now.toFixed(1));
    expect(chart.wasText).toBe(`was ${was.toFixed(1)} under Low care (${change})`);
    // A second drag of a changed world has no other name for what was before.
    expect(panelChartOf({ ...dragged, beforeName: 'Low care (changed)' }, views, look, false, say)!.wasText).toBe(
      `was ${was.toFixed(1)} before (${change})`,
    );
    expect(panelChartOf({ ...views[1]!, before: views[1]!.focal }, views, look, false, say)!.wasText).toBeUndefined();
  });

  it('take the curve from before into the axis that all share', () => {
    const wide = {
      ...views[0]!.focal!,
      series: { ...views[0]!.focal!.series, methylation: Float64Array.of(70, 70, 70) },
    };
    expect(sharedAxis(views, 'values', 'methylation')![1]).toBeLessThan(70);
    expect(sharedAxis([{ ...views[0]!, before: wide }, views[1]!], 'values', 'methylation')![1]).toBeGreaterThan(70);
  });

  it('keep the curve from before only where the same world was moved', () => {
    const before = { name: 'before' } as unknown as Focal;
    const kept = (param: string) => ghostOf({ moved: { param, from: scenarioFromPreset('both-parents') }, before });
    for (const what of ['care.licking', 'family.hardship', 'sire.present', 'events'])
      expect(kept(what), what).toBe(before);
    for (const what of ['preset', 'seed', 'size', 'plan', 'link', 'past', 'future'])
      expect(kept(what), what).toBeNull();
    expect(ghostOf({ moved: null, before })).toBeNull();
  });

  it('say over the plot whose numbers these are and in what unit', () => {
    const caption = (mode: 'values' | 'difference', words = say) =>
      panelChartOf(views[1]!, views, { ...look, mode }, false, words)!.words.caption;
    expect(caption('values')).toBe('this pup: marked strands, %');
    expect(caption('values', createEnglish('infant'))).toBe('this infant: marked strands, %');
    expect(caption('difference')).toBe('this pup minus the same pup under high: points');
  });

  it('show differences from the first, zero for itself, each sibling against its own twin', () => {
    const drawn = drawnOf(views[1]!, views[0]!, 'difference', 'methylation')!;
    expect(drawn.values[21]).toBeCloseTo(
      views[1]!.focal!.series.methylation[21]! - views[0]!.focal!.series.methylation[21]!,
      12,
    );
    expect(
      Array.from(drawnOf(views[0]!, views[0]!, 'difference', 'methylation')!.values).every((value) => value === 0),
    ).toBe(true);
    const twins = twinBand(views[1]!.litter!, views[0]!.litter!, 'methylation');
    const band = views[1]!.litter!.bands.methylation;
    expect(twins.high[21]! - twins.low[21]!).toBeLessThan((band.high[21]! - band.low[21]!) / 2);
    expect(twins.low[21]!).toBeGreaterThan(0);
  });

  it('are compared twin by twin as far as there are twins, while one litter is still of the old size or length', () => {
    const fewer = viewOf('fewer', { ...high, siblings: 2, days: 20 });
    for (const [one, other] of [
      [views[1]!, fewer],
      [fewer, views[1]!],
    ] as const) {
      const { band } = drawnOf(one, other, 'difference', 'methylation')!;
      const gaps = [0, 1].map(
        (i) => seriesOf(one.litter!.result, i).methylation[20]! - seriesOf(other.litter!.result, i).methylation[20]!,
      );
      expect([band!.low.length, band!.low[20], band!.high[20]]).toEqual([
        21,
        expect.closeTo(Math.min(...gaps) + 0.05 * Math.abs(gaps[0]! - gaps[1]!), 9),
        expect.closeTo(Math.max(...gaps) - 0.05 * Math.abs(gaps[0]! - gaps[1]!), 9),
      ]);
    }
  });

  it('lie over each other by name, the edited one last and on top', () => {
    const chart = overlayOf(views, 'high', look, say)!;
    expect(chart.lines.map(({ kind, label }) => [kind, label])).toEqual([
      ['own', 'low'],
      ['chosen', 'high'],
    ]);
  });
});

describe('a pair', () => {
  const cloud = (scenario: Scenario) => ({
    scenario,
    result: runNow({ kind: 'litters', scenario, from: 0, to: 5, pups: 3 }),
  });
  const [a, b] = [pupsOf(cloud(low), 'methylation', 21), pupsOf(cloud(high), 'methylation', 21)];

  it('is told with litters as the unit, and as twins much more closely', () => {
    const { apart, twins } = pairTest(a, b);
    if ('notComputable' in apart.mixed || 'notComputable' in twins) throw new Error('computable');
    const mean = (litters: readonly (readonly number[])[]) =>
      litters.flat().reduce((sum, value) => sum + value, 0) / litters.flat().length;
    expect(apart.mixed.estimate).toBeCloseTo(mean(a.litters) - mean(b.litters), 9);
    expect(twins.estimate).toBeCloseTo(mean(a.litters) - mean(b.litters), 9);
    const width = ([from, to]: readonly [number, number]) => to - from;
    expect(width(twins.interval)).toBeLessThan(width(apart.mixed.interval) / 2);
    expect(apart.mixed.df).toBe(8);
    expect(twins.df).toBe(4);
  });

  it('counts by hand how many of all pairs have more in the first', () => {
    const pairs = a.litters.flat().flatMap((x) => b.litters.flat().map((y): number => (x > y ? 1 : x === y ? 0.5 : 0)));
    expect(wins(pairTest(a, b))).toBe(Math.round((100 * pairs.reduce((sum, each) => sum + each, 0)) / pairs.length));
  });

  it('of one and the same says a half and no difference', () => {
    const { apart } = pairTest(a, a);
    expect(wins({ apart })).toBe(50);
    expect('notComputable' in apart.mixed ? NaN : apart.mixed.estimate).toBeCloseTo(0, 9);
  });
});

describe('a pair of infants', () => {
  it('has a difference with an interval too, although each family has one infant only', () => {
    const of = (play: number) => {
      const scenario = small({ ...scenarioFromPreset('infant-both-parents', 'compare'), set: { 'care.play': play } });
      return pupsOf(
        { scenario, result: runNow({ kind: 'litters', scenario, from: 0, to: 8, pups: 1 }) },
        'methylation',
        21,
      );
    };
    const [little, much] = [of(0), of(120)];
    const { difference, size } = pairTest(little, much);
    const mean = ({ litters }: typeof little) => litters.flat().reduce((sum, value) => sum + value, 0) / 8;
    expect('notComputable' in difference ? NaN : difference.estimate).toBeCloseTo(mean(little) - mean(much), 9);
    expect('notComputable' in difference ? NaN : difference.df).toBe(14);
    const squares = ({ litters }: typeof little, middle: number) =>
      litters.flat().reduce((sum, value) => sum + (value - middle) ** 2, 0);
    const spread = Math.sqrt((squares(little, mean(little)) + squares(much, mean(much))) / 14);
    expect('notComputable' in size ? NaN : size.estimate).toBeCloseTo((mean(little) - mean(much)) / spread, 9);
    // Where litters have several, it is the mixed model's.
    const litter = {
      litters: [
        [1, 2],
        [3, 5],
        [2, 2.5],
      ],
    };
    const other = {
      litters: [
        [2, 2],
        [4, 5],
        [1, 2.5],
      ],
    };
    const told = pairTest(litter, other);
    expect(told.difference).toBe(told.apart.mixed);
  });
});

describe('what differs', () => {
  it('is listed setting by setting, in the order of the table', () => {
    expect(
      differingSettings([high, low, { ...low, set: { 'kappa.care': 0 } }]).map(({ id, values }) => [id, ...values]),
    ).toEqual([
      ['care.licking', 70, 20, 20],
      ['care.huddling', 480, 240, 240],
      ['kappa.care', 0.45, 0.45, 0],
    ]);
    expect(differingSettings([high, high])).toEqual([]);
  });

  it('counts an event once where all have it, whatever it is called', () => {
    const event = { id: 'a', type: 'separation', fromDay: 3, toDay: 5, hoursPerDay: 4 } as const;
    const other = { ...event, id: 'b' };
    const found = differingEvents([
      { ...high, events: [event] },
      { ...low, events: [other, { ...event, id: 'c', fromDay: 8, toDay: 9 }] },
    ]);
    expect(found.map((each) => each.map(({ id }) => id))).toEqual([[], ['c']]);
  });

  it('shows in the name, unless a person gave one', () => {
    const plan = { id: 'a', name: null, scenario: high };
    const changed = { ...high, set: { 'care.licking': 71 } };
    expect(scenarioName(plan, say)).toBe('High care');
    expect(scenarioName({ ...plan, scenario: changed }, say)).toBe('High care (changed)');
    expect(scenarioName({ ...plan, name: 'Ours', scenario: changed }, say)).toBe('Ours');
  });

  it('is said in one line, things that differ at once by their number', () => {
    expect(differsText([high, high], say)).toBe('Nothing differs.');
    expect(differsText([high, { ...high, set: { 'care.licking': 20 } }], say)).toBe(
      'One thing differs: Licking & grooming (70 min, 20 min).',
    );
    expect(differsText([high, low], say)).toBe(
      '2 things differ at once: Licking & grooming (70 min, 20 min); Huddling (8 h, 4 h).',
    );
    const far = {
      ...low,
      set: { 'family.hardship': 0.5, 'sire.present': false, 'kappa.care': 0 },
      events: [{ id: 'a', type: 'separation', fromDay: 3, toDay: 5, hoursPerDay: 4 } as const],
    };
    expect(differsText([high, far], say)).toMatch(/^6 things differ at once: .*; and more\.$/);
  });

  it('names the first two by what they differ in, until one is changed', () => {
    const world = small(scenarioFromPreset('both-parents', 'compare'));
    for (const [species, presetWorld] of [
      ['vole', world],
      ['infant', small(scenarioFromPreset('infant-both-parents', 'compare'))],
    ] as const) {
      const words = createEnglish(species);
      const plans = panelsOf(presetWorld);
      expect(plans.map((plan) => scenarioName(plan, words))).toEqual(
        species === 'vole' ? ['Much licking', 'Little licking'] : ['Much play', 'Little play'],
      );
      expect(plans.map((plan) => youngOf(plan, words))).toEqual(
        species === 'vole'
          ? ['pups licked much', 'pups licked little']
          : ['infants played with much', 'infants played with little'],
      );
    }
    const [first] = panelsOf(world);
    expect(scenarioName({ ...first!, scenario: { ...first!.scenario, set: { 'care.licking': 71 } } }, say)).toBe(
      'Both parents (changed)',
    );
    expect(scenarioName({ ...first!, scenario: small(scenarioFromPreset('single-mother', 'compare')) }, say)).toBe(
      'Single mother',
    );
  });
});

/** Whatever a sentence wants to be filled with. */
const ANY = Object.fromEntries(
  [
    'name',
    'interval',
    'what',
    'unit',
    'age',
    'count',
    'litters',
    'first',
    'second',
    'points',
    'families',
    'cells',
    'tissues',
  ].map((each) => [each, '1']),
);

describe('words of the young ones', () => {
  it.each(PRESET_IDS)('of %s are those of its species', (preset) => {
    const species = PRESETS[preset].species;
    const words = createEnglish(species);
    const scenario = scenarioFromPreset(preset);
    const plain = youngOf({ id: 'a', name: null, scenario }, words);
    const named = youngOf({ id: 'a', name: 'Ours', scenario }, words);
    expect(named).toBe(species === 'infant' ? 'infants of “Ours”' : 'pups of “Ours”');
    expect(plain).toMatch(species === 'infant' ? /^infants / : /\bpups /);
  });

  it.each(['vole', 'infant', 'rat'] as const)('of a %s never speak of another species’ families', (species) => {
    const words = createEnglish(species);
    const scenario = small(scenarioFromPreset(FIRST_PRESET[species], 'compare'));
    const { litters, pups } = litterPlan(species, 3);
    const cloud = { scenario, result: runNow({ kind: 'litters', scenario, from: 0, to: litters, pups }) };
    const view: CloudView = { id: 'a', name: 'Ours', young: '', cloud, fresh: true };
    const drawn = cloudsOf([view], 'methylation', 10, () => false, { pup: 1, opened: null }, 'day 10', words)!;
    const said = [
      ...drawn.words.legend.map(({ text }) => text),
      drawn.words.summary,
      drawn.words.pupText,
      ...drawn.rows.flatMap(({ pups: all, litters: means }) => [...all, ...means].map(({ title }) => title)),
      ...[
        'compare.waiting',
        'compare.sameYoung',
        'compare.how.values',
        'compare.how.difference',
        'compare.how.overlay',
        'compare.byLitter',
        'compare.litter',
        'compare.youngOne',
        'compare.outcome',
        'compare.every',
        'compare.ofPairs',
        'compare.twins',
        'compare.difference',
        'figure.clouds',
        'sweep.size',
        'sweep.sizeTwo',
        'sweep.oneOrMean',
        'luck.note',
        'luck.lead',
        'luck.oneAnimal',
        'luck.title',
        'luck.shared',
      ].map((key) => words(key, ANY)),
    ].join(' ');
    expect(said).not.toMatch(
      species === 'infant'
        ? /pup|litter|vole|rat\b/i
        : species === 'rat'
          ? /infant|vole|child/i
          : /infant|\brat\b|child/i,
    );
    // The first dot is the young one of the curves: one number for one thing.
    const life = runNow({ kind: 'life', scenario, from: 0, to: 1 });
    expect(drawn.rows[0]!.pups[0]!.value).toBe(seriesOf(life, 0).methylation[10]);
    expect(drawn.words.legend.map(({ mark }) => mark)).toContain('curve');
  });
});
