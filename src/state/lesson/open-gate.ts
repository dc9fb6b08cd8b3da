import { opensGate } from '../../../sim/classroom.ts';
import type { WorldStore } from '../store.ts';
import { opensIn } from './gate.ts';
import { advance, running } from './running.ts';
import { goTo } from './step.ts';

/**
 * Opens the gate that one stands before.
 * @param typed the teacher's word; null when the gate has opened by itself
 * @returns whether it opened
 */
export function openGate(store: WorldStore, typed: string | null): boolean {
  const { on } = running.getState();
  if (on === null || on.gate === null || on.ofClass === null) return false;
  const { step } = on.gate;
  if (typed === null ? opensIn(on) > 0 : !opensGate(typed, on.ofClass.code, step)) return false;
  advance(({ gates }) => ({ gates: [...gates, step] }));
  goTo(store, step);
  return true;
}
