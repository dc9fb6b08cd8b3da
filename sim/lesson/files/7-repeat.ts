import type { Laid, Lesson, On } from '../types.ts';

const lines = { world: 'lines' } as const;
const SEATS = 30;
const on = { transmitCare: true, germlineReset: true } as const;
const off = { transmitCare: false, germlineReset: true } as const;
const kept = { transmitCare: false, germlineReset: false } as const;
/** Gap of a generation in the run on screen, and in that run with other switches. */
const here = (generation: number, change?: Laid) =>
  ({ read: 'generationGap', on: 'screen', of: generation, ...(change && { with: change }) }) as const;
const over = (where: On, generation: number, change: Laid) =>
  ({ read: 'generationGap', on: where, of: generation, with: change, seeds: SEATS }) as const;
/** What a seat hands in of generation 2: the third is not lived, which makes no difference to it and takes a third. */
const handed = (change: Laid) => here(2, { ...change, generations: 2 });
/** Share of seats whose own bar leaves 0 in generation 2. */
const leaveZero = (change: Laid) => ({ share: { value: here(2, change), is: 'off 0' } }) as const;
const leftHere = { ratio: [here(2), here(1)] } as const;
const leftAtEnd = { ratio: [here(3), here(1)] } as const;
/** What passing on care adds in generation 2, with the same seed. */
const added = { minus: [here(2, on), here(2, off)] } as const;
const addedPart = { ratio: [added, here(1)] } as const;
const addedOver = (where: On) => ({ minus: [over(where, 2, on), over(where, 2, off)] }) as const;
const partOver = (change: Laid, where: On = 'class') =>
  ({ ratio: [over(where, 2, change), over(where, 1, change)] }) as const;

