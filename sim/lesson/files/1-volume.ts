import type { Lesson } from '../types.ts';

const day = 60;
const town = { world: 'town' } as const;
/** Seats of the made-up class that facts are read in. */
const seeds = 30;
/** Marked and half-marked sites of one copy of the picked cell. */
const marksOf = (copy: 'open' | 'closed') => ({ read: 'marks', on: 'screen', of: `${copy} copy`, day }) as const;
const loudOf = { read: 'receptorsOf', on: 'screen', day } as const;
const letters = { read: 'letters' } as const;
const receptors = (cells: 'both open' | 'one closed' | 'both closed') =>
  ({ read: 'receptorsOf', on: town, of: cells, day, seeds }) as const;
/** How loud a cell with both copies closed is, beside one with both open. */
const loudness = { ratio: [receptors('both closed'), receptors('both open')] } as const;
const lickedMore = { set: { 'care.licking': 75 } } as const;
/** Copies that opened or closed between the start world and the one on screen, or the one with more licking. */
const flips = (way: 'opened' | 'closed') => ({ read: 'flips', on: 'screen', of: way, day }) as const;
/** The same with the minutes of licking that the step's text asks for: what every seat hands in. */
const licked = (way: 'opened' | 'closed') => ({ ...flips(way), with: { set: { 'care.licking': 75 } } }) as const;
const expectedFlips = (way: 'opened' | 'closed') =>
  ({ read: 'flips', on: town, with: lickedMore, of: way, day, seeds }) as const;

