/** Three courses over the same stressor. */
export function StressTestSketch() {
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
