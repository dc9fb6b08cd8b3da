import { createStore } from 'zustand/vanilla';
import { worldLocked } from './permit.ts';
import { openingDesign } from './opening-design.ts';
import { openScreen } from './screens.ts';
import { speciesOf } from './species.ts';
import {
  STUDY_FORMS,
  STUDY_KINDS,
  worldOfStudy,
  type Design,
  type GenerationSummary,
  type LinkState,
  type Progress,
  type Scenario,
  type Species,
  type Study,
  type StudyForm,
  type StudyKind,
  type StudyResultOf,
} from '../../sim/page.ts';

/** A run on its way. */
export interface StudyRun {
  readonly study: Study;
  readonly progress: Progress | null;
  /** Seconds it will still take, once that can be told. */
  readonly secondsLeft: number | null;
  readonly abort: AbortController;
}

type ByKind<T> = { readonly [K in StudyKind]: T };
type Results = { readonly [K in StudyKind]: StudyResultOf<K> | null };
export type Designs = { readonly [K in StudyKind]: Design<K> };

export interface StudiesState {
  /** The study on the Experiment screen. */
  readonly kind: StudyKind;
  readonly designs: Designs;
  readonly runs: ByKind<StudyRun | null>;
  /** What there is so far of a run on its way, where it comes piece by piece. */
  readonly pieces: Results;
  /** The last finished run of each study; it stays when the design moves on. */
  readonly results: Results;
  /** Gap of methylation in generation 2 of the last few runs in one world, newest last. */
  readonly log: readonly { readonly study: Study<'lineage'>; readonly gap: GenerationSummary['gap'] }[];
}

/** Who lives in what a screen shows: a species, grown people in the giving game, or on the Model screen all of them. */
export type Subject = Species | 'adult' | 'all';

/** Who lives in a study, which may take place among another species than the world on Play. */
export function subjectOfStudy(study: StudyKind, scenario: Scenario): Subject {
  const { adults }: StudyForm = STUDY_FORMS[study];
  return adults === true ? 'adult' : speciesOf(worldOfStudy(study, scenario));
}

const byKind = <T>(value: (kind: StudyKind) => T) =>
  Object.fromEntries(STUDY_KINDS.map((kind) => [kind, value(kind)])) as unknown;

/** What the Experiment screen holds, kept while other screens are open. */
export const studies = createStore<StudiesState>(() => ({
  kind: 'vole-trial',
  designs: byKind(openingDesign) as Designs,
  runs: byKind(() => null) as StudiesState['runs'],
  pieces: byKind(() => null) as Results,
  results: byKind(() => null) as Results,
  log: [],
}));

const { getState: get, setState: set } = studies;

/** Opens a study, or the one opened last. */
export function openExperiment(kind: StudyKind = get().kind): void {
  if (worldLocked()) return;
  set({ kind });
  openScreen('experiment');
}

/** Takes a design that has been checked. */
export function placeDesign<K extends StudyKind>(kind: K, design: Design<K>): void {
  set({ designs: { ...get().designs, [kind]: design } });
}

/** Whether a study can take place beside a world. */
export type Fits = (kind: StudyKind, designs: Designs, scenario: Scenario) => boolean;

/**
 * As long as the rules of studies are not loaded: the study that the screen opens with fits beside every world, and
 * of others nothing is known. state/study-rules.ts brings the rules; whatever puts other designs in place loads it.
 */
export const asItOpens: Fits = (kind, designs) => {
  const opening = studies.getInitialState();
  return kind === opening.kind && designs === opening.designs;
};
let fits = asItOpens;

export function judgeBy(rules: Fits): void {
  fits = rules;
}

/** What a link says of the open study. A study that its world refuses is left out: its link could not be opened. */
export function studyInLink(scenario: Scenario): Pick<LinkState, 'study'> {
  const { kind, designs } = get();
  return fits(kind, designs, scenario) ? { study: { kind, design: designOf(kind, designs) } } : {};
}

/** The design of a study as it stands. The kinds' own types are looser here than a union of designs can say. */
export function designOf(kind: StudyKind, designs: Designs): Study['design'] {
  return designs[kind] as Study['design'];
}
