import type { Say } from '../words/say.ts';
import type { Expected, FactFound } from './expect.ts';
import { keyPart } from './key.ts';
import { letterOf, wordsOf } from './keys.ts';
import type { NotesPart } from './notes-part.ts';
import type { Lesson, Step } from './types.ts';

/**
 * The teacher's notes of a lesson, derived from its file, its words and its expected results. Page and command line
 * show the same: the page as HTML, the command line as Markdown.
 */

export interface LessonNotes {
  readonly title: string;
  readonly question: string;
  readonly parts: readonly NotesPart[];
}

/** Minutes of a lesson. */
export const LESSON_MINUTES = 45;
/** Texts of `learn.care.` and `learn.simple.`, which stand in all notes. */
const CARE = 4;
const SIMPLE = 5;

/**
 * @param say says the words that all lessons share, and the lesson's own
 * @param expected null where nobody has computed it yet
 */
export function notesOf(lesson: Lesson, say: Say, expected: Expected | null): LessonNotes {
  const own = wordsOf(lesson);
  const texts = (room: keyof Lesson['notes']) =>
    numbered(lesson.notes[room]).map((n) => say(`${own}.notes.${room}.${n}`));
  const list = (room: keyof Lesson['notes']): NotesPart => ({
    id: room,
    heading: say(`learn.notes.${room}`),
    list: texts(room),
  });
  return {
    title: say('learn.notes.title', { number: lesson.number, title: say(`${own}.title`) }),
    question: say(`${own}.question`),
    parts: [
      { id: 'care', heading: say('learn.care.title'), lead: numbered(CARE).map((n) => say(`learn.care.${n}`)) },
      planPart(lesson, say),
      list('say'),
      list('dont'),
      list('walk'),
      wrongPart(lesson, say),
      expectedPart(lesson, say, expected),
      ...exitParts(lesson, say, expected),
      ...sealedParts(lesson, say),
      { ...list('simple'), list: [...numbered(SIMPLE).map((n) => say(`learn.simple.${n}`)), ...texts('simple')] },
      list('fast'),
      standardsPart(lesson, say),
      keyPart(lesson, say),
    ],
  };
}

/** Who does what when. What the steps leave of the lesson is for the class together. */
function planPart(lesson: Lesson, say: Say): NotesPart {
  let at = 0;
  const rows = lesson.steps.map((step, i) => {
    const from = at;
    at += step.minutes;
    const text = say(`${wordsOf(lesson)}.${step.id}.text`);
    return [
      span(from, at, say),
      say(step.spare === true ? 'learn.notes.stepSpare' : 'learn.notes.stepName', phaseOf(step, i, say)),
      lesson.gates.includes(step.id) ? say('learn.notes.gate', { text }) : text,
    ];
  });
  const together = [span(at, LESSON_MINUTES, say), say('learn.notes.end'), say('learn.notes.together')];
  const spare = lesson.steps.reduce((sum, step) => sum + (step.spare === true ? step.minutes : 0), 0);
  return {
    id: 'plan',
    heading: say('learn.notes.plan'),
    lead: [say('learn.notes.short', { minutes: LESSON_MINUTES - spare })],
    table: {
      head: [say('learn.notes.minutes'), say('learn.notes.step'), say('learn.notes.asked')],
      rows: [...rows, together],
    },
  };
}

const span = (from: number, to: number, say: Say): string => say('learn.notes.span', { from, to });
const phaseOf = ({ phase }: Step, i: number, say: Say) => ({ step: i + 1, phase: say(`learn.phase.${phase}`) });

function wrongPart({ meets }: Lesson, say: Say): NotesPart {
  return {
    id: 'wrong',
    heading: say('learn.notes.wrong'),
    table: {
      head: [say('learn.notes.thought'), say('learn.notes.reply')],
      rows: meets.map((id) => [say(`learn.wrong.${id}`), say(`learn.instead.${id}`)]),
    },
  };
}

