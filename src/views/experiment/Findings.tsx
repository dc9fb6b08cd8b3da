import { useEffect, useRef, useState, type ReactNode } from 'react';
import { sourceOf, STUDY_ENTRIES, type ParameterEntry, type StudyKind, type StudyResult } from '../../../sim/page.ts';
import { valueText } from '../../controls/value-text.ts';
import { openScreen } from '../../state/screens.ts';
import { designOf } from '../../state/studies.ts';
import { permitted } from '../../state/permit.ts';
import { useMarked, useSay } from '../../state/react.tsx';
import type { Say } from '../../words/say.ts';
import { ForStatisticians } from '../../parts/ForStatisticians.tsx';
import { ParameterLink } from '../../parts/ParameterLink.tsx';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { PlainFinding } from '../../parts/PlainFinding.tsx';
import type { Plain } from '../../parts/plain-finding.ts';
import { useResult, useStudies } from './useStudies.ts';

const LessonFound = lazyPart(() => import('../lesson/LessonFound.tsx'));

interface FindingsProps {
  readonly kind: StudyKind;
  /** Says what was found in plain words; it is read aloud once when a run is done. */
  readonly plain: ((say: Say) => Plain) | null;
  /** What stands beside it: numbers, orders, earlier runs. */
  readonly children?: ReactNode;
  /** Tests and intervals, folded away. */
  readonly statistics?: ReactNode;
  /** A table of the reader's own, to be held against it. */
  readonly own?: ReactNode;
  /** What is said of this result's own numbers among the limits of the study. */
  readonly sure?: ReactNode;
  /** Word keys of what was published, and of what was not found. */
  readonly published: readonly string[];
}

/** What was found, what is published, and how sure any of it is; in a lesson only what is read off. */
export function Findings(props: FindingsProps) {
  return permitted()?.lesson === undefined ? <Found {...props} /> : <LessonFound kind={props.kind} />;
}

function Found({ kind, plain, children, statistics, own, sure, published }: FindingsProps) {
  const say = useSay();
  const marked = useMarked();
  return (
    <aside className="findings" aria-label={say('study.findings')}>
      {plain === null ? null : (
        <>
          <PlainFinding plain={plain(marked)} />
          {children}
          {statistics === undefined ? null : <ForStatisticians>{statistics}</ForStatisticians>}
          {own}
        </>
      )}
      <Published keys={published} folded={plain === null} />
      <HowSure kind={kind}>{plain === null ? null : sure}</HowSure>
      <Announce kind={kind} sentence={plain?.(say).join(' ') ?? null} />
    </aside>
  );
}

/** What was published stays folded until there is a result: who wants to can look, but a prediction comes first. */
function Published({ keys, folded }: { keys: readonly string[]; folded: boolean }) {
  const say = useSay();
  return (
    <details key={String(folded)} className="published" open={!folded}>
      <summary>{say(folded ? 'study.publishedFolded' : 'study.published')}</summary>
      <ul>
        {keys.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
    </details>
  );
}

/** Limits of this study, and every number of its design with how it is known. */
function HowSure({ kind, children }: { kind: StudyKind; children: ReactNode }) {
  const say = useSay();
  const design = useStudies((state) => designOf(kind, state.designs)) as Readonly<Record<string, unknown>>;
  const entries: readonly ParameterEntry[] = STUDY_ENTRIES[kind];
  return (
    <details className="how-sure">
      <summary>{say('study.sure')}</summary>
      <p>{say(`study.${kind}.limits`)}</p>
      {children}
      <table className="numbers">
        <caption>{say('study.sureTable')}</caption>
        <thead>
          <tr>
            {['name', 'value', 'kind', 'source'].map((key) => (
              <th key={key} scope="col">
                {say(`sure.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <ParameterLink id={`design.${kind}.${entry.id}`}>
                  {say(`design.${kind}.${entry.id}.label`)}
                </ParameterLink>
              </th>
              <td>{valueText(entry, design[entry.id], say)}</td>
              <td className="text">{say(`tag.${entry.tag}`)}</td>
              <td className="text">{sourceOf(entry.source).label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="quiet link" onClick={() => openScreen('model')}>
        {say('study.sureAll')}
      </button>
    </details>
  );
}

/** Where the page scrolls, what was found may lie below: bring it up. On screens that hold everything nothing moves. */
function showFound(): void {
  const found = document.getElementById('found');
  found?.querySelector('.findings')?.scrollTo(0, 0);
  if (found !== null && found.getBoundingClientRect().top > innerHeight * 0.6) found.scrollIntoView({ block: 'start' });
}

/** Says the sentence once for each run that ends while the page is looked at. */
function Announce({ kind, sentence }: { kind: StudyKind; sentence: string | null }) {
  const say = useSay();
  const result = useResult(kind) as StudyResult | null;
  const known = useRef(result);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (result === known.current || sentence === null) return;
    known.current = result;
    showFound();
    setSaid(say('study.done', { sentence }));
  }, [result, sentence, say]);
  return (
    <output className="visually-hidden" aria-live="polite" data-announced="">
      {said}
    </output>
  );
}
