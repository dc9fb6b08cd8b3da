import type { StoreApi } from 'zustand/vanilla';
import type { Scenario, Study } from '../../sim/page.ts';
import type { LinkState } from '../saved/link.ts';
import type { DecodedLink } from '../saved/read-link.ts';
import { comparison, pageOfComparison, placeComparison, travelComparison } from './comparison.ts';
import { designSteps, silently, travelDesigns } from './design-steps.ts';
import type { Direction, Steps } from './history.ts';
import type { Place, ScreenId } from './screens.ts';
import { speciesOf } from './species.ts';
import type { AppStore } from './store.ts';
import { placeDesign, studies, studyInLink, subjectOfStudy, type Subject } from './studies.ts';

/**
 * What a screen is to all that goes on around it: undo, its link, the address, whose life it shows. One record each;
 * whoever needs to know walks this table and names no screen. How a screen looks stands in
 * views/frame/screen-frames.tsx, how what is saved of it is read in saved/forms.ts.
 */
export interface ScreenRecord {
  /** The steps that undo and redo go along; null where nothing is changed. */
  readonly undo: ((store: AppStore) => UndoList) | null;
  /** Whether the controls that an embedded page may keep are its own: they move although the world is locked. */
  readonly movesWhenLocked: boolean;
  /** Who lives in what it shows. */
  readonly subject: (scenario: Scenario) => Subject;
  /** What a link to it says beside the world. */
  readonly inLink: (place: Place, scenario: Scenario) => LinkPart;
  /** Where on it a link leads; null where the link leads to another screen. */
  readonly led: (link: Leading) => Place | null;
  /** Takes in what a link brought for it, without a step of undo. @param own whether it is this page's own address */
  readonly take: (link: DecodedLink, own: boolean) => void;
  /** Checksums in a link that belong to what it shows. */
  readonly sums: (link: DecodedLink) => readonly (string | null)[];
  /** What its link depends on beside the world; null where that is nothing. */
  readonly linked: Linked | null;
  /** What stands under its charts on paper: the world on Play, the study that is open, or the scenarios compared. */
  readonly prints: 'world' | 'study' | 'scenarios';
}

/** What of a link says where it leads. */
type Leading = Pick<DecodedLink, 'study' | 'page'>;

export type LinkPart = Pick<LinkState, 'study' | 'page' | 'checksum'>;

/** An undo list of a screen. */
export interface UndoList {
  readonly steps: Pick<StoreApi<Steps<unknown>>, 'getState' | 'getInitialState' | 'subscribe'>;
  travel(from: Direction): void;
}

/** A part of a store that links depend on. */
export interface Linked {
  /** What has been set by hand: as long as it stays the same, a link that was refused stays in the address. */
  readonly standing: () => readonly unknown[];
  /** Calls back whenever a link would read otherwise. @returns how to leave off */
  readonly watch: (changed: () => void) => () => void;
}

/** @param set what is set by hand @param told what else a link says of it */
function linkedTo<S>(
  store: Pick<StoreApi<S>, 'getState' | 'subscribe'>,
  set: (state: S) => readonly unknown[],
  told: (state: S) => readonly unknown[] = () => [],
): Linked {
  const all = (state: S) => [...set(state), ...told(state)];
  return {
    standing: () => set(store.getState()),
    watch: (changed) =>
      store.subscribe((now, old) => {
        const before = all(old);
        if (all(now).some((each, i) => each !== before[i])) changed();
      }),
  };
}

const onPlay =
  ({ actions }: AppStore) =>
  (from: Direction) =>
    from === 'past' ? actions.undo() : actions.redo();

export const SCREENS: { readonly [S in ScreenId]: ScreenRecord } = {
  play: {
    undo: (store) => ({ steps: store, travel: onPlay(store) }),
    movesWhenLocked: true,
    subject: speciesOf,
    inLink: () => ({}),
    led: ({ study, page }) => (study === null && page === null ? { open: 'play', parameter: null } : null),
    take: () => undefined,
    sums: ({ checksum }) => [checksum],
    linked: null,
    prints: 'world',
  },
  compare: {
    undo: (store) => ({
      steps: comparison,
      travel: (from) => travelComparison(from, store.getState().scenario, () => onPlay(store)(from)),
    }),
    movesWhenLocked: false,
    subject: speciesOf,
    // Scenarios side by side bring their own checksums; the world on Play is not among them.
    inLink: (_, scenario) => ({ page: pageOfComparison(scenario), checksum: null }),
    led: ({ page }) => (page?.screen === 'compare' ? { open: 'compare', parameter: null } : null),
    take({ page, madeBy }, own) {
      if (page?.screen === 'compare') placeComparison(page, madeBy, own);
    },
    sums: ({ page }) => (page?.screen === 'compare' ? page.checks : []),
    linked: linkedTo(
      comparison,
      ({ plans }) => [plans],
      ({ view, sums }) => [view, sums],
    ),
    prints: 'scenarios',
  },
  experiment: {
    undo: () => ({ steps: designSteps, travel: travelDesigns }),
    movesWhenLocked: false,
    subject: (scenario) => subjectOfStudy(studies.getState().kind, scenario),
    inLink: (_, scenario) => studyInLink(scenario),
    led: ({ study }) => (study === null ? null : { open: 'experiment', parameter: null }),
    take({ study }) {
      if (study !== null) takeStudy(study);
    },
    sums: () => [],
    linked: linkedTo(studies, ({ kind, designs }) => [kind, designs]),
    prints: 'study',
  },
  model: {
    undo: null,
    movesWhenLocked: false,
    subject: () => 'all',
    inLink: ({ parameter }) => ({ page: { screen: 'model', parameter } }),
    led: ({ page }) => (page?.screen === 'model' ? { open: 'model', parameter: page.parameter } : null),
    take: () => undefined,
    sums: () => [],
    linked: null,
    prints: 'world',
  },
};

const allLinked = () => Object.values(SCREENS).flatMap(({ linked }) => linked ?? []);

/** Takes in a study, opened on its screen. */
export function takeStudy({ kind, design }: Pick<Study, 'kind' | 'design'>): void {
  silently(() => {
    placeDesign(kind, design);
    studies.setState({ kind });
  });
}

/** Where a link leads. */
export function placeOfLink(link: Leading): Place {
  return Object.values(SCREENS).flatMap(({ led }) => led(link) ?? [])[0]!;
}

/** All checksums that came with a link, as one text; empty where none did. */
export function sumsOfLink(link: DecodedLink): string {
  return Object.values(SCREENS)
    .flatMap(({ sums }) => sums(link))
    .filter((sum) => sum !== null)
    .join();
}

/** Takes in all that a link brought beside its world. */
export function takeLink(link: DecodedLink, own: boolean): void {
  for (const { take } of Object.values(SCREENS)) take(link, own);
}

/** What is set by hand on all screens beside the world. */
export function standingOnScreens(): readonly unknown[] {
  return allLinked().flatMap((each) => each.standing());
}

/** Calls back whenever the link of any screen may read otherwise, though the world is the same. */
export function watchLinks(changed: () => void): () => void {
  const stops = allLinked().map((each) => each.watch(changed));
  return () => stops.forEach((stop) => stop());
}
