/**
 * What Play says beside its curves: units, days, where a change will show, sizes found in studies, saliva, evidence.
 */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  scenarioFromPreset,
  seriesOf,
  SPREAD_BETWEEN_INFANTS,
  type FamilyResult,
  type Scenario,
  type Species,
} from '../../../sim/page.ts';
import { frameAxes } from '../../../src/state/axes.ts';
import { firstWorld } from '../../../src/state/first-world.ts';
import type { PageState } from '../../../src/state/page.ts';
import type { WorldState, Focal } from '../../../src/state/types.ts';
import { withReach, withValue } from '../../../src/state/world.ts';
import { curvesOf, summaryOf } from '../../../src/parts/curves.ts';
import { outcomesOf } from '../../../src/views/family/family-data.ts';
import { factorsBetween, FACTORS, enlarged, sizeOf, sizeText } from '../../../src/parts/published.ts';
import { salivaStrip, withSaliva } from '../../../src/views/infant/saliva-strip.ts';
import { showsOn } from '../../../src/parts/moves.ts';
import { createEnglish } from '../../../src/words/say.ts';

const CELLS = 128;
const say = createEnglish();
const sayInfant = createEnglish('infant');

function world(
  preset: 'both-parents' | 'infant-both-parents' | 'infant-hardship' | 'infant-little-play' = 'both-parents',
): Scenario {
  return { ...scenarioFromPreset(preset, 'says'), cells: CELLS, siblings: 2 };
}
function focalOf(scenario: Scenario): Focal {
  const result = runNow({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true });
  return { scenario, result, series: seriesOf(result, 0) };
}
function stateOf(now: Focal, before: Focal | null, day: number): WorldState & Pick<PageState, 'day'> {
  return {
    ...firstWorld(),
    scenario: now.scenario,
    focal: now,
    before,
    moved: before === null ? null : { param: 'care.licking', from: before.scenario },
    day,
    axes: frameAxes(now, null, null),
  };
}

describe('the curves', () => {
  const voles = focalOf(world());
  const infants = focalOf(world('infant-both-parents'));
  it('count marked strands, and the names at their ends say the day', () => {
    const curves = curvesOf(stateOf(voles, null, 60), say)!;
    const methylation = curves.series[0]!;
    expect(methylation.unit).toBe('marked strands, %');
    expect(methylation.endText).toBe(`day 90: ${voles.series.methylation[90]!.toFixed(1)}`);
    expect(curvesOf(stateOf(infants, null, 367), sayInfant)!.series[0]!.endText).toBe(
      `18 mo: ${infants.series.methylation[550]!.toFixed(1)}`,
    );
    for (const [focal, words] of [
      [voles, say],
      [infants, sayInfant],
    ] as const)
      expect(summaryOf(stateOf(focal, null, 60), words)).toMatch(/% of strands are marked/);
  });
  it('say where a change shows that begins on the day shown', () => {
    const later = focalOf(withReach(world(), 'care.licking', 0, 'fromDay', 15));
    expect(Math.abs(later.series.methylation[90]! - voles.series.methylation[90]!)).toBeGreaterThan(0.1);
    const shift = showsOn(later.series, voles.series, 15)!;
    expect(shift).toEqual({
      day: 90,
      points: Math.round((later.series.methylation[90]! - voles.series.methylation[90]!) * 10) / 10,
    });
    expect(summaryOf(stateOf(later, voles, 15), say)).toContain(`By day 90: +${shift.points.toFixed(1)} points.`);
    expect([showsOn(later.series, voles.series, 90), showsOn(voles.series, voles.series, 15)]).toEqual([null, null]);
  });
  it('name the day on which a change was largest, where it is gone by the last', () => {
    const flat = Float64Array.from({ length: 91 }, () => 30);
    const bump = flat.map((value, day) => (day === 40 ? value + 2 : day === 41 ? value + 1 : value));
    expect(showsOn({ ...voles.series, methylation: bump }, { ...voles.series, methylation: flat }, 20)).toEqual({
      day: 40,
      points: 2,
    });
  });
});

