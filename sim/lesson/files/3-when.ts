import type { Lesson } from '../types.ts';

const day = 90;
const block = { world: 'block' } as const;
/** Seats of the made-up class that facts are read in. */
const seeds = 30;
const plain = { world: 'plain' } as const;
/** What the block does when it begins on this day: methylation with it less methylation without, same seed. */
const change = (start: number | 'answer') =>
  ({ read: 'twinGap', on: 'screen', with: { start }, against: plain, of: 'methylation', day }) as const;
/** The same of the block as it stands on screen. */
const changeHere = { read: 'twinGap', on: 'screen', against: plain, of: 'methylation', day } as const;
const changeOver = (start: number) =>
  ({ read: 'twinGap', on: block, with: { start }, against: plain, of: 'methylation', day, seeds }) as const;
const times = { ratio: [change(0), change(42)] } as const;
const lateShare = { ratio: [change(42), change(0)] } as const;
const share = (start: number) => ({ ratio: [changeOver(start), changeOver(0)] }) as const;
const flips = (way: 'opened' | 'closed') =>
  ({ read: 'flips', on: 'screen', with: { start: 42 }, against: plain, of: way, day }) as const;

export const LESSON = {
  schema: 'tend.lesson/1',
  id: 'when',
  number: 3,
  revision: 1,
  meets: ['M5', 'M4', 'M6'],
  standards: ['NGSS HS-LS3-1', 'SEP2', 'SEP6', 'AP 6.5', 'IB D2.2.8'],
  worlds: {
    plain: { screen: 'play', preset: 'both-parents', cells: 1000, day },
    block: {
      screen: 'play',
      preset: 'both-parents',
      cells: 1000,
      day,
      events: [{ id: 'extra', type: 'enrichment', fromDay: 0, toDay: 14, strength: 2 }],
    },
    infant: {
      screen: 'play',
      preset: 'infant-both-parents',
      cells: 1000,
      day: 550,
      events: [{ id: 'extra', type: 'enrichment', fromDay: 0, toDay: 90, strength: 2 }],
    },
  },
  gates: ['s2', 's6'],
  steps: [
    {
      id: 's1',
      phase: 'predict',
      minutes: 4,
      world: 'plain',
      view: 'chart',
      permit: {},
      point: 'answer',
      asks: [
        {
          id: 'drop',
          kind: 'curve',
          knots: [0, 14, 28, 42, 60],
          from: 0,
          to: 10,
          ticket: true,
          onChart: { below: 'plain' },
        },
      ],
      because: [{ meets: 'M4' }, {}, { meets: 'M5' }, {}],
      coach: [],
    },
    {
      id: 's2',
      phase: 'experiment',
      minutes: 5,
      world: 'block',
      beside: 'plain',
      view: 'chart',
      permit: { events: 'start', day: true },
      point: 'timeline.block',
      asks: [
        {
          id: 'rows',
          kind: 'keep',
          rows: [
            { where: { start: 0 }, give: 1 },
            { where: { start: 42 }, give: 1 },
          ],
          reads: [changeHere],
        },
      ],
      coach: [['changedTogether', 1], 'readTooSoon', ['wrongDay', day]],
    },
    {
      id: 's3',
      phase: 'observe',
      minutes: 4,
      world: 'block',
      beside: 'plain',
      view: 'chart',
      permit: {},
      point: 'labbook',
      asks: [
        {
          id: 'times',
          kind: 'choice',
          inOrder: true,
          ticket: true,
          says: { early: { size: change(0) } },
          // Who stands at a cut may choose either side of it.
          options: [
            { meets: 'M4', holds: { value: times, to: 1.5 } },
            { holds: { value: times, from: 1.4, to: 5.2 } },
            { holds: { value: times, from: 4.8, to: 21 } },
            { holds: { value: times, from: 19 } },
          ],
        },
      ],
      coach: ['notRun'],
    },
    {
      id: 's4',
      phase: 'experiment',
      minutes: 9,
      world: 'block',
      beside: 'plain',
      view: 'chart',
      spare: true,
      permit: { events: 'start', day: true },
      point: 'curve',
      asks: [
        { id: 'rows', kind: 'keep', rows: [{ least: 1 }], reads: [changeHere] },
        {
          id: 'half',
          kind: 'number',
          from: 0,
          to: 76,
          step: 1,
          ticket: true,
          holds: { value: { ratio: [change('answer'), change(0)] }, from: 0.4, to: 0.6 },
        },
      ],
      coach: [
        ['changedTogether', 1],
        ['wrongDay', day],
      ],
    },
    {
      id: 's5',
      phase: 'observe',
      minutes: 5,
      world: 'block',
      laid: { start: 42 },
      beside: 'plain',
      view: 'town',
      permit: { day: true },
      point: 'town.line',
      asks: [
        { id: 'opened', kind: 'number', from: 0, to: 2000, step: 1, value: flips('opened'), within: 0 },
        { id: 'closed', kind: 'number', from: 0, to: 2000, step: 1, value: flips('closed'), within: 0 },
        {
          id: 'late',
          kind: 'choice',
          inOrder: true,
          options: [
            { meets: 'M5', holds: { value: change(42), from: 0, to: 0 } },
            { holds: { value: lateShare, from: 0.001, to: 0.5 } },
            { holds: { value: lateShare, from: 0.5 } },
          ],
        },
      ],
      coach: [['wrongDay', day]],
    },
    {
      id: 's6',
      phase: 'explain',
      minutes: 5,
      world: 'block',
      beside: 'plain',
      view: 'chart',
      permit: {},
      point: 'labbook',
      asks: [
        {
          id: 'claim',
          kind: 'claim',
          ticket: true,
          rows: [{ where: { start: 0 }, give: 7 }, { from: 's4' }, { where: { start: 42 }, give: 14 }],
          reasons: [{}, { meets: 'M5' }, {}],
          options: [
            { holds: { value: lateShare, from: 0.001, to: 0.5 } },
            { meets: 'M5' },
            { meets: 'M5' },
            { meets: 'M6' },
          ],
        },
      ],
      coach: ['pickedTheExtremes'],
    },
    {
      id: 's7',
      phase: 'observe',
      minutes: 3,
      world: 'infant',
      view: 'chart',
      spare: true,
      permit: { params: ['window.fullUntil'] },
      point: 'window.fullUntil',
      asks: [
        {
          id: 'known',
          kind: 'choice',
          options: [
            { meets: 'M5', holds: { value: { read: 'tag', of: 'window.fullUntil' }, is: 'measured' } },
            { holds: { value: { read: 'tag', of: 'window.fullUntil' }, is: 'calibrated' } },
            { holds: { value: { read: 'tag', of: 'window.fullUntil' }, is: 'assumed' } },
          ],
        },
      ],
      coach: [],
    },
  ],
  exit: [
    {
      options: [
        { meets: 'M5', holds: { value: share(42), from: 0, to: 0 } },
        { holds: { value: share(42), from: 0.001, to: 0.3 } },
        { meets: 'M4', holds: { value: share(42), from: 0.9, to: 1.1 } },
        { holds: { value: share(42), from: 1.1 } },
      ],
    },
    {
      options: [
        { meets: 'M4', holds: { value: share(14), from: 0.9, to: 1.1 } },
        { holds: { value: share(14), from: 0.3, to: 0.65 } },
        { meets: 'M5', holds: { value: share(14), to: 0.05 } },
        { holds: { value: share(14), from: 1.8 } },
      ],
    },
    { options: [{ meets: 'M5' }, { meets: 'M5' }, { holds: 'concept' }, { meets: 'M6' }] },
  ],
  handIn: [
    { id: 'early', step: 's2', value: change(0) },
    { id: 'late', step: 's2', value: change(42) },
  ],
  board: [
    { picture: 'expected', ask: 's1.drop' },
    { picture: 'dots', result: 'early' },
    { picture: 'dots', result: 'late' },
    { picture: 'expected', ask: 's4.half' },
    { picture: 'claims', ask: 's6.claim' },
  ],
  facts: [
    { id: 'start0', value: changeOver(0), show: 'range' },
    { id: 'start14', value: changeOver(14), show: 'range' },
    { id: 'start28', value: changeOver(28), show: 'range' },
    { id: 'start42', value: changeOver(42), show: 'range' },
    { id: 'start60', value: changeOver(60), show: 'range' },
    { id: 'share14', value: share(14), show: 'range' },
  ],
  notes: { say: 2, dont: 3, walk: 2, simple: 3, fast: 2 },
  extension: { world: 'block', permit: { params: ['window.lateEffect'], events: 'all', day: true } },
} as const satisfies Lesson;
