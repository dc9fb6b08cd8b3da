/**
 * What a lesson's words may be wrong with: who stumbles over them, what they claim without ground, whom they blame.
 * Each rule gives its faults as sentences, so that a test shows all of them at once.
 */
import { wordsOf as prefixOf } from '../../sim/lesson/keys.ts';
import type { Lesson, Misconception, Option, Step } from '../../sim/lessons.ts';
import { gradeOf, readingOf, sentencesOf, wordsOf } from './reading-age.ts';

export type Words = Readonly<Record<string, string>>;

/** Flesch-Kincaid grades: what a pupil of thirteen to fourteen reads. */
const HIGHEST_GRADE = { lesson: 8, step: 9 };
const LONGEST_SENTENCE = 20;
const LONGEST_STEP = 45;
const GLOSSARY = [
  'methylation',
  'oxytocin',
  'receptor',
  'receptors',
  'interval',
  'promoter',
  'simulated',
  'generation',
];
const allowed = new Set(GLOSSARY);

/** What learners read of a step: everything but the pattern of the sentence that is put together for the sheet. */
export function textsOfStep({ id }: Lesson, { id: step }: Step, words: Words): readonly (readonly [string, string])[] {
  return under(words, `${prefixOf({ id })}.${step}.`).filter(([key]) => !key.endsWith('.sentence'));
}

const under = (words: Words, prefix: string) => Object.entries(words).filter(([key]) => key.startsWith(prefix));

/** Steps that say too much at once, sentences that are long, steps and lessons that are hard to read. */
export function readingFaults(lesson: Lesson, words: Words): readonly string[] {
  const steps = lesson.steps.map((step) => [step.id, textsOfStep(lesson, step, words)] as const);
  const exits = lesson.exit.map((_, i) => [`exit${i + 1}`, under(words, `${prefixOf(lesson)}.exit${i + 1}.`)] as const);
  const grade = (texts: readonly (readonly [string, string])[]) =>
    gradeOf(
      readingOf(
        texts.map(([, text]) => text),
        allowed,
      ),
    );
  return [
    ...steps.flatMap(([id]) => {
      const count = wordsOf(words[`${prefixOf(lesson)}.${id}.text`] ?? '').length;
      return count > LONGEST_STEP ? [`${id}: ${count} words`] : [];
    }),
    ...[...steps, ...exits].flatMap(([, texts]) =>
      texts.flatMap(([key, text]) =>
        sentencesOf(text)
          .filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE)
          .map((sentence) => `${key}: ${wordsOf(sentence).length} words: ${sentence}`),
      ),
    ),
    ...steps.flatMap(([id, texts]) =>
      grade(texts) > HIGHEST_GRADE.step ? [`${id}: grade ${grade(texts).toFixed(1)}`] : [],
    ),
    ...[grade([...steps, ...exits].flatMap(([, texts]) => texts))]
      .filter((all) => all > HIGHEST_GRADE.lesson)
      .map((all) => `grade ${all.toFixed(1)}`),
  ];
}

/** Words that say that one thing brought about another. */
const CAUSAL = /\b(caus(?:ed|es|ing)|made(?! up|-up)|leads? to|led to|because of|due to)\b/i;

/**
 * A cause may be named where it is known: after a lot, in a world whose settings the learner moves or sees, or once the
 * seal is off. Nowhere else, but in an option that stands for the misconception.
 */
export function causalFaults(lesson: Lesson, words: Words): readonly string[] {
  return lesson.steps.flatMap((step) => {
    if (mayNameCauses(lesson, step)) return [];
    const wrong = distractors(lesson, step);
    return textsOfStep(lesson, step, words)
      .filter(([key, text]) => CAUSAL.test(text) && !wrong.has(key))
      .map(([key, text]) => `${key}: ${text}`);
  });
}

function mayNameCauses({ worlds }: Lesson, { world, laid, reveals }: Step): boolean {
  const start = worlds[world];
  if (reveals || start?.screen !== 'experiment' || start.kind === 'lineage') return true;
  const { assignment = 'lot' } = { ...start.design, ...laid } as { assignment?: string };
  return start.kind === 'vole-trial' && assignment === 'lot';
}

