import type { Lesson, On, Stretch } from '../types.ts';

const trial = { world: 'trial' } as const;
/** The four stretches, in the order in which reading goes with their marks as the model is built. */
const STRETCHES = ['region3', 'regionMiddle', 'region5', 'exon3'] as const satisfies readonly Stretch[];
const SEATS = 30;
const tracking = (of: Stretch, on: On = 'screen') => ({ read: 'tracking', on, of, seeds: SEATS }) as const;
const here = (of: Stretch) => ({ read: 'tracking', on: 'screen', of }) as const;
/** How far from 0, whatever its sign: what "most" means on screen. */
const size = (of: Stretch) => ({ size: here(of) }) as const;
const moved = { read: 'armGap', on: 'screen', of: 'exon3' } as const;
const movedOver = (on: On) => ({ read: 'armGap', on, of: 'exon3', seeds: SEATS }) as const;
/** Over all seats this stretch goes with reading most: its rank correlation lies furthest below 0. */
const most = (of: Stretch) =>
  ({
    all: STRETCHES.filter((other) => other !== of).map((other) => ({
      value: { minus: [tracking(of, 'class'), tracking(other, 'class')] as const },
      to: 0,
    })),
  }) as const;
/** Exon 3 moves with care and hardly goes with reading. */
const movesOnly = (on: On) =>
  ({
    all: [
      { value: movedOver(on), is: 'off 0' },
      { value: tracking('exon3', on), from: -0.25, to: 0.25 },
    ],
  }) as const;
/** Of ten seats, how many see the stretches in the order of their weights. */
const orderSeen = {
  share: {
    all: STRETCHES.slice(1).map((of, i) => ({
      value: { minus: [size(STRETCHES[i]!), size(of)] as const },
      from: 0,
    })),
  },
  of: 10,
} as const;

