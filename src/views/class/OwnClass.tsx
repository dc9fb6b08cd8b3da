import '../../words/late.ts';
import '../../words/lesson.ts';
import { useId, useState, type FormEvent } from 'react';
import { classOfSetup, codeOfSetup, LONGEST_QUESTION, type OnTeachersScreen } from '../../../sim/classroom.ts';
import { InputError, renderProblem, type Effect, type InputProblem } from '../../../sim/page.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import {
  controlsOf,
  foundControls,
  OWN_SCREENS,
  setupFrom,
  TICKED,
  worldOn,
  type OwnScreen,
  type Ticked,
} from '../../state/class/from-screen.ts';
import { newOwnClass } from '../../state/class/store.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { studies } from '../../state/studies.ts';
import type { Say } from '../../words/say.ts';
import { settingName } from '../lesson/setting-name.ts';

/** A class of a teacher's own: what is on a screen, a question, and the controls that stay. */
export default function OwnClass({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { store } = useParts();
  const [screen, setScreen] = useState<OwnScreen>('play');
  const [question, setQuestion] = useState('');
  const [ticked, setTicked] = useState<Ticked>(TICKED);
  const [problems, setProblems] = useState<readonly InputProblem[]>([]);
  const world = worldOn(store, screen, say);
  const tick = (part: Partial<Ticked>) => setTicked({ ...ticked, ...part });
  const choose = (chosen: OwnScreen) => {
    setScreen(chosen);
    tick({ controls: [], event: false });
    setProblems([]);
  };
  const make = (event: FormEvent) => {
    event.preventDefault();
    try {
      const setup = setupFrom(world, question, ticked);
      void newOwnClass(setup).then((made) => made && onClose());
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      setProblems(error.problems);
    }
  };
  return (
    <Dialog title={say('class.own.title')} className="own-class" onClose={onClose}>
      <form onSubmit={make} noValidate>
        <p>{say('class.own.what')}</p>
        <From screen={screen} onChoose={choose} />
        <Question value={question} onChange={setQuestion} problem={problems.find(({ path }) => path === 'question')} />
        <Controls world={world} ticked={ticked} onTick={tick} />
        {problems
          .filter(({ path }) => path !== 'question')
          .map((problem) => (
            <p key={`${problem.code} ${problem.path}`} className="own-fault" role="alert">
              {renderProblem(say, problem)}
            </p>
          ))}
        <footer>
          <small>{handsInText(world, question, ticked, say)}</small>
          <button type="submit" className="btn solid">
            {say('class.own.make')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** What stands on each screen, to choose from. */
function From({ screen, onChoose }: { readonly screen: OwnScreen; readonly onChoose: (screen: OwnScreen) => void }) {
  const say = useSay();
  const { store } = useParts();
  return (
    <fieldset className="own-from">
      <legend>{say('class.own.from')}</legend>
      {OWN_SCREENS.map((each) => (
        <label key={each}>
          <input type="radio" name="own-screen" checked={each === screen} onChange={() => onChoose(each)} />
          <span>{fromText(worldOn(store, each, say), say)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function fromText(world: OnTeachersScreen, say: Say): string {
  switch (world.screen) {
    case 'play':
      return say('class.own.from.play', { world: say(`preset.${world.preset}.label`), day: world.day });
    case 'compare':
      return say('class.own.from.compare', { count: world.panels.length, day: world.day });
    case 'experiment':
      return say('class.own.from.experiment', { study: say(`study.${studies.getState().kind}.name`) });
  }
}

interface QuestionProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: InputProblem | undefined;
}

function Question({ value, onChange, problem }: QuestionProps) {
  const say = useSay();
  const [field, left, fault] = [useId(), useId(), useId()];
  return (
    <div className="own-question">
      <label htmlFor={field}>{say('class.own.question')}</label>
      <input
        id={field}
        value={value}
        maxLength={LONGEST_QUESTION}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? left : `${fault} ${left}`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <small id={left}>
        {say('class.own.left', { left: LONGEST_QUESTION - value.length, most: LONGEST_QUESTION })}
      </small>
      {problem === undefined ? null : (
        <p className="own-fault" id={fault} role="alert">
          {renderProblem(say, problem)}
        </p>
      )}
    </div>
  );
}

interface ControlsProps {
  readonly world: OnTeachersScreen;
  readonly ticked: Ticked;
  readonly onTick: (part: Partial<Ticked>) => void;
}

/** From so many controls on they can be searched. */
const SEARCHED_FROM = 12;

/** What pupils may touch. All else is not there for them. */
function Controls(props: ControlsProps) {
  const { world, ticked, onTick } = props;
  const say = useSay();
  const [search, setSearch] = useState('');
  const { near, more, event } = controlsOf(world);
  const acts =
    world.screen === 'experiment'
      ? (['run', 'families'] as const)
      : world.screen === 'compare'
        ? (['day'] as const)
        : ([...(event ? (['event'] as const) : []), 'day', 'cells'] as const);
  const found = (controls: readonly string[]) => foundControls(controls, search, (id) => settingName(id, say));
  const all = [...near, ...more.flatMap(({ controls }) => controls)];
  const isSearched = search.trim() !== '';
  return (
    <fieldset className="own-controls">
      <legend>{say('class.own.controls')}</legend>
      {all.length < SEARCHED_FROM ? null : (
        <search>
          <input
            type="search"
            aria-label={say('class.own.search')}
            placeholder={say('class.own.search')}
            value={search}
            autoComplete="off"
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
            // Enter looks for something, and makes no class yet.
            onKeyDown={(pressed) => pressed.key === 'Enter' && pressed.preventDefault()}
          />
          <output>{isSearched ? say('class.own.found', { count: found(all).length, all: all.length }) : ''}</output>
        </search>
      )}
      <Ticks {...props} controls={found(near)} />
      {more.map(({ id, controls }) => (
        <Group
          key={`${id} ${isSearched}`}
          {...props}
          id={id}
          all={controls}
          found={found(controls)}
          opens={isSearched}
        />
      ))}
      <ul className="own-acts">
        {acts.map((act) => (
          <li key={act}>
            <Tick label={say(`class.own.may.${act}`)} checked={ticked[act]} onChange={(on) => onTick({ [act]: on })} />
          </li>
        ))}
      </ul>
      <output>
        {ticked.controls.length === 0
          ? say('class.own.none')
          : say('class.own.ticked', { count: ticked.controls.length })}
      </output>
    </fieldset>
  );
}

interface GroupProps extends ControlsProps {
  readonly id: Effect;
  readonly all: readonly string[];
  readonly found: readonly string[];
  /** Whether it stands open: what a search found is in sight. */
  readonly opens: boolean;
}

/** A group of the page's panel, by the name that it has there. */
function Group({ id, all, found, opens, ...props }: GroupProps) {
  const say = useSay();
  if (found.length === 0) return null;
  const own = props.ticked.controls.filter((control) => all.includes(control)).length;
  const count = own === 0 ? String(all.length) : say('class.own.groupTicked', { own, all: all.length });
  return (
    <details open={opens || undefined}>
      <summary>
        {say(`effect.${id}`)} <small>{count}</small>
      </summary>
      <Ticks {...props} controls={found} />
    </details>
  );
}

function Ticks({ ticked, onTick, controls }: ControlsProps & { readonly controls: readonly string[] }) {
  const say = useSay();
  return (
    <ul>
      {controls.map((id) => (
        <li key={id}>
          <Tick
            label={settingName(id, say)}
            checked={ticked.controls.includes(id)}
            onChange={(on) =>
              onTick({ controls: on ? [...ticked.controls, id] : ticked.controls.filter((each) => each !== id) })
            }
          />
        </li>
      ))}
    </ul>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** What tickets of such a class carry; nothing while it cannot be made. */
function handsInText(world: OnTeachersScreen, question: string, ticked: Ticked, say: Say): string {
  try {
    const setup = setupFrom(world, question.trim() === '' ? '?' : question, ticked);
    const { length } = classOfSetup(setup, codeOfSetup(setup), 1).layout.results;
    if (length === 0) return say(`class.own.handsInNothing.${world.screen === 'experiment' ? 'experiment' : 'play'}`);
    return length === 1 ? say('class.own.handsIn') : say('class.own.handsInSeveral', { count: length });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return '';
  }
}
