import '../../words/late.ts';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { defaultDesign, encodeLink, STUDY_ENTRIES, type ParameterEntry, type StudyKind } from '../../../sim/index.ts';
import { pageAddress } from '../../state/embed.ts';
import { screens } from '../../state/screens.ts';
import { designOf, placeInLink, studies, worldOfStudy } from '../../state/studies.ts';
import type { Say } from '../../words/say.ts';
import { useApp, useParts, useSay } from '../context.tsx';
import { valueText } from '../../controls/value-text.ts';
import { watchPaper } from './paper.ts';
import { APP_VERSION, pairOf, studySource, worldSource } from './source.ts';
import { changesOf } from './words.ts';

/** What a printed page says under its charts: settings, seed, versions, checksum and the link. On screen it is not there. */
export default function PrintSheet() {
  const say = useSay();
  const { store } = useParts();
  const scenario = useApp((state) => state.scenario);
  const day = useApp((state) => state.day);
  const litter = useApp((state) => state.litter);
  const place = useStore(screens);
  const { kind, designs, runs, results } = useStore(studies);
  useEffect(() => watchPaper(say), [say]);
  const studying = place.open === 'experiment';
  // What was run is what is printed, even where the controls have moved on.
  const source = useMemo(() => (studying ? studySource(kind) : worldSource(store.getState())), [studying, kind, runs, results, litter, scenario, day, store]); // eslint-disable-line react-hooks/exhaustive-deps -- read anew when any of these changes
  const world = source?.scenario ?? (studying ? worldOfStudy(kind, scenario) : scenario);
  const design = (source?.study?.design ?? designOf(kind, designs)) as Readonly<Record<string, unknown>>;
  const checksum = litter?.scenario === scenario ? litter.checksum : null;
  const [app, model, seed] = [APP_VERSION, world.modelVersion, world.seed];
  const changes = changesOf(world, say);
  const link = `${pageAddress()}#${encodeLink({ scenario, checksum, day, ...placeInLink(place, scenario) })}`;
  return (
    <section className="print-sheet" aria-hidden="true">
      <p>{say(changes.length === 0 ? 'share.noChanges' : 'share.changes', { preset: say(`preset.${world.preset}.label`) })}</p>
      {changes.length === 0 ? null : <ul>{changes.map((change) => <li key={change}>{change}</li>)}</ul>}
      {studying ? <Design kind={kind} design={design} say={say} /> : null}
      <p>{source === null ? say('print.stamp', { app, model, seed }) : say('take.stamp', { app, model, seed, checksum: pairOf(source, 'checksum') ?? '' })}</p>
      <p className="print-link">{link}</p>
    </section>
  );
}

/** What of a study's design is not as it comes. */
function Design({ kind, design, say }: { kind: StudyKind; design: Readonly<Record<string, unknown>>; say: Say }) {
  const usual = defaultDesign(kind) as Readonly<Record<string, unknown>>;
  const changed = (STUDY_ENTRIES[kind] as readonly ParameterEntry[]).filter(({ id }) => design[id] !== usual[id]);
  if (changed.length === 0) return <p>{say('print.design', { study: say(`study.${kind}.name`) })}</p>;
  return (
    <>
      <p>{say('print.designChanged', { study: say(`study.${kind}.name`) })}</p>
      <ul>{changed.map((entry) => <li key={entry.id}>{say('share.change', { label: say(`design.${kind}.${entry.id}.label`), value: valueText(entry, design[entry.id], say), preset: valueText(entry, usual[entry.id], say) })}</li>)}</ul>
    </>
  );
}
