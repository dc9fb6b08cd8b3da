import type { Lesson } from '../types.ts';

const bar = { read: 'armGap', on: 'screen', of: 'mean' } as const;
const half = (litters: number, pups: number) =>
  ({
    read: 'halfWidth',
    on: 'screen',
    of: 'mean',
    with: { littersA: litters, littersB: litters, pups },
    seeds: 8,
  }) as const;
const found = (litters: number) =>
  ({
    read: 'found',
    on: { world: 'trial' },
    of: 'mean',
    with: { littersA: litters, littersB: litters },
    truth: 'care',
    seeds: 100,
  }) as const;
const moreLitters = { value: { ratio: [half(8, 2), half(2, 8)] }, to: 0.9 } as const;

export const LESSON = {
  schema: 'tend.lesson/1',
  id: 'luck',
  number: 2,
  revision: 1,
  meets: ['M10', 'M11', 'M3', 'M8', 'M1', 'M4', 'M7'],
  standards: ['NGSS HS-LS3-3', 'SEP3', 'SEP4', 'SEP7', 'AP practices 3-6'],
  worlds: {
    trial: {
      screen: 'experiment',
      kind: 'vole-trial',
      laws: 'both-parents',
      design: {
        worldA: 'moved-in-a-cup',
        worldB: 'moved-by-hand',
        littersA: 2,
        littersB: 2,
        pups: 2,
        cells: 128,
        day: 60,
      },
    },
  },
  sealed: {
    deal: 'class',
    worlds: { care: { causes: {}, weight: 3 }, none: { causes: { careEffect: false }, weight: 1 } },
  },
  gates: ['s2', 's7'],
  steps: [
    {
      id: 's1',
      phase: 'predict',
      minutes: 4,
      world: 'trial',
      view: 'arms',
      permit: {},
      point: 'arms.axis',
      asks: [{ id: 'gap', kind: 'marks', arms: 2, from: 15, to: 46.75, step: 0.25, ticket: true }],
      because: [{}, { meets: 'M1' }, { meets: 'M4' }, {}],
      coach: [],
    },
    {
      id: 's2',
      phase: 'experiment',
      minutes: 4,
      world: 'trial',
      view: 'arms',
      permit: { run: true },
      point: 'run',
      asks: [{ id: 'small', kind: 'keep', rows: [{ finished: true }] }],
      coach: ['readTooSoon'],
    },
    {
      id: 's3',
      phase: 'observe',
      minutes: 4,
      world: 'trial',
      view: 'arms',
      permit: {},
      point: 'arms.zero',
      asks: [
        {
          id: 'bar',
          kind: 'choice',
          ticket: true,
          options: [{ holds: { value: bar, is: 'cannot tell' } }, { holds: { value: bar, is: 'off 0' } }],
        },
      ],
      because: [{}, { meets: 'M10' }, {}, {}],
      coach: ['notRun', 'oneSidedZero'],
    },
    {
      id: 's4',
      phase: 'predict',
      minutes: 3,
      world: 'trial',
      view: 'arms',
      permit: {},
      point: 'arms.bar',
      spare: true,
      asks: [{ id: 'bet', kind: 'choice', inOrder: true, ticket: true, options: [{}, {}, {}, {}, {}, {}] }],
      because: [{}, { meets: 'M11' }, { meets: 'M7' }, {}],
      coach: [],
    },
    {
      id: 's5',
      phase: 'experiment',
      minutes: 12,
      world: 'trial',
      view: 'arms',
      permit: { design: ['litters', 'pups'], run: true, families: true },
      point: 'labbook.halfWidth',
      spare: true,
      asks: [
        { id: 'rows', kind: 'keep', rows: [{ least: 4 }, { finished: true }] },
        {
          id: 'shorter',
          kind: 'choice',
          inOrder: true,
          ticket: true,
          says: { pups: half(2, 8), litters: half(8, 2) },
          options: [{ holds: moreLitters }, { meets: 'M11' }, { meets: 'M11' }, {}],
        },
      ],
      coach: [['changedTogether', 1], 'pupsForLitters', 'sameLuck', 'pickedTheExtremes', 'readTooSoon'],
    },
    {
      id: 's6',
      phase: 'experiment',
      minutes: 3,
      world: 'trial',
      laid: { littersA: 10, littersB: 10, pups: 2 },
      view: 'arms',
      permit: { run: true },
      point: 'arms.zero',
      asks: [
        {
          id: 'way',
          kind: 'choice',
          ticket: true,
          options: [
            { holds: { value: bar, is: 'above 0' } },
            { holds: { value: bar, is: 'below 0' } },
            { holds: { value: bar, is: 'cannot tell' } },
          ],
        },
      ],
      coach: ['readTooSoon', 'zeroInside', 'oneSidedZero'],
    },
    {
      id: 's7',
      phase: 'explain',
      minutes: 4,
      world: 'trial',
      view: 'arms',
      permit: {},
      point: 'board.diamond',
      asks: [
        {
          id: 'claim',
          kind: 'claim',
          ticket: true,
          rows: [{ least: 2 }],
          reasons: [{}, {}, { meets: 'M10' }],
          options: [
            {
              holds: {
                value: { read: 'armGap', on: 'class', of: 'mean', with: { littersA: 10, littersB: 10 } },
                is: 'off 0',
              },
            },
            { meets: 'M10' },
            {
              holds: {
                value: { read: 'armGap', on: 'class', of: 'mean', with: { littersA: 10, littersB: 10 } },
                is: 'cannot tell',
              },
            },
          ],
        },
        { id: 'sure', kind: 'sureness', ticket: true },
      ],
      coach: ['zeroInside', 'oneSidedZero', 'pickedTheExtremes', 'truthAsData'],
    },
  ],
  exit: [
    { options: [{ meets: 'M10' }, {}, { holds: { value: found(2), to: 0.3 } }, {}] },
    {
      inOrder: true,
      options: [
        { meets: 'M11' },
        { holds: { value: { ratio: [half(10, 2), half(2, 10)] }, to: 0.9 } },
        { meets: 'M11' },
        {},
      ],
    },
    {
      options: [
        {
          holds: {
            value: {
              ratio: [
                { read: 'armGap', on: { world: 'trial' }, of: 'mean', seeds: 100, among: 'found' },
                { read: 'armGap', on: { world: 'trial' }, of: 'mean', seeds: 100 },
              ],
            },
            from: 1.2,
          },
        },
        {},
        {},
        { meets: 'M10' },
      ],
    },
  ],
  handIn: [
    { id: 'small', step: 's2', value: bar },
    { id: 'large', step: 's6', value: bar },
  ],
  board: [
    { picture: 'expected', ask: 's1.gap' },
    { picture: 'forest', result: 'small' },
    { picture: 'expected', ask: 's4.bet' },
    { picture: 'forest', result: 'large' },
    { picture: 'sketch against result', ask: 's1.gap' },
    { picture: 'claims', ask: 's7.claim' },
    { picture: 'reveal' },
  ],
  facts: [
    { id: 'found2', value: found(2), show: 'share' },
    { id: 'found4', value: found(4), show: 'share' },
    { id: 'found6', value: found(6), show: 'share' },
    { id: 'found10', value: found(10), show: 'share' },
    { id: 'half2x10', value: half(2, 10), show: 'number' },
    { id: 'half10x2', value: half(10, 2), show: 'number' },
    {
      id: 'none2',
      value: { read: 'found', on: { world: 'trial' }, of: 'mean', truth: 'none', seeds: 100 },
      show: 'share',
    },
  ],
  notes: { say: 2, dont: 4, walk: 3, simple: 2, fast: 2 },
  extension: { world: 'trial', permit: { design: ['litters', 'pups', 'careEffect'], run: true, families: true } },
} as const satisfies Lesson;