describe('a flat response', () => {
  const usual = focalOf(world());
  const response = (now: Focal, before: Focal | null, words = say) => {
    const { note, ask } = curvesOf(stateOf(now, before, 60), words)!.series.find(({ id }) => id === 'response')!;
    return { note, ask };
  };
  it('is asked about only after a change that moved receptors and hardly moved it', () => {
    const silent = { note: undefined, ask: undefined };
    expect(response(usual, null)).toEqual(silent);
    const licked = focalOf(withValue(world(), 'care.licking', 90));
    expect(Math.abs(licked.series.receptors[60]! - usual.series.receptors[60]!)).toBeGreaterThan(1);
    expect(response(licked, usual)).toEqual({ note: 'It hardly changed.', ask: 'Why so flat?' });
    expect(response(usual, usual)).toEqual(silent);
    const fewer = focalOf(withValue(world(), 'response.slope', 8));
    expect(Math.abs(fewer.series.response[60]! - usual.series.response[60]!)).toBeGreaterThan(3);
    expect(response(fewer, usual)).toEqual(silent);
  });
  it('of a rat is not led on to a view of oxytocin', () => {
    const rat = (set: Scenario['set']) =>
      focalOf({ ...scenarioFromPreset('rat-high-licking', 'says'), cells: CELLS, siblings: 2, set });
    expect(response(rat({ 'care.licking': 0 }), rat({ 'care.licking': 120 }))).toEqual({
      note: 'It hardly changed.',
      ask: undefined,
    });
  });
});

describe('a size found among infants', () => {
  const usual = world('infant-both-parents');
  it('is told in points and in spreads between families, with what studies found of all that was moved', () => {
    const [before, now] = [focalOf(usual), focalOf(withValue(usual, 'family.hardship', 1))];
    const size = sizeOf(before, now)!;
    const points = now.series.methylation[550]! - before.series.methylation[550]!;
    expect(size).toEqual({ points, d: points / SPREAD_BETWEEN_INFANTS, day: 550, factors: ['hardship'] });
    const { here, published } = sizeText(size, false, sayInfant);
    expect(here).toContain(`by 18 months: ${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)} points`);
    expect(here).toContain(`d ${points < 0 ? '−' : '+'}${Math.abs(size.d!).toFixed(2)}`);
    expect(published).toMatch(/7,319.*r = \.02.*Ellis/);
    // A phone has room for the two sizes and no more; both are still there.
    expect(sizeText(size, true, sayInfant)).toEqual({
      here: expect.stringMatching(/^Here, by 18 months: [+−]\d+\.\d points \(d [+−]\d\.\d\d\)\.$/),
      published,
    });
  });
  it('has no d before 18 months, nor where effects are enlarged: how far families differ there was not measured', () => {
    const young = { ...usual, days: 183 };
    const enlarged = withValue(usual, 'human.enlarged', true);
    for (const [world, age] of [
      [young, '6 months'],
      [enlarged, '18 months'],
    ] as const) {
      const size = sizeOf(focalOf(world), focalOf(withValue(world, 'family.hardship', 1)))!;
      expect(size.d).toBeNull();
      const { here } = sizeText(size, false, sayInfant);
      expect(here).toMatch(new RegExp(`^Here, by ${age}: [+−]\\d+\\.\\d points in this child\\.$`));
    }
  });
  it('is said to be more than studies find, above .3 standard deviations', () => {
    const far = sayInfant('published.far');
    const told = (d: number) => sizeText({ points: 1, d, day: 550, factors: ['caregivers'] }, false, sayInfant).here;
    expect([told(0.31), told(-0.31)].every((here) => here.endsWith(far))).toBe(true);
    expect([told(0.3), told(-0.29)].some((here) => here.includes(far))).toBe(false);
  });
  it.each([
    ['family.hardship', 0.5, 'hardship'],
    ['family.support', 0.9, 'support'],
    ['sire.present', false, 'caregivers'],
    ['helpers.present', true, 'caregivers'],
    ['care.feeding', 0, 'feeding'],
    ['dam.feedingShare', 0.5, 'feeding'],
    ['care.play', 10, 'play'],
    ['care.talk', 10, 'contact'],
    ['care.touch', 10, 'contact'],
    ['care.skin', 0, 'contact'],
    ['adult.talk', 0, 'adults'],
  ] as const)('knows what %s is about, for a childhood and from a day on', (id, value, factor) => {
    expect(factorsBetween(usual, withValue(usual, id, value))).toEqual([factor]);
    if (!id.endsWith('Share'))
      expect(factorsBetween(usual, withReach(usual, id, value, 'fromDay', 40))).toEqual([factor]);
  });
  it('names every factor of a preset, and nothing for voles, another child or a law of the model', () => {
    expect(factorsBetween(usual, world('infant-hardship'))).toEqual(['hardship', 'support']);
    expect(factorsBetween(usual, world('infant-little-play'))).toEqual(['play', 'contact']);
    const before = focalOf(usual);
    expect(sizeOf(before, focalOf({ ...usual, seed: 'another' }))).toBeNull();
    expect(sizeOf(before, focalOf(withValue(usual, 'kappa.care', 0.1)))).toBeNull();
    expect(sizeOf(focalOf(world()), focalOf(withValue(world(), 'family.hardship', 1)))).toBeNull();
    for (const factor of FACTORS) expect(say.has(`published.${factor}`), factor).toBe(true);
  });
  it('is called enlarged where the teaching switch is on', () => {
    expect([enlarged(usual), enlarged(withValue(usual, 'human.enlarged', true))]).toEqual([false, true]);
    expect(say('evidence.infant.enlarged.short')).toMatch(/far above what studies find/);
    expect(`${say('evidence.infant.short')} ${say('evidence.infant.text')}`).toBe(
      'Evidence: saliva of 101 infants in one study. Nobody has measured these brain cells. Their size here is an assumption.',
    );
  });
});

