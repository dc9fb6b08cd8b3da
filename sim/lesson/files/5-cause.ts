import { ENLARGED_HARDSHIP } from '../../params/designs/infant-cohort.ts';
import type { Laid, Lesson } from '../types.ts';

const drop = { read: 'association', on: 'screen' } as const;
const marks = { read: 'armGap', on: 'screen', of: 'mean' } as const;
const three = (value: typeof drop | typeof marks) =>
  [
    { holds: { value, is: value === drop ? 'below 0' : 'above 0' } },
    { holds: { value, is: value === drop ? 'above 0' : 'below 0' } },
    { holds: { value, is: 'cannot tell' } },
  ] as const;
/** Whether receptors differ between the groups, however families came into them. */
const apart = (assignment: 'genes' | 'lot') => {
  const value = { read: 'armGap', on: 'screen', of: 'binding', with: { assignment } } as const;
  return [{ holds: { value, is: 'off 0' } }, { holds: { value, is: 'cannot tell' } }] as const;
};
/** Cohorts come by the hundred, from the law of an infant's saliva; trials are lived one by one. */
const SEEDS = { cohort: 100, trial: 24 } as const;
const share = (world: 'cohort' | 'trial', truth: string, design?: Laid) =>
  ({ read: 'found', on: { world }, truth, seeds: SEEDS[world], ...(design && { with: design }) }) as const;
const many = { dyads: 200 } as const;
/** A study that follows care alone: it finds something where care counts, and hardly anything elsewhere. */
const lotFollowsCare = {
  all: [
    { value: share('trial', 'care'), from: 0.7 },
    ...(['hardship', 'genes', 'nothing'] as const).map((truth) => ({ value: share('trial', truth), to: 0.2 })),
  ],
} as const;
/** And a film alone finds something in more than one kind of world. */
const onlyLotTells = { all: [lotFollowsCare, { value: share('cohort', 'hardship'), from: 0.1 }] } as const;
const moreFamiliesFollowCare = {
  all: [
    { value: share('cohort', 'care', many), from: 0.7 },
    { value: share('cohort', 'hardship', many), to: 0.2 },
  ],
} as const;
const nothingFound = {
  value: { read: 'found', on: { world: 'cohort' }, truth: 'nothing', seeds: 600 },
  from: 0.02,
  to: 0.09,
} as const;

