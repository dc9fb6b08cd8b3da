import '../../words/late.ts';
import { useEffect, useMemo } from 'react';
import { useWorld, useSay } from '../../state/react.tsx';
import { useJob } from '../../parts/useJob.ts';
import { expectedText, lineOf, type ExpectedLine } from './expected-data.ts';

/**
 * Works out what is expected of the young one on screen, hands the line to the chart, and says what it is. While a
 * slider is held there is no line; the words stay, so that the charts keep their size.
 */
export default function ExpectedCurve({
  day,
  onLine,
}: {
  day: number;
  onLine: (line: ExpectedLine | undefined) => void;
}) {
  const say = useSay();
  const scenario = useWorld((state) => (state.drag === null && !state.pressed ? state.scenario : null));
  const { result, current } = useJob(
    useMemo(() => (scenario === null ? null : ({ kind: 'expected', scenario, individual: 0 } as const)), [scenario]),
  );
  const now = current ? result : null;
  useEffect(() => onLine(lineOf(now, say)), [now, say, onLine]);
  useEffect(() => () => onLine(undefined), [onLine]);
  const exact = now === null ? undefined : now.mean[Math.min(day, now.scenario.days)];
  return (
    <p className="expected-note" data-expected={exact}>
      {result === null ? say('expected.waiting') : expectedText(result, day, say)}
    </p>
  );
}
