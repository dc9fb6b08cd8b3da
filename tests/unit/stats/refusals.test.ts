/** Impossible input has a reason for an answer, and each reason has words. */
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../sim/stats/agreement.ts';
import { kruskalWallis, oneWayAnova, welchAnova } from '../../../sim/stats/anova.ts';
import { partialCorrelation, pearson, spearman } from '../../../sim/stats/correlation.ts';
import { crossLagged } from '../../../sim/stats/cross-lagged.ts';
import { cohensD, hedgesG } from '../../../sim/stats/effect-size.ts';
import { linearModel } from '../../../sim/stats/linear-model.ts';
import { mixedModel } from '../../../sim/stats/mixed-model.ts';
import { quantile, summary } from '../../../sim/stats/moments.ts';
import { REASONS, type Computed, type NotComputable, type Reason } from '../../../sim/stats/result.ts';
import { superiority } from '../../../sim/stats/superiority.ts';
import { pairedTest, studentTest, welchTest } from '../../../sim/stats/t-test.ts';
import { ENGLISH } from '../../../sim/words/english.ts';
import { createWords } from '../../../sim/words/say.ts';
import { expectNot } from './close.ts';

type Case = readonly [
  name: string,
  result: Computed<object | number>,
  reason: Reason,
  detail?: Readonly<Record<string, string | number>>,
];

