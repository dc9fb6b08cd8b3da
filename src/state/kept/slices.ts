import {
  defaultDesign,
  minimalSet,
  MODEL_VERSION,
  PRESETS,
  STUDY_KINDS,
  type Scenario,
  type Species,
  type StudyKind,
} from '../../../sim/page.ts';
import type { PanelPlan } from '../../saved/compare/panels.ts';
import { readComparison, type ComparisonWork } from '../../saved/compare/work.ts';
import { isDefaultDesign, parseDesign, readStudies, type StudiesWork } from '../../saved/experiment/work.ts';
import { readLessons, type LessonsWork } from '../../saved/lessons.ts';
import { readClassWork, type ClassWork } from '../../saved/class/work.ts';
import { classWork, type HeldClass } from '../class-work.ts';
import { comparison, panelsOf, plansOf, withShared } from '../comparison.ts';
import { holdComparison, putComparison, settlePanels, type HeldComparison } from '../comparison-acts.ts';
import { designSteps, silently, type DesignSteps } from '../design-steps.ts';
import { NO_STEPS, type Steps } from '../history.ts';
import { lessons } from '../lessons.ts';
import { isOpeningDesign } from '../opening-design.ts';
import { screens, type Place } from '../screens.ts';
import { SPECIES, speciesOf } from '../species.ts';
import type { PageState } from '../page.ts';
import { designOf, studies, type Designs, type StudiesState } from '../studies.ts';
import '../study-rules.ts';
import type { WorldState } from '../types.ts';
import { changedParams } from '../world.ts';
import type { Slice } from './slice.ts';

/** The slices of what is on the page. The tables in late-screens.ts name them all. */

/** What is held, with these steps in place of its own. */
function withSteps<H extends Steps<unknown>>(held: H, steps: Partial<Steps<never>>): H {
  return { ...held, ...steps };
}

export const play: Slice<Pick<WorldState, 'scenario' | 'large' | 'past' | 'future'> & Pick<PageState, 'day'>> = {
  store: (main) => ({
    subscribe(changed) {
      const stops = [main.subscribe(changed), main.page.subscribe(changed)];
      return () => stops.forEach((stop) => stop());
    },
  }),
  now(main) {
    const { scenario, large, past, future } = main.getState();
    return { scenario, day: main.page.getState().day, large, past, future };
  },
  put(main, { scenario, day, large, past, future }, sent) {
    main.actions.open(scenario, sent, day);
    main.page.setState({ day });
    main.setState({ large, past, future });
  },
  steps: { now: (main) => main.getState(), with: withSteps },
  parts: {},
  write(main) {
    const { scenario, large } = main.getState();
    const { day } = main.page.getState();
    return { scenario: minimal(scenario), view: { day: Math.min(day, scenario.days), large } };
  },
  content: ({ scenario }) => scenario,
  says: ({ scenario }, say) =>
    isOwn(scenario) ? [say('work.part.world', { preset: say(`preset.${scenario.preset}.label`) })] : [],
  read: ({ scenario, view: { day, large } }) => ({ scenario, day, large, ...NO_STEPS }),
};

export const ofStudies: Slice<Pick<StudiesState, 'kind' | 'designs'>, { readonly studies: StudiesWork }> = {
  store: () => studies,
  now() {
    const { kind, designs } = studies.getState();
    return { kind, designs };
  },
  put: (_, held) => silently(() => studies.setState(held)),
  steps: null,
  parts: { studies: readStudies },
  write(main) {
    const { kind, designs } = studies.getState();
    return { studies: { kind, designs: changedDesigns(designs, main.getState().scenario) } };
  },
  content: (workbook) => workbook.studies.designs,
  says: ({ studies: { designs: changed } }, say) =>
    STUDY_KINDS.filter((kind) => kind in changed && !isOpeningDesign(kind, changed[kind]!)).map((kind) =>
      say(`study.${kind}.name`).toLowerCase(),
    ),
  read: ({ studies: { kind, designs } }) => ({ kind, designs: { ...usualDesigns(), ...designs } as Designs }),
};

