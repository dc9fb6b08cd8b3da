/** A class of a teacher's own: its set-up is read and refused, packed and unpacked, and its tickets are judged. */
import { describe, expect, it } from 'vitest';
import { classOf } from '../../../sim/classroom/class.ts';
import { readClassFile, writeClassFile } from '../../../sim/classroom/class-file.ts';
import { readCode } from '../../../sim/classroom/code.ts';
import { handedPlan } from '../../../sim/classroom/handed.ts';
import { judgeFound } from '../../../sim/classroom/judge.ts';
import { classOfSetup, codeOfSetup, wordsOfSetup } from '../../../sim/classroom/own-class.ts';
import { packSetup, unpackSetup } from '../../../sim/classroom/own-link.ts';
import {
  LONGEST_SETUP,
  ownControls,
  parseSetup,
  readSetup,
  saltOfSetup,
  SETUP_SCHEMA,
  writeSetup,
  type ClassSetup,
} from '../../../sim/classroom/own-setup.ts';
import { openTicket, readTicket } from '../../../sim/classroom/ticket.ts';
import { runNow } from '../../../sim/engine.ts';
import { seatOf } from '../../../sim/lesson/deal.ts';
import { createAsker } from '../../../sim/lesson/expect.ts';
import { startOf } from '../../../sim/lesson/start.ts';
import { InputError } from '../../../sim/params/types.ts';
import { createWords } from '../../../sim/words/say.ts';
import { foundIn, runsOf, textOf } from './some-class.ts';

const PLAY = {
  schema: SETUP_SCHEMA,
  question: 'How much licking halves the closed copies?',
  world: { screen: 'play', preset: 'both-parents', cells: 200, day: 21, set: { 'care.licking': 60 } },
  permit: { params: ['care.licking'], day: true },
};
const COMPARE = {
  schema: SETUP_SCHEMA,
  question: 'Which family leaves more marks?',
  world: {
    screen: 'compare',
    cells: 200,
    day: 21,
    panels: [
      { preset: 'both-parents', name: 'much' },
      { preset: 'both-parents', set: { 'care.licking': 20 } },
    ],
  },
  permit: { params: ['care.licking'], views: ['difference'] },
  view: 'difference',
};
const TRIAL = {
  schema: SETUP_SCHEMA,
  question: 'Are 3 litters enough?',
  world: { screen: 'experiment', kind: 'vole-trial', preset: 'both-parents', design: { littersA: 3, littersB: 3 } },
  permit: { design: ['litters'], run: true },
};

