import {
  defaultDesign,
  isDefaultDesign,
  minimalSet,
  MODEL_VERSION,
  parseDesign,
  STUDY_KINDS,
  WORKBOOK_SCHEMA,
  type DecodedLink,
  type PanelPlan,
  type Scenario,
  type Species,
  type Study,
  type StudyKind,
  type Workbook,
} from '../../../sim/index.ts';
import { comparison, comparisonOf, panelsOf, placePanels, withShared, type Comparison } from '../comparison.ts';
import { designSteps, silently, type DesignSteps } from '../design-steps.ts';
import { NO_STEPS } from '../history.ts';
import { lessons } from '../lessons.ts';
import { screens, type Place } from '../screens.ts';
import { SPECIES, speciesOf } from '../species.ts';
import type { AppStore } from '../store.ts';
import { designOf, studies, type Designs, type StudiesState } from '../studies.ts';
import type { AppState, Sent } from '../types.ts';
import { noteWhole, type WholeStep } from '../whole.ts';

/** Everything on the page as one value: as a workbook to save, and as a step of undo. */

/** All work as it stands. The time of saving is the saver's to add. */
export function workbookNow(store: AppStore): Workbook {
  const { scenario, day, large } = store.getState();
  const { kind, designs } = studies.getState();
  return {
    schema: WORKBOOK_SCHEMA,
    modelVersion: MODEL_VERSION,
    scenario: minimal(scenario),
    comparison: { view: comparison.getState().view, panels: panelsNow(scenario) },
    studies: { kind, designs: changedDesigns(designs, scenario) },
    lessons: lessons.getState().of,
    view: { screen: screens.getState().open, day: Math.min(day, scenario.days), large },
  };
}

/** What there is of work, whatever is being looked at: equal texts are equal work. */
export function contentOf({
  scenario,
  comparison: { panels },
  studies: { designs },
  lessons: progress,
}: Workbook): string {
  return JSON.stringify([scenario, panels, designs, progress]);
}

function minimal(scenario: Scenario): Scenario {
  return { ...scenario, modelVersion: MODEL_VERSION, set: minimalSet(scenario) };
}

function panelsNow(world: Scenario): Workbook['comparison']['panels'] {
  const { plans, held } = comparison.getState();
  const here = speciesOf(world);
  const own = SPECIES.filter((species) => plans[species] !== undefined || (held !== null && species === here));
  // Scenarios of the species on Play follow its seed and sizes; those of the other wait as they are.
  const panels = (species: Species): readonly PanelPlan[] =>
    species === here ? (held ?? panelsOf(world)) : alike(plans[species]!);
  return Object.fromEntries(
    own.map((species) => [species, panels(species).map((panel) => ({ ...panel, scenario: minimal(panel.scenario) }))]),
  );
}

function alike(panels: readonly PanelPlan[]): readonly PanelPlan[] {
  return panels.map((panel) => ({ ...panel, scenario: withShared(panel.scenario, panels[0]!.scenario) }));
}

function changedDesigns(designs: Designs, world: Scenario): Workbook['studies']['designs'] {
  const changed = STUDY_KINDS.filter(
    (kind) => !isDefaultDesign(kind, designOf(kind, designs)) && isReadable(kind, designs, world),
  );
  return Object.fromEntries(changed.map((kind) => [kind, designs[kind]]));
}

/** A design that could not be read back would make all work unreadable. */
function isReadable(kind: StudyKind, designs: Designs, world: Scenario): boolean {
  try {
    parseDesign(kind, designOf(kind, designs), world);
    return true;
  } catch {
    return false;
  }
}

/** Opens a workbook in place of all that is on the page: one act, with a way back. */
export function openWorkbook(store: AppStore, workbook: Workbook): void {
  const {
    scenario,
    comparison: { view, panels },
    studies: { kind, designs },
    view: { screen, day, large },
  } = workbook;
  replaceAll(store, {
    play: { scenario, day, large, ...NO_STEPS },
    comparison: { plans: panels, view, sums: {}, sent: {}, held: null, ...NO_STEPS },
    studies: { kind, designs: { ...usualDesigns(), ...designs } as Designs },
    steps: NO_STEPS,
    lessons: workbook.lessons,
    place: { open: screen, parameter: null },
  });
}

