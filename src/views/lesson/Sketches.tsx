import type { Step } from '../../../sim/lessons.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useSay } from '../../state/react.tsx';
import { CurvePicture } from './asks/CurveAsk.tsx';
import { DirectionPicture } from './asks/DirectionAsk.tsx';
import { BarPicture } from './asks/NumberAsk.tsx';
import { sketchText } from './sketch-text.ts';
import { toldText } from './told.ts';

interface SketchesProps {
  readonly on: Running;
  readonly step: Step;
  /** Whether what the open step itself asks for is left out: there it stands anyway. */
  readonly others?: boolean;
}

/** What was expected, drawn and in words, and what was true of a sealed world once that is told. */
export function Sketches({ on, step, others = false }: SketchesProps) {
  const say = useSay();
  const told = toldText(on, step, say);
  const sketches = on.lesson.steps.flatMap((each, at) => {
    const said = others && each.id === step.id ? null : sketchText(on, each, say);
    return said === null ? [] : [{ step: each, number: at + 1, said }];
  });
  return (
    <>
      {told.length === 0 ? null : (
        <output className="your-sketch told" aria-live="polite">
          {told.join(' ')}
        </output>
      )}
      {sketches.map(({ step: of, number, said }) => (
        <div key={number} className="your-sketch">
          <b>{say('column.sketch.locked', { number })}</b>
          <Pictures on={on} step={of} />
          <p>{said}</p>
        </div>
      ))}
    </>
  );
}

/** Sketches that have a form: a curve, a line, a mark on a bar. The words below say the same. */
function Pictures({ on: { progress }, step }: { on: Running; step: Step }) {
  return step.asks.map((ask) => {
    const answer = progress.answers[`${step.id}.${ask.id}`];
    if (ask.kind === 'curve' && answer?.kind === 'curve')
      return <CurvePicture key={ask.id} {...ask} values={answer.values} />;
    if (ask.kind === 'direction' && answer?.kind === 'direction')
      return <DirectionPicture key={ask.id} slope={answer.slope} />;
    if (ask.kind === 'number' && answer?.kind === 'number')
      return <BarPicture key={ask.id} from={ask.from} to={ask.to} value={answer.value} />;
    return null;
  });
}
