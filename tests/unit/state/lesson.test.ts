/** A lesson in the page: work put aside and brought back, the wall of undo, locks, progress, the address. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scenarioFromPreset, type InputError } from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';
import type { Job, Runner } from '../../../sim/page.ts';
import { designSteps } from '../../../src/state/design-steps.ts';
import '../../../src/state/design-step-watch.ts';
import { lessons } from '../../../src/state/lessons.ts';
import { workbookNow } from '../../../src/state/kept/snapshot.ts';
import { readAddress, writeAddress } from '../../../src/state/lesson/address.ts';
import { check, hint } from '../../../src/state/lesson/judge.ts';
import { keep } from '../../../src/state/lesson/keep.ts';
import { advance, running } from '../../../src/state/lesson/running.ts';
import { leaveLesson, startAgain, startLesson } from '../../../src/state/lesson/start.ts';
import { goOn, goTo, LATE_MS, lock } from '../../../src/state/lesson/step.ts';
import { createPage } from '../../../src/state/page.ts';
import { permit } from '../../../src/state/permit.ts';
import { screens } from '../../../src/state/screens.ts';
import { createWorld, type WorldStore } from '../../../src/state/store.ts';
import { studies } from '../../../src/state/studies.ts';
import { setDesign } from '../../../src/state/study-rules.ts';
import { trial } from '../../../src/state/trial.ts';
import { canTravel } from '../../../src/state/undo-look.ts';
import { wholes } from '../../../src/state/whole.ts';
import { runStudy } from '../../../src/views/experiment/run.ts';
import { newStudy } from '../../../sim/page.ts';

/** The engine in this thread; lives of Play are nobody's question here. */
const runner: Runner = {
  run: (job: Job) => (job.kind === 'life' ? new Promise(() => undefined) : Promise.resolve(runNow(job))) as never,
  close: () => undefined,
};
let store: WorldStore;

const on = () => running.getState().on!;
const SEAT = { seat: 'vole-14' };

beforeEach(() => {
  store = createWorld(runner, createPage());
  store.actions.change({ ...store.getState().scenario, seed: 'my-own', set: { 'care.licking': 70 } }, 'care.licking');
  setDesign('vole-trial', 'pups', 6, store.getState().scenario);
});

afterEach(() => {
  vi.useRealTimers();
  leaveLesson();
  lessons.setState({ of: {} });
});

describe('starting and leaving', () => {
  it('puts all work aside as one act and brings it back, with what undo went back to', async () => {
    const before = workbookNow(store);
    const [world, { past }] = [store.getState().scenario, store.getState()];
    wholes.setState({ past: [{ restore: () => null as never }], future: [] });
    await startLesson(store, 'luck', SEAT);
    expect(store.getState().scenario.seed).toBe('vole-14');
    expect(screens.getState().open).toBe('experiment');
    expect(canTravel('past', 'experiment', store)).toBe(false);
    // What is saved meanwhile is the person's own work, with the progress of the lesson.
    expect({ ...workbookNow(store), lessons: {} }).toEqual({ ...before, lessons: {} });
    expect(workbookNow(store).lessons).toHaveProperty('luck');
    leaveLesson();
    expect(permit.getState().only).toBeNull();
    expect(store.getState().scenario).toEqual(world);
    expect(store.getState().past).toEqual(past);
    expect(screens.getState().open).toBe('play');
    expect(studies.getState().designs['vole-trial'].pups).toBe(6);
    expect(wholes.getState().past).toHaveLength(1);
    expect({ ...workbookNow(store), lessons: {} }).toEqual({ ...before, lessons: {} });
  });

  it('starts without what stood on the page, and gives it back', async () => {
    trial.setState({ prediction: { a: 40, b: 20, locked: true } });
    store.setState({ reach: 'fromDay', cell: 77 });
    await startLesson(store, 'luck', SEAT);
    expect(trial.getState().prediction).toBeNull();
    expect(store.getState()).toMatchObject({ reach: 'childhood', cell: 0 });
    leaveLesson();
    expect(trial.getState().prediction).toEqual({ a: 40, b: 20, locked: true });
    expect(store.getState()).toMatchObject({ reach: 'fromDay', cell: 77 });
  });

  it('a lesson that there is not leaves the page as it was', async () => {
    const { scenario } = store.getState();
    await expect(startLesson(store, 'nothing')).rejects.toThrow('nothing');
    expect(store.getState().scenario).toBe(scenario);
    expect([running.getState().on, permit.getState().only]).toEqual([null, null]);
  });
});

