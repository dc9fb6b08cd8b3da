import '../../words/late.ts';
import { useMemo, useState, type ReactNode } from 'react';
import { renderProblem, resolveValues, type Scenario, type StoryJob, type StoryResult } from '../../../sim/page.ts';
import { CellList } from './CellList.tsx';
import { CellPicture } from './CellPicture.tsx';
import { CellStory } from './CellStory.tsx';
import { CellWalk } from './CellWalk.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { useTwins, worldName, type Twins } from './twins.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useActions, usePage, useParts, useSay, useWorld } from '../../state/react.tsx';
import { useJob } from '../../parts/useJob.ts';

/** Value of the choice of a twin that means none. */
const ALONE = '';

/** One cell on the scrubbed day beside its twin, with the story of its life; or the list of all cells. */
export default function CellDialog() {
  const say = useSay();
  const { set } = useActions();
  const scenario = useWorld((state) => state.focal?.scenario ?? state.scenario);
  const cell = useWorld((state) => Math.min(state.cell, scenario.cells - 1));
  const day = Math.min(
    usePage((state) => state.day),
    scenario.days,
  );
  const asked = useWorld((state) => state.dialog);
  const [list, setList] = useState(asked === 'cells');
  const [chosen, setChosen] = useState<string | null>(null);
  const twins = useTwins(scenario, day);
  const id = chosen === ALONE || twins.candidates.some((each) => each.id === chosen) ? chosen! : (twins.first ?? ALONE);
  const candidate = twins.candidates.find((each) => each.id === id);
  const problem = twins.problems.get(id);
  const twin = problem === undefined ? (candidate?.scenario ?? null) : null;

  return (
    <Dialog
      title={say(list ? 'cell.listTitle' : 'cell.title')}
      className="wide cell-dialog"
      ofLife
      figures={!list}
      head={
        <>
          {list ? null : <CellWalk cell={cell} cells={scenario.cells} day={day} onGo={(next) => set({ cell: next })} />}
          <p className="cell-twin">
            <b>{worldName(scenario, say)}</b>
            <TwinChoice twins={twins} id={id} onChoose={setChosen} />
          </p>
          <button type="button" className="btn" onClick={() => setList(!list)}>
            {say(list ? 'cell.title' : 'cell.list')}
          </button>
        </>
      }
    >
      {problem === undefined ? null : <output className="problem">{renderProblem(say, problem)}</output>}
      {list ? (
        <CellList
          scenario={scenario}
          twin={twin}
          day={day}
          cell={cell}
          onOpen={(next) => {
            set({ cell: next });
            setList(false);
          }}
        />
      ) : (
        <OneCell scenario={scenario} twin={twin} twinName={candidate?.label ?? null} cell={cell} day={day}>
          <FollowButton cell={cell} scenario={scenario} twins={twins} id={id} />
        </OneCell>
      )}
    </Dialog>
  );
}

/** Leaves the dialog and follows the cell beside the twin chosen, in the town of Play. */
function FollowButton({ cell, scenario, twins, id }: { cell: number; scenario: Scenario; twins: Twins; id: string }) {
  const say = useSay();
  const { set, show } = useActions();
  // On Compare worlds stand side by side, and none of them has a town of its own.
  const { twins: given } = useParts();
  const twin = twins.candidates.find((each) => each.id === (id === ALONE ? twins.first : id));
  if (given !== undefined || twin === undefined || twins.problems.has(twin.id)) return null;
  return (
    <button
      type="button"
      className="btn"
      title={say('follow.cellHelp')}
      onClick={() => {
        show(null);
        set({ followed: { cell, scenario, twin } });
      }}
    >
      {say('follow.cell')}
    </button>
  );
}

function TwinChoice({ twins, id, onChoose }: { twins: Twins; id: string; onChoose: (id: string) => void }) {
  const say = useSay();
  return (
    <label>
      {say('cell.beside')}{' '}
      <select value={id} onChange={(event) => onChoose(event.currentTarget.value)}>
        {twins.candidates.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
        <option value={ALONE}>{say('cell.alone')}</option>
      </select>
    </label>
  );
}

interface OneCellProps {
  readonly scenario: Scenario;
  readonly twin: Scenario | null;
  readonly twinName: string | null;
  readonly cell: number;
  readonly day: number;
  /** What can be done besides. */
  readonly children: ReactNode;
}

/** The picture of a cell's life, or the list of its changes, with the story beside it. */
function OneCell({ scenario, twin, twinName, cell, day, children }: OneCellProps) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const values = useMemo(() => resolveValues(scenario), [scenario]);
  const { story, current, waiting } = useStory(scenario, twin, cell, day);
  if (story === null) return <output className="cell-body">{say('cell.waiting')}</output>;
  const changes = story.here.events.filter((event) => event.age < story.untilDay).length;
  return (
    <div className="cell-body" aria-busy={!current}>
      <div className="cell-picture">
        {all ? (
          <ChangesTable story={story} values={values} />
        ) : (
          <CellPicture story={story} current={current} cell={cell} day={day} values={values} />
        )}
      </div>
      <section className="cell-story" aria-label={say('cell.story')}>
        <CellStory
          story={story}
          current={current}
          values={values}
          names={[worldName(scenario, say), twinName]}
          waiting={waiting}
        />
        <div className="ways">
          <button type="button" className="btn" aria-expanded={all} onClick={() => setAll(!all)}>
            {say(all ? 'cell.back' : 'cell.all', { count: changes })}
          </button>
          {children}
        </div>
      </section>
    </div>
  );
}

interface Told {
  /** The latest story, perhaps of the cell or day before: the old picture stays until the new one is in. */
  readonly story: StoryResult | null;
  readonly current: boolean;
  /** Whether the odds are still to come. */
  readonly waiting: boolean;
}

/** The story, first without the odds, which take longest. */
function useStory(scenario: Scenario, twin: Scenario | null, cell: number, day: number): Told {
  const job = useMemo(
    (): StoryJob => ({ kind: 'story', scenario, twin, individual: 0, cell, untilDay: day, odds: false }),
    [scenario, twin, cell, day],
  );
  const whole = useMemo((): StoryJob | null => (twin === null ? null : { ...job, odds: true }), [job, twin]);
  const first = useJob(job);
  const second = useJob(whole);
  const done = whole !== null && second.current;
  return {
    story: done ? second.result : first.result,
    current: done || first.current,
    waiting: whole !== null && !done,
  };
}