function refusal(input: unknown): readonly string[] {
  try {
    parseSetup(input);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}
const withWorld = (world: object) => ({ ...PLAY, world: { ...PLAY.world, ...world } });

describe('the set-up of a class of a teacher’s own', () => {
  it.each([
    ['a page of another kind', { ...PLAY, schema: 'tend.class/1' }, 'wrong-schema schema'],
    ['a field that nobody knows', { ...PLAY, script: 'alert(1)' }, 'unknown-field script'],
    ['no question', { ...PLAY, question: ' ' }, 'not-a-name question'],
    ['a question that is too long', { ...PLAY, question: 'a'.repeat(141) }, 'not-a-name question'],
    ['a question of two lines', { ...PLAY, question: 'a\nb' }, 'not-a-name question'],
    ['a question that turns what follows', { ...PLAY, question: 'a\u202Eb' }, 'not-a-name question'],
    ['a question that is no text', { ...PLAY, question: ['a'] }, 'not-a-name question'],
    ['a screen that cannot be taught on', withWorld({ screen: 'model' }), 'not-one-of world.screen'],
    ['a world that there is not', withWorld({ preset: '__proto__' }), 'not-one-of world.preset'],
    ['a huge number', withWorld({ set: { 'care.licking': 1e300 } }), 'out-of-range world.set.care.licking'],
    ['too many cells', withWorld({ cells: 1e9 }), 'out-of-range world.cells'],
    ['a day after the last', withWorld({ day: 5000 }), 'out-of-range world.day'],
    [
      'a parameter that there is not',
      withWorld({ set: { constructor: 1 } }),
      'unknown-parameter world.set.constructor',
    ],
    ['a control that there is not', { ...PLAY, permit: { params: ['toString'] } }, 'not-one-of permit.params[0]'],
    ['a control of another screen', { ...PLAY, permit: { design: ['litters'] } }, 'unknown-field permit.design'],
    [
      'a control twice',
      { ...PLAY, permit: { params: ['care.licking', 'care.licking'] } },
      'repeated-id permit.params[1]',
    ],
    ['one world side by side', { ...COMPARE, world: { ...COMPARE.world, panels: [{}] } }, 'out-of-range world.panels'],
    [
      'worlds of two species side by side',
      {
        ...COMPARE,
        world: { ...COMPARE.world, panels: [{ preset: 'both-parents' }, { preset: 'infant-both-parents' }] },
      },
      'out-of-range world.panels[1].days',
    ],
    [
      'a study of another species',
      { ...TRIAL, world: { ...TRIAL.world, preset: 'infant-both-parents' } },
      'not-one-of world.preset',
    ],
    [
      'a study too large',
      { ...TRIAL, world: { ...TRIAL.world, design: { littersA: 1e9 } } },
      'out-of-range world.design.littersA',
    ],
    ['what draws the truth', { ...TRIAL, permit: { design: ['mystery'] } }, 'not-one-of permit.design[0]'],
    ['a view that nobody draws', { ...PLAY, view: 'difference' }, 'not-one-of view'],
    ['a draw out of range', { ...PLAY, draw: 65_536 }, 'out-of-range draw'],
  ])('is refused by name: %s', (_, input, problem) => {
    expect(refusal(input)).toContain(problem);
  });

  it('is refused by name where it is no JSON, too long, or names a field of every object', () => {
    expect(() => readSetup('<script>alert(1)</script>')).toThrow(InputError);
    expect(() => readSetup(' '.repeat(LONGEST_SETUP + 1))).toThrow(/file-too-large/);
    expect(() => readSetup(`{"__proto__":{"schema":"x"},${JSON.stringify(PLAY).slice(1)}`)).toThrow(/__proto__/);
    expect(({} as { schema?: string }).schema).toBeUndefined();
    for (const text of ['', 'a', 'ab cd', '%%%%', 'AAAA', '_____w', 'A'.repeat(LONGEST_SETUP * 2)])
      expect(() => unpackSetup(text), text.slice(0, 20)).toThrow(InputError);
  });

  it.each([PLAY, COMPARE, TRIAL])('is the same after a file and after a link', (input) => {
    const setup = parseSetup(input);
    expect(readSetup(writeSetup(setup))).toEqual(setup);
    const packed = packSetup(setup);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(unpackSetup(packed)).toEqual(setup);
    expect(codeOfSetup(unpackSetup(packed))).toBe(codeOfSetup(setup));
  });

  it('keeps letters of every script on its way', () => {
    for (const question of ['¿Cuánto?', 'كم مرة؟', '👩‍🔬 or 👨‍🔬?', 'a', 'ab', 'abc'])
      expect(unpackSetup(packSetup(parseSetup({ ...PLAY, question }))).question).toBe(question);
  });

  it('leaves out what only repeats the ready-made world, so that the code does not depend on it', () => {
    const { set: _, ...plain } = PLAY.world;
    const said = parseSetup({ ...PLAY, world: { ...plain, set: { 'care.licking': 40 }, events: [] } });
    const short = parseSetup({ ...PLAY, world: plain });
    expect(said).toEqual(short);
    expect(codeOfSetup(parseSetup({ ...PLAY, draw: 1 }))).not.toBe(codeOfSetup(parseSetup(PLAY)));
  });

  it('offers only what its screen has controls for', () => {
    const play = ownControls(parseSetup(PLAY).world);
    expect(play.params).toContain('care.licking');
    expect(play.design).toEqual([]);
    const trial = ownControls(parseSetup(TRIAL).world);
    expect(trial.params).toEqual([]);
    expect(trial.design).toContain('litters');
    expect(trial.design).not.toContain('mystery');
  });

  it('says a question as it was typed, whatever stands in it', () => {
    const setup = parseSetup({ ...PLAY, question: 'What is {this}? <b>[[care|x]]</b>' });
    const code = codeOfSetup(setup);
    const say = createWords(wordsOfSetup(setup, code, 'Own'));
    expect(say(`lesson.own-${code}.s1.text`).replaceAll('\u2060', '')).toBe(setup.question);
  });
});

describe('a class of a teacher’s own', () => {
  it('has a code of its own kind, which only its set-up opens', async () => {
    const setup = parseSetup(PLAY);
    const code = codeOfSetup(setup);
    expect(readCode(code)).toMatchObject({ format: 'own', lesson: 0, salt: saltOfSetup(setup) });
    await expect(classOf(code, 5)).rejects.toThrow(/class-needs-its-file/);
    await expect(classOf(code, 5, parseSetup(TRIAL))).rejects.toThrow(/class-of-another-setup/);
    expect(() => classOfSetup(setup, '088B721T', 5)).toThrow(/class-of-another-setup/);
    const of = await classOf(`${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`, 5, setup);
    expect(of).toMatchObject({ code, seats: 5, setup });
    expect(of.layout.fields).toEqual([]);
    expect(of.lesson.steps).toHaveLength(1);
  });

  it.each([
    ['a world', PLAY, ['gap'], 'play'],
    ['worlds side by side', COMPARE, ['p2'], 'compare'],
    ['a study', TRIAL, ['gap'], 'experiment'],
  ] as const)('gives each seat its own luck, and judges tickets by running them: %s', (_, input, results, screen) => {
    const setup = parseSetup(input);
    const of = classOfSetup(setup, codeOfSetup(setup), 5);
    const [step] = of.lesson.steps;
    const start = startOf(of.lesson, step!, seatOf(of.lesson, of.code, 3));
    expect(start.screen).toBe(screen);
    expect(JSON.stringify(start)).toContain(`"seed":"${of.code}-3"`);
    expect(of.layout.results.map(({ id }) => id)).toEqual(results);
    const honest = { done: [0], answers: {}, because: {} };
    const texts = [1, 2, 3].map((seat) => textOf(of, seat, honest));
    const read = readTicket(openTicket(texts[2]!) as never, of.layout)!;
    expect(read.faults).toEqual([]);
    expect(read.ticket.answers).toEqual({});
    expect(read.ticket.results[0]!.estimate).not.toBeNull();
    const other = { ...read.ticket.results[0]!, estimate: 0.01 };
    const altered = textOf(of, 4, { ...honest, results: [other] });
    const runs = runsOf(of, [1, 2, 3, 4]);
    const found = foundIn(...texts, altered);
    expect(judgeFound(found, of, [], runs).map(({ status }) => status)).toEqual(['good', 'good', 'good', 'altered']);
    // What a ticket says is what the engine says again.
    expect(createAsker(runNow)(handedPlan(of.lesson, of.code, 3))).toEqual(read.ticket.results);
  });

  it('carries that a seat was there, where there is nothing to hold a world against', () => {
    const { set: _, ...plain } = PLAY.world;
    const setup = parseSetup({ ...PLAY, world: plain });
    const of = classOfSetup(setup, codeOfSetup(setup), 5);
    expect(of.layout.results).toEqual([]);
    const text = textOf(of, 2, { done: [0], answers: {}, because: {} });
    expect(judgeFound(foundIn(text), of, [], new Map([[2, []]])).map(({ status }) => status)).toEqual(['good']);
  });

  it('stands in a class file with its set-up, and in none without', async () => {
    const setup: ClassSetup = parseSetup(TRIAL);
    const of = classOfSetup(setup, codeOfSetup(setup), 5);
    const text = writeClassFile(of, { judged: [], decisions: [], paper: [], hands: {}, state: 'code' });
    expect((await readClassFile(text)).of).toMatchObject({ code: of.code, setup });
    const { setup: _, ...bare } = JSON.parse(text) as { setup: unknown };
    await expect(readClassFile(JSON.stringify(bare))).rejects.toThrow(/class-needs-its-file/);
    const bad = text.replace('"draw": 0', '"draw": -1');
    await expect(readClassFile(bad)).rejects.toThrow(/setup\.draw/);
  });
});
