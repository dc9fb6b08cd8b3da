import type { ParamValues } from '../params/table.ts';

/**
 * Sensitive window w on day d: 1 until `window.fullUntil`, falling in a straight line to `window.floor` at
 * `window.endsAt`, and staying there.
 */
export function windowAt(day: number, values: ParamValues): number {
  const full = values['window.fullUntil'];
  const end = values['window.endsAt'];
  if (day < full) return 1;
  const floor = values['window.floor'];
  if (day >= end) return floor;
  return floor + ((1 - floor) * (end - day)) / (end - full);
}

/** Plasticity π: how fast marks turn over on day d, 1 in the open window, `window.adultPlasticity` after it. */
export function plasticityAt(day: number, values: ParamValues): number {
  const adult = values['window.adultPlasticity'];
  return adult + (1 - adult) * windowAt(day, values);
}

/** w_e: how much of the day's care and stress reaches the marks. Late days keep a small share ε. */
export function reachAt(day: number, values: ParamValues): number {
  const w = windowAt(day, values);
  return w + values['window.lateEffect'] * (1 - w);
}
