import { opensByItself } from '../../../sim/classroom.ts';
import { END, placesOf } from '../../../sim/lessons.ts';
import { change, type Running } from './running.ts';

/** Gates of a class: steps that wait for the teacher's word. Alone there is none. */

/** The first gate before a place that has not opened. */
export function closedGate({ lesson, progress, ofClass }: Running, place: string): string | null {
  if (ofClass === null) return null;
  const places = placesOf(lesson);
  const at = places.indexOf(place);
  return lesson.gates.find((gate) => places.indexOf(gate) <= at && !progress.gates.includes(gate)) ?? null;
}

/** Stands before a gate. What one came from stays on the page. */
export function waitAt(step: string): void {
  change(({ gate }) => ({ line: null, point: null, gate: gate?.step === step ? gate : { step, since: now() } }));
}

/** Steps back from a gate. */
export function leaveGate(): void {
  change({ gate: null });
}

/** Milliseconds until the gate that one stands before opens by itself; 0 when it has. */
export function opensIn({ gate, ofClass }: Running, at = now()): number {
  if (gate === null || ofClass === null) return 0;
  const { since, minutes } = opensByItself(ofClass.says);
  return Math.max(0, (since === 'gate' ? gate.since : ofClass.opened) + 60_000 * minutes - at);
}

/** What a teacher walking past has to know. */
export type SignOf = 'working' | 'waiting' | 'ready';

export function signOf(on: Running): SignOf {
  if (on.gate !== null) return 'waiting';
  return on.progress.step === END || (on.ofClass !== null && handsInHere(on)) ? 'ready' : 'working';
}

/** Whether something is to be handed in at the open place: behind the last result, and at the end. */
export function handsInHere({ lesson, progress, ofClass }: Running): boolean {
  if (ofClass === null) return false;
  if (progress.step === END) return true;
  const places = placesOf(lesson);
  const last = Math.max(...lesson.handIn.map(({ step }) => places.indexOf(step)));
  return progress.step === places[last] && progress.done.includes(progress.step);
}

function now(): number {
  return Math.round(performance.now());
}
