import '../../words/late.ts';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { STUDY_ENTRIES, worldOfStudy, type ParameterEntry, type Scenario, type StudyKind } from '../../../sim/page.ts';
import { pageAddress } from '../../state/embed.ts';
import { isLocal, linkNow } from '../../state/link.ts';
import { comparison, pageOfComparison } from '../../state/comparison.ts';
import { openingDesign } from '../../state/opening-design.ts';
import { screens } from '../../state/screens.ts';
import { SCREENS } from '../../state/screen-table.ts';
import { designOf, studies } from '../../state/studies.ts';
import type { Say } from '../../words/say.ts';
import { usePage, useSay, useWorld } from '../../state/react.tsx';
import { valueText } from '../../controls/value-text.ts';
import { watchPaper } from './paper.ts';
import { APP_VERSION, pairOf, sourceOfWorld, studySource } from './source.ts';
import { changesOf, worldText } from './words.ts';

/**
 * What a printed page says under its charts: settings, seed, versions, checksum and the link. On screen it is not
 * there.
 */
export default function PrintSheet() {
  const say = useSay();
  const scenario = useWorld((state) => state.scenario);
  const day = usePage((state) => state.day);
  const litter = useWorld((state) => state.litter);
  const place = useStore(screens);
  const drag = useWorld((state) => state.drag);
  const study = useStore(studies);
  const { kind, designs } = study;
  useEffect(() => watchPaper(say), [say]);
  const { prints, subject } = SCREENS[place.open];
  const studying = prints === 'study';
  // What was run is what is printed, even where the controls have moved on.
  const source = useMemo(
    () => (studying ? studySource(study.kind, study) : sourceOfWorld({ scenario, litter, drag, day })),
    [studying, study, scenario, litter, drag, day],
  );
  const world = source?.scenario ?? (studying ? worldOfStudy(kind, scenario) : scenario);
  const design = (source?.study?.design ?? designOf(kind, designs)) as Readonly<Record<string, unknown>>;
  const [app, model, seed] = [APP_VERSION, world.modelVersion, world.seed];
  const changes = changesOf(world, say);
  const link = `${pageAddress()}#${linkNow({ scenario, litter, day }, place)}`;
  return (
    <section className="print-sheet" aria-hidden="true">
      <p>{say(`subject.${subject(scenario)}`)}</p>
      {prints === 'scenarios' ? (
        <Scenarios world={scenario} />
      ) : (
        <>
          <p>
            {say(changes.length === 0 ? 'share.noChanges' : 'share.changes', {
              preset: say(`preset.${world.preset}.label`),
            })}
          </p>
          {changes.length === 0 ? null : (
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {studying ? <Design kind={kind} design={design} say={say} /> : null}
      <p>
        {source === null || prints === 'scenarios'
          ? say('print.stamp', { app, model, seed })
          : say('take.stamp', { app, model, seed, checksum: pairOf(source, 'checksum') ?? '' })}
      </p>
      {isLocal() ? <p>{say('share.local')}</p> : null}
      <p className="print-link">{link}</p>
    </section>
  );
}

/** Every scenario compared, with what is its own and the checksum of its run. */
function Scenarios({ world }: { world: Scenario }) {
  const say = useSay();
  const compared = useStore(comparison);
  const { panels, checks = [] } = useMemo(() => pageOfComparison(world, compared), [world, compared]);
  return (
    <ul>
      {panels.map(({ id, name, scenario }, i) => (
        <li key={id}>
          {name === null ? '' : `${name}: `}
          {worldText(scenario, say)}
          {checks[i] ? `. ${say('share.checksum')} ${checks[i]}` : ''}
        </li>
      ))}
    </ul>
  );
}

/** What of a study's design is not as it comes. */
function Design({ kind, design, say }: { kind: StudyKind; design: Readonly<Record<string, unknown>>; say: Say }) {
  const usual = openingDesign(kind) as Readonly<Record<string, unknown>>;
  const changed = (STUDY_ENTRIES[kind] as readonly ParameterEntry[]).filter(({ id }) => design[id] !== usual[id]);
  if (changed.length === 0) return <p>{say('print.design', { study: say(`study.${kind}.name`) })}</p>;
  return (
    <>
      <p>{say('print.designChanged', { study: say(`study.${kind}.name`) })}</p>
      <ul>
        {changed.map((entry) => (
          <li key={entry.id}>
            {say('share.change', {
              label: say(`design.${kind}.${entry.id}.label`),
              value: valueText(entry, design[entry.id], say),
              preset: valueText(entry, usual[entry.id], say),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