export const LESSON = {
  schema: 'tend.lesson/1',
  id: 'cause',
  number: 5,
  revision: 1,
  meets: ['M8', 'M6', 'M4', 'M9', 'M10', 'M7'],
  standards: ['NGSS HS-LS3-3', 'SEP3', 'SEP7', 'AP practices 3, 6'],
  worlds: {
    cohort: {
      screen: 'experiment',
      kind: 'infant-cohort',
      laws: 'infant-both-parents',
      // As strong as a teaching switch makes it: at the size that studies find, 101 families show nothing of it.
      design: {
        dyads: 101,
        cells: 64,
        hardshipCare: ENLARGED_HARDSHIP.care,
        hardshipMarks: ENLARGED_HARDSHIP.marks,
      },
    },
    alike: {
      screen: 'experiment',
      kind: 'vole-trial',
      laws: 'both-parents',
      design: {
        worldA: 'both-parents',
        worldB: 'both-parents',
        littersA: 6,
        littersB: 6,
        pups: 2,
        cells: 64,
        assignment: 'genes',
      },
    },
    trial: {
      screen: 'experiment',
      kind: 'vole-trial',
      laws: 'both-parents',
      design: {
        worldA: 'low-care',
        worldB: 'high-care',
        littersA: 6,
        littersB: 6,
        pups: 2,
        cells: 64,
        assignment: 'lot',
      },
    },
  },
  sealed: {
    deal: 'seat',
    worlds: {
      care: { causes: { careEffect: true }, weight: 1 },
      hardship: { causes: { careEffect: false, hardship: true }, weight: 1 },
      genes: { causes: { careEffect: false, sharedGenes: true }, weight: 1 },
      nothing: { causes: { careEffect: false }, weight: 1 },
    },
  },
  gates: ['s2', 's8'],
  steps: [
    {
      id: 's1',
      phase: 'predict',
      minutes: 3,
      world: 'cohort',
      view: 'chart',
      permit: {},
      point: 'cohort.axes',
      asks: [{ id: 'line', kind: 'direction', ticket: true }],
      because: [{}, { meets: 'M4' }, {}, { meets: 'M9' }],
      coach: [],
    },
    {
      id: 's2',
      phase: 'experiment',
      minutes: 5,
      world: 'cohort',
      view: 'chart',
      permit: { run: true },
      point: 'cohort.r',
      asks: [
        { id: 'row', kind: 'keep', rows: [{ finished: true }] },
        { id: 'finds', kind: 'choice', ticket: true, options: three(drop) },
      ],
      coach: ['readTooSoon', 'zeroInside', 'oneSidedZero'],
    },
    {
      id: 's3',
      phase: 'explain',
      minutes: 3,
      world: 'cohort',
      view: 'chart',
      permit: {},
      point: 'cohort.measured',
      asks: [
        {
          id: 'claim',
          kind: 'choice',
          ticket: true,
          options: [
            { meets: 'M8' },
            { claims: 'cause' },
            { meets: 'M10' },
            { holds: 'concept', claims: 'cannot tell' },
          ],
        },
        { id: 'sure', kind: 'sureness', ticket: true },
      ],
      coach: ['assignedByChoice', 'truthAsData'],
    },
    {
      id: 's4',
      phase: 'predict',
      minutes: 3,
      world: 'cohort',
      view: 'chart',
      permit: {},
      point: 'answer',
      asks: [
        {
          id: 'next',
          kind: 'choice',
          ticket: true,
          options: [{ meets: 'M8', holds: moreFamiliesFollowCare }, {}, { holds: lotFollowsCare }, {}],
        },
      ],
      coach: ['assignedByChoice'],
    },
    {
      id: 's5',
      phase: 'experiment',
      minutes: 7,
      world: 'alike',
      view: 'arms',
      reading: 'binding',
      permit: { design: ['assignment'], run: true },
      point: 'design.assignment',
      spare: true,
      asks: [
        { id: 'rows', kind: 'keep', rows: [{ least: 2 }, { finished: true }, { drawn: 'lot' }] },
        { id: 'genes', kind: 'choice', ticket: true, options: apart('genes') },
        { id: 'lot', kind: 'choice', ticket: true, options: apart('lot') },
        { id: 'does', kind: 'choice', options: [{ holds: 'concept' }, { meets: 'M10' }, { meets: 'M7' }] },
      ],
      coach: [['changedTogether', 1], 'readTooSoon', 'oneSidedZero'],
    },
    {
      id: 's6',
      phase: 'experiment',
      minutes: 5,
      world: 'trial',
      view: 'arms',
      reading: 'mean',
      permit: { run: true },
      point: 'arms.bar',
      asks: [
        { id: 'row', kind: 'keep', rows: [{ finished: true }, { drawn: 'lot' }] },
        { id: 'finds', kind: 'choice', ticket: true, options: three(marks) },
      ],
      coach: ['readTooSoon', 'zeroInside', 'oneSidedZero'],
    },
    {
      id: 's7',
      phase: 'explain',
      minutes: 5,
      world: 'trial',
      view: 'arms',
      permit: {},
      point: 'labbook.lot',
      reveals: true,
      asks: [
        {
          id: 'claim',
          kind: 'claim',
          ticket: true,
          rows: [{ least: 1 }, { drawn: 'lot' }],
          reasons: [{}, { meets: 'M8' }, {}],
          options: [
            { holds: { value: { read: 'truth', of: 'careEffect' }, from: 1 } },
            {
              holds: {
                any: [
                  { value: { read: 'truth', of: 'hardship' }, from: 1 },
                  { value: { read: 'truth', of: 'sharedGenes' }, from: 1 },
                ],
              },
            },
            {
              holds: {
                all: [
                  { value: { read: 'truth', of: 'careEffect' }, to: 0 },
                  { value: { read: 'truth', of: 'hardship' }, to: 0 },
                  { value: { read: 'truth', of: 'sharedGenes' }, to: 0 },
                ],
              },
            },
            {},
          ],
        },
        { id: 'sure', kind: 'sureness', ticket: true },
      ],
      coach: ['assignedByChoice', 'zeroInside', 'oneSidedZero', 'truthAsData'],
    },
    {
      id: 's8',
      phase: 'explain',
      minutes: 3,
      world: 'trial',
      view: 'reveal',
      permit: {},
      point: 'board.table',
      reveals: true,
      asks: [
        {
          id: 'frame',
          kind: 'claim',
          ticket: true,
          rows: [],
          reasons: [],
          options: [{ holds: onlyLotTells }, { meets: 'M8' }, { meets: 'M6' }],
        },
      ],
      coach: [],
    },
  ],
  exit: [
    { options: [{ meets: 'M8' }, { holds: 'concept' }, {}, { meets: 'M6' }] },
    { options: [{ meets: 'M8', holds: moreFamiliesFollowCare }, { meets: 'M9' }, { holds: lotFollowsCare }, {}] },
    { inOrder: true, options: [{}, { holds: nothingFound }, {}, {}] },
  ],
  handIn: [
    { id: 'cohort', step: 's2', value: drop },
    { id: 'trial', step: 's6', value: marks },
  ],
  board: [
    { picture: 'expected', ask: 's1.line' },
    { picture: 'forest', result: 'cohort' },
    { picture: 'claims', ask: 's3.claim' },
    { picture: 'forest', result: 'trial' },
    { picture: 'claims', ask: 's7.claim' },
    { picture: 'reveal' },
    { picture: 'forest', result: 'cohort', by: 'world' },
    { picture: 'table', results: ['cohort', 'trial'] },
    { picture: 'before and after', asks: ['s3.sure', 's7.sure'] },
  ],
  facts: [
    ...(['care', 'hardship', 'genes', 'nothing'] as const).flatMap((truth) => [
      {
        id: `cohort.${truth}`,
        value: truth === 'nothing' ? nothingFound.value : share('cohort', truth),
        show: 'share',
      } as const,
      { id: `trial.${truth}`, value: share('trial', truth), show: 'share' } as const,
    ]),
    { id: 'alike.genes', value: { read: 'found', on: { world: 'alike' }, of: 'binding', seeds: 40 }, show: 'share' },
    {
      id: 'alike.lot',
      value: { read: 'found', on: { world: 'alike' }, of: 'binding', with: { assignment: 'lot' }, seeds: 40 },
      show: 'share',
    },
  ],
  notes: { say: 3, dont: 5, walk: 2, simple: 4, fast: 3 },
  extension: {
    world: 'cohort',
    permit: { design: ['dyads', 'hardship', 'sharedGenes', 'reverse', 'careEffect'], run: true, families: true },
  },
} as const satisfies Lesson;
