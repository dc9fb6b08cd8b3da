import type { Lesson } from '../types.ts';

const day = 90;
const late = { world: 'late' } as const;
const alone = { world: 'alone' } as const;
const parents = { world: 'parents' } as const;
/** Seats of the made-up class that facts are read in. */
const seeds = 30;
/** How far the family with little care lies above the one with two parents, where more care begins on a day. */
const gapFrom = (start: number) =>
  ({ read: 'twinGap', on: late, with: { start }, against: parents, of: 'methylation', day, seeds }) as const;
const gap = { read: 'twinGap', on: alone, against: parents, of: 'methylation', day, seeds } as const;
/** What part of the gap is left. */
const left = (start: number) => ({ ratio: [gapFrom(start), gap] }) as const;
/** The same of the world on screen, with more care from a day on and without. */
const gapHere = (laid: { readonly start: number } | { readonly events: readonly [] }) =>
  ({ read: 'twinGap', on: 'screen', with: laid, against: parents, of: 'methylation', day }) as const;
const without = gapHere({ events: [] });
/** The same of the world as it stands on screen. */
const gapNow = { read: 'twinGap', on: 'screen', against: parents, of: 'methylation', day } as const;
const leftHere = { ratio: [gapHere({ start: 30 }), without] } as const;
const since30 = (of: 'share' | 'opened' | 'closed') =>
  ({ read: 'stillClosed', on: 'screen', of, day: 30, later: day }) as const;
const since30Over = (of: 'share' | 'opened' | 'closed') =>
  ({ read: 'stillClosed', on: alone, of, day: 30, later: day, seeds }) as const;

