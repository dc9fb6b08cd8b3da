/** A slider that moves by itself: one drag from end to end, which anything else may end. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { glide, slideSteps } from '../../../src/controls/slide-steps.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { framesByHand } from '../frames.ts';

describe('its values', () => {
  it('go from the low end to the high one by the slider’s own steps', () => {
    expect(slideSteps(0, 120, 1, false)).toEqual(Array.from({ length: 121 }, (_, i) => i));
    expect(slideSteps(0, 0.3, 0.1, false)).toEqual([0, 0.1, 0.2, 0.3]);
  });
  it('are five where less motion is asked for', () => {
    expect(slideSteps(0, 120, 1, true)).toEqual([0, 30, 60, 90, 120]);
    expect(slideSteps(0, 1, 0.5, true)).toEqual([0, 0.5, 1]);
  });
});

describe('playing', () => {
  afterEach(() => vi.unstubAllGlobals());

  function begin() {
    const { pass } = framesByHand();
    const store = createWorld({ run: () => new Promise(() => {}) } as never, createPage());
    const first = store.getState().scenario;
    let drag: unknown = null;
    const ended: boolean[] = [];
    store.actions.press();
    const stop = glide(slideSteps(0, 120, 1, false), {
      move(value) {
        store.actions.slide('care.licking', value);
        drag ??= store.getState().drag;
      },
      ours: () => store.getState().drag === drag,
      ended(byItself) {
        ended.push(byItself);
        if (byItself) store.actions.endSlide();
      },
    });
    const licking = () => store.getState().scenario.set['care.licking'] ?? 40;
    return { store, first, stop, ended, licking, pass };
  }

  it('takes six seconds from end to end and is one step of undo', () => {
    const { store, first, ended, licking, pass } = begin();
    expect(licking()).toBe(0);
    pass(3);
    expect(licking()).toBe(60);
    pass(3);
    expect([licking(), ended, store.getState().drag]).toEqual([120, [true], null]);
    expect(store.getState().past).toEqual([first]);
    store.actions.undo();
    expect(store.getState().scenario).toBe(first);
  });
  it('stops where it is', () => {
    const { store, stop, ended, licking, pass } = begin();
    pass(3);
    stop();
    pass(5);
    expect([licking(), ended, store.getState().drag, store.getState().past.length]).toEqual([60, [true], null, 1]);
  });
  it('gives way to another hand on the same slider', () => {
    const { store, ended, licking, pass } = begin();
    pass(1);
    store.actions.press();
    store.actions.slide('care.licking', 7);
    pass(6);
    expect([licking(), ended]).toEqual([7, [false]]);
    expect(store.getState().drag).not.toBe(null);
  });
});
