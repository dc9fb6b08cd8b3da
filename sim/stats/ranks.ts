/** Ranks from 1; equals share the average of their places. */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  for (const [from, to] of runs(values, order)) for (let i = from; i < to; i++) ranks[order[i]!] = (from + 1 + to) / 2;
  return ranks;
}

/** Σ(t³ - t) over groups of t equals. */
export function tieSum(values: ArrayLike<number>): number {
  return runs(values, orderOf(values)).reduce(
    (sum, [from, to]) => sum + (to - from) * ((to - from) * (to - from) - 1),
    0,
  );
}

function orderOf(values: ArrayLike<number>): number[] {
  return Array.from({ length: values.length }, (_, i) => i).sort((i, j) => values[i]! - values[j]!);
}

/** Stretches [from, to) of equals in order. */
function runs(values: ArrayLike<number>, order: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    found.push([from, to]);
  }
  return found;
}
