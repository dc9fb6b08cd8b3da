/**
 * The board and the presenter as markup, for every lesson and every state: whatever belongs to a later state may change
 * as it likes, the markup stays the same to the letter. So no number, count, answer or truth of a later state is in it,
 * not even in a label that nobody sees.
 */
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import {
  askOfState,
  classOf,
  handsAsks,
  isRevealed,
  stateOf,
  statesOf,
  writeCode,
  type BoardState,
  type ClassOf,
  type Hands,
  type Judged,
  type Ticket,
} from '../../../sim/classroom.ts';
import { createLocalRunner } from '../../../sim/engine.ts';
import { loadLesson, SHELF, type Lesson } from '../../../sim/lessons.ts';
import { PRESET_IDS } from '../../../sim/page.ts';
import { seatOf } from '../../../sim/lesson/deal.ts';
import { MODEL_VERSION } from '../../../sim/params/version.ts';
import { AppContext } from '../../../src/state/react.tsx';
import { Board } from '../../../src/views/class/Board.tsx';
import { Presenter } from '../../../src/views/class/Presenter.tsx';
import { createEnglish, learn } from '../../../src/words/say.ts';
import '../../../src/words/learn.ts';
import '../../../src/words/lesson.ts';

const say = createEnglish();
const SEATS = [1, 2, 3, 4, 5, 6, 7];
const runner = createLocalRunner();
const store = { live: { view: createStore(() => ({ scenario: { preset: PRESET_IDS[0] } })) }, page: null };
const VIEWS = { Board, Presenter } as unknown as Record<'Board' | 'Presenter', ComponentType<object>>;

/** Everything that a class can tell, by name: 'answer s1.gap', 'result small', 'truth'. */
type Secret = string;

/** What the states up to one have told. */
function toldUpTo(lesson: Lesson, state: BoardState): ReadonlySet<Secret> {
  const states = statesOf(lesson);
  return new Set(states.slice(0, states.indexOf(state) + 1).flatMap((each) => tells(lesson, each)));
}

function tells(lesson: Lesson, state: BoardState): readonly Secret[] {
  const what = stateOf(lesson, state);
  if (what.shows === 'truth') return [`result ${what.result}`];
  if (what.shows === 'answers') return [`answer exit.${what.question}`];
  if (what.shows !== 'picture') return [];
  const { picture } = what;
  const order = lesson.steps.map(({ id }) => id as string);
  switch (picture.picture) {
    case 'expected':
    case 'claims':
      return [`answer ${picture.ask}`];
    case 'before and after':
      return picture.asks.map((ask) => `answer ${ask}`);
    case 'forest':
    case 'dance':
    case 'dots':
      return [`result ${picture.result}`];
    case 'table':
      return picture.results.map((result) => `result ${result}`);
    case 'sketch against result': {
      const asked = order.indexOf(picture.ask.split('.')[0]!);
      const handed = lesson.handIn.find(({ step }) => order.indexOf(step) > asked)!;
      return [`answer ${picture.ask}`, `result ${handed.id}`];
    }
    case 'reveal':
      return ['truth'];
  }
}

interface Told {
  readonly of: ClassOf;
  readonly judged: readonly Judged[];
  readonly hands: Hands;
}

/** A class whose every secret that is not `same` has another value in each `version`. */
function classWith({ of, loaded }: Opened, same: ReadonlySet<Secret>, version: 0 | 1): Told {
  const at = (secret: Secret) => (same.has(secret) ? 0 : version);
  const judged = SEATS.map((seat): Judged => {
    const answers: Record<string, Ticket['answers'][string]> = {};
    for (const field of of.layout.fields) {
      if (!('key' in field)) continue;
      const move = at(`answer ${field.key}`);
      const codes = field.slots.map(({ codes: [least, most] }, i) => {
        return move === 1 ? least : least + ((seat + i) % (most - least + 1));
      });
      answers[field.key] = field.read(codes);
    }
    const results = of.layout.results.map(({ id }, i) => {
      const estimate = 3 + i + seat * 0.71 + at(`result ${id}`) * (seat % 3) * 1.37;
      return { hash: 1000 + seat, estimate, low: estimate - 4.2, high: estimate + 4.6 };
    });
    const ticket = {
      code: of.code,
      seat,
      attempt: 1,
      stage: 2,
      modelVersion: MODEL_VERSION,
      done: [],
      skipped: [],
      answers,
      because: {},
      results,
    } as unknown as Ticket;
    const found = { text: '', isTicket: true, from: 'paste' } as unknown as Judged['found'];
    return { id: seat, found, status: 'good', pooled: true, aside: false, head: ticket, ticket, why: {} };
  });
  const hands = Object.fromEntries(
    handsAsks(of.lesson).map(({ ask, options }) => [
      ask,
      options.map((_, i) => 5 + 3 * i + at(`answer ${ask}`) * (i + 2)),
    ]),
  );
  return { of: at('truth') === 0 ? of : { ...of, lesson: otherTruth(loaded, of) }, judged, hands };
}

