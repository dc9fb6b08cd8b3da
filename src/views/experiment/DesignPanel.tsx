import { useRef, type ReactNode } from 'react';
import { armOwnCount, STUDY_ENTRIES, TRIAL_ARMS, type ParameterEntry, type StudyKind } from '../../../sim/page.ts';
import { permitted, worldLocked } from '../../state/permit.ts';
import { openingDesign } from '../../state/opening-design.ts';
import { designOf, placeDesign } from '../../state/studies.ts';
import { useSay } from '../../state/react.tsx';
import { DesignChoice, DesignSlider, DesignSwitch } from './DesignSlider.tsx';
import { MoreBelow } from './MoreBelow.tsx';
import { RunBar } from './RunBar.tsx';
import { useStudies } from './useStudies.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { Said } from '../../parts/Said.tsx';

const LessonColumn = lazyPart(() => import('../lesson/LessonColumn.tsx'));

interface DesignPanelProps {
  readonly kind: StudyKind;
  /** Fields that stand first; all others are under "More". */
  readonly first: readonly string[];
  /** Fields with a place of their own, drawn by `children`. */
  readonly placed?: readonly string[];
  /** Where a prediction is made. It stands before Run, where what is found stands below and not beside it. */
  readonly predict?: ReactNode;
  readonly children?: ReactNode;
}

/** Question, design, run: the left column of every study; a lesson stands in its place. */
export function DesignPanel(props: DesignPanelProps) {
  return permitted()?.lesson === undefined ? <Design {...props} /> : <LessonColumn />;
}

function Design({ kind, first, placed = [], predict = null, children }: DesignPanelProps) {
  const say = useSay();
  const fields = useRef<HTMLDivElement>(null);
  const entries: readonly ParameterEntry[] = STUDY_ENTRIES[kind];
  const more = entries.filter(({ id }) => !first.includes(id) && !placed.includes(id));
  return (
    <section className={predict === null ? 'design' : 'design asks'} id="design" aria-label={say('study.design')}>
      <h2>{say(`study.${kind}.question`)}</h2>
      <p className="lead">
        <Said of={`study.${kind}.lead`} />
      </p>
      {/* A fieldset that scrolls by itself jumps to its top whenever what it holds is replaced. */}
      <div ref={fields} className="fields">
        <fieldset disabled={worldLocked()}>
          {first.map((id) => (
            <AnyField key={id} kind={kind} id={id} />
          ))}
          {children}
          <details className="more-fields">
            <summary>{say('study.more')}</summary>
            {more.map(({ id }) => (
              <AnyField key={id} kind={kind} id={id} />
            ))}
          </details>
          <Reset kind={kind} entries={entries} />
          <MoreBelow within={fields} />
        </fieldset>
      </div>
      {predict}
      <RunBar kind={kind} />
    </section>
  );
}

function AnyField({ kind, id }: { kind: StudyKind; id: string }) {
  const entry = (STUDY_ENTRIES[kind] as readonly ParameterEntry[]).find((each) => each.id === id)!;
  if (entry.kind === 'boolean') return <DesignSwitch kind={kind} id={id} />;
  return entry.kind === 'choice' ? <DesignChoice kind={kind} id={id} /> : <DesignSlider kind={kind} id={id} />;
}

/** The way back to the study as it comes, once something is changed. */
function Reset({ kind, entries }: { kind: StudyKind; entries: readonly ParameterEntry[] }) {
  const say = useSay();
  const design = useStudies((state) => designOf(kind, state.designs)) as Readonly<Record<string, unknown>>;
  const own = TRIAL_ARMS.reduce((sum, arm) => sum + armOwnCount(design, arm), 0);
  const opening = openingDesign(kind) as Readonly<Record<string, unknown>>;
  const count = own + entries.filter(({ id }) => design[id] !== opening[id]).length;
  if (count === 0) return null;
  return (
    <button type="button" className="quiet reset" onClick={() => placeDesign(kind, openingDesign(kind))}>
      {say('study.reset', { count })}
    </button>
  );
}
