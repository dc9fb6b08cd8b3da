/**
 * By their marks copies form one hump as the model comes, and two where neighbours act on each other strongly: as the
 * Model screen and MODEL.md say.
 */
import { describe, expect, it } from 'vitest';
import { scenarioFromPreset } from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';

const CELLS = 6000;
const DAY = 90;

/** Copies by their number of marks on the last day, in one animal without differences of its own. */
function copiesByMarks(
  collaboration: number,
  preset: 'both-parents' | 'low-care' = 'both-parents',
  seed = 'humps',
): number[] {
  const scenario = { ...scenarioFromPreset(preset, seed), days: DAY, siblings: 1, cells: CELLS };
  const set = {
    ...scenario.set,
    'kinetics.collaboration': collaboration,
    'variation.region': 0,
    'variation.individual': 0,
  };
  const { allelesByMarks } = runNow({
    kind: 'life',
    scenario: { ...scenario, set },
    from: 0,
    to: 1,
    histogram: true,
  }) as unknown as { readonly allelesByMarks: { readonly data: ArrayLike<number> } };
  const bins = 33;
  return Array.from(allelesByMarks.data).slice(DAY * bins, (DAY + 1) * bins);
}

/**
 * Valleys between two hills that are deeper than luck makes them (four standard errors of the difference), each bin
 * with its neighbours.
 */
function humps(counts: readonly number[]): number {
  const smooth = counts.map((_, i) => [i - 1, i, i + 1].reduce((sum, at) => sum + (counts[at] ?? 0), 0));
  const highest = (from: number, to: number) => Math.max(...smooth.slice(from, to));
  const valleys = smooth.filter((here, i) => {
    const beside = Math.min(highest(0, i), highest(i + 1, smooth.length));
    return i > 0 && i < smooth.length - 1 && beside - here > 4 * Math.sqrt(beside + here);
  });
  return valleys.length === 0 ? 1 : 2;
}

describe('copies on day 90', () => {
  it.each([0, 0.3, 0.5, 0.6])('form one hump at a collaboration of %s, most of them in its middle', (collaboration) => {
    for (const preset of ['both-parents', 'low-care'] as const) {
      const counts = copiesByMarks(collaboration, preset);
      const all = counts.reduce((sum, count) => sum + count, 0);
      expect(all).toBe(2 * CELLS);
      expect(humps(counts), preset).toBe(1);
      expect(counts.slice(6, 27).reduce((sum, count) => sum + count, 0) / all, preset).toBeGreaterThan(0.5);
    }
  });

  it.each([0.7, 0.8, 1])('form two at a collaboration of %s', (collaboration) => {
    expect(humps(copiesByMarks(collaboration))).toBe(2);
  });

  it('spread wider with more collaboration', () => {
    const sd = (counts: readonly number[]) => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      const mean = counts.reduce((sum, count, marks) => sum + count * marks, 0) / n;
      return Math.sqrt(counts.reduce((sum, count, marks) => sum + count * (marks - mean) ** 2, 0) / n);
    };
    const spreads = [0, 0.5, 0.8, 1].map((collaboration) => sd(copiesByMarks(collaboration)));
    expect([...spreads].sort((a, b) => a - b)).toEqual(spreads);
  });

  it('would be seen to form two, were they halves of two animals far apart', () => {
    const one = copiesByMarks(0);
    const two = one.map((count, marks) => count + (one[32 - marks] ?? 0));
    expect(humps(two)).toBe(2);
  });
});
