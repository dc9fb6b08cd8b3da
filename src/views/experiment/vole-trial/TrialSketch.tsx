/** Litters of dots in two arms. */
export function TrialSketch() {
  return [0, 1].map((arm) =>
    [0, 1, 2, 3, 4].map((litter) => (
      <g
        key={`${arm}-${litter}`}
        transform={`translate(${38 + litter * 56 + (arm === 0 ? 14 : -10) + (litter % 2) * 6} ${34 + arm * 52})`}
      >
        <circle className={arm === 0 ? 'course closed' : 'course open'} cx="0" cy="0" r="16" />
        {[-6, 6].map((x) => (
          <circle key={x} className={arm === 0 ? 'shut' : 'coin given'} cx={x} cy="0" r="4" />
        ))}
      </g>
    )),
  );
}
