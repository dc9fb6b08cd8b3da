/** Joining a class in the page: its seat, what it leaves out, gates that open in time, and where it is saved. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gateWord, GATE_MINUTES, writeCode, type Pace } from '../../../sim/classroom.ts';
import { causesOfSeat, loadLesson, othersOf, seatOf } from '../../../sim/lessons.ts';
import type { InputError, Job, Runner } from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';
import { lessons } from '../../../src/state/lessons.ts';
import { joinClass, reopenClass } from '../../../src/state/lesson/join.ts';
import { joining } from '../../../src/state/lesson/joining.ts';
import { contextOf } from '../../../src/state/lesson/judge.ts';
import { handsInHere, opensIn, signOf } from '../../../src/state/lesson/gate.ts';
import { openGate } from '../../../src/state/lesson/open-gate.ts';
import { running } from '../../../src/state/lesson/running.ts';
import { leaveLesson, startLesson } from '../../../src/state/lesson/start.ts';
import { goOn, lock } from '../../../src/state/lesson/step.ts';
import { createPage } from '../../../src/state/page.ts';
import { permit } from '../../../src/state/permit.ts';
import { screens } from '../../../src/state/screens.ts';
import { createWorld, type WorldStore } from '../../../src/state/store.ts';

const runner: Runner = {
  run: (job: Job) => (job.kind === 'life' ? new Promise(() => undefined) : Promise.resolve(runNow(job))) as never,
  close: () => undefined,
};
let store: WorldStore;
const on = () => running.getState().on!;
const codeOf = (pace: Pace) =>
  writeCode({ format: 'lesson', lesson: 2, revision: 1, plan: 'core', pace, truth: 'class', salt: 0x9c41 });
const CODE = codeOf('gates');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  store = createWorld(runner, createPage());
});
afterEach(() => {
  vi.useRealTimers();
  leaveLesson();
  lessons.setState({ of: {} });
  joining.setState({ code: '', seat: '', problems: [] });
});

async function problemOf(code: string, seat: string) {
  const error = await joinClass(store, code, seat).then(
    () => null,
    (thrown: InputError) => thrown,
  );
  return error?.problems.map((problem) => [problem.code, problem.path]) ?? null;
}

describe('joining', () => {
  it('gives the seat of the code, however it is typed, and nothing that would tell its truth', async () => {
    await joinClass(store, `${CODE.slice(0, 4)}-${CODE.slice(4)}`.toLowerCase().replaceAll('0', 'o'), ' 14 ');
    const { lesson } = (await loadLesson('luck'))!;
    expect(on().seat).toEqual(seatOf(lesson, CODE, 14));
    expect(causesOfSeat(lesson, on().seat)).toEqual(causesOfSeat(lesson, seatOf(lesson, CODE, 14)));
    expect(on().progress.place).toEqual({ seed: `${CODE}-14`, code: CODE, number: 14 });
    expect(store.getState().scenario.seed).toBe(`${CODE}-14`);
    const { only } = permit.getState();
    expect(only?.lesson?.address).toBe(`#lesson=luck&class=${CODE}&seat=14&step=1`);
    for (const what of ['seed', 'presets', 'species'] as const) expect(only?.[what]).toBeUndefined();
    // Whoever claims something of the class is held against 30 seats of its code.
    const { seats } = contextOf(store, on());
    expect(seats).toHaveLength(30);
    expect(seats).toEqual(othersOf(lesson, on().progress.place, on().seat));
    expect(seats[13]).toEqual(on().seat);
    expect(on().ofClass?.left).toEqual(['s4', 's5']);
  });

  it.each([
    ['088B-721', '14', 'not-a-class-code', 'code'],
    ['088B-712T', '14', 'mistyped-class-code', 'code'],
    ['088B-721T', '0', 'not-a-seat', 'seat'],
    ['088B-721T', '251', 'not-a-seat', 'seat'],
    ['088B-721T', '1.5', 'not-a-seat', 'seat'],
    ['088B-721T', '', 'not-a-seat', 'seat'],
  ])('%s, seat %s: %s at %s', async (code, seat, problem, path) => {
    expect(await problemOf(code, seat)).toEqual([[problem, path]]);
    expect(running.getState().on).toBeNull();
  });

  it('of another revision, or of a class of the teacher’s own, is told by name', async () => {
    const says = { format: 'lesson', plan: 'whole', pace: 'free', truth: 'class', salt: 7 } as const;
    expect(await problemOf(writeCode({ ...says, lesson: 2, revision: 3 }), '1')).toEqual([
      ['class-of-another-revision', 'code'],
    ]);
    const own = writeCode({ ...says, format: 'own', lesson: 0, revision: 1 });
    expect(await problemOf(own, '1')).toEqual([['class-needs-its-file', 'code']]);
  });

  it('is saved by seat, so that a device can be handed on and a lesson taken alone goes on beside it', async () => {
    await startLesson(store, 'luck', { seat: 'vole-14' });
    await joinClass(store, CODE, '14');
    lock();
    await joinClass(store, CODE, '15');
    expect(on().progress.locked).toEqual([]);
    await joinClass(store, CODE, '14');
    expect(on().progress.locked).toEqual(['s1']);
    expect(Object.keys(lessons.getState().of)).toEqual(['luck', `${CODE}-14`, `${CODE}-15`]);
  });
});

describe('the address of a class', () => {
  it('without a seat fills the field, with a wrong one says so, and with a good one opens the place', async () => {
    await reopenClass(store, `#class=${CODE}`);
    expect(screens.getState().open).toBe('learn');
    expect(joining.getState()).toEqual({ code: CODE, seat: '', problems: [] });
    await reopenClass(store, `#class=${CODE}&seat=900`);
    expect(joining.getState()).toMatchObject({ seat: '900', problems: [{ code: 'not-a-seat' }] });
    await reopenClass(store, `#lesson=volume&class=${CODE}&seat=14`);
    expect(joining.getState().problems).toMatchObject([{ code: 'class-of-another-lesson', got: 2, allowed: [1] }]);
    expect(running.getState().on).toBeNull();
    // No step behind a gate can be had by its number.
    await reopenClass(store, `#lesson=luck&class=${CODE}&seat=14&step=4`);
    expect(on().progress.step).toBe('s1');
  });
});

describe('gates', () => {
  async function atGate(code: string): Promise<void> {
    await joinClass(store, code, '14');
    expect(signOf(on())).toBe('working');
    lock();
    goOn(store, 'done');
    expect(on().progress.step).toBe('s1');
    expect(on().gate?.step).toBe('s2');
    expect(signOf(on())).toBe('waiting');
  }

  it('open by the word of the class and by no other, and stay open', async () => {
    await atGate(CODE);
    expect(openGate(store, 'nothing')).toBe(false);
    expect(openGate(store, gateWord(CODE, 's7'))).toBe(false);
    expect(openGate(store, ` ${gateWord(CODE, 's2').toUpperCase()}`)).toBe(true);
    expect([on().progress.step, on().progress.gates, on().gate]).toEqual(['s2', ['s2'], null]);
    leaveLesson();
    await joinClass(store, CODE, '14');
    expect(on().progress.step).toBe('s2');
  });

  it('open by themselves: after five minutes, or when the lesson is over', async () => {
    await atGate(codeOf('gates fail open'));
    expect(openGate(store, null)).toBe(false);
    vi.advanceTimersByTime(GATE_MINUTES * 60_000 - 1000);
    expect(openGate(store, null)).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(opensIn(on())).toBe(0);
    expect(openGate(store, null)).toBe(true);
    leaveLesson();
    await atGate(CODE);
    vi.advanceTimersByTime(29 * 60_000);
    expect(openGate(store, null)).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(openGate(store, null)).toBe(true);
  });

  it('are none at a free pace, and none alone, where nothing is handed in', async () => {
    await joinClass(store, codeOf('free'), '14');
    goOn(store, 'done');
    expect(on().progress.step).toBe('s2');
    await startLesson(store, 'luck', { seat: 'vole-14' });
    goOn(store, 'done');
    expect([on().progress.step, on().gate, handsInHere(on())]).toEqual(['s2', null, false]);
  });
});
