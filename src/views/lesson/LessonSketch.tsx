import { useEffect, useState } from 'react';
import type { LifeSeries } from '../../charts/parts/types.ts';
import { lineFor, sketchedEnd, type SketchedEnd } from '../../state/lesson/expected-line.ts';
import { useParts, useSay, useWorld } from '../../state/react.tsx';
import { oneDecimal } from '../../parts/curves.ts';
import { useLesson } from './useLesson.ts';

/** A sketch that was locked, as a dashed line among the curves of Play. */
export function LessonSketch({ onDrawn }: { onDrawn: (drawn: LifeSeries['drawn']) => void }) {
  const say = useSay();
  const { runner } = useParts();
  const on = useLesson();
  const scenario = useWorld((state) => state.scenario);
  const [sketched, setSketched] = useState<SketchedEnd | null>(null);
  const { lesson, progress } = on ?? {};
  const locked = progress?.locked;
  useEffect(() => {
    let wanted = true;
    if (lesson !== undefined && progress !== undefined)
      // Without it the line is missing, and nothing else.
      sketchedEnd(lesson, progress, runner).then(
        (found) => wanted && setSketched(found),
        () => undefined,
      );
    return () => {
      wanted = false;
    };
    // Answers change with every key; what is drawn changes with a lock.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [lesson, locked, runner]);
  useEffect(() => {
    const values = sketched === null ? null : lineFor(sketched, scenario);
    onDrawn(
      values === null ? undefined : { values, label: say('column.sketch.end', { value: oneDecimal(values.at(-1)!) }) },
    );
  }, [sketched, scenario, say, onDrawn]);
  useEffect(() => () => onDrawn(undefined), [onDrawn]);
  return null;
}
