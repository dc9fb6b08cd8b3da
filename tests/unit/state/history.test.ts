/** Undo and redo of any list: acts add a step and end what could be brought again; steps lead back and forth. */
import { expect, it } from 'vitest';
import { afterStep, nextStep, NO_STEPS, withStep, type Steps } from '../../../src/state/history.ts';

it('an act is one step, ends what could be brought again, and the oldest steps are forgotten', () => {
  let steps: Steps<number> = { past: [], future: [9] };
  for (const step of [1, 2, 3, 4]) steps = withStep(steps, step, 3);
  expect(steps).toEqual({ past: [2, 3, 4], future: [] });
  expect(withStep({ past: Array.from({ length: 100 }, (_, i) => i) }, 100).past).toHaveLength(100);
});

it('what undo takes back redo brings again, in turn', () => {
  const steps: Steps<string> = { past: ['a', 'b'], future: [] };
  expect(nextStep(steps, 'past')).toBe('b');
  const undone = afterStep(steps, 'past', 'c');
  expect(undone).toEqual({ past: ['a'], future: ['c'] });
  expect(nextStep(undone, 'future')).toBe('c');
  expect(afterStep(undone, 'future', 'b')).toEqual(steps);
  expect(nextStep(NO_STEPS, 'past')).toBeUndefined();
});
