/** Two lines of houses that start apart: lit windows above, shuttered ones below. */
export function LineageSketch() {
  return [0, 1].map((row) =>
    [0, 1, 2, 3].map((at) => (
      <g
        key={`${row}-${at}`}
        transform={`translate(${14 + at * 76} ${8 + row * 60 + (row === 0 ? 1 : -1) * Math.min(at, 2) * 3})`}
      >
        {at === 0 ? null : <path className="thread" d="M-30 26h24m-6-5 6 5-6 5" />}
        <path className="wall" d="M0 18 20 2l20 16v26H0z" />
        {[7, 23].map((x, i) => (
          <g key={x}>
            <rect className={row === 1 && (at < 1 || i === 0) ? 'shut' : 'lit'} x={x} y="22" width="10" height="14" />
            {row === 1 && (at < 1 || i === 0) ? <rect className="bar" x={x - 1} y="27" width="12" height="3" /> : null}
          </g>
        ))}
      </g>
    )),
  );
}
