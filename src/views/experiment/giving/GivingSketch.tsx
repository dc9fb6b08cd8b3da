/** A stake divided twice. */
export function GivingSketch() {
  return [0, 1].map((row) => (
    <g key={row} transform={`translate(30 ${34 + row * 52})`}>
      {[0, 1, 2, 3, 4, 5, 6, 7].map((coin) => (
        <circle
          key={coin}
          className={coin < (row === 0 ? 3 : 2) ? 'coin given' : 'coin'}
          cx={(coin >= (row === 0 ? 3 : 2) ? 30 : 0) + coin * 28}
          cy="0"
          r="11"
        />
      ))}
      <path className="thread" d={row === 0 ? 'M84-18v36' : 'M56-18v36'} />
    </g>
  ));
}
