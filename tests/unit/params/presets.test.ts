import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  allSeries,
  parseScenario,
  parseStudy,
  newStudy,
  InputError,
  PRESETS,
  PRESET_IDS,
  scenarioFromPreset,
  SOURCES,
  type PresetId,
  type StudyKind,
} from '../../../sim/page.ts';

/** What ready-made worlds do to methylation, as paired differences over seeds: the same families in both worlds. */

const SEEDS = 12;
const LAST = 90;
const known = new Map<PresetId, readonly Float64Array[]>();

/** Methylation by day, the mean of a small litter, one row a seed. */
function courses(preset: PresetId): readonly Float64Array[] {
  const before = known.get(preset);
  if (before !== undefined) return before;
  const rows = Array.from({ length: SEEDS }, (_, i) => {
    const scenario = { ...scenarioFromPreset(preset, `preset-${i}`), siblings: 6, cells: 128 };
    const young = allSeries(runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings }));
    return Float64Array.from(
      { length: LAST + 1 },
      (_, day) => young.reduce((sum, { methylation }) => sum + methylation[day]!, 0) / young.length,
    );
  });
  known.set(preset, rows);
  return rows;
}

/** Mean difference of a preset from another on a day, points, and its standard error over seeds. */
function gap(preset: PresetId, other: PresetId, day: number): { mean: number; error: number } {
  const others = courses(other);
  const each = courses(preset).map((row, i) => row[day]! - others[i]![day]!);
  const mean = each.reduce((sum, value) => sum + value, 0) / SEEDS;
  const variance = each.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (SEEDS - 1);
  return { mean, error: Math.sqrt(variance / SEEDS) };
}

const clearly = ({ mean, error }: { mean: number; error: number }) =>
  Math.abs(mean) > 4 * error && Math.abs(mean) > 0.1 ? Math.sign(mean) : 0;

describe('vole presets against both parents', () => {
  it.each<[PresetId, readonly number[]]>([
    ['with-helpers', [-1, -1, -1]],
    ['fostered-at-birth', [-1, -1, -1]],
    ['late-enrichment', [0, -1, -1]],
    ['separation', [1, 1, 1]],
    ['hardship-with-support', [1, 1, 1]],
    ['low-care', [1, 1, 1]],
  ])('%s: the sign of the difference at 21, 60 and 90 days', (preset, signs) => {
    expect([21, 60, 90].map((day) => clearly(gap(preset, 'both-parents', day)))).toEqual(signs);
  });

  it('fostering at birth brings what the rearing family brings, not the one of birth', () => {
    const whole = gap('low-care', 'high-care', 60).mean;
    expect(Math.abs(gap('fostered-at-birth', 'high-care', 60).mean)).toBeLessThan(0.2 * whole);
  });

  it('support holds up much of what hardship takes', () => {
    const low = scenarioFromPreset('hardship-with-support', 'preset-0');
    const mean = (support: number) => {
      const young = allSeries(
        runNow({
          kind: 'life',
          scenario: { ...low, siblings: 6, cells: 128, set: { 'family.support': support } },
          from: 0,
          to: 6,
        }),
      );
      return young.reduce((sum, { methylation }) => sum + methylation[60]!, 0) / 6;
    };
    expect(mean(0.2) - mean(0.9)).toBeGreaterThan(1);
  });
});

describe('rat presets follow the published shape', () => {
  const between = (day: number) => gap('rat-low-licking', 'rat-high-licking', day).mean;

  it('no gap at birth, most of it by the sixth day, and then flat to adulthood', () => {
    expect(between(0)).toBe(0);
    expect(between(1)).toBeLessThan(0.3 * between(LAST));
    expect(between(6)).toBeGreaterThanOrEqual(0.8 * between(LAST));
    expect(clearly(gap('rat-low-licking', 'rat-high-licking', LAST))).toBe(1);
    expect(Math.abs(between(LAST) - between(21))).toBeLessThan(0.05 * between(21));
  });

  it('fostering turns it round, at birth and in the first week, both ways', () => {
    const whole = between(LAST);
    expect(Math.abs(gap('rat-fostered-at-birth', 'rat-high-licking', LAST).mean)).toBeLessThan(0.2 * whole);
    expect(Math.abs(gap('rat-fostered-in-week-1', 'rat-high-licking', LAST).mean)).toBeLessThan(0.35 * whole);
    expect(Math.abs(gap('rat-fostered-high-to-low', 'rat-low-licking', LAST).mean)).toBeLessThan(0.2 * whole);
  });

  it('fostering after the window leaves it as it is', () => {
    const { scenario, late } = (() => {
      const scenario = { ...scenarioFromPreset('rat-low-licking', 'late'), siblings: 6, cells: 128 };
      const fostered = PRESETS['rat-fostered-at-birth'].events[0]!;
      return { scenario, late: { ...scenario, events: [{ ...fostered, fromDay: 9 }] } };
    })();
    const mean = (world: typeof scenario) =>
      allSeries(runNow({ kind: 'life', scenario: parseScenario(world), from: 0, to: 6 })).reduce(
        (sum, { methylation }) => sum + methylation[LAST]!,
        0,
      ) / 6;
    expect(Math.abs(mean(late) - mean(scenario))).toBeLessThan(0.05 * between(LAST));
  });

  it('names what speaks for it and against it', () => {
    for (const id of PRESET_IDS.filter((preset) => PRESETS[preset].species === 'rat'))
      expect(PRESETS[id].sources, id).toEqual(['weaver-2004', 'meaney-szyf-2005', 'beery-2016']);
    expect(SOURCES['weaver-2004'].label).toContain('contested');
  });

  it.each<StudyKind>(['lineage', 'stress-test', 'vole-trial'])('%s does not take place among rats', (kind) => {
    const refused = () => parseStudy(newStudy(kind, scenarioFromPreset('rat-low-licking')));
    expect(refused).toThrow(InputError);
    try {
      refused();
    } catch (error) {
      expect((error as InputError).problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'not-one-of scenario.preset',
      ]);
    }
  });
});