describe('saliva beside the brain', () => {
  const scenario = world('infant-both-parents');
  const saliva = (of: Scenario) => runNow({ kind: 'saliva', scenario: of, from: 0, to: 1 });
  const [now, before] = [saliva(withValue(scenario, 'care.play', 0)), saliva(scenario)];
  it('is the engine’s own curve, on an axis of as many points as the brain’s', () => {
    const strip = salivaStrip({ now, before, moved: 'care.play', stale: false }, 367, 20, sayInfant);
    expect(strip.now).toBe(now.saliva);
    expect(strip.before).toBe(before.saliva);
    expect(strip.valueText).toBe(now.saliva[367]!.toFixed(1));
    expect(strip.axis[1] - strip.axis[0]).toBeCloseTo(20, 9);
    expect(strip.axis[0]).toBeLessThan(Math.min(...now.saliva));
    expect(strip.note).toBeUndefined();
    expect(strip.beforeText).toBe(`before ${before.saliva[367]!.toFixed(1)}`);
    // As in the curves of the brain: after another preset was chosen, by the name of the one before.
    expect(salivaStrip({ now, before, moved: 'preset', stale: false }, 367, 20, sayInfant).beforeText).toBe(
      `Both parents ${before.saliva[367]!.toFixed(1)}`,
    );
  });
  it('says while it is still that of the last settled world', () => {
    expect(salivaStrip({ now, before: null, moved: '', stale: true }, 367, 20, sayInfant).note).toMatch(
      /last settled world/,
    );
  });
  it('stands first below the brain’s curve, and in the spoken summary', () => {
    const curves = curvesOf(stateOf(focalOf(scenario), null, 367), sayInfant)!;
    const both = withSaliva(curves, { now, before: null, moved: '', stale: false }, sayInfant);
    expect(both.series.map(({ id }) => id)).toEqual(['methylation', 'saliva', 'closedCopies', 'receptors', 'response']);
    expect(both.words.summary).toContain(
      `At 12 months, ${now.saliva[367]!.toFixed(1)} % of strands in saliva are marked at site −924.`,
    );
  });
});

describe('later life', () => {
  it('rings one vole and no child', () => {
    const young = { reactivity: 0.1, befriend: 0.2, temperament: -0.3, score: 0.4 };
    const family = { outcomes: [young, young, young] } as unknown as FamilyResult;
    const focus = (species: Species) =>
      outcomesOf(family, species, null, createEnglish(species)).rows.map((row) => row.focus);
    expect([focus('vole'), focus('infant')]).toEqual([
      [0, 0, 0, 0],
      [-1, -1, -1, -1],
    ]);
    expect(sayInfant('family.laterText')).not.toMatch(/ring/);
  });
});

describe('the stress hormone', () => {
  it('is corticosterone in voles and cortisol in people, in every word of Play', () => {
    expect([say('drawer.cortisol'), sayInfant('drawer.cortisol')]).toEqual(['corticosterone', 'cortisol']);
    for (const id of ['halfLife', 'onset', 'perStress', 'rhythm']) {
      expect(say(`param.cortisol.${id}.label`)).not.toMatch(/cortisol/i);
      expect(sayInfant(`param.cortisol.${id}.label`)).toMatch(/cortisol/i);
      expect(say(`param.cortisol.${id}.help`)).toMatch(/corticosterone in voles and cortisol in infants/);
    }
  });
});