const CASES: readonly Case[] = [
  ['Welch of nothing', welchTest([], []), 'too-few', { name: 'a', got: 0, need: 2 }],
  ['Welch of one', welchTest([1, 2], [3]), 'too-few', { name: 'b', got: 1, need: 2 }],
  ['Welch of constants', welchTest([1, 1], [2, 2]), 'no-spread'],
  ['Welch of what rounding parts', welchTest([0.1 + 0.2, 0.3], [0.3, 0.3]), 'no-spread'],
  ['Welch of infinity', welchTest([1, Infinity], [2, 3]), 'not-finite', { name: 'a', row: 2 }],
  ['Welch at a level of 1', welchTest([1, 2], [3, 4], 1), 'out-of-range', { name: 'level' }],
  ['Welch of the largest numbers', welchTest([1e308, -1e308], [1, 2]), 'overflow'],
  ['Student of two in all', studentTest([1], [2]), 'too-few', { got: 2, need: 3 }],
  ['Student of constants', studentTest([1, 1, 1], [2]), 'no-spread'],
  [
    'pairs of unequal number',
    pairedTest([1, 2, 3], [1, 2]),
    'lengths-differ',
    { name: 'a', got: 3, other: 'b', need: 2 },
  ],
  ['pairs that all differ alike', pairedTest([1, 2, 3.3], [2, 3, 4.3]), 'no-spread'],
  ['d of constants', cohensD([1, 1], [2, 2]), 'no-spread'],
  ['g of one and one', hedgesG([1], [2]), 'too-few'],
  ['superiority of nothing', superiority([], [1]), 'too-few'],
  ['one group', oneWayAnova([[1, 2, 3]]), 'too-few-groups', { got: 1, need: 2 }],
  ['an empty group', oneWayAnova([[1, 2], []]), 'too-few', { name: 'group 2' }],
  ['groups of one', oneWayAnova([[1], [2], [3]]), 'too-few', { need: 4 }],
  [
    'groups of constants',
    oneWayAnova([
      [1, 1],
      [2, 2],
    ]),
    'no-spread',
  ],
  [
    'Welch with a constant group',
    welchAnova([
      [1, 2],
      [3, 3],
    ]),
    'no-spread',
    { name: 'group 2' },
  ],
  ['ranks of equals', kruskalWallis([[5, 5], [5]]), 'no-spread'],
  [
    'ranks of what only rounding tells apart',
    kruskalWallis([
      [0.3, 0.3, 0.3],
      [0.1 + 0.2, 0.1 + 0.2],
    ]),
    'no-spread',
  ],
  ['superiority of what only rounding tells apart', superiority([0.3, 0.3, 0.3], [0.1 + 0.2, 0.1 + 0.2]), 'no-spread'],
  ['r of three', pearson([1, 2, 3], [1, 3, 2]), 'too-few', { got: 3, need: 4 }],
  ['r of a constant', pearson([1, 1, 1, 1], [1, 2, 3, 4]), 'no-spread', { name: 'x' }],
  ['r of a line', pearson([1, 2, 3, 4], [2, 4, 6, 8]), 'perfect-fit'],
  ['r of unequal lengths', pearson([1, 2, 3, 4], [1, 2, 3]), 'lengths-differ'],
  ['ρ of one order', spearman([1, 2, 3, 4], [1, 20, 300, 4000]), 'perfect-fit'],
  [
    'partial r with x itself held fixed',
    partialCorrelation([1, 2, 3, 5, 4], [2, 1, 4, 3, 5], { same: [1, 2, 3, 5, 4] }),
    'collinear',
    { name: 'x' },
  ],
  [
    'partial r with a constant held fixed',
    partialCorrelation([1, 2, 3, 5, 4], [2, 1, 4, 3, 5], { flat: [1, 1, 1, 1, 1] }),
    'collinear',
    { name: 'flat' },
  ],
  [
    'partial r with too much held fixed',
    partialCorrelation([1, 2, 3, 5], [2, 1, 4, 3], { one: [1, 2, 2, 1] }),
    'too-few',
    { need: 5 },
  ],
  ['a fit with as many columns as rows', linearModel([1, 2], { x: [1, 2] }), 'too-few', { got: 2, need: 3 }],
  ['a constant predictor', linearModel([1, 2, 4], { x: [7, 7, 7] }), 'collinear', { name: 'x' }],
  ['a predictor of zeros', linearModel([1, 2, 4], { x: [0, 0, 0] }), 'collinear', { name: 'x' }],
  [
    'a predictor made of others',
    linearModel([1, 2, 4, 3, 6], { a: [1, 2, 3, 4, 6], b: [2, 1, 5, 3, 3], both: [3, 3, 8, 7, 9] }),
    'collinear',
    { name: 'both' },
  ],
  ['a constant outcome', linearModel([4, 4, 4], { x: [1, 2, 4] }), 'no-spread', { name: 'y' }],
  ['a line', linearModel([1, 2, 3, 4], { x: [2, 4, 6, 8] }), 'perfect-fit'],
  ['a predictor that is too short', linearModel([1, 2, 3], { x: [1, 2] }), 'lengths-differ', { other: 'x' }],
  ['one litter', mixedModel([1, 2, 4], {}, ['a', 'a', 'a']), 'too-few-groups', { got: 1, need: 2 }],
  [
    'two litters, one an arm',
    mixedModel([1, 2, 4, 5], { arm: [0, 0, 1, 1] }, ['a', 'a', 'b', 'b']),
    'too-few-groups',
    { got: 2, need: 3 },
  ],
  ['a litter for each', mixedModel([1, 2, 4], {}, ['a', 'b', 'c']), 'one-per-group', { got: 3 }],
  ['litters without labels', mixedModel([1, 2, 4], {}, ['a', 'b']), 'lengths-differ', { other: 'group' }],
  [
    'litters of equals',
    mixedModel([1, 1, 2, 2, 4, 4], {}, ['a', 'a', 'b', 'b', 'c', 'c']),
    'no-spread',
    { name: 'group' },
  ],
  // Alike values are no perfect fit: nothing was fitted.
  ['a constant in litters', mixedModel([3, 3, 3, 3], {}, ['a', 'a', 'b', 'b']), 'no-spread', { name: 'y' }],
  [
    'a collinear predictor in litters',
    mixedModel([1, 2, 3, 5, 4], { x: [2, 2, 2, 2, 2] }, ['a', 'a', 'b', 'b', 'c']),
    'collinear',
    { name: 'x' },
  ],
  ['one judge', agreement([[1, 2, 3]]), 'too-few-groups'],
  ['one target', agreement([[1], [2]]), 'too-few', { name: 'judge 1' }],
  [
    'judges of one mind',
    agreement([
      [1, 2, 3],
      [1, 2, 3],
    ]),
    'no-spread',
  ],
  [
    'a panel that stands still',
    crossLagged({ x1: [1, 1, 1, 1], y1: [1, 2, 3, 5], x2: [1, 2, 4, 3], y2: [2, 1, 3, 4] }),
    'no-spread',
    { name: 'x1' },
  ],
  [
    'a panel whose measures are one',
    crossLagged({ x1: [1, 2, 3, 5], y1: [1, 2, 3, 5], x2: [1, 2, 4, 3], y2: [2, 1, 3, 4] }),
    'collinear',
    { name: 'y1' },
  ],
  ['a quantile of nothing', quantile([], 0.5), 'too-few'],
  ['a quantile beyond', quantile([1, 2], 1.1), 'out-of-range', { name: 'at', low: 0, high: 1 }],
  ['a summary of one', summary([1]), 'too-few'],
];

describe('no number without a reason', () => {
  it.each(CASES.map(([name, result, reason, detail]) => ({ name, result, reason, detail })))(
    '$name',
    ({ result, reason, detail }) => expectNot(result, reason, detail),
  );
  it('is said in words', () => {
    const say = createWords(ENGLISH);
    for (const [, result] of CASES) {
      const { notComputable, detail } = result as NotComputable;
      expect(say(`stats.${notComputable}`, detail)).toMatch(/^[^{}]{20,}\.$/);
    }
    expect(new Set(CASES.map(([, , reason]) => reason))).toEqual(new Set(REASONS));
  });
});
