/** Holding results against reference numbers. */
import { expect } from 'vitest';
import { isComputed, type Computed, type Reason } from '../../../sim/stats/result.ts';

/** A result that must have been computed. */
export function computed<T extends object | number>(result: Computed<T>): T {
  if (!isComputed(result)) throw new Error(`not computed: ${JSON.stringify(result)}`);
  return result;
}

/** Fails unless the value is within a relative error of what is expected. */
export function expectClose(value: number, expected: number, relative = 1e-9): void {
  const error = Math.abs(value - expected) / (Math.abs(expected) || 1);
  expect(error, `${value} is not ${expected} within ${relative}`).toBeLessThanOrEqual(relative);
}

/** As expectClose, but to the digits that were printed: half a unit of the last one. */
export function expectDigits(value: number, printed: string): void {
  const places = printed.split('.')[1]!.length;
  expect(Math.abs(value - Number(printed)), `${value} is not ${printed}`).toBeLessThanOrEqual(
    0.5000001 * 10 ** -places,
  );
}

export function expectNot(
  result: Computed<object | number>,
  reason: Reason,
  detail: Readonly<Record<string, string | number>> = {},
): void {
  expect(result).toMatchObject({ notComputable: reason, detail });
}