/** The same lesson where other worlds were dealt to the same seats. */
function otherTruth(lesson: Lesson, { code }: ClassOf): Lesson {
  const { sealed } = lesson;
  if (sealed === undefined) return lesson;
  const names = Object.keys(sealed.worlds);
  const drawn = seatOf(lesson, code, 1).truth;
  const worlds = Object.fromEntries(
    sealed.deal === 'class'
      ? names.map((name) => [name, { ...sealed.worlds[name]!, weight: name === drawn ? 0 : 1 }])
      : names.map((name, i) => [name, sealed.worlds[names.at(-1 - i)!]!]).toReversed(),
  );
  return { ...lesson, sealed: { ...sealed, worlds } };
}

interface Opened {
  readonly of: ClassOf;
  readonly loaded: Lesson;
}

async function opened(id: string): Promise<Opened> {
  const { lesson, words } = (await loadLesson(id))!;
  learn(words);
  const { number, revision, sealed } = lesson;
  const truth = sealed === undefined ? 'open' : sealed.deal;
  const code = writeCode({ format: 'lesson', lesson: number, revision, plan: 'whole', pace: 'gates', truth, salt: 77 });
  const of = await classOf(code, SEATS.length);
  return { of, loaded: of.lesson };
}

function markup(view: keyof typeof VIEWS, { of, judged, hands }: Told, state: BoardState): string {
  const none = () => undefined;
  const props = {
    of,
    judged,
    hands,
    runs: new Map(),
    state,
    link: `https://example.org/#class=${of.code}`,
    wordOf: (step: string) => `word-of-${step}`,
    isDry: false,
    onState: none,
    onPresent: none,
    onLeave: none,
  };
  return renderToStaticMarkup(
    createElement(AppContext.Provider, { value: { store, runner, say } as never }, createElement(VIEWS[view], props)),
  );
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;');

describe.each(SHELF.map(({ id }) => id))('%s', (id) => {
  it('tells nothing of a later state', async () => {
    const lesson = await opened(id);
    const { loaded, of } = lesson;
    for (const state of statesOf(loaded)) {
      const told = toldUpTo(loaded, state);
      for (const view of ['Board', 'Presenter'] as const) {
        const text = markup(view, classWith(lesson, told, 0), state);
        expect(markup(view, classWith(lesson, told, 1), state), `${view} ${state}`).toBe(text);
        if (!isRevealed(loaded, state))
          for (const world of Object.keys(loaded.sealed?.worlds ?? {}))
            expect(text, `${view} ${state}`).not.toContain(escaped(say(`lesson.${id}.sealed.${world}`)));
        for (const gate of loaded.gates)
          if (state !== `gate.${gate}`) expect(text, `${view} ${state}`).not.toContain(`word-of-${gate}`);
        for (const [i] of loaded.exit.entries())
          if (!/^(exit|answers)/.test(state))
            expect(text, `${view} ${state}`).not.toContain(escaped(say(`lesson.${id}.exit${i + 1}.text`)));
        expect(text).not.toMatch(/seat \d/i);
      }
    }
    expect(of.code).toHaveLength(8);
  });
  it('does show each thing where its time has come, so that the test above can fail', async () => {
    const lesson = await opened(id);
    const { loaded } = lesson;
    for (const state of statesOf(loaded))
      for (const secret of tells(loaded, state)) {
        // Lessons without sealed worlds have no other truth.
        if (secret === 'truth' && loaded.sealed === undefined) continue;
        const all = toldUpTo(loaded, 'thanks');
        const others = new Set([...all].filter((each) => each !== secret));
        const [one, two] = ([0, 1] as const).map((v) => markup('Board', classWith(lesson, others, v), state));
        expect(one, `${state}: ${secret}`).not.toBe(two);
      }
  });
  it('shows counted hands by themselves, from five on, also where no ticket is in', async () => {
    const lesson = await opened(id);
    const { loaded } = lesson;
    for (const { ask, options } of handsAsks(loaded)) {
      const state = statesOf(loaded).find((each) => askOfState(loaded, each) === ask)!;
      const counts = (n: number) => ({ [ask]: options.map((_, i) => (i === 0 ? n : 0)) });
      const both = { ...classWith(lesson, new Set(), 0), hands: counts(29) };
      expect(markup('Board', both, state), state).toMatch(/Tickets: 7\..*Counted hands: 29\./);
      const without = { ...both, judged: [] };
      expect(markup('Board', without, state), state).toContain('Counted hands: 29.');
      const few = markup('Board', { ...without, hands: counts(4) }, state);
      expect(few, state).toMatch(/Hands counted: 4\. From 5 on/);
      expect(few, state).not.toContain('<svg');
    }
  });
  it('keeps the rows that have not come from the room, and what they add up to', async () => {
    const lesson = await opened(id);
    const { loaded } = lesson;
    for (const state of statesOf(loaded)) {
      const what = stateOf(loaded, state);
      if (what.shows !== 'picture' || !('result' in what.picture)) continue;
      const text = markup('Presenter', classWith(lesson, new Set(), 0), state);
      expect(text).not.toMatch(/on average|leave out 0; |the class [+−\d]/);
      expect(text.match(/class="board-row/g), state).toHaveLength(1);
    }
  });
});