export const LESSON = {
  schema: 'tend.lesson/1',
  id: 'repeat',
  number: 7,
  revision: 2,
  meets: ['M12', 'M4', 'M5', 'M6', 'M10', 'M1'],
  standards: ['NGSS HS-LS3-1', 'NGSS HS-LS3-3', 'SEP6', 'SEP7', 'AP 6.5', 'IB D2.2.7', 'IB D2.2.9', 'AQA 3.8.2'],
  contrast: ['NGSS HS-LS3-2'],
  worlds: {
    lines: {
      screen: 'experiment',
      kind: 'lineage',
      laws: 'both-parents',
      // A pup is followed until it is grown, and no longer: a class of 200 is judged while it waits.
      days: 40,
      design: { lines: 12, generations: 3, cells: 64 },
    },
  },
  gates: ['s2', 's7'],
  steps: [
    {
      id: 's1',
      phase: 'predict',
      minutes: 4,
      world: 'lines',
      view: 'chart',
      permit: {},
      point: 'answer',
      asks: [{ id: 'gap', kind: 'curve', knots: [1, 2, 3], from: -2, to: 12, ticket: true }],
      because: [{ meets: 'M12' }, {}, { meets: 'M4' }, {}],
      coach: [],
    },
    {
      id: 's2',
      phase: 'experiment',
      minutes: 5,
      world: 'lines',
      view: 'chart',
      permit: { run: true },
      point: 'run',
      asks: [{ id: 'row', kind: 'keep', rows: [{ finished: true }] }],
      coach: ['readTooSoon'],
    },
    {
      id: 's3',
      phase: 'observe',
      minutes: 3,
      world: 'lines',
      view: 'chart',
      permit: {},
      point: 'generations.second',
      asks: [
        {
          id: 'left',
          kind: 'choice',
          inOrder: true,
          ticket: true,
          says: { first: here(1), second: here(2) },
          // Who stands at a cut may choose either side of it.
          options: [
            { holds: { value: leftHere, to: 0.32 } },
            { holds: { value: leftHere, from: 0.28, to: 0.72 } },
            { meets: 'M12', holds: { value: leftHere, from: 0.68 } },
          ],
        },
        {
          id: 'zero',
          kind: 'choice',
          ticket: true,
          options: [{ holds: { value: here(2), is: 'cannot tell' } }, { holds: { value: here(2), is: 'off 0' } }],
        },
      ],
      coach: ['notRun', 'oneSidedZero'],
    },
    {
      id: 's4',
      phase: 'experiment',
      minutes: 6,
      world: 'lines',
      view: 'chart',
      spare: true,
      permit: { design: ['germlineReset', 'transmitCare'], run: true },
      point: 'generations.third',
      asks: [
        {
          id: 'row',
          kind: 'keep',
          rows: [{ where: { germlineReset: 0, transmitCare: 0 } }, { finished: true }],
        },
        {
          id: 'shape',
          kind: 'choice',
          ticket: true,
          says: { first: here(1), third: here(3) },
          options: [
            { holds: { value: leftAtEnd, to: 0.32 } },
            { holds: { value: leftAtEnd, from: 0.28, to: 0.92 } },
            { meets: 'M12', holds: { value: leftAtEnd, from: 0.88 } },
          ],
        },
      ],
      coach: ['differentLuck', ['changedTogether', 2], 'readTooSoon'],
    },
    {
      id: 's5',
      phase: 'experiment',
      minutes: 8,
      world: 'lines',
      laid: on,
      view: 'chart',
      permit: { design: ['transmitCare'], run: true },
      point: 'generations.second',
      asks: [
        {
          id: 'rows',
          kind: 'keep',
          rows: [
            { where: { transmitCare: 1, germlineReset: 1 } },
            { where: { transmitCare: 0, germlineReset: 1 } },
            { finished: true },
          ],
        },
        { id: 'added', kind: 'number', from: -5, to: 15, step: 0.1, ticket: true, value: added, within: 0.2 },
        {
          id: 'much',
          kind: 'choice',
          inOrder: true,
          ticket: true,
          says: { added, first: here(1) },
          options: [
            { meets: 'M4', holds: { value: addedPart, to: 0.03 } },
            { holds: { value: addedPart, from: 0.02, to: 0.6 } },
            { meets: 'M12', holds: { value: addedPart, from: 0.6 } },
          ],
        },
      ],
      coach: ['differentLuck', ['changedTogether', 1], 'readTooSoon'],
    },
    {
      id: 's6',
      phase: 'observe',
      minutes: 3,
      world: 'lines',
      view: 'chart',
      permit: {},
      point: 'board.means',
      spare: true,
      asks: [
        {
          id: 'alone',
          kind: 'choice',
          inOrder: true,
          ticket: true,
          options: [
            { meets: 'M10', holds: { value: leaveZero(on), from: 0.5 } },
            {
              holds: {
                all: [
                  { value: leaveZero(on), to: 0.5 },
                  { value: addedOver('class'), is: 'off 0' },
                ],
              },
            },
            { holds: { value: addedOver('class'), is: 'cannot tell' } },
          ],
        },
      ],
      coach: ['oneSidedZero'],
    },
    {
      id: 's7',
      phase: 'explain',
      minutes: 5,
      world: 'lines',
      view: 'chart',
      permit: {},
      point: 'labbook',
      asks: [
        {
          id: 'claim',
          kind: 'claim',
          ticket: true,
          rows: [
            { where: { transmitCare: 1, germlineReset: 1 } },
            { where: { transmitCare: 0, germlineReset: 1 } },
            { from: 's4' },
          ],
          reasons: [{}, {}, { meets: 'M12' }],
          options: [
            {
              holds: {
                all: [
                  { value: addedOver('class'), is: 'above 0' },
                  { value: partOver(on), to: 0.4 },
                  { value: partOver(off), to: 0.1 },
                ],
              },
            },
            { meets: 'M12' },
            { meets: 'M4' },
            { meets: 'M5' },
          ],
        },
        {
          id: 'break',
          kind: 'choice',
          options: [{ holds: { value: partOver({ ...on, fosterAt: 2 }), to: 0.08 } }, { meets: 'M4' }, { meets: 'M6' }],
        },
      ],
      coach: ['differentLuck', 'oneSidedZero'],
    },
  ],
  exit: [
    { options: [{ meets: 'M12' }, { holds: 'concept' }, { meets: 'M1' }, {}] },
    {
      inOrder: true,
      options: [
        { holds: { value: leaveZero(off), to: 0.2 } },
        { holds: { value: partOver(off, lines), from: 0.4, to: 0.6 } },
        { meets: 'M12', holds: { value: partOver(off, lines), from: 0.9, to: 1.1 } },
        { holds: { value: partOver(off, lines), to: -0.2 } },
      ],
    },
    {
      options: [
        { meets: 'M12' },
        {
          holds: {
            all: [
              { value: partOver(on, lines), to: 0.4 },
              { value: partOver({ ...on, fosterAt: 2 }, lines), to: 0.08 },
            ],
          },
        },
        { meets: 'M4' },
        { meets: 'M6' },
      ],
    },
  ],
  handIn: [
    { id: 'on', step: 's5', value: handed(on) },
    { id: 'off', step: 's5', value: handed(off) },
  ],
  board: [
    { picture: 'expected', ask: 's1.gap' },
    { picture: 'forest', result: 'on' },
    { picture: 'forest', result: 'off' },
    { picture: 'table', results: ['on', 'off'] },
    { picture: 'claims', ask: 's7.claim' },
  ],
  facts: [
    { id: 'first', value: over(lines, 1, on), show: 'number' },
    { id: 'on', value: over(lines, 2, on), show: 'range' },
    { id: 'off', value: over(lines, 2, off), show: 'range' },
    { id: 'kept', value: over(lines, 2, kept), show: 'range' },
    { id: 'fostered', value: over(lines, 2, { ...on, fosterAt: 2 }), show: 'number' },
    { id: 'foundOn', value: leaveZero(on), show: 'share' },
    { id: 'foundOff', value: leaveZero(off), show: 'share' },
    { id: 'foundKept', value: leaveZero(kept), show: 'share' },
    { id: 'added', value: addedOver(lines), show: 'range' },
  ],
  notes: { say: 2, dont: 3, walk: 2, simple: 3, fast: 2 },
  extension: {
    world: 'lines',
    permit: { design: ['lines', 'supportAt', 'fosterAt', 'transmitCare', 'germlineReset'], run: true },
  },
} as const satisfies Lesson;
