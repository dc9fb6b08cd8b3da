/** Silencing in the whole numbers that the engine of marks adds up, and the line from which a copy counts as closed. */

const UNIT = 1_073_741_824; // 2^30
/** Ties with the threshold count as closed; rounding of K weights stays below this. */
const SLACK = 128;

/** Silencing ψ of so many units. */
export function silencingValue(units: number): number {
  return units / UNIT;
}

/** Units that one marked strand of a dyad of this weight adds. */
export function strandUnits(weight: number): number {
  return Math.round((weight * UNIT) / 2);
}

/** Units at and above which a copy is closed. */
export function closingUnits(threshold: number): number {
  return Math.round(threshold * UNIT) - SLACK;
}

/** Whether a copy of this silencing is closed: exactly what the engine decides. */
export function closes(silencing: number, threshold: number): boolean {
  return silencing * UNIT >= closingUnits(threshold);
}
