import type { StudyKind } from '../../../sim/index.ts';

/** A small drawing of what each study does, without words. */
export function Sketch({ kind }: { kind: StudyKind }) {
  return (
    <svg className="sketch" width="300" height="120" viewBox="0 0 300 120" aria-hidden="true">
      {kind === 'lineage' ? (
        <Lines />
      ) : kind === 'stress-test' ? (
        <Arms />
      ) : kind === 'infant-cohort' ? (
        <Slopes />
      ) : kind === 'giving' ? (
        <Stake />
      ) : (
        <Litters />
      )}
    </svg>
  );
}

/** Two lines of houses that start apart: lit windows above, shuttered ones below. */
function Lines() {
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

/** Three courses over the same stressor. */
function Arms() {
  return (
    <>
      <rect className="wash" x="60" y="6" width="50" height="98" />
      <rect className="wash lighter" x="110" y="6" width="50" height="98" />
      <path className="thread" d="M10 104h280" />
      <path className="course open" d="M10 88H60C84 88 92 30 110 26 130 22 146 78 290 84" />
      <path className="course closed" d="M10 88H60C84 88 92 30 110 24 140 18 160 74 290 82" />
      <path className="course ink" d="M10 88H60C84 88 92 30 110 22 150 8 200 50 290 66" />
    </>
  );
}

/** A stake divided twice. */
function Stake() {
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

/** Readings at two ages: some rise, some fall, caregivers stay. */
function Slopes() {
  return (
    <>
      <path className="thread" d="M10 110h280" />
      {[
        [30, 62],
        [52, 34],
        [70, 88],
        [44, 46],
        [86, 58],
      ].map(([from, to]) => (
        <path key={from} className={`course ${from! > to! ? 'open' : 'closed'}`} d={`M30 ${from}L120 ${to}`} />
      ))}
      {[38, 56, 74].map((at) => (
        <path key={at} className="course ink" d={`M180 ${at}L270 ${at + 2}`} />
      ))}
    </>
  );
}

/** Litters of dots in two arms. */
function Litters() {
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
