/** Progress in which every question of a lesson has an answer. */
import { beginning, type Answer, type Ask, type LabRow, type Lesson, type Progress } from '../../../sim/lessons.ts';

/** The answers are not right; they are there to be seen on paper. */
export function filledProgress(lesson: Lesson): Progress {
  const answers = Object.fromEntries([
    ...lesson.steps.flatMap(({ id, asks }) => asks.map((ask) => [`${id}.${ask.id}`, answerTo(ask)] as const)),
    ...lesson.exit.map((_, i) => [`exit.${i + 1}`, { kind: 'choice', option: i } as const] as const),
  ]);
  return {
    ...beginning(lesson, { seed: '088B721T-14', code: '088B721T', number: 14 }),
    answers,
    because: Object.fromEntries(lesson.steps.flatMap(({ id, because }) => (because ? [[id, 1] as const] : []))),
    rows: Array.from({ length: 4 }, (_, i) => rowOf(lesson, i + 1)),
    own: 'The voles differ, and luck is one reason.',
  };
}

export function answerTo(ask: Ask): Answer {
  switch (ask.kind) {
    case 'choice':
      return { kind: 'choice', option: 1 };
    case 'direction':
      return { kind: 'direction', slope: -1 };
    case 'sureness':
      return { kind: 'sureness', sure: 70 };
    case 'number':
      return { kind: 'number', value: ask.from + 4 * ask.step };
    case 'marks':
      return { kind: 'marks', values: [33, 30] };
    case 'curve':
      return { kind: 'curve', values: ask.knots.map((_, i) => ask.to - (i * (ask.to - ask.from)) / 6) };
    case 'order':
      return { kind: 'order', items: ask.items.map((_, i) => ask.items.length - 1 - i) };
    case 'pick':
      return { kind: 'pick', cell: 36 };
    case 'keep':
      return { kind: 'keep' };
    case 'claim':
      return { kind: 'claim', option: 0, reason: ask.reasons.length === 0 ? null : 0, rows: [1, 3] };
  }
}

type PlayOrStudy = Exclude<Lesson['worlds'][string], { readonly screen: 'compare' }>;

function rowOf(lesson: Lesson, id: number): LabRow {
  const start = Object.values(lesson.worlds).find(({ screen }) => screen !== 'compare')! as PlayOrStudy;
  const made =
    start.screen === 'play'
      ? ({ screen: 'play', set: {}, preset: start.preset, cells: start.cells, events: [{ fromDay: 14 }] } as const)
      : ({ screen: 'experiment', study: start.kind, design: { ...start.design, day: 60 } } as const);
  return {
    id,
    step: 's2',
    seed: '088B721T-14',
    read: 'armGap',
    of: 'mean',
    made: made as LabRow['made'],
    estimate: 2.19,
    from: -3.31,
    to: 7.69,
    day: start.screen === 'play' ? start.day : null,
    finished: true,
  };
}
