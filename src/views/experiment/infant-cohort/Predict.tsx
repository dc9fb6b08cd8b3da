import { useEffect, useId, useRef, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import type { StudyKind } from '../../../../sim/page.ts';
import { hold, type Hold } from '../../../charts/parts/held.ts';
import { predict, predictions, UNDRAWN, type Prediction } from '../../../state/predictions.ts';
import { useSay } from '../../../state/react.tsx';

const WIDTH = 360;
const HEIGHT = 190;
const LEFT = 34;
const BOTTOM = 156;
const MIDDLE = 82;
/** Px that a slope of 1 rises over half the axes. */
const RISE = 66;

/** The three choices that stand for a drawn line, for keyboards and for those who would rather press. */
const CHOICES = [
  ['falls', -0.5],
  ['flat', 0],
  ['rises', 0.5],
] as const;
export type Direction = (typeof CHOICES)[number][0];

/** A line counts as flat within this slope. */
const FLAT = 0.15;

export function directionOf({ slope }: Prediction): Direction {
  return slope < -FLAT ? 'falls' : slope > FLAT ? 'rises' : 'flat';
}

export function usePrediction(kind: StudyKind): Prediction {
  return useStore(predictions, (state) => state.of[kind] ?? UNDRAWN);
}

/** A line drawn on the empty axes before the study is run, or one of three choices; then it is locked. */
export function Predict({ kind }: { kind: StudyKind }) {
  const say = useSay();
  const prediction = usePrediction(kind);
  const { locked } = prediction;
  return (
    <div className="nothing predict" data-locked={locked}>
      <p className="serif">{say('study.predict.ask')}</p>
      <Axes kind={kind} prediction={prediction} />
      <Choices kind={kind} prediction={prediction} />
      <button type="button" className="btn" aria-pressed={locked} onClick={() => predict(kind, { locked: !locked })}>
        {say(locked ? 'study.predict.locked' : 'study.predict.lock')}
      </button>
      <p>{say(`study.${kind}.expect`)}</p>
    </div>
  );
}

interface PartProps {
  readonly kind: StudyKind;
  readonly prediction: Prediction;
}

/** The empty axes, and the line on them. */
function Axes({ kind, prediction: { slope, locked } }: PartProps) {
  const say = useSay();
  const { press, drag } = useLine(kind, slope, locked);
  return (
    <svg
      className="predict-axes"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      onPointerDown={press}
      onPointerMove={drag}
    >
      <path className="thread" d={`M${LEFT} 8V${BOTTOM}H${WIDTH - 8}`} />
      <path className="zero" d={`M${LEFT} ${MIDDLE}H${WIDTH - 8}`} />
      <path className="line" d={`M${LEFT + 10} ${MIDDLE + slope * RISE}L${WIDTH - 16} ${MIDDLE - slope * RISE}`} />
      <circle className="grip" cx={WIDTH - 16} cy={MIDDLE - slope * RISE} r="9" />
      <text x={WIDTH - 8} y={BOTTOM + 20} textAnchor="end">
        {say(`study.${kind}.predictX`)}
      </text>
      <text x="4" y={BOTTOM + 20}>
        {say(`study.${kind}.predictY`)}
      </text>
    </svg>
  );
}

/** How a pointer draws the line: it turns about the middle of the axes and follows the pointer at either end. */
function useLine(kind: StudyKind, slope: number, locked: boolean) {
  const held = useRef<Hold | null>(null);
  useEffect(() => () => held.current?.release(), []);
  const press = (event: PointerEvent<SVGSVGElement>) => {
    const begun = locked ? null : hold(event, { end: () => undefined, back: () => predict(kind, { slope }) });
    if (begun === null) return;
    held.current = begun;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag(event);
  };
  const drag = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    if (held.current?.held() !== true) return;
    const box = currentTarget.getBoundingClientRect();
    const [x, y] = [((clientX - box.left) / box.width) * WIDTH, ((clientY - box.top) / box.height) * HEIGHT];
    const side = x >= (LEFT + WIDTH) / 2 ? 1 : -1;
    predict(kind, { slope: Math.max(-1, Math.min(1, (side * (MIDDLE - y)) / RISE)) });
  };
  return { press, drag };
}

/** The same for keyboards and for those who would rather press. */
function Choices({ kind, prediction }: PartProps) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="predict-choices" disabled={prediction.locked}>
      <legend className="visually-hidden">{say('study.predict.ask')}</legend>
      {CHOICES.map(([id, value]) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            checked={directionOf(prediction) === id}
            onChange={() => predict(kind, { slope: value })}
          />
          <span>{say(`study.${kind}.predict.${id}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
