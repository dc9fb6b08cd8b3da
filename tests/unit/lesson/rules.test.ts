/** The coach: each of its fifteen rules true once and not true once. */
import { describe, expect, it } from 'vitest';
import {
  coached,
  ruled,
  worldOf,
  type Act,
  type Answer,
  type Ask,
  type LabRow,
  type Lesson,
  type Look,
  type OnScreen,
  type Rule,
  type RuleName,
  type Step,
} from '../../../sim/lessons.ts';
import { LESSON as LUCK } from '../../../sim/lesson/files/2-luck.ts';
import { row } from './rows.ts';

const trial = worldOf(LUCK, 'trial', { seed: 'CLASS-1', truth: 'care' });
const town = worldOf(
  { ...(LUCK as Lesson), worlds: { town: { screen: 'play', preset: 'both-parents', cells: 64, day: 60 } } },
  'town',
  { seed: 'CLASS-1', truth: null },
);
const by = (assignment: 'lot' | 'genes') =>
  ({ ...trial, study: { ...(trial as never as { study: object }).study, design: { assignment } } }) as OnScreen;

const bar = { read: 'armGap', on: 'screen', of: 'mean' } as const;
const claim: Ask = {
  id: 'claim',
  kind: 'claim',
  rows: [],
  reasons: [{}, { meets: 'M10' }],
  options: [
    { holds: { value: bar, is: 'off 0' } },
    { meets: 'M10' },
    { holds: { value: bar, is: 'cannot tell' } },
    { meets: 'M8' },
  ],
};
const step: Step = {
  id: 's5',
  phase: 'experiment',
  minutes: 1,
  world: 'trial',
  permit: {},
  asks: [claim],
  because: [{}, { meets: 'M10' }],
  coach: [],
  point: 'run',
};
const claims = (
  option: number,
  rows: readonly number[] = [],
  reason: number | null = null,
): Record<string, Answer> => ({
  claim: { kind: 'claim', option, reason, rows },
});
const act = (more: object): Act => ({ at: 0, step: 's5', ...more }) as Act;
const own = (more: Partial<LabRow> = {}, design = {}) => row({ step: 's5', ...more }, design);

function look(more: Partial<Look>): Look {
  return { step, acts: [], rows: [], answers: {}, because: null, screen: trial, closedFor: null, ...more };
}

const off = { from: 0.5, to: 5 };
const CASES: Readonly<
  Record<RuleName, readonly [rule: Rule, yes: readonly Partial<Look>[], no: readonly Partial<Look>[]]>
