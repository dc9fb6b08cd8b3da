import { useState } from 'react';
import { PRESET_IDS, type PresetId, type SchedulableId } from '../../sim/index.ts';
import { useActions, useApp, useSay } from '../views/context.tsx';
import { changedParams, shownValues, withReach } from '../state/world.ts';
import { GiversPanel } from './GiversPanel.tsx';
import { MorePanel } from './MorePanel.tsx';
import { Slider } from './Slider.tsx';

const PRESENCE: readonly { id: SchedulableId; word: string }[] = [
  { id: 'dam.present', word: 'who.mother' },
  { id: 'sire.present', word: 'who.father' },
  { id: 'helpers.present', word: 'who.helpers' },
];

/** The left column: few controls first, two panels behind buttons. */
export function CareSide() {
  const say = useSay();
  const [panel, setPanel] = useState<'care' | 'givers' | 'more'>('care');
  const [open, setOpen] = useState(false);
  const back = () => setPanel('care');
  return (
    <section className={`side${open ? ' open' : ''}`} aria-label={say('care.heading')} id="controls">
      <button type="button" className="grab" aria-expanded={open} onClick={() => setOpen(!open)}>
        <PresetName />
        <span>{say(open ? 'sheet.less' : 'sheet.more')}</span>
      </button>
      {panel === 'givers' ? <GiversPanel onBack={back} /> : panel === 'more' ? <MorePanel onBack={back} /> : (
        <CarePanel onGivers={() => setPanel('givers')} onMore={() => setPanel('more')} />
      )}
    </section>
  );
}

function PresetName() {
  const say = useSay();
  const preset = useApp((state) => state.scenario.preset);
  return <b>{say(`preset.${preset}.label`)}</b>;
}

function CarePanel({ onGivers, onMore }: { onGivers: () => void; onMore: () => void }) {
  const say = useSay();
  const touched = useApp((state) => state.touched);
  return (
    <>
      <h2 className="fold">{say('care.heading')}</h2>
      <PresetPicker />
      <ReachChoice />
      <div className="hinted">
        <LickingSlider />
        {touched ? null : <p className="hint" aria-hidden="true">{say('hint.drag')}</p>}
      </div>
      <Slider id="care.huddling" />
      <Slider id="family.hardship" />
      <Slider id="family.support" />
      <WhoIsHere />
      <div className="last fold">
        <button type="button" className="quiet" onClick={onGivers}>{say('care.givers')}</button>
        <button type="button" className="quiet" onClick={onMore}>{say('care.more')}</button>
      </div>
    </>
  );
}

/** Licking as set, and what of it arrives when not everybody is there. */
function LickingSlider() {
  const say = useSay();
  const arrives = useApp((state) => {
    const values = shownValues(state.scenario, state.reach, state.reachDay);
    const share = (['dam', 'sire', 'helpers'] as const).reduce(
      (sum, giver) => sum + (values[`${giver}.present`] ? values[`${giver}.lickingShare`] : 0), 0,
    );
    return Math.abs(share - 1) < 1e-9 ? null : Math.round(values['care.licking'] * share);
  });
  return <Slider id="care.licking" note={arrives === null ? undefined : say('care.arrives', { minutes: arrives })} />;
}

export function PresetPicker() {
  const say = useSay();
  const { choosePreset } = useActions();
  const preset = useApp((state) => state.scenario.preset);
  const changes = useApp((state) => changedParams(state.scenario).length + state.scenario.events.filter((event) => event.id.startsWith('change-')).length);
  return (
    <div className="pick fold">
      <select aria-label={say('preset.choose')} value={preset} onChange={(event) => choosePreset(event.currentTarget.value as PresetId)}>
        {PRESET_IDS.map((id) => <option key={id} value={id}>{say(`preset.${id}.label`)}</option>)}
      </select>
      {changes === 0 ? null : (
        <button type="button" className="quiet changes" onClick={() => choosePreset(preset)} title={say('preset.reset')}>
          {say('preset.changes', { count: changes })}
        </button>
      )}
    </div>
  );
}

/** Whole childhood, or a change written at the scrubbed day. */
function ReachChoice() {
  const say = useSay();
  const { setReach } = useActions();
  const reach = useApp((state) => state.reach);
  const day = useApp((state) => (state.reach === 'fromDay' ? state.reachDay : state.day));
  return (
    <fieldset className="seg fold" aria-label={say('reach.label')}>
      <button type="button" aria-pressed={reach === 'childhood'} onClick={() => setReach('childhood')}>{say('reach.childhood')}</button>
      <button type="button" aria-pressed={reach === 'fromDay'} onClick={() => setReach('fromDay', day)}>{say('reach.fromDay', { day })}</button>
    </fieldset>
  );
}

function WhoIsHere() {
  const say = useSay();
  const { change } = useActions();
  const scenario = useApp((state) => state.scenario);
  const reach = useApp((state) => state.reach);
  const reachDay = useApp((state) => state.reachDay);
  const values = shownValues(scenario, reach, reachDay);
  return (
    <fieldset className="who fold">
      <legend className="name">{say('who.heading')}</legend>
      <div className="chips">
        {PRESENCE.map(({ id, word }) => (
          <button
            key={id}
            type="button"
            aria-pressed={values[id] === true}
            onClick={() => change(withReach(scenario, id, values[id] !== true, reach, reachDay), id)}
          >
            <span aria-hidden="true">{values[id] === true ? '✓' : '+'}</span>
            {say(word)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
