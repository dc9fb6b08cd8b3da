/** Readings at two ages: some rise, some fall, caregivers stay. */
export function CohortSketch() {
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
