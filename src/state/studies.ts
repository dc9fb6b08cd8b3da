import { createStore } from 'zustand/vanilla';
import { worldLocked } from './embed.ts';
import { openingDesign } from './opening-design.ts';
import { openScreen } from './screens.ts';
import { speciesOf } from './species.ts';
import {
  InputError,
  parseStudy,
  newStudy,
  STUDY_KINDS,
  withArmOwn,
  worldOfStudy,
  type ArmOwn,
  type Design,
  type GenerationSummary,
  type Progress,
  type Scenario,
  type Species,
  type Study,
  type StudyKind,
  type StudyResultOf,
  type TrialArm,
} from '../../sim/page.ts';
import type { LinkState } from '../saved/link.ts';

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
  return study === 'giving' ? 'adult' : speciesOf(worldOfStudy(study, scenario));
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
  set({ kind });
  openScreen('experiment');
}

/** Takes a design that has been checked. */
export function placeDesign<K extends StudyKind>(kind: K, design: Design<K>): void {
  set({ designs: { ...get().designs, [kind]: design } });
}

/**
 * Sets one field of a design. Generations that are no longer followed cannot be fostered or supported: these fields
 * follow. What another field has against this world is said when the study is run.
 * @throws InputError when the study's rules refuse this field.
 */
export function setDesign(kind: StudyKind, id: string, value: number | boolean | string, scenario: Scenario): void {
  if (worldLocked()) return;
  const design: Record<string, unknown> = { ...get().designs[kind], [id]: value };
  if (kind === 'lineage' && id === 'generations' && typeof value === 'number')
    for (const at of ['fosterAt', 'supportAt']) design[at] = Math.min(design[at] as number, value);
  try {
    parseStudy({ ...newStudy(kind, worldOfStudy(kind, scenario)), design });
  } catch (error) {
    if (!(error instanceof InputError) || error.problems.some(({ path }) => path === `design.${id}`)) throw error;
  }
  placeDesign(kind, design as Study['design']);
}

/**
 * Gives an arm of the vole trial this of its own.
 * @throws InputError when the rules of a trial refuse it.
 */
export function setArm(arm: TrialArm, own: ArmOwn, scenario: Scenario): void {
  const design = withArmOwn(get().designs['vole-trial'], arm, own);
  try {
    parseStudy(newStudy('vole-trial', worldOfStudy('vole-trial', scenario), design));
  } catch (error) {
    const fields = [`design.set${arm}`, `design.events${arm}`];
    if (
      !(error instanceof InputError) ||
      error.problems.some(({ path }) => fields.some((field) => path.startsWith(field)))
    )
      throw error;
  }
  placeDesign('vole-trial', design);
}

/** What a link says of the open study. A study that its world refuses is left out: its link could not be opened. */
export function studyInLink(scenario: Scenario): Pick<LinkState, 'study'> {
  const { kind, designs } = get();
  return fits(kind, designs, scenario) ? { study: { kind, design: designOf(kind, designs) } } : {};
}

/** Whether a study can take place beside a world: in it, or in that of the species it needs. */
export function fits(kind: StudyKind, designs: Designs, scenario: Scenario): boolean {
  try {
    parseStudy(newStudy(kind, worldOfStudy(kind, scenario), designOf(kind, designs)));
    return true;
  } catch {
    return false;
  }
}

/** The design of a study as it stands. The kinds' own types are looser here than a union of designs can say. */
export function designOf(kind: StudyKind, designs: Designs): Study['design'] {
  return designs[kind] as Study['design'];
}