it('a page inside another one is again what its host permits', async () => {
  const host = { params: [], screens: ['play'] } as const;
  permit.setState({ only: host });
  await startLesson(store, 'luck', SEAT);
  expect(permit.getState().only).not.toBe(host);
  leaveLesson();
  expect(permit.getState().only).toBe(host);
  permit.setState({ only: null });
});

describe('a step', () => {
  it('runs nothing before its prediction is locked', async () => {
    await startLesson(store, 'luck', SEAT);
    expect(permit.getState().only?.run).toBeUndefined();
    advance(() => ({ answers: { 's1.gap': { kind: 'marks', values: [33, 30] } }, because: { s1: 0 } }));
    lock();
    expect(trial.getState().prediction).toEqual({ a: 33, b: 30, locked: true });
    goOn(store, 'done');
    expect(permit.getState().only?.run).toBe(true);
    expect(on().progress).toMatchObject({ step: 's2', done: ['s1'], locked: ['s1'] });
  });

  it('lets undo go back to its beginning and no further', async () => {
    await startLesson(store, 'luck', SEAT);
    goTo(store, 's5');
    setDesign('vole-trial', 'littersA', 8, store.getState().scenario);
    expect(studies.getState().designs['vole-trial'].littersA).toBe(8);
    expect(designSteps.getState().past).toHaveLength(1);
    goTo(store, 's6');
    expect(canTravel('past', 'experiment', store)).toBe(false);
    expect(studies.getState().designs['vole-trial']).toMatchObject({ littersA: 10, littersB: 10, pups: 2 });
  });

  it('finds the run of an earlier step where its design is the same', async () => {
    await startLesson(store, 'luck', SEAT);
    goTo(store, 's2');
    await run();
    const result = studies.getState().results['vole-trial'];
    expect(result).not.toBeNull();
    goTo(store, 's6');
    expect(studies.getState().results['vole-trial']).toBeNull();
    goTo(store, 's3');
    expect(studies.getState().results['vole-trial']).toBe(result);
  });

  it('that reveals is noted, once it is opened: the coach knows who has seen the truth', async () => {
    await startLesson(store, 'cause', SEAT);
    goTo(store, 's7');
    expect(on().acts).not.toContainEqual(expect.objectContaining({ act: 'truth' }));
    goTo(store, 's8');
    goTo(store, 's3');
    expect(on().acts).toContainEqual(expect.objectContaining({ act: 'truth', step: 's8' }));
  });

  it('may be gone on from without an answer after a while', async () => {
    vi.useFakeTimers();
    await startLesson(store, 'luck', SEAT);
    expect(on().late).toBe(false);
    vi.advanceTimersByTime(LATE_MS);
    expect(on().late).toBe(true);
    goOn(store, 'skipped');
    expect(on().progress).toMatchObject({ step: 's2', skipped: ['s1'], done: [] });
    expect(on().late).toBe(false);
  });
});

/** Runs the study on screen. */
async function run(): Promise<void> {
  const { kind, designs } = studies.getState();
  await runStudy(newStudy(kind, store.getState().scenario, designs[kind] as never) as never, { store, runner });
}

describe('keeping and checking', () => {
  it('copies what the engine says, and refuses what was not run', async () => {
    await startLesson(store, 'luck', SEAT);
    goTo(store, 's2');
    await keep(store, runner);
    expect(on().line?.key).toBe('learn.rule.notRun');
    expect(on().progress.rows).toEqual([]);
    await run();
    await keep(store, runner);
    const { rows } = on().progress;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ id: 1, step: 's2', seed: 'vole-14', read: 'armGap', of: 'mean', finished: true });
    expect(lessons.getState().of['luck']).toEqual(on().progress);
  });

  it('judges by the run on screen, counts what failed, and passes what holds', async () => {
    await startLesson(store, 'luck', SEAT);
    goTo(store, 's2');
    await run();
    await keep(store, runner);
    const [{ from, to }] = on().progress.rows as unknown as [{ from: number; to: number }];
    const right = from <= 0 && to >= 0 ? 0 : 1;
    goTo(store, 's3');
    await check(store, runner);
    expect(on().line?.key).toBe('column.unanswered');
    advance(() => ({ answers: { 's3.bar': { kind: 'choice', option: 1 - right } } }));
    await check(store, runner);
    expect(on()).toMatchObject({ failed: 1, judging: false });
    expect(on().progress.done).not.toContain('s3');
    advance(() => ({ answers: { 's3.bar': { kind: 'choice', option: right } } }));
    await check(store, runner);
    expect(on().line?.kind).toBe('holds');
    expect(on().progress.done).toContain('s3');
  });

  it('an engine that gives no answer keeps nobody from going on', async () => {
    await startLesson(store, 'luck', { seat: 'vole-15' });
    goTo(store, 's3');
    advance(() => ({ answers: { 's3.bar': { kind: 'choice', option: 0 } } }));
    await check(store, { run: () => Promise.reject(new Error('gone')), close: () => undefined });
    expect(on().line?.kind).toBe('passes');
    expect(on().progress.done).toContain('s3');
  });

  it('gives three hints, the second with an outline', async () => {
    await startLesson(store, 'luck', SEAT);
    const seen = [1, 2, 3, 4].map(() => {
      hint(store);
      return [on().line?.key, on().point];
    });
    expect(seen).toEqual([
      ['lesson.luck.s1.hint1', null],
      ['lesson.luck.s1.hint2', 'arms.axis'],
      ['lesson.luck.s1.hint3', 'arms.axis'],
      ['lesson.luck.s1.hint3', 'arms.axis'],
    ]);
  });
});