export const LESSON = {
  schema: 'tend.lesson/1',
  id: 'volume',
  number: 1,
  revision: 1,
  meets: ['M1', 'M2', 'M3', 'M4', 'M7'],
  standards: ['NGSS HS-LS1-1', 'NGSS HS-LS3-1', 'SEP2', 'SEP6', 'AP 6.5', 'IB D2.2.6', 'AQA 3.8.2'],
  contrast: ['NGSS HS-LS3-2'],
  worlds: { town: { screen: 'play', preset: 'both-parents', cells: 2000, day } },
  gates: ['s2', 's7'],
  steps: [
    {
      id: 's1',
      phase: 'predict',
      minutes: 3,
      world: 'town',
      view: 'town',
      permit: {},
      point: 'town.shuttered',
      asks: [
        {
          id: 'closed',
          kind: 'choice',
          ticket: true,
          options: [{ meets: 'M1' }, { meets: 'M2' }, {}, { meets: 'M3' }],
        },
      ],
      because: [{ meets: 'M1' }, {}, { meets: 'M3' }, {}],
      coach: [],
    },
    {
      id: 's2',
      phase: 'observe',
      minutes: 6,
      world: 'town',
      view: 'town',
      permit: { cells: 'one closed' },
      point: 'cell.marks',
      asks: [
        { id: 'cell', kind: 'pick', where: 'one closed' },
        { id: 'open', kind: 'number', from: 0, to: 16, step: 1, value: marksOf('open'), within: 1 },
        { id: 'closed', kind: 'number', from: 0, to: 16, step: 1, value: marksOf('closed'), within: 1 },
        { id: 'row', kind: 'keep', rows: [{ least: 1 }], reads: [marksOf('open'), marksOf('closed')] },
      ],
      coach: [['wrongDay', day]],
    },
    {
      id: 's3',
      phase: 'observe',
      minutes: 4,
      world: 'town',
      view: 'town',
      permit: { cells: 'one closed' },
      point: 'cell.letters',
      asks: [{ id: 'differ', kind: 'number', from: 0, to: 16, step: 1, value: letters, within: 0 }],
      coach: [],
    },
    {
      id: 's4',
      phase: 'predict',
      minutes: 3,
      world: 'town',
      view: 'town',
      permit: {},
      point: 'answer',
      asks: [{ id: 'loud', kind: 'number', from: 0, to: 120, step: 1, ticket: true }],
      because: [{ meets: 'M2' }, {}, {}, { meets: 'M4' }],
      coach: [],
    },
    {
      id: 's5',
      phase: 'observe',
      minutes: 5,
      world: 'town',
      view: 'town',
      permit: { cells: 'both closed' },
      point: 'cell.receptors',
      asks: [
        { id: 'cell', kind: 'pick', where: 'both closed' },
        {
          id: 'loud',
          kind: 'number',
          from: 0,
          to: 120,
          step: 1,
          value: loudOf,
          within: 1,
        },
        { id: 'rows', kind: 'keep', rows: [{ least: 2 }], reads: [loudOf] },
      ],
      coach: [['sawOnlyOne', 2], 'freshlyClosed', ['wrongDay', day]],
    },
    {
      id: 's6',
      phase: 'experiment',
      minutes: 8,
      world: 'town',
      view: 'town',
      beside: 'town',
      spare: true,
      permit: { params: ['care.licking'] },
      point: 'town.line',
      asks: [
        { id: 'opened', kind: 'number', from: 0, to: 4000, step: 1, ticket: true, value: flips('opened'), within: 0 },
        { id: 'closed', kind: 'number', from: 0, to: 4000, step: 1, ticket: true, value: flips('closed'), within: 0 },
        {
          id: 'way',
          kind: 'choice',
          inOrder: true,
          ticket: true,
          says: { opened: flips('opened'), closed: flips('closed') },
          options: [
            { meets: 'M3', holds: { value: flips('closed'), to: 0 } },
            {
              holds: {
                all: [
                  { value: flips('closed'), from: 1 },
                  { value: { ratio: [flips('opened'), flips('closed')] }, from: 2 },
                ],
              },
            },
            { meets: 'M4', holds: { value: { ratio: [flips('opened'), flips('closed')] }, to: 1.9 } },
          ],
        },
      ],
      coach: [
        ['changedTogether', 1],
        ['wrongDay', day],
      ],
    },
    {
      id: 's7',
      phase: 'explain',
      minutes: 5,
      world: 'town',
      view: 'town',
      permit: {},
      point: 'labbook',
      asks: [
        {
          id: 'claim',
          kind: 'claim',
          ticket: true,
          rows: [{ from: 's2' }, { from: 's5' }],
          reasons: [{}, { meets: 'M1' }, { meets: 'M3' }],
          options: [
            {
              holds: {
                all: [
                  { value: letters, to: 0 },
                  { value: loudness, from: 0.05, to: 0.95 },
                ],
              },
            },
            { meets: 'M1' },
            { meets: 'M2' },
          ],
        },
      ],
      coach: [],
    },
  ],
  exit: [
    { options: [{ meets: 'M1' }, { meets: 'M2' }, { holds: 'concept' }, { meets: 'M1' }] },
    {
      options: [
        { meets: 'M3' },
        { holds: { value: { minus: [expectedFlips('opened'), expectedFlips('closed')] }, from: 1 } },
        { meets: 'M4' },
        { meets: 'M1' },
      ],
    },
    {
      inOrder: true,
      options: [
        { meets: 'M2', holds: { value: loudness, to: 0.05 } },
        { holds: { value: loudness, from: 0.25, to: 0.4 } },
        { meets: 'M4', holds: { value: loudness, from: 0.9, to: 1.1 } },
        { meets: 'M7', holds: { value: loudness, from: 1.1 } },
      ],
    },
  ],
  handIn: [
    { id: 'opened', step: 's6', value: licked('opened') },
    { id: 'closed', step: 's6', value: licked('closed') },
  ],
  board: [
    { picture: 'expected', ask: 's1.closed' },
    { picture: 'expected', ask: 's4.loud' },
    { picture: 'dots', result: 'opened' },
    { picture: 'dots', result: 'closed' },
    { picture: 'claims', ask: 's7.claim' },
  ],
  facts: [
    { id: 'methylation', value: { read: 'mean', on: town, of: 'methylation', day, seeds }, show: 'range' },
    { id: 'closedCopies', value: { read: 'mean', on: town, of: 'closedCopies', day, seeds }, show: 'range' },
    { id: 'open', value: receptors('both open'), show: 'range' },
    { id: 'one', value: receptors('one closed'), show: 'range' },
    { id: 'both', value: receptors('both closed'), show: 'range' },
    { id: 'opened', value: expectedFlips('opened'), show: 'range' },
    { id: 'closed', value: expectedFlips('closed'), show: 'range' },
  ],
  notes: { say: 2, dont: 3, walk: 3, simple: 3, fast: 2 },
} as const satisfies Lesson;
