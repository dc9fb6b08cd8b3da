import { useEffect, useState, type ReactNode } from 'react';
import { effectiveShare, ENTRY_BY_ID, GIVERS, GIVERS_OF, type ParamId, type PresetId } from '../../sim/page.ts';
import { useActions, usePage, useSay, useSpecies, useWorld } from '../state/react.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { MissingQuietly } from '../parts/Missing.tsx';
import { useCome } from '../parts/useCome.ts';
import { embed } from '../state/embed.ts';
import { AMONG_ADULTS, FIRST_CARE, LEAD, offers, SPECIES } from '../state/species.ts';
import { changedParams, shownValues } from '../state/world.ts';
import { changedHomes } from '../state/home.ts';
import { ageText } from '../words/age.ts';
import { speaker, useTold } from './acting.ts';
import { useHinting } from './hinting.ts';
import { Plight } from './Plight.tsx';
import { PresetOptions } from './PresetOptions.tsx';
import { Slider } from './Slider.tsx';
import { NestCard } from './nest/NestCard.tsx';
import { WhoIsHere } from './WhoIsHere.tsx';

const useClose = ({ onBack }: { readonly onBack: () => void }) => onBack;
const GiversPanel = lazyPart(() => import('./GiversPanel.tsx'), { useClose });
const PresetNote = lazyPart(() => import('./PresetNote.tsx'), { missing: MissingQuietly });
const MorePanel = lazyPart(() => import('./MorePanel.tsx'), { useClose });

/**
 * The left column: few controls first, two panels behind buttons. @param head stands above them in place of heading and
 * species.
 */
export function CareSide({ head }: { head?: ReactNode }) {
  const say = useSay();
  const [panel, setPanel] = useState<'care' | 'givers' | 'more'>('care');
  const [open, setOpen] = useState(false);
  const back = () => setPanel('care');
  // What controls say of themselves is loaded when the first world has come to rest, not before its curve.
  const settled = useCome();
  useEffect(() => {
    // Without them the controls say less, and what else did not come tells of it.
    if (settled)
      import('./speak.ts').then(
        ({ SPEAKER, typedValue }) => speaker.setState({ now: SPEAKER, read: typedValue }),
        () => undefined,
      );
  }, [settled]);
  // An embedded page may leave one slider to move, or none.
  if (embed.controls === 'none') return null;
  if (embed.controls === 'licking')
    return (
      <section className="side" aria-label={say('care.heading')} id="controls">
        {head}
        <LeadSlider />
      </section>
    );
  return (
    <section className={`side${open ? ' open' : ''}`} aria-label={say('care.heading')} id="controls">
      <button type="button" className="grab" aria-expanded={open} onClick={() => setOpen(!open)}>
        <PresetName />
        <span>{say(open ? 'sheet.less' : 'sheet.more')}</span>
      </button>
      {panel === 'givers' ? (
        <GiversPanel onBack={back} />
      ) : panel === 'more' ? (
        <MorePanel onBack={back} />
      ) : (
        <CarePanel head={head} onGivers={() => setPanel('givers')} onMore={() => setPanel('more')} />
      )}
    </section>
  );
}

function PresetName() {
  const say = useSay();
  const preset = useWorld((state) => state.scenario.preset);
  return <b>{say(`preset.${preset}.label`)}</b>;
}

function CarePanel({ head, onGivers, onMore }: { head: ReactNode; onGivers: () => void; onMore: () => void }) {
  const say = useSay();
  const { set } = useActions();
  const species = useSpecies();
  // Where one alone can care for the young there is nobody to choose.
  const many = GIVERS_OF[species].length > 1;
  return (
    <>
      {head ?? (
        <>
          <h2 className="visually-hidden">{say('care.heading')}</h2>
          <SpeciesSwitch />
          <NestCard>
            <PresetPicker />
          </NestCard>
        </>
      )}
      {head === undefined ? null : <PresetPicker labelled />}
      <PresetLine />
      <ReachChoice />
      <div className="cares">
        <LeadSlider />
        {FIRST_CARE[species]
          .filter((id) => id !== LEAD[species])
          .map((id) => (
            <Slider key={id} id={id} />
          ))}
        {species === 'infant' ? <AmongAdults /> : null}
      </div>
      <div className="household">
        <Slider id="family.hardship" />
        <Slider id="family.support" />
        {head === undefined ? null : (
          <>
            <WhoIsHere />
            <Plight />
          </>
        )}
      </div>
      <div className="last fold">
        {many ? (
          <button type="button" className="quiet" onClick={onGivers}>
            {say('care.givers')}
          </button>
        ) : null}
        {offers(species, 'family') ? (
          <button type="button" className="quiet" onClick={() => set({ aside: 'family' })}>
            {say('care.family')}
          </button>
        ) : null}
        <button type="button" className="quiet" onClick={onMore}>
          {say('care.more')}
        </button>
      </div>
    </>
  );
}

