import { useId, type ReactNode } from 'react';
import { pointCount, SERIES, type ParamId, type SeriesId, type Sweep } from '../../../sim/page.ts';
import { Range } from '../../controls/Range.tsx';
import { sliderGroups, sweepChoice } from '../../state/sweep.ts';
import { ageText } from '../../words/age.ts';
import { useSay, useSpecies } from '../../state/react.tsx';
import { sliderName } from './sweep-data.ts';
import type { Found } from './sweeper.ts';
import { useChoice, useChosenScenario, useScenarios, useSweeper, useSweeperState } from './useSweep.ts';

const { setState: choose } = sweepChoice;

/** Which world, which slider, which outcome, at which age; and how far the work is. */
export function SweepDesign({ sweep, found }: { sweep: Sweep; found: Found | null }) {
  const say = useSay();
  const scenarios = useScenarios();
  const chosen = useChosenScenario();
  const outcome = useChoice((choice) => choice.outcome);
  return (
    <section className="design" id="controls" aria-label={say('sweep.design')}>
      <h2>{say('sweep.question')}</h2>
      <p className="lead">{say('sweep.lead')}</p>
      <div className="fields">
        <Choice label={say('sweep.scenario')} value={chosen.id} onValue={(scenario) => choose({ scenario })}>
          {scenarios.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice label={say('sweep.slider')} value={sweep.x.param} onValue={(x) => choose({ x: x as ParamId })}>
          <Sliders without={null} />
        </Choice>
        <Choice
          label={say('sweep.second')}
          value={sweep.y?.param ?? ''}
          onValue={(y) => choose({ y: y === '' ? null : (y as ParamId) })}
        >
          <option value="">{say('sweep.none')}</option>
          <Sliders without={sweep.x.param} />
        </Choice>
        <Choice label={say('sweep.outcome')} value={outcome} onValue={(id) => choose({ outcome: id as SeriesId })}>
          {SERIES.map(({ id }) => (
            <option key={id} value={id}>
              {say(`series.${id}`)}
            </option>
          ))}
        </Choice>
        <Age sweep={sweep} />
        <Finer />
        <p className="swept-size">
          {say(sweep.y === null ? 'sweep.size' : 'sweep.sizeTwo', {
            points: pointCount(sweep),
            families: sweep.replicates,
            cells: sweep.cells,
          })}
        </p>
      </div>
      <Progress sweep={sweep} found={found} />
    </section>
  );
}

function Choice({
  label,
  value,
  onValue,
  children,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  children: ReactNode;
}) {
  const name = useId();
  return (
    <div className="ctl choice-field">
      <label htmlFor={name}>{label}</label>
      <span className="pick">
        <select id={name} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          {children}
        </select>
      </span>
    </div>
  );
}

/** Every slider that does something in this species, by group. */
function Sliders({ without }: { without: ParamId | null }) {
  const say = useSay();
  return sliderGroups(useSpecies()).map(({ id, params }) => (
    <optgroup key={id} label={say(id === 'first' ? 'sweep.first' : `effect.${id}`)}>
      {params
        .filter((param) => param !== without)
        .map((param) => (
          <option key={param} value={param}>
            {sliderName(param, say)}
          </option>
        ))}
    </optgroup>
  ));
}

function Age({ sweep: { day, scenario } }: { sweep: Sweep }) {
  const say = useSay();
  const species = useSpecies();
  const name = useId();
  const text = ageText(day, species, say);
  return (
    <div className="ctl">
      <div className="row">
        <label htmlFor={name}>{say('sweep.age')}</label>
        <output htmlFor={name}>{text}</output>
      </div>
      <div className="track">
        <Range
          id={name}
          min={0}
          max={scenario.days}
          value={day}
          aria-valuetext={text}
          onValue={(next) => choose({ day: next })}
        />
      </div>
    </div>
  );
}

function Finer() {
  const say = useSay();
  const fine = useChoice((choice) => choice.fine);
  return (
    <button type="button" role="switch" aria-checked={fine} className="switch" onClick={() => choose({ fine: !fine })}>
      <span>{say('sweep.finer')}</span>
      <svg width="2.25rem" height="1.25rem" viewBox="0 0 36 20" aria-hidden="true">
        <rect className="rail" x="1" y="1" width="34" height="18" rx="9" />
        <circle className="knob" cx={fine ? 26 : 10} cy="10" r="6" />
      </svg>
    </button>
  );
}

/** How far it is, how long it still takes, and the way to call it off or go on. */
function Progress({ sweep, found }: { sweep: Sweep; found: Found | null }) {
  const say = useSay();
  const sweeper = useSweeper();
  const stopped = useSweeperState((state) => state.stopped);
  const left = useSweeperState((state) => state.secondsLeft);
  const [done, total] = [found?.done ?? 0, pointCount(sweep)];
  const whole = done === total;
  const words = whole
    ? say('sweep.done', { total })
    : stopped
      ? say('sweep.stopped', { done, total })
      : say('sweep.progress', {
          done,
          total,
          left: left === null ? say('study.starting') : say('study.left', { seconds: Math.max(1, Math.ceil(left)) }),
        });
  return (
    <div className="run-bar">
      <div className="run-progress">
        {whole ? null : <progress max={total} value={done} aria-label={say('study.progress')} />}
        <small data-done={done} data-total={total}>
          {words}
        </small>
      </div>
      {whole ? null : (
        <button type="button" className="btn" onClick={() => (stopped ? sweeper.goOn() : sweeper.stop())}>
          {say(stopped ? 'sweep.goOn' : 'study.cancel')}
        </button>
      )}
    </div>
  );
}
