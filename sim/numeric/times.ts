/** Sorted times from `from` to `to`: every multiple of `step`, and every given break, each once. */
export function timesBetween(from: number, to: number, step: number, breaks: readonly number[]): Float64Array {
  const steps = Math.ceil((to - from) / step - 1e-9);
  const between = breaks.filter((time) => time > from && time < to).sort((a, b) => a - b);
  const times = new Float64Array(steps + 1 + between.length);
  let [count, next] = [0, 0];
  const add = (time: number) => {
    if (count === 0 || time - times[count - 1]! > 1e-9) times[count++] = time;
  };
  for (let i = 0; i <= steps; i++) {
    const grid = Math.min(to, from + i * step);
    while (next < between.length && between[next]! < grid) add(between[next++]!);
    add(grid);
  }
  // A break that all but touches the end must not stand in for it.
  times[count - 1] = to;
  return times.subarray(0, count);
}