describe('progress', () => {
  it('is found again, with the same seat', async () => {
    await startLesson(store, 'luck', SEAT);
    goOn(store, 'done');
    leaveLesson();
    await startLesson(store, 'luck');
    expect(on().progress).toMatchObject({ step: 's2', done: ['s1'], place: { seed: 'vole-14' } });
    expect(on().was).toBeNull();
  });

  it('of another revision begins at the beginning and says so', async () => {
    await startLesson(store, 'luck', SEAT);
    goOn(store, 'done');
    const saved = on().progress;
    leaveLesson();
    lessons.setState({ of: { luck: { ...saved, revision: saved.revision + 1 } as never } });
    await startLesson(store, 'luck');
    expect(on().progress).toMatchObject({ step: 's1', done: [], place: { seed: 'vole-14' } });
    expect(on().was).toBe(saved.revision + 1);
  });

  it('that nobody can read begins at the beginning', async () => {
    lessons.setState({ of: { luck: { schema: 'tend.progress/1', lesson: 'luck', revision: 1, step: 's99' } } });
    await startLesson(store, 'luck');
    expect(on().progress).toMatchObject({ step: 's1', done: [] });
  });

  it('of the next attempt is empty, in the same seat or in another one', async () => {
    await startLesson(store, 'luck', SEAT);
    goOn(store, 'done');
    startAgain(store);
    expect(on().progress).toMatchObject({ attempt: 2, step: 's1', done: [], place: { seed: 'vole-14' } });
    startAgain(store, 'vole-15');
    expect(store.getState().scenario.seed).toBe('vole-15');
    expect(on().progress.attempt).toBe(3);
  });
});

describe('the address of a lesson', () => {
  it('holds lesson, seat and step, and no world', async () => {
    await startLesson(store, 'luck', SEAT);
    goOn(store, 'done');
    expect(permit.getState().only?.lesson?.address).toBe('#lesson=luck&seat=vole-14&step=2');
  });

  it('is read back', () => {
    const address = { lesson: 'luck', class: null, seat: 'seat & 14', step: 3 };
    expect(readAddress(writeAddress(address), ['luck'], 9)).toEqual(address);
    expect(readAddress('#lesson=luck', ['luck'], 9)).toEqual({ lesson: 'luck', class: null, seat: null, step: null });
    const inClass = { lesson: 'luck', class: '088B721T', seat: '14', step: 3 };
    expect(writeAddress(inClass)).toBe('#lesson=luck&class=088B721T&seat=14&step=3');
    expect(readAddress('#class=088b-721t', ['luck'], 9)).toMatchObject({ lesson: null, class: '088b-721t' });
  });

  it.each([
    ['#lesson=other', 'not-one-of', 'lesson'],
    ['#lesson=luck&step=10', 'out-of-range', 'step'],
    ['#lesson=luck&step=two', 'out-of-range', 'step'],
    ['#lesson=luck&seat=', 'not-a-seed', 'seat'],
    ['#lesson=luck&world=1', 'unknown-field', 'world'],
    ['#lesson=luck&lesson=luck', 'repeated-key', 'lesson'],
  ])('%s is refused by name', (fragment, code, path) => {
    let problems: readonly unknown[] = [];
    try {
      readAddress(fragment, ['luck'], 9);
    } catch (error) {
      problems = (error as InputError).problems;
    }
    expect(problems).toContainEqual(expect.objectContaining({ code, path }));
  });
});

it('a world of the same seed stands on the page whoever looks at it', async () => {
  await startLesson(store, 'luck', SEAT);
  expect(store.getState().scenario).toEqual(scenarioFromPreset('both-parents', 'vole-14'));
});
