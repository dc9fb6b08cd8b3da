import { useMemo, useRef, type ReactNode } from 'react';
import { isWholeStudy, studyChecksum, type Study, type StudyKind, type StudyResult } from '../../../sim/page.ts';
import { jsonTextOf } from '../../state/kept/read-file.ts';
import { openText } from '../../state/kept/work.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { permitted, worldLocked } from '../../state/permit.ts';
import { openTakeaway } from '../../state/figures.ts';
import { JsonFile } from '../../parts/JsonFile.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { saveText } from '../../parts/save.ts';
import { Sketch } from './Sketch.tsx';
import { actsOf } from './study-acts.ts';
import { isOf, useResult, useStudy } from './useStudies.ts';
import { Said } from '../../parts/Said.tsx';

export interface View {
  readonly id: string;
  readonly label: string;
}

interface FoundCardProps {
  readonly kind: StudyKind;
  /** A drawing of what the study does, while there is no result. */
  readonly sketch: ReactNode;
  readonly views: readonly View[];
  readonly view: string;
  readonly onView: (id: string) => void;
  /** What is measured, at the left of the card's head. */
  readonly choice?: ReactNode;
  /** Shown in place of the first words while there is no result: where a prediction is made. */
  readonly before?: ReactNode;
  /** Further lines of the card's menu. */
  readonly menu?: ReactNode;
  /** Whether the children show a run on its way. */
  readonly partial?: boolean;
  readonly children: ReactNode;
}

/** The card with the chart or a table; without a result it says what is to come. */
export function FoundCard({
  kind,
  sketch,
  views,
  view,
  onView,
  choice,
  before,
  menu,
  partial = false,
  children,
}: FoundCardProps) {
  const say = useSay();
  const study = useStudy(kind);
  const result = useResult(kind) as StudyResult | null;
  const stale = !partial && result !== null && !isOf(result, study);
  const empty = result === null && !partial;
  const lesson = permitted()?.lesson;
  const shown = lesson === undefined ? views : views.filter(({ id }) => lesson.views?.includes(id));
  return (
    <section
      className={`card${stale ? ' stale' : ''}`}
      aria-label={say('study.found')}
      data-stale={stale}
      data-checksum={useChecksum(result)}
    >
      <header>
        <div className="choice">
          {lesson === undefined ? empty ? null : choice : <OfLesson kind={kind} view={view} />}
        </div>
        {empty || shown.length < 2 ? null : (
          <fieldset className="seg views" aria-label={say('study.show')} data-part="marks.view">
            {shown.map(({ id, label }) => (
              <button key={id} type="button" aria-pressed={id === view} onClick={() => onView(id)}>
                {label}
              </button>
            ))}
          </fieldset>
        )}
        {lesson !== undefined ? null : (
          <StudyMenu kind={kind} study={study} result={result}>
            {menu}
          </StudyMenu>
        )}
      </header>
      {stale ? <p className="stale-note">{say('study.stale')}</p> : null}
      {empty ? (
        lesson === undefined ? (
          (before ?? <Nothing kind={kind} sketch={sketch} />)
        ) : (
          <Nothing kind={kind} sketch={sketch} />
        )
      ) : (
        <div className="card-body">{children}</div>
      )}
    </section>
  );
}

/** What is shown in a lesson, which chose it. */
function OfLesson({ kind, view }: Pick<FoundCardProps, 'kind' | 'view'>) {
  const say = useSay();
  const own = `study.${kind}.view.${view}`;
  return (
    <b>
      {say(`study.${kind}.name`)}
      {say.has(own) ? ` · ${say(own)}` : ''}
    </b>
  );
}

function useChecksum(result: StudyResult | null): string {
  return useMemo(() => (result === null || !isWholeStudy(result) ? '' : studyChecksum(result)), [result]);
}

function Nothing({ kind, sketch }: { kind: StudyKind; sketch: ReactNode }) {
  const say = useSay();
  return (
    <div className="nothing">
      <Sketch>{sketch}</Sketch>
      <p className="serif">{say('study.nothing')}</p>
      <p>
        <Said of={`study.${kind}.expect`} />
      </p>
    </div>
  );
}

interface StudyMenuProps {
  readonly kind: StudyKind;
  readonly study: Study;
  readonly result: StudyResult | null;
  readonly children?: ReactNode;
}

/** Every reading as CSV, and the study as a file that the command line runs too. */
function StudyMenu({ kind, study, result, children }: StudyMenuProps) {
  const say = useSay();
  const { store } = useParts();
  const field = useRef<HTMLInputElement>(null);
  const load = async (chosen: File) => {
    try {
      openText(store, chosen.name, await jsonTextOf(chosen));
    } catch (error) {
      store.actions.refuse('file', error, chosen.name);
    }
  };
  return (
    <>
      <Menu className="more" label={say('study.menu')} sign="⋯" closesOnPress>
        <button type="button" onClick={openTakeaway}>
          {say('top.take')}
        </button>
        <button
          type="button"
          disabled={result === null || !isWholeStudy(result)}
          onClick={() => {
            if (result !== null)
              saveText(`tend-${kind}.csv`, 'text/csv', actsOf(kind).csv(result, studyChecksum(result)));
          }}
        >
          {say('study.saveCsv')}
        </button>
        {children}
        <button
          type="button"
          onClick={() => saveText(`tend-${kind}.json`, 'application/json', `${JSON.stringify(study, null, 2)}\n`)}
        >
          {say('study.saveJson')}
        </button>
        {worldLocked() ? null : (
          <button type="button" onClick={() => field.current?.click()}>
            {say('study.openJson')}
          </button>
        )}
      </Menu>
      <JsonFile field={field} onFile={load} />
    </>
  );
}