function expectedPart(lesson: Lesson, say: Say, expected: Expected | null): NotesPart {
  const part = { id: 'expected', heading: say('learn.notes.expected') };
  if (expected === null) return { ...part, lead: [say('learn.notes.notYet', { id: lesson.id })] };
  const { modelVersion: model, seats, facts } = expected;
  return {
    ...part,
    lead: [say('learn.notes.stamp', { model, seats: seats[1] - seats[0] + 1 })],
    table: {
      head: [say('learn.notes.fact'), say('learn.notes.mean'), say('learn.notes.spread')],
      rows: lesson.facts.map(({ id }) => [say(`${wordsOf(lesson)}.fact.${id}`), ...factCells(facts[id], say)]),
    },
  };
}

function factCells(fact: FactFound | undefined, say: Say): readonly [string, string] {
  if (fact === undefined || 'whyNot' in fact) return [say('learn.notes.unknown'), say('learn.notes.nothing')];
  if (fact.show === 'share')
    return [say('learn.notes.share', { count: Math.round(100 * fact.estimate) }), say('learn.notes.nothing')];
  const { least, most } = fact;
  return [
    figure(fact.estimate),
    least === null || most === null
      ? say('learn.notes.nothing')
      : say('learn.notes.span', { from: figure(least), to: figure(most) }),
  ];
}

/**
 * One decimal where that says more than nothing; two for what is smaller than 1.
 * @param step of the control that it was set with: whole steps have no decimals
 */
export function figure(value: number, step?: number): string {
  const size = Math.abs(value);
  const digits = step !== undefined && Number.isInteger(step) ? 0 : size >= 100 ? 0 : size >= 1 ? 1 : 2;
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

function exitParts(lesson: Lesson, say: Say, expected: Expected | null): readonly NotesPart[] {
  const own = wordsOf(lesson);
  return lesson.exit.map(({ options }, i) => ({
    id: `exit${i + 1}`,
    heading: i === 0 ? say('learn.notes.exit') : '',
    lead: [say(`${own}.exit${i + 1}.text`)],
    table: {
      head: [say('learn.notes.option'), say('learn.notes.fits'), say('learn.notes.standsFor')],
      rows: options.map(({ meets, holds }, option) => {
        const found = holds === 'concept' ? 'concept' : expected?.exit[`exit.${i + 1}`]?.[option];
        return [
          say(`${own}.exit${i + 1}.${letterOf(option)}`),
          found === 'holds' || found === 'concept' ? say('learn.notes.yes') : '',
          meets === undefined ? say('learn.notes.nothing') : say(`learn.wrong.${meets}`),
        ];
      }),
    },
  }));
}

function sealedParts({ sealed }: Lesson, say: Say): readonly NotesPart[] {
  if (sealed === undefined) return [];
  const count = Object.keys(sealed.worlds).length;
  const dealt = say(`learn.notes.sealed.${sealed.deal}`, { count });
  return [{ id: 'sealed', heading: say('learn.notes.sealed'), lead: [dealt, say('learn.notes.sealed.open')] }];
}

function standardsPart({ standards, contrast = [] }: Lesson, say: Say): NotesPart {
  return {
    id: 'standards',
    heading: say('learn.notes.standards'),
    lead: contrast.length === 0 ? [] : [say('learn.notes.contrast', { codes: contrast.join(' · ') })],
    list: standards,
  };
}

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

/** The notes as Markdown, for whoever keeps lessons in files. */
export function notesMarkdown({ title, question, parts }: LessonNotes): string {
  return [`# ${title}`, question, ...parts.flatMap(partMarkdown)].join('\n\n');
}

function partMarkdown({ heading, lead = [], list = [], table }: NotesPart): readonly string[] {
  return [
    ...(heading === '' ? [] : [`## ${heading}`]),
    ...lead,
    ...(list.length === 0 ? [] : [list.map((item) => `- ${item}`).join('\n')]),
    ...(table === undefined
      ? []
      : [[row(table.head), row(table.head.map(() => '---')), ...table.rows.map(row)].join('\n')]),
  ];
}

/** One row of a Markdown table: a bar within a cell would end it. */
const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