export const LESSON = {
  schema: 'tend.lesson/1',
  id: 'marks',
  number: 6,
  revision: 2,
  meets: ['M7', 'M8', 'M10', 'M9', 'M6'],
  standards: ['NGSS HS-LS1-1', 'NGSS HS-LS3-3', 'SEP4', 'SEP7', 'AP 6.5', 'IB D2.2.6'],
  worlds: {
    // As many cells as a class of 200 can be judged with while it waits; with more the correlations hardly move.
    trial: { screen: 'experiment', kind: 'vole-trial', laws: 'both-parents', design: { cells: 256 } },
  },
  gates: ['s2', 's7'],
  steps: [
    {
      id: 's1',
      phase: 'predict',
      minutes: 4,
      world: 'trial',
      view: 'marks',
      permit: {},
      point: 'answer',
      asks: [{ id: 'most', kind: 'choice', inOrder: true, ticket: true, options: [{}, {}, {}, {}, { meets: 'M7' }] }],
      because: [{ meets: 'M7' }, {}, {}, {}],
      coach: [],
    },
    {
      id: 's2',
      phase: 'experiment',
      minutes: 5,
      world: 'trial',
      view: 'marks',
      permit: { run: true },
      point: 'run',
      asks: [{ id: 'row', kind: 'keep', rows: [{ finished: true }] }],
      coach: ['readTooSoon'],
    },
    {
      id: 's3',
      phase: 'observe',
      minutes: 5,
      world: 'trial',
      view: 'marks',
      permit: {},
      point: 'marks.rho',
      asks: [
        {
          id: 'rank',
          kind: 'order',
          ticket: true,
          items: ['region5', 'regionMiddle', 'region3', 'exon3'],
          values: [size('region5'), size('regionMiddle'), size('region3'), size('exon3')],
        },
        {
          id: 'clear',
          kind: 'choice',
          ticket: true,
          options: [
            { meets: 'M10', holds: { values: STRETCHES.map(size), are: 'apart' } },
            { holds: { values: STRETCHES.map(size), are: 'overlapping' } },
          ],
        },
      ],
      coach: ['notRun', 'pickedTheExtremes'],
    },
    {
      id: 's4',
      phase: 'predict',
      minutes: 3,
      world: 'trial',
      view: 'marks',
      permit: {},
      point: 'answer',
      spare: true,
      asks: [{ id: 'seats', kind: 'number', from: 0, to: 10, step: 1, ticket: true }],
      because: [{ meets: 'M10' }, {}, {}, {}],
      coach: [],
    },
    {
      id: 's5',
      phase: 'observe',
      minutes: 9,
      world: 'trial',
      view: 'marks',
      permit: {},
      point: 'board.means',
      spare: true,
      asks: [
        {
          id: 'most',
          kind: 'choice',
          inOrder: true,
          options: [
            { holds: most('region5') },
            { holds: most('regionMiddle') },
            { holds: most('region3') },
            { holds: most('exon3') },
          ],
        },
        { id: 'seats', kind: 'number', from: 0, to: 10, step: 1, value: orderSeen, within: 1 },
      ],
      coach: [],
    },
    {
      id: 's6',
      phase: 'observe',
      minutes: 6,
      world: 'trial',
      view: 'arms',
      reading: 'exon3',
      permit: { views: ['arms', 'marks'] },
      point: 'arms.exon3',
      asks: [
        {
          id: 'moved',
          kind: 'choice',
          ticket: true,
          options: [{ holds: { value: moved, is: 'off 0' } }, { holds: { value: moved, is: 'cannot tell' } }],
        },
        {
          id: 'read',
          kind: 'choice',
          ticket: true,
          options: [
            { meets: 'M8', holds: { value: here('exon3'), is: 'off 0' } },
            { holds: { value: here('exon3'), is: 'cannot tell' } },
          ],
        },
        { id: 'row', kind: 'keep', rows: [{ finished: true }] },
      ],
      coach: ['notRun', 'zeroInside', 'oneSidedZero'],
    },
    {
      id: 's7',
      phase: 'explain',
      minutes: 8,
      world: 'trial',
      view: 'weights',
      reading: 'exon3',
      permit: {},
      point: 'labbook',
      reveals: true,
      asks: [
        {
          id: 'claim',
          kind: 'claim',
          ticket: true,
          says: { gap: movedOver('class'), rho: tracking('exon3', 'class') },
          rows: [{ from: 's6' }],
          reasons: [{}, { meets: 'M8' }, {}],
          options: [{ holds: movesOnly('class') }, { meets: 'M8' }, { meets: 'M7' }, { meets: 'M7' }],
        },
      ],
      coach: ['pickedTheExtremes'],
    },
  ],
  exit: [
    { options: [{ meets: 'M8' }, { holds: movesOnly(trial) }, { meets: 'M8' }, {}] },
    {
      options: [
        { meets: 'M10', holds: { value: orderSeen, from: 10 } },
        { holds: { value: orderSeen, from: 0.5, to: 7 } },
        { holds: { value: orderSeen, to: 0.2 } },
        {},
      ],
    },
    { options: [{ meets: 'M9' }, {}, { holds: 'concept' }, { meets: 'M6' }] },
  ],
  handIn: [
    { id: 'three', step: 's3', value: here('region3') },
    { id: 'exon', step: 's6', value: here('exon3') },
    { id: 'gap', step: 's6', value: moved },
  ],
  board: [
    { picture: 'expected', ask: 's1.most' },
    { picture: 'forest', result: 'three' },
    { picture: 'forest', result: 'exon' },
    { picture: 'expected', ask: 's4.seats' },
    { picture: 'forest', result: 'gap' },
    { picture: 'table', results: ['gap', 'exon'] },
    { picture: 'reveal' },
  ],
  facts: [
    ...STRETCHES.map((of) => ({ id: of, value: tracking(of, trial), show: 'range' }) as const),
    { id: 'order', value: orderSeen, show: 'number' },
    { id: 'gapExon', value: movedOver(trial), show: 'number' },
    { id: 'foundExon', value: { read: 'found', on: trial, of: 'exon3', seeds: SEATS }, show: 'share' },
    { id: 'foundMean', value: { read: 'found', on: trial, of: 'mean', seeds: SEATS }, show: 'share' },
  ],
  notes: { say: 2, dont: 2, walk: 2, simple: 3, fast: 2 },
  extension: { world: 'trial', permit: { design: ['litters'], run: true, families: true, views: ['arms', 'marks'] } },
} as const satisfies Lesson;
