import { describe, expect, it } from 'vitest';
import { besideKept, readBaseline, saysKept, withReports } from '../../bench/baseline.mjs';
import { linesOf, ratio, takeTurns } from '../../bench/rounds.mjs';

/** A group whose second contestant takes twice as long; each round is slower than the one before. */
const measured = () => {
  let round = 0;
  return takeTurns(
    {
      title: 'A race',
      contestants: { hare: () => ({ ms: 10 + round }), snail: () => ({ ms: 2 * (10 + round++) }) },
      figures: [ratio('snail / hare', ['snail', 'hare'], { atMost: 1.5 })],
    },
    3,
  );
};
const about = { machine: 'Node v22, 2 × Abacus', load: '0.1', date: '2026-11-29', commit: 'abc1234', rounds: 3 };

describe('what a benchmark prints', () => {
  it('is each figure with what it should be, where nothing was kept', () => {
    const lines = linesOf(measured(), undefined);
    expect(lines).toContain('A race');
    expect(lines.find((line) => line.startsWith('hare'))).toMatch(/^hare +11\.00 +not kept +10\.00 11\.00 12\.00$/);
    expect(lines.at(-1)).toMatch(/^snail \/ hare +2 × +not kept +at most 1\.5: MISSED$/);
  });

  it('is the same beside what was kept', () => {
    const kept = { ...about, figures: { 'snail / hare': 1.6 }, medians: { hare: 22 } };
    const lines = linesOf(measured(), kept);
    expect(lines.find((line) => line.startsWith('hare'))).toMatch(/ 11\.00 +then 22, now\/then 0\.50 +10\.00/);
    expect(lines.find((line) => line.startsWith('snail /'))).toMatch(/ 2 × +then 1\.6, now\/then 1\.25 +at most/);
    // A contestant that is new since then.
    expect(lines.find((line) => /^snail +22/.test(line))).toContain('not kept');
  });

  it('keeps its columns under each other', () => {
    const kept = { ...about, figures: { 'snail / hare': 1.234567 }, medians: { hare: 123456, snail: 0.00123 } };
    const rows = linesOf(measured(), kept).filter((line) => /^(hare|snail) +\d/.test(line));
    const each = linesOf(measured(), kept).find((line) => line.endsWith('each'))!.length - 'each'.length;
    expect(rows.map((row) => row.slice(each))).toEqual(['10.00 11.00 12.00', '20.00 22.00 24.00']);
  });
});

describe('what is kept of benchmarks', () => {
  it('is figures and medians in four digits, with where and when', () => {
    const report = {
      title: '',
      times: {},
      medians: { hare: 12.34567 },
      figures: [{ name: 'f', unit: '', value: 2 / 3 }],
    };
    expect(withReports({}, { race: report }, about)).toEqual({
      race: { ...about, figures: { f: 0.6667 }, medians: { hare: 12.35 } },
    });
  });

  it('replaces the groups that were measured and no others', () => {
    const old = { ...about, commit: 'older', figures: {}, medians: {} };
    const kept = withReports({ race: old, swim: old }, { race: measured() }, about);
    expect(kept['swim']).toBe(old);
    expect(kept['race']!.commit).toBe('abc1234');
  });

  it('says where the kept ones were measured, and whether milliseconds compare', () => {
    const kept = { ...about, figures: {}, medians: {} };
    expect(saysKept(undefined, about.machine)).toContain('-- --keep');
    expect(saysKept(kept, about.machine)).toBe(
      'Kept: 2026-11-29, commit abc1234, 3 rounds under load 0.1, on this machine',
    );
    expect(saysKept(kept, 'Node v22, 8 × Else')).toContain('another machine (Node v22, 2 × Abacus): compare ratios');
    expect(besideKept(3, 2)).toBe('then 2, now/then 1.50');
  });

  it('is in the repository for every group of Node, and has each figure once', () => {
    expect(Object.keys(readBaseline()).sort()).toEqual(['bundle', 'c', 'engine', 'people']);
    for (const { machine, date, commit, figures, medians } of Object.values(readBaseline())) {
      expect(machine).toMatch(/^Node v/);
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(commit).toMatch(/^[0-9a-f]{7,}\+?$/);
      for (const value of [...Object.values(figures), ...Object.values(medians)]) expect(value).toBeGreaterThan(0);
    }
  });
});