export const LESSON = {
  schema: 'tend.lesson/1',
  id: 'back',
  number: 4,
  revision: 1,
  meets: ['M5', 'M3', 'M7', 'M6', 'M4'],
  standards: ['NGSS HS-LS1-1', 'NGSS HS-LS3-1', 'SEP2', 'SEP6', 'AP EK 6.5.A.2', 'IB D2.2.8'],
  worlds: {
    late: {
      screen: 'play',
      preset: 'low-care',
      cells: 2000,
      day,
      events: [{ id: 'more', type: 'enrichment', fromDay: 30, toDay: 90, strength: 3 }],
    },
    alone: { screen: 'play', preset: 'low-care', cells: 2000, day },
    parents: { screen: 'play', preset: 'both-parents', cells: 2000, day },
  },
  gates: ['s2', 's6'],
  steps: [
    {
      id: 's1',
      phase: 'predict',
      minutes: 4,
      world: 'alone',
      beside: 'parents',
      view: 'chart',
      permit: {},
      point: 'answer',
      asks: [
        {
          id: 'gone',
          kind: 'curve',
          knots: [7, 14, 21, 30],
          from: 0,
          to: 300,
          ticket: true,
          onChart: { from: 'alone', to: 'parents' },
        },
      ],
      because: [{ meets: 'M5' }, {}, {}, { meets: 'M3' }],
      coach: [],
    },
    {
      id: 's2',
      phase: 'experiment',
      minutes: 5,
      world: 'late',
      beside: 'parents',
      view: 'chart',
      permit: { events: 'start', day: true },
      point: 'curve.gap',
      asks: [
        { id: 'row', kind: 'keep', rows: [{ where: { start: 30 }, give: 1 }], reads: [without, gapNow] },
        {
          id: 'gone',
          kind: 'choice',
          inOrder: true,
          ticket: true,
          says: { without, with: gapHere({ start: 30 }) },
          // Who stands at a cut may choose either side of it.
          options: [
            { meets: 'M5', holds: { value: leftHere, from: 0.98 } },
            { holds: { value: leftHere, from: 0.68, to: 0.99 } },
            { holds: { value: leftHere, from: 0.3, to: 0.72 } },
            { holds: { value: leftHere, to: 0.32 } },
          ],
        },
      ],
      coach: [
        ['wrongDay', day],
        ['changedTogether', 1],
      ],
    },
    {
      id: 's3',
      phase: 'experiment',
      minutes: 6,
      world: 'late',
      beside: 'parents',
      view: 'chart',
      spare: true,
      permit: { events: 'start', day: true },
      point: 'labbook.last',
      asks: [
        {
          id: 'rows',
          kind: 'keep',
          rows: [
            { where: { start: 14 }, give: 1 },
            { where: { start: 7 }, give: 1 },
          ],
          reads: [gapNow],
        },
        {
          id: 'see',
          kind: 'choice',
          ticket: true,
          options: [
            {
              holds: {
                all: [
                  { value: { minus: [gapHere({ start: 30 }), gapHere({ start: 14 })] }, from: 0.1 },
                  { value: { minus: [gapHere({ start: 14 }), gapHere({ start: 7 })] }, from: 0.1 },
                ],
              },
            },
            {
              meets: 'M4',
              holds: { value: { minus: [gapHere({ start: 30 }), gapHere({ start: 7 })] }, from: -0.1, to: 0.1 },
            },
            { meets: 'M5' },
          ],
        },
      ],
      coach: ['readTooSoon', ['changedTogether', 1], ['wrongDay', day]],
    },
    {
      id: 's4',
      phase: 'predict',
      minutes: 4,
      world: 'alone',
      view: 'chart',
      permit: {},
      point: 'curve',
      asks: [{ id: 'still', kind: 'number', from: 0, to: 100, step: 1, ticket: true }],
      because: [{ meets: 'M3' }, {}, { meets: 'M5' }, {}],
      coach: [],
    },
    {
      id: 's5',
      phase: 'observe',
      minutes: 7,
      world: 'alone',
      since: 30,
      view: 'town',
      permit: { day: true },
      point: 'town.changed',
      asks: [
        { id: 'still', kind: 'number', from: 0, to: 100, step: 1, ticket: true, value: since30('share'), within: 1 },
        { id: 'opened', kind: 'number', from: 0, to: 4000, step: 1, value: since30('opened'), within: 0 },
        { id: 'closed', kind: 'number', from: 0, to: 4000, step: 1, value: since30('closed'), within: 0 },
        { id: 'row', kind: 'keep', rows: [{ least: 1 }], reads: [since30('share')] },
      ],
      coach: [['wrongDay', day]],
    },
    {
      id: 's6',
      phase: 'explain',
      minutes: 5,
      world: 'alone',
      since: 30,
      view: 'chart',
      permit: {},
      point: 'labbook',
      asks: [
        {
          id: 'claim',
          kind: 'claim',
          ticket: true,
          says: { opened: since30('opened'), closed: since30('closed') },
          rows: [{ from: 's2' }, { from: 's5' }],
          reasons: [{}, { meets: 'M3' }, { meets: 'M5' }],
          options: [
            {
              holds: {
                all: [
                  { value: since30('opened'), from: 1 },
                  { value: since30('closed'), from: 1 },
                  { value: left(30), to: 0.99 },
                ],
              },
            },
            { meets: 'M5' },
            { meets: 'M3' },
            { meets: 'M7' },
          ],
        },
      ],
      coach: [],
    },
    {
      id: 's7',
      phase: 'observe',
      minutes: 4,
      world: 'late',
      beside: 'alone',
      view: 'town',
      spare: true,
      permit: { cells: 'differs from twin' },
      point: 'cell.life',
      asks: [{ id: 'cell', kind: 'pick', where: 'differs from twin' }],
      coach: [],
    },
  ],
  exit: [
    {
      options: [
        { meets: 'M3', holds: { value: since30Over('share'), from: 100 } },
        { holds: { value: since30Over('share'), to: 99 } },
        { meets: 'M5' },
        {},
      ],
    },
    {
      inOrder: true,
      options: [
        { meets: 'M5', holds: { value: left(30), from: 0.99 } },
        { holds: { value: left(30), from: 0.7, to: 0.98 } },
        { holds: { value: left(30), to: 0.1 } },
        { holds: { value: { minus: [left(7), left(30)] }, from: 0 } },
      ],
    },
    { options: [{ holds: 'concept' }, { meets: 'M5' }, { meets: 'M4' }, { meets: 'M6' }] },
  ],
  handIn: [
    { id: 'late', step: 's2', value: gapHere({ start: 30 }) },
    { id: 'middle', step: 's3', value: gapHere({ start: 14 }) },
    { id: 'early', step: 's3', value: gapHere({ start: 7 }) },
  ],
  board: [
    { picture: 'expected', ask: 's1.gone' },
    { picture: 'dots', result: 'late' },
    { picture: 'dots', result: 'early' },
    { picture: 'expected', ask: 's4.still' },
    { picture: 'claims', ask: 's6.claim' },
  ],
  facts: [
    { id: 'gap', value: gap, show: 'range' },
    { id: 'left30', value: left(30), show: 'range' },
    { id: 'left21', value: left(21), show: 'range' },
    { id: 'left14', value: left(14), show: 'range' },
    { id: 'left7', value: left(7), show: 'range' },
    { id: 'still', value: since30Over('share'), show: 'range' },
    { id: 'opened', value: since30Over('opened'), show: 'range' },
    { id: 'closed', value: since30Over('closed'), show: 'range' },
  ],
  notes: { say: 2, dont: 3, walk: 2, simple: 3, fast: 2 },
  extension: {
    world: 'late',
    permit: { params: ['family.hardship', 'family.support'], events: 'all', day: true },
  },
} as const satisfies Lesson;
