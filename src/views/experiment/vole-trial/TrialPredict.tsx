import { TRIAL_ARMS, type TrialArm } from '../../../../sim/page.ts';
import { Range } from '../../../controls/Range.tsx';
import { trial, type TrialPrediction } from '../../../state/trial.ts';
import { useSay } from '../../../state/react.tsx';
import { armName } from './trial-data.ts';
import { useDesign } from '../useStudies.ts';
import { useTrial } from './useTrial.ts';

/** The empty axis: percent of strands. Both marks stand in the middle until they are moved. */
const AXIS = [15, 45] as const;
const MIDDLE: TrialPrediction = { a: 30, b: 30, locked: false };
/** What the three choices set: three points are what separates a clear difference from none. */
const CHOICES = { higher: [31.5, 28.5], unclear: [30, 30], lower: [28.5, 31.5] } as const;

/**
 * Before anything is run: where the arms' means will be, by moving two marks on the empty axis or by one of three
 * choices.
 */
export function TrialPredict() {
  const say = useSay();
  const design = useDesign('vole-trial');
  const prediction = useTrial((state) => state.prediction) ?? MIDDLE;
  const set = (change: Partial<TrialPrediction>) => trial.setState({ prediction: { ...prediction, ...change } });
  const chosen = (Object.keys(CHOICES) as (keyof typeof CHOICES)[]).find((id) => claimOfMarks(prediction) === id);
  return (
    <div className="nothing predict">
      <p className="serif">{say('study.vole-trial.predict')}</p>
      <p>{say('study.vole-trial.predictHow')}</p>
      <div className="sketch-axis">
        {TRIAL_ARMS.map((arm) => (
          <Mark
            key={arm}
            arm={arm}
            label={armName(arm, design, say)}
            prediction={prediction}
            onMove={(value) => set(arm === 'A' ? { a: value } : { b: value })}
          />
        ))}
        <div className="sketch-ticks" aria-hidden="true">
          {[15, 20, 25, 30, 35, 40, 45].map((tick) => (
            <span key={tick}>{tick}</span>
          ))}
        </div>
        <p className="small">{say('study.vole-trial.predictAxis')}</p>
      </div>
      <fieldset className="seg claims" disabled={prediction.locked}>
        <legend className="visually-hidden">{say('study.vole-trial.predictChoices')}</legend>
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === chosen}
            onClick={() => set({ a: CHOICES[id][0], b: CHOICES[id][1] })}
          >
            {say(`study.vole-trial.claim.${id}`)}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className="btn"
        aria-pressed={prediction.locked}
        onClick={() => set({ locked: !prediction.locked })}
      >
        {say(prediction.locked ? 'study.predict.locked' : 'study.vole-trial.lock')}
      </button>
    </div>
  );
}

/** What two marks claim: less than half a point apart is no difference. */
export function claimOfMarks({ a, b }: Pick<TrialPrediction, 'a' | 'b'>): keyof typeof CHOICES {
  if (Math.abs(a - b) < 0.5) return 'unclear';
  return a > b ? 'higher' : 'lower';
}

function Mark({
  arm,
  label,
  prediction,
  onMove,
}: {
  arm: TrialArm;
  label: string;
  prediction: TrialPrediction;
  onMove: (value: number) => void;
}) {
  const say = useSay();
  const value = arm === 'A' ? prediction.a : prediction.b;
  return (
    <label className={`sketch-row ${arm === 'A' ? 'a' : 'b'}`}>
      <span>{label}</span>
      <div className="track">
        <Range
          min={AXIS[0]}
          max={AXIS[1]}
          step={0.5}
          value={value}
          disabled={prediction.locked}
          data-predict={arm}
          aria-valuetext={say('study.vole-trial.predictValue', { value })}
          onValue={onMove}
        />
      </div>
    </label>
  );
}
