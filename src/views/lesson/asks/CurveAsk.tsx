import { useSay } from '../../../state/react.tsx';
import type { AskProps } from './ask.ts';
import { SketchRow } from './SketchRow.tsx';

const WIDTH = 288;
const HEIGHT = 120;
const LEFT = 34;
const BOTTOM = 100;
const TOP = 8;
const STEPS = 40;

/** A curve through a few knots: straight lines between them, each knot with a range of its own. */
export function CurveAsk({ ask, words, answer, fixed, onAnswer }: AskProps<'curve'>) {
  const say = useSay();
  const { knots, from, to } = ask;
  const step = (to - from) / STEPS;
  const values = answer?.values ?? knots.map(() => Math.max(from, 0));
  return (
    <fieldset className="sketch-field">
      <legend>{say(`${words}.label`)}</legend>
      <CurvePicture knots={knots} values={values} from={from} to={to} />
      {knots.map((knot, at) => (
        <SketchRow
          key={knot}
          {...{ from, to, step, fixed }}
          label={say(`${words}.knot`, { knot })}
          value={values[at]!}
          text={say(`${words}.value`, { value: values[at]! })}
          onValue={(next) => onAnswer({ kind: 'curve', values: values.map((value, i) => (i === at ? next : value)) })}
        />
      ))}
    </fieldset>
  );
}

interface CurvePictureProps {
  readonly knots: readonly number[];
  readonly values: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** The empty axes with the sketch on them; the ranges beside it say the same. */
export function CurvePicture({ knots, values, from, to }: CurvePictureProps) {
  const x = (at: number) => LEFT + 10 + ((WIDTH - LEFT - 24) * at) / Math.max(1, knots.length - 1);
  const y = (value: number) => BOTTOM - ((value - from) / (to - from)) * (BOTTOM - TOP);
  const zero = Math.min(to, Math.max(from, 0));
  return (
    <svg className="curve-sketch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="axes" d={`M${LEFT} ${TOP}V${BOTTOM}M${LEFT} ${y(zero)}H${WIDTH - 4}`} />
      {[from, to].map((end) => (
        <text key={end} x={LEFT - 6} y={y(end) + 4} textAnchor="end">
          {end}
        </text>
      ))}
      {knots.map((knot, at) => (
        <text key={knot} x={x(at)} y={HEIGHT - 4} textAnchor="middle">
          {knot}
        </text>
      ))}
      <path
        className="sketched"
        d={values.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('')}
      />
      {values.map((value, at) => (
        <circle key={knots[at]} className="knot" cx={x(at)} cy={y(value)} r="4.5" />
      ))}
    </svg>
  );
}
