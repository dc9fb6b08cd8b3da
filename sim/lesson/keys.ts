import type { Ask, Lesson, Option, Step } from './types.ts';

/** Which words a lesson needs, derived from its file: its word file holds these keys and no others. */

/** The letter of an option in word keys: a for the first. */
export function letterOf(option: number): string {
  return 'abcdefghij'[option]!;
}

/** What keys of a lesson begin with. */
export const wordsOf = (lesson: Pick<Lesson, 'id'>): string => `lesson.${lesson.id}`;

/** Every key of a lesson's words, in the order of its file. */
export function keysOf(lesson: Lesson): readonly string[] {
  const own = wordsOf(lesson);
  return [
    `${own}.title`,
    `${own}.question`,
    ...ownPanels(lesson).map((name) => `${own}.panel.${name}`),
    ...lesson.steps.flatMap((step) => stepKeys(step).map((key) => `${own}.${step.id}.${key}`)),
    ...lesson.exit.flatMap(({ options }, i) =>
      ['text', ...letters(options)].map((key) => `${own}.exit${i + 1}.${key}`),
    ),
    ...Object.entries(lesson.notes).flatMap(([room, count]) => numbered(`${own}.notes.${room}`, count)),
    `${own}.sheet.frame`,
    ...Object.keys(lesson.sealed?.worlds ?? {}).map((world) => `${own}.sealed.${world}`),
    ...(lesson.steps.some(({ view }) => view === 'reveal') ? lesson.handIn.map(({ id }) => `${own}.result.${id}`) : []),
    ...lesson.facts.map(({ id }) => `${own}.fact.${id}`),
  ];
}

/** Worlds of the file that stand side by side somewhere: ready-made ones have a name of their own. */
function ownPanels({ worlds }: Lesson): readonly string[] {
  const all = Object.values(worlds).flatMap((world) => (world.screen === 'compare' ? world.panels : []));
  return [...new Set(all)].filter((name) => worlds[name] !== undefined);
}

function stepKeys(step: Step): readonly string[] {
  return [
    'text',
    'hint1',
    'hint2',
    'hint3',
    ...step.asks.flatMap((ask) => ['label', ...askKeys(ask)].map((key) => `${ask.id}.${key}`)),
    ...numbered('because', step.because?.length ?? 0),
  ];
}

function askKeys(ask: Ask): readonly string[] {
  switch (ask.kind) {
    case 'choice':
      return [...letters(ask.options), ...replies(ask.options)];
    case 'claim':
      return [...letters(ask.options), ...numbered('reason', ask.reasons.length), ...replies(ask.options), 'sentence'];
    case 'direction':
      return ['a', 'b', 'c'];
    case 'order':
      return letters(ask.items);
    case 'curve':
      return ['knot', 'value', 'across', 'up'];
    default:
      return [];
  }
}

/** Options that stand for a misconception get a reply wherever one of the options can be told to be right. */
function replies(options: readonly Option[]): readonly string[] {
  if (options.every(({ holds }) => holds === undefined)) return [];
  return options.flatMap(({ meets }, i) => (meets === undefined ? [] : [`reply.${letterOf(i)}`]));
}

const letters = (items: readonly unknown[]): readonly string[] => items.map((_, i) => letterOf(i));
const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name}.${i + 1}`);
