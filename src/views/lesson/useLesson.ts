import { useStore } from 'zustand';
import type { Step } from '../../../sim/lessons.ts';
import { running, stepOf, type Running } from '../../state/lesson/running.ts';

/** The lesson that is on. */
export function useLesson(): Running | null {
  return useStore(running, ({ on }) => on);
}

/** The lesson and its open step; null where none is open. */
export function useStep(): { readonly on: Running; readonly step: Step } | null {
  const on = useLesson();
  const step = on === null ? null : stepOf(on);
  return on === null || step === null ? null : { on, step };
}