export const steps: Slice<DesignSteps> = {
  store: () => designSteps,
  now: () => designSteps.getState(),
  put: (_, held) => designSteps.setState(held),
  steps: { now: () => designSteps.getState(), with: withSteps },
  parts: {},
  write: () => ({}),
  content: null,
  says: null,
  read: () => NO_STEPS,
};

export const ofLessons: Slice<LessonsWork, { readonly lessons: LessonsWork }> = {
  store: () => lessons,
  now: () => lessons.getState().of,
  put: (_, of) => lessons.setState({ of }),
  steps: null,
  parts: { lessons: readLessons },
  write: () => ({ lessons: lessons.getState().of }),
  content: (workbook) => workbook.lessons,
  says: (workbook, say) => (Object.keys(workbook.lessons).length === 0 ? [] : [say('work.part.lessons')]),
  read: (workbook) => workbook.lessons,
};

export const ofClass: Slice<HeldClass, { readonly class: ClassWork }> = {
  store: () => classWork,
  now: () => classWork.getState(),
  put: (_, held) => classWork.setState(held),
  steps: { now: () => classWork.getState(), with: withSteps },
  parts: { class: readClassWork },
  write: () => ({ class: classWork.getState().work }),
  content: (workbook) => workbook.class,
  says: (workbook, say) => (workbook.class === null ? [] : [say('work.part.class')]),
  read: (workbook) => ({ work: workbook.class, ...NO_STEPS }),
};

export const ofComparison: Slice<HeldComparison, { readonly comparison: ComparisonWork }> = {
  store: () => comparison,
  now(main) {
    settlePanels(main.getState().scenario);
    return holdComparison();
  },
  put: (_, held) => putComparison(held),
  steps: { now: () => comparison.getState(), with: withSteps },
  parts: { comparison: readComparison },
  write: (main) => ({ comparison: { view: comparison.getState().view, panels: panelsNow(main.getState().scenario) } }),
  content: (workbook) => workbook.comparison.panels,
  says(workbook, say) {
    const count = Object.values(workbook.comparison.panels).reduce((sum, each) => sum + each.length, 0);
    if (count === 0) return [];
    return [count === 1 ? say('work.part.panel') : say('work.part.panels', { count })];
  },
  read: ({ comparison: { view, panels } }) => ({ plans: panels, view, ...NO_STEPS }),
};

export const place: Slice<Place> = {
  store: () => screens,
  now: () => screens.getState(),
  put: (_, held) => screens.setState(held),
  steps: null,
  parts: {},
  write: () => ({ view: { screen: screens.getState().open } }),
  content: null,
  says: null,
  read: ({ view: { screen } }) => ({ open: screen, parameter: null }),
};

function minimal(scenario: Scenario): Scenario {
  return { ...scenario, modelVersion: MODEL_VERSION, set: minimalSet(scenario) };
}

/** Whether a world is more than its preset. */
function isOwn(scenario: Scenario): boolean {
  return (
    changedParams(scenario).length > 0 ||
    JSON.stringify(scenario.events) !== JSON.stringify(PRESETS[scenario.preset].events)
  );
}

function panelsNow(world: Scenario): ComparisonWork['panels'] {
  const { own, worlds, moving } = comparison.getState();
  const here = speciesOf(world);
  const kept = SPECIES.filter((species) => own.includes(species) || species === moving?.species);
  // Scenarios of the species on Play follow its seed and sizes; those of the other wait as they are.
  const now = { worlds, moving: null };
  const panels = (species: Species): readonly PanelPlan[] =>
    species === here ? panelsOf(world, now) : alike(plansOf(species, now));
  return Object.fromEntries(
    kept.map((species) => [species, panels(species).map((panel) => ({ ...panel, scenario: minimal(panel.scenario) }))]),
  );
}

function alike(panels: readonly PanelPlan[]): readonly PanelPlan[] {
  return panels.map((panel) => ({ ...panel, scenario: withShared(panel.scenario, panels[0]!.scenario) }));
}

function changedDesigns(designs: Designs, world: Scenario): StudiesWork['designs'] {
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

function usualDesigns(): Designs {
  return Object.fromEntries(STUDY_KINDS.map((kind) => [kind, defaultDesign(kind)])) as unknown as Designs;
}