const FAULTS: readonly { readonly of: string; readonly odd: RegExp; readonly excused: boolean }[] = [
  {
    of: 'blame',
    odd: /\b(should have|failed to|neglect\w*|careless|guilt\w*|(good|bad|better|worse|poor) (mother|father|parent|caregiver|family|famil)\w*|(mother|father|parent|caregiver|famil)\w*(’s|s’)? (fault|failure))\b/i,
    excused: false,
  },
  // Of people and of what becomes of them; a healthy state of marks is a value laid on them.
  {
    of: 'fate',
    odd: /\b(will become|for ever|forever|programmed|damag\w+|destin\w+|too late|healthy|what a pup becomes)\b/i,
    excused: true,
  },
  { of: 'value', odd: /\b(good|bad|better|worse) (mark|methylation|gene|copy|cop)\w*\b/i, excused: true },
  // What the page says instead stands in its own tests.
  { of: 'oddity', odd: /\byoung ones?\b|\barms? [AB]\b|\bA less B\b|\bcannot rule out\b/i, excused: false },
  { of: 'own families', odd: /\byour (own )?(family|mother|father|parents|home|childhood)\b/i, excused: false },
];

/** What stands in quotation marks somebody else says: the lesson asks for a reply to it. */
const unquoted = (text: string): string => text.replace(/“[^”]*”/g, '');

/** Blame, fate, values laid on marks, and questions after one's own family. What notes tell not to say is excused. */
export function toneFaults(lesson: Lesson, words: Words): readonly string[] {
  const wrong = new Set([
    ...lesson.steps.flatMap((step) => [...distractors(lesson, step)]),
    ...exitDistractors(lesson),
  ]);
  const said = Object.entries(words).filter(([key]) => !key.includes('.notes.dont.'));
  return said.flatMap(([key, text]) =>
    FAULTS.filter(
      ({ odd, excused }) =>
        odd.test(excused ? unquoted(text) : text) && !(excused && (wrong.has(key) || isAbout(key, wrong))),
    ).map(({ of }) => `${of}: ${key}: ${text}`),
  );
}

/** A reply says again what its option says. */
const isAbout = (key: string, wrong: ReadonlySet<string>): boolean => wrong.has(key.replace('.reply.', '.'));

/** Keys of options and reasons of a step that stand for a misconception. */
function distractors(lesson: Lesson, { id, asks, because = [] }: Step): ReadonlySet<string> {
  const own = `${prefixOf(lesson)}.${id}`;
  const meant = <T extends { readonly meets?: Misconception }>(all: readonly T[], name: (i: number) => string) =>
    all.flatMap(({ meets }, i) => (meets === undefined ? [] : [name(i)]));
  return new Set([
    ...meant(because, (i) => `${own}.because.${i + 1}`),
    ...asks.flatMap((ask) => {
      const letters = 'options' in ask ? meant<Option>(ask.options, (i) => `${own}.${ask.id}.${'abcdefghij'[i]}`) : [];
      const reasons = ask.kind === 'claim' ? meant(ask.reasons, (i) => `${own}.${ask.id}.reason.${i + 1}`) : [];
      return [...letters, ...reasons];
    }),
  ]);
}

function exitDistractors(lesson: Lesson): readonly string[] {
  return lesson.exit.flatMap(({ options }, exit) =>
    options.flatMap(({ meets }, i) =>
      meets === undefined ? [] : [`${prefixOf(lesson)}.exit${exit + 1}.${'abcdefghij'[i]}`],
    ),
  );
}

const OTHERS = /\b(father|helper|caregiver|parent)\w*/i;

/**
 * Whoever cares is not the mother alone: she is never named without a father, a helper or the parents in a text of her
 * own, and at least half of the examples of care in a lesson name fathers, helpers, or the parents.
 */
export function whoCaresFaults(words: Words): readonly string[] {
  const mothers = Object.entries(words).filter(([key, text]) => /\bmother/i.test(text) && !key.includes('.dont.'));
  const examples = Object.entries(words).filter(([, text]) =>
    /\b(mother|father|helper|caregiver|parent)\w*/i.test(text),
  );
  const shared = examples.filter(([, text]) => OTHERS.test(text));
  return [
    ...mothers.filter(([, text]) => !OTHERS.test(text)).map(([key, text]) => `${key}: ${text}`),
    ...(shared.length * 2 < examples.length ? [`${shared.length} of ${examples.length} examples name others`] : []),
  ];
}