function SpeciesSwitch() {
  const say = useSay();
  const { chooseSpecies } = useActions();
  const species = useSpecies();
  return (
    <fieldset className="seg species fold" aria-label={say('species.label')}>
      {SPECIES.map((id) => (
        <button key={id} type="button" aria-pressed={species === id} onClick={() => chooseSpecies(id)}>
          {say(`species.${id}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** The leading kind of care as set, and what of it arrives when not everybody is there. */
function LeadSlider() {
  const say = useSay();
  const id = LEAD[useSpecies()];
  const told = useTold(id);
  const hinting = useHinting() && told === null;
  const arrives = useWorld((state) => arriving(id, shownValues(state.scenario, state.reach, state.reachDay)));
  return (
    <Slider
      id={id}
      note={arrives === null ? undefined : say('care.arrives', { minutes: arrives })}
      hint={hinting ? say('hint.drag') : undefined}
    />
  );
}

/** Minutes of a kind of care that those who are here give, or null when it is all of it. */
function arriving(id: ParamId, values: ReturnType<typeof shownValues>): number | null {
  const channel = ENTRY_BY_ID.get(id)!.channel!;
  const share = GIVERS.reduce((sum, giver) => sum + effectiveShare(giver, channel, values), 0);
  return Math.abs(share - 1) < 1e-9 ? null : Math.round((values[id] as number) * share);
}

/** What grown-ups give each other; folded, since it reaches the child by way of them. */
function AmongAdults() {
  const say = useSay();
  return (
    <details className="group fold">
      <summary>{say('care.adults')}</summary>
      {AMONG_ADULTS.map((id) => (
        <Slider key={id} id={id} />
      ))}
    </details>
  );
}

/** @param labelled says before the list what it is: where another list stands above it. */
export function PresetPicker({ labelled = false }: { labelled?: boolean }) {
  const say = useSay();
  const { choosePreset } = useActions();
  const preset = useWorld((state) => state.scenario.preset);
  const species = useSpecies();
  const changes = useWorld(
    (state) =>
      changedParams(state.scenario).length +
      state.scenario.events.filter((event) => event.id.startsWith('change-')).length +
      changedHomes(state.scenario),
  );
  return (
    <div className="pick fold">
      {labelled ? <small aria-hidden="true">{say('preset.choose')}</small> : null}
      <select
        aria-label={say('preset.choose')}
        value={preset}
        onChange={(event) => choosePreset(event.currentTarget.value as PresetId)}
      >
        <PresetOptions species={species} />
      </select>
      {changes === 0 ? null : (
        <button
          type="button"
          className="quiet changes"
          onClick={() => choosePreset(preset)}
          title={say('preset.reset')}
        >
          {say('preset.changes', { count: changes })}
        </button>
      )}
    </div>
  );
}

/**
 * What happens in the preset. Its words come once the first curve stands; their room is kept free, and is the same for
 * every preset, so that no slider moves under a finger.
 */
function PresetLine() {
  const preset = useWorld((state) => state.scenario.preset);
  const come = useCome();
  return <p className="preset-note fold">{come ? <PresetNote preset={preset} /> : null}</p>;
}

/** Whole childhood, or a change written at the scrubbed day. */
function ReachChoice() {
  const say = useSay();
  const { setReach } = useActions();
  const reach = useWorld((state) => state.reach);
  const reachDay = useWorld((state) => state.reachDay);
  const shown = usePage((state) => state.day);
  const day = reach === 'fromDay' ? reachDay : shown;
  const age = ageText(day, useSpecies(), say);
  return (
    <fieldset className="seg reach fold" aria-label={say('reach.label')}>
      <button type="button" aria-pressed={reach === 'childhood'} onClick={() => setReach('childhood')}>
        {say('reach.childhood')}
      </button>
      <button type="button" aria-pressed={reach === 'fromDay'} onClick={() => setReach('fromDay', day)}>
        {say('reach.fromDay', { day, age })}
      </button>
    </fieldset>
  );
}
