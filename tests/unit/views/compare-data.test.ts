/** What the Compare screen draws and says, from simulated numbers. */
import { describe, expect, it } from 'vitest';
import { scenarioFromPreset, type Scenario } from '../../../sim/index.ts';
import { runNow } from '../../../sim/engine.ts';
import { createEnglish } from '../../../src/words/say.ts';
import { pairTest, pupsOf, wins } from '../../../src/views/compare/clouds.ts';
import { differingEvents, differingSettings } from '../../../src/views/compare/differs.ts';
import { drawnOf, overlayOf, panelChartOf, sharedAxis, twinBand, type PanelView } from '../../../src/views/compare/panel-data.ts';
import { scenarioName } from '../../../src/views/compare/panel-names.ts';
import { seriesOf } from '../../../sim/index.ts';
import { summariseLitter } from '../../../src/state/world.ts';

const say = createEnglish();
const small = (scenario: Scenario): Scenario => ({ ...scenario, cells: 128, days: 25, siblings: 6 });
const high = small(scenarioFromPreset('high-care', 'compare'));
const low = small(scenarioFromPreset('low-care', 'compare'));

function viewOf(id: string, scenario: Scenario): PanelView {
  const result = runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings, closedByDay: true, digest: true });
  return { id, name: id, focal: { scenario, result, series: seriesOf(result, 0) }, before: null, litter: summariseLitter(scenario, result), fresh: true };
}
const views = [viewOf('high', high), viewOf('low', low)];
const look = { mode: 'values', series: 'methylation', day: 21, hover: null, axis: sharedAxis(views, 'values', 'methylation')! } as const;

describe('panels on shared axes', () => {
  it('take in every bold line and the middle half of every litter', () => {
    for (const { focal, litter } of views) {
      const curves = [focal!.series.methylation, litter!.bands.methylation.lowerQuarter, litter!.bands.methylation.upperQuarter].flatMap((curve) => [...curve]);
      expect(Math.min(...curves)).toBeGreaterThanOrEqual(look.axis[0]);
      expect(Math.max(...curves)).toBeLessThanOrEqual(look.axis[1]);
    }
  });

  it('tell the own line bold, the others faint, and the value of the day', () => {
    const chart = panelChartOf(views[1]!, views, look, false, say)!;
    expect(chart.lines.map(({ id, kind }) => [id, kind])).toEqual([['high', 'other'], ['low', 'own']]);
    expect(Number(chart.valueText)).toBeCloseTo(views[1]!.focal!.series.methylation[21]!, 1);
    expect(chart.words.summary).toContain(chart.valueText);
  });

  it('tell what a drag changed in place of the value', () => {
    const dragged = { ...views[1]!, before: views[0]!.focal };
    const change = views[1]!.focal!.series.methylation[21]! - views[0]!.focal!.series.methylation[21]!;
    expect(panelChartOf(dragged, views, look, false, say)!.differenceText).toBe(`+${change.toFixed(1)}`);
    expect(panelChartOf({ ...views[1]!, before: views[1]!.focal }, views, look, false, say)!.differenceText).toBeUndefined();
  });

  it('show differences from the first, zero for itself, each sibling against its own twin', () => {
    const drawn = drawnOf(views[1]!, views[0]!, 'difference', 'methylation')!;
    expect(drawn.values[21]).toBeCloseTo(views[1]!.focal!.series.methylation[21]! - views[0]!.focal!.series.methylation[21]!, 12);
    expect(Array.from(drawnOf(views[0]!, views[0]!, 'difference', 'methylation')!.values).every((value) => value === 0)).toBe(true);
    const twins = twinBand(views[1]!.litter!, views[0]!.litter!, 'methylation');
    const band = views[1]!.litter!.bands.methylation;
    expect(twins.high[21]! - twins.low[21]!).toBeLessThan((band.high[21]! - band.low[21]!) / 2);
    expect(twins.low[21]!).toBeGreaterThan(0);
  });

  it('lie over each other by name, the edited one last and on top', () => {
    const chart = overlayOf(views, 'high', look, say)!;
    expect(chart.lines.map(({ kind, label }) => [kind, label])).toEqual([['own', 'low'], ['chosen', 'high']]);
  });
});

describe('a pair', () => {
  const cloud = (scenario: Scenario) => ({ scenario, result: runNow({ kind: 'litters', scenario, from: 0, to: 5, pups: 3 }) });
  const [a, b] = [pupsOf(cloud(low), 'methylation', 21), pupsOf(cloud(high), 'methylation', 21)];

  it('is told with litters as the unit, and as twins much more closely', () => {
    const { apart, twins } = pairTest(a, b);
    if ('notComputable' in apart.mixed || 'notComputable' in twins) throw new Error('computable');
    const mean = (litters: readonly (readonly number[])[]) => litters.flat().reduce((sum, value) => sum + value, 0) / litters.flat().length;
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
    const { apart, twins } = pairTest(a, a);
    expect(wins({ apart, twins })).toBe(50);
    expect('notComputable' in apart.mixed ? NaN : apart.mixed.estimate).toBeCloseTo(0, 9);
  });
});

describe('what differs', () => {
  it('is listed setting by setting, in the order of the table', () => {
    expect(differingSettings([high, low, { ...low, set: { 'kappa.care': 0 } }]).map(({ id, values }) => [id, ...values])).toEqual([
      ['care.licking', 70, 20, 20], ['care.huddling', 480, 240, 240], ['kappa.care', 0.45, 0.45, 0],
    ]);
    expect(differingSettings([high, high])).toEqual([]);
  });

  it('counts an event once where all have it, whatever it is called', () => {
    const event = { id: 'a', type: 'separation', fromDay: 3, toDay: 5, hoursPerDay: 4 } as const;
    const other = { ...event, id: 'b' };
    const found = differingEvents([{ ...high, events: [event] }, { ...low, events: [other, { ...event, id: 'c', fromDay: 8, toDay: 9 }] }]);
    expect(found.map((each) => each.map(({ id }) => id))).toEqual([[], ['c']]);
  });

  it('shows in the name, unless a person gave one', () => {
    expect(scenarioName(null, high, say)).toBe('High care');
    expect(scenarioName(null, { ...high, set: { 'care.licking': 71 } }, say)).toBe('High care (changed)');
    expect(scenarioName('Ours', { ...high, set: { 'care.licking': 71 } }, say)).toBe('Ours');
  });
});
