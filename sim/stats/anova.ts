import { chiSquareTail, fTail } from './distributions/f-and-chi-square.ts';
import { isConstant, isFlat, mean, squaresAbout, variance } from './moments.ts';
import { averageRanks, tieSum } from './ranks.ts';
import { cannot, type Computed, type NotComputable, samplesFault, settled } from './result.ts';

type Groups = readonly ArrayLike<number>[];

/** A test of "all groups alike". */
export interface GroupTest {
  readonly statistic: number;
  readonly df: readonly number[];
  readonly p: number;
  readonly n: number;
  readonly groups: number;
}

export interface Anova extends GroupTest {
  /** Share of the squares that lies between groups, η². */
  readonly estimate: number;
}

/** One-way analysis of variance under equal variances; at least two groups, and more values than groups. */
export function oneWayAnova(groups: Groups): Computed<Anova> {
  const fault = groupsFault(groups, 1);
  if (fault !== null) return fault;
  const all = groups.flatMap((group) => Array.from(group));
  const [n, k] = [all.length, groups.length];
  if (n <= k) return cannot('too-few', { name: 'values', got: n, need: k + 1 });
  const within = groups.reduce((sum, group) => sum + squaresAbout(group), 0);
  if (isFlat(within, all)) return cannot('no-spread', { name: 'groups' });
  const centre = mean(all);
  const between = groups.reduce((sum, group) => sum + group.length * square(mean(group) - centre), 0);
  const statistic = between / (k - 1) / (within / (n - k));
  return settled({
    statistic,
    df: [k - 1, n - k],
    p: fTail(statistic, k - 1, n - k),
    n,
    groups: k,
    estimate: between / (between + within),
  });
}

/** Analysis of variance without equal variances (Welch 1951); at least two differing values in each group. */
export function welchAnova(groups: Groups): Computed<GroupTest> {
  const fault = groupsFault(groups, 2);
  if (fault !== null) return fault;
  const flat = groups.findIndex((group) => isFlat(squaresAbout(group), group));
  if (flat >= 0) return cannot('no-spread', { name: `group ${flat + 1}` });
  const k = groups.length;
  const weights = groups.map((group) => group.length / variance(group));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const means = groups.map((group) => mean(group));
  const centre = means.reduce((sum, value, i) => sum + (weights[i]! / total) * value, 0);
  const between = means.reduce((sum, value, i) => sum + weights[i]! * square(value - centre), 0) / (k - 1);
  const spread = groups.reduce((sum, group, i) => sum + square(1 - weights[i]! / total) / (group.length - 1), 0);
  const statistic = between / (1 + (2 * (k - 2) * spread) / (k * k - 1));
  const df = (k * k - 1) / (3 * spread);
  const n = groups.reduce((sum, { length }) => sum + length, 0);
  return settled({ statistic, df: [k - 1, df], p: fTail(statistic, k - 1, df), n, groups: k });
}

/** Analysis of variance of ranks with correction for equals; χ² approximation (Kruskal & Wallis 1952). */
export function kruskalWallis(groups: Groups): Computed<GroupTest> {
  const fault = groupsFault(groups, 1);
  if (fault !== null) return fault;
  const all = groups.flatMap((group) => Array.from(group));
  const [n, k] = [all.length, groups.length];
  const untied = n * (n * n - 1) - tieSum(all);
  // Ranks would tell apart what only rounding did.
  if (isConstant(all)) return cannot('no-spread', { name: 'values' });
  const ranks = averageRanks(all);
  let at = 0;
  let between = 0;
  for (const { length } of groups) {
    between += length * square(mean(ranks.subarray(at, at + length)) - (n + 1) / 2);
    at += length;
  }
  const statistic = (12 * (n - 1) * between) / untied;
  return settled({ statistic, df: [k - 1], p: chiSquareTail(statistic, k - 1), n, groups: k });
}

function groupsFault(groups: Groups, need: number): NotComputable | null {
  if (groups.length < 2) return cannot('too-few-groups', { got: groups.length, need: 2 });
  return samplesFault(Object.fromEntries(groups.map((group, i) => [`group ${i + 1}`, group])), need);
}

function square(x: number): number {
  return x * x;
}