/** What a file or a link brings that holds less than all work; what it does not hold stays as it is. */
interface Part {
  readonly scenario: Scenario;
  readonly day?: number | null;
  readonly study?: Pick<Study, 'kind' | 'design'> | null;
  readonly comparison?: Partial<Comparison>;
  readonly place: Place;
  readonly sent?: Sent | null;
}

/** Opens a study and its world; scenarios side by side, other studies and lessons stay. */
export function openStudy(store: AppStore, study: Study): void {
  openPart(store, { scenario: study.scenario, study, place: { open: 'experiment', parameter: null } });
}

/** Opens a world on Play. */
export function openWorld(store: AppStore, scenario: Scenario): void {
  openPart(store, { scenario, place: { open: 'play', parameter: null } });
}

/** Opens what a link holds over what is on the page. @param own whether the link is this page's own address */
export function openLink(
  store: AppStore,
  { scenario, checksum, day, study, page, madeBy }: DecodedLink,
  place: Place,
  own: boolean,
): void {
  const from = { madeBy, own };
  openPart(store, {
    scenario,
    day,
    study,
    place,
    sent: checksum === null ? null : { checksum, ...from },
    ...(page?.screen === 'compare' ? { comparison: comparisonOf(page, from) } : {}),
  });
}

/** Every undo list begins anew, so that the first step back on each screen is that of the whole. */
function openPart(store: AppStore, { scenario, day, study = null, comparison: side, place, sent = null }: Part): void {
  const now = wholeNow(store);
  replaceAll(
    store,
    {
      ...now,
      play: { ...now.play, scenario, day: Math.min(day ?? now.play.day, scenario.days), ...NO_STEPS },
      comparison: { ...now.comparison, ...side, ...NO_STEPS },
      studies:
        study === null
          ? now.studies
          : { kind: study.kind, designs: { ...now.studies.designs, [study.kind]: study.design } },
      steps: NO_STEPS,
      place,
    },
    sent,
  );
}

function usualDesigns(): Designs {
  return Object.fromEntries(STUDY_KINDS.map((kind) => [kind, defaultDesign(kind)])) as unknown as Designs;
}

/** All that undo of the whole goes back to, with the undo list of each screen. */
interface Whole {
  readonly play: Pick<AppState, 'scenario' | 'day' | 'large' | 'past' | 'future'>;
  readonly comparison: Comparison;
  readonly studies: Pick<StudiesState, 'kind' | 'designs'>;
  readonly steps: DesignSteps;
  readonly lessons: Workbook['lessons'];
  readonly place: Place;
}

function wholeNow(store: AppStore): Whole {
  store.actions.endSlide();
  const { held } = comparison.getState();
  if (held !== null) placePanels(held, store.getState().scenario);
  const { scenario, day, large, past, future } = store.getState();
  const { kind, designs } = studies.getState();
  return {
    play: { scenario, day, large, past, future },
    comparison: comparison.getState(),
    studies: { kind, designs },
    steps: designSteps.getState(),
    lessons: lessons.getState().of,
    place: screens.getState(),
  };
}

function restore(store: AppStore, whole: Whole, sent: Sent | null = null): void {
  const { scenario, day, large, past, future } = whole.play;
  const { dialog } = store.getState();
  store.actions.open(scenario, sent, day);
  store.setState({ day, large, past, future, dialog });
  silently(() => studies.setState(whole.studies));
  designSteps.setState(whole.steps);
  lessons.setState({ of: whole.lessons });
  // Last, since scenarios side by side take seed and sizes from the world on Play.
  comparison.setState(whole.comparison);
  screens.setState(whole.place);
}

/** A step that goes to a whole and hands back the step that comes from it. */
function stepTo(store: AppStore, whole: Whole): WholeStep {
  return {
    restore() {
      const now = wholeNow(store);
      restore(store, whole);
      return stepTo(store, now);
    },
  };
}

function replaceAll(store: AppStore, next: Whole, sent: Sent | null = null): void {
  const { play, comparison: side, steps, ...rest } = wholeNow(store);
  const future = { future: [] };
  restore(store, next, sent);
  // Like any new act it ends what could be brought again.
  noteWhole(
    stepTo(store, {
      ...rest,
      play: { ...play, ...future },
      comparison: { ...side, ...future },
      steps: { ...steps, ...future },
    }),
  );
}