> = {
  changedTogether: [
    ['changedTogether', 1],
    [
      { rows: [own(), own({ id: 2 }, { littersA: 8, littersB: 8, pups: 4 })] },
      {
        acts: [
          act({ act: 'slide', param: 'care.licking', from: 40, to: 75 }),
          act({ act: 'slide', param: 'care.huddling', from: 40, to: 75 }),
        ],
      },
    ],
    [
      { rows: [own(), own({ id: 2 }, { littersA: 8, littersB: 8 })] },
      {
        acts: [
          act({ act: 'slide', param: 'care.licking', from: 40, to: 75 }),
          act({ act: 'run', seed: 'a' }),
          act({ act: 'slide', param: 'care.huddling', from: 40, to: 75 }),
        ],
      },
      {
        acts: [
          act({ act: 'design', study: 'vole-trial', field: 'littersA' }),
          act({ act: 'design', study: 'vole-trial', field: 'littersB' }),
        ],
      },
    ],
  ],
  differentLuck: [
    'differentLuck',
    [{ rows: [own(), own({ id: 2, seed: 'CLASS-1.1' })] }],
    [{ rows: [own(), own({ id: 2 })] }, { rows: [own({ seed: 'old' }), own({ id: 2 }), own({ id: 3 })] }],
  ],
  sameLuck: [
    'sameLuck',
    [{ rows: [own(), own({ id: 2 })] }],
    [{ rows: [own(), own({ id: 2, seed: 'CLASS-1.1' })] }, { rows: [own()] }],
  ],
  onlyOneLitter: [['onlyOneLitter', 2], [{ rows: [own({}, { littersA: 1 })] }], [{ rows: [own()] }, { rows: [] }]],
  pupsForLitters: [
    'pupsForLitters',
    [{ rows: [own(), own({ id: 2 }, { pups: 8 })] }],
    [
      { rows: [own(), own({ id: 2 }, { littersA: 8, littersB: 8 })] },
      { rows: [own(), own({ id: 2 }, { pups: 8 }), own({ id: 3 }, { littersA: 8, littersB: 8 })] },
    ],
  ],
  readTooSoon: ['readTooSoon', [{ rows: [own({ finished: false })] }], [{ rows: [own({ finished: false }), own()] }]],
  wrongDay: [['wrongDay', 90], [{ screen: town }], [{ screen: { ...town, day: 90 } as OnScreen }, { screen: trial }]],
  notRun: ['notRun', [{}], [{ acts: [act({ act: 'run', seed: 'a' })] }, { rows: [row()] }]],
  sawOnlyOne: [
    ['sawOnlyOne', 2],
    [{ screen: town, acts: [act({ act: 'cell', cell: 3 }), act({ act: 'cell', cell: 3 })] }, { rows: [own()] }],
    [
      { screen: town, acts: [act({ act: 'cell', cell: 3 }), act({ act: 'cell', cell: 4 })] },
      { screen: town },
      { rows: [own(), own({ seed: 'CLASS-1.1' })] },
    ],
  ],
  pickedTheExtremes: [
    'pickedTheExtremes',
    [{ rows: [1, 2, 3, 4].map((id) => own({ id, estimate: id })), answers: claims(0, [1, 4]) }],
    [
      { rows: [1, 2, 3, 4].map((id) => own({ id, estimate: id })), answers: claims(0, [1, 3]) },
      { rows: [1, 2].map((id) => own({ id, estimate: id })), answers: claims(0, [1, 2]) },
    ],
  ],
  zeroInside: [
    'zeroInside',
    [{ rows: [own()], answers: claims(0) }],
    [
      { rows: [own(off)], answers: claims(0) },
      { rows: [own()], answers: claims(2) },
      { rows: [own(), own({ id: 2, ...off })], answers: claims(0, [2]) },
    ],
  ],
  oneSidedZero: [
    'oneSidedZero',
    [
      { rows: [own()], answers: claims(1) },
      { rows: [own()], because: 1 },
      { rows: [own()], answers: claims(2, [], 1) },
    ],
    [
      { rows: [own()], answers: claims(2) },
      { rows: [own(off)], because: 1 },
    ],
  ],
  assignedByChoice: [
    'assignedByChoice',
    [
      { rows: [own({}, { assignment: 'genes' })], answers: claims(3, [1]) },
      { screen: by('genes'), answers: claims(3) },
      { screen: by('genes'), answers: claims(1) },
    ],
    [
      { rows: [own()], answers: claims(3, [1]) },
      { screen: by('lot'), answers: claims(3) },
      { screen: by('genes'), answers: claims(2) },
    ],
  ],
  truthAsData: [
    'truthAsData',
    [{ acts: [act({ act: 'truth' })] }],
    [{ acts: [] }, { acts: [act({ act: 'truth' })], step: { ...step, reveals: true } }],
  ],
  freshlyClosed: ['freshlyClosed', [{ closedFor: 3 }], [{ closedFor: 9 }, { closedFor: null }]],
};

describe('the coach', () => {
  for (const [name, [rule, yes, no]] of Object.entries(CASES)) {
    it.each(yes.map((each, i) => [i + 1, each] as const))(`says ${name} where it is true (%i)`, (_, more) => {
      expect(ruled(rule, look(more))?.rule).toBe(name);
    });
    it.each(no.map((each, i) => [i + 1, each] as const))(`is silent about ${name} where it is not (%i)`, (_, more) => {
      expect(ruled(rule, look(more))).toBeNull();
    });
  }

  it('names what was changed, and how many things', () => {
    const rows = [own(), own({ id: 2 }, { littersA: 8, littersB: 8, pups: 4 })];
    expect(ruled('changedTogether', look({ rows }))).toEqual({
      rule: 'changedTogether',
      values: { count: 2 },
      settings: ['litters', 'pups'],
    });
  });

  it('gives the words their values', () => {
    expect(ruled(['wrongDay', 90], look({ screen: town }))?.values).toEqual({ day: 60, asked: 90 });
    expect(ruled('oneSidedZero', look({ rows: [own()], because: 1 }))?.values).toEqual({
      from: -3.3,
      to: 7.7,
      far: 7.7,
    });
  });

  it('says the first rule of the file that is true, and of its own accord a gentle one alone', () => {
    const rows = [own(), own({ id: 2, finished: false }, { pups: 8 })];
    const asked = look({ rows, step: { ...step, coach: ['pupsForLitters', 'readTooSoon'] } });
    expect(coached(asked)?.rule).toBe('pupsForLitters');
    expect(coached(asked, ['readTooSoon'])?.rule).toBe('readTooSoon');
  });

  it('looks at the last run: a better one before it does not silence it', () => {
    const good = own({ id: 1, finished: true });
    expect(ruled('readTooSoon', look({ rows: [good, own({ id: 2, finished: false })] }))).not.toBeNull();
  });
});
