import type { Step } from '../../../sim/lessons.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useSay } from '../../state/react.tsx';
import { sketchText } from './sketch-text.ts';
import { toldText } from './told.ts';

/** What was expected, in words, and what was true of a sealed world once that is told. */
export function Sketches({ on, step }: { on: Running; step: Step }) {
  const say = useSay();
  const told = toldText(on, step, say);
  const sketches = on.lesson.steps.flatMap((each, at) => {
    const said = sketchText(on, each, say);
    return said === null ? [] : [{ number: at + 1, said }];
  });
  return (
    <>
      {told.length === 0 ? null : (
        <output className="your-sketch told" aria-live="polite">
          {told.join(' ')}
        </output>
      )}
      {sketches.map(({ number, said }) => (
        <div key={number} className="your-sketch">
          <b>{say('column.sketch.locked', { number })}</b>
          <p>{said}</p>
        </div>
      ))}
    </>
  );
}
