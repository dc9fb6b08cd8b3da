import { MODEL_VERSION, type Scenario, type Study } from '../../../sim/page.ts';
import { WORKBOOK_SCHEMA } from '../../saved/workbook.ts';
import { NO_STEPS, type Steps } from '../history.ts';
import { takeStudy } from '../screen/experiment.ts';
import { placeOfLink, takeLink, type DecodedLink } from '../screen-table.ts';
import type { Place } from '../screens.ts';
import type { WorldStore } from '../store.ts';
import type { Sent } from '../types.ts';
import { noteWhole, wholes, type WholeStep } from '../whole.ts';
import { eachSlice, wholeOf, type Whole } from './each-slice.ts';
import type { Workbook } from './workbook.ts';

/** Everything on the page as one value: as a workbook to save, and as a step of undo. */

/** Work that was put aside while a lesson stands in its place, with what undo went back to. */
interface Aside {
  readonly whole: Whole;
  readonly workbook: Workbook;
  readonly wholes: Steps<WholeStep>;
}
let aside: Aside | null = null;

/**
 * All work as it stands; of work that was put aside, that, with the progress of lessons as it is now. The time of
 * saving is the saver's to add.
 */
export function workbookNow(store: WorldStore): Workbook {
  const now = workOnPage(store);
  return aside === null ? now : { ...aside.workbook, lessons: now.lessons };
}

/** Puts all work aside, with every list of undo: until it comes back nothing of it can be reached. */
export function putAside(store: WorldStore): void {
  aside ??= { whole: wholeNow(store), workbook: workOnPage(store), wholes: wholes.getState() };
  wholes.setState(NO_STEPS);
}

/** Brings back what was put aside; progress of lessons stays as it is now. */
export function bringBack(store: WorldStore): void {
  if (aside === null) return;
  const { whole, wholes: steps } = aside;
  restore(store, { ...whole, lessons: wholeNow(store).lessons });
  aside = null;
  wholes.setState(steps);
}

/** Puts work that this browser saved on a page that has none of its own yet; nothing is there to go back to. */
export function resumeWork(store: WorldStore, workbook: Workbook): void {
  restore(
    store,
    wholeOf((_, slice) => slice.read(workbook)),
  );
}

function workOnPage(store: WorldStore): Workbook {
  const parts = eachSlice().map(([, slice]) => slice.write(store));
  const head = { schema: WORKBOOK_SCHEMA, modelVersion: MODEL_VERSION };
  const { view: _, ...work } = Object.assign(head, ...parts) as Workbook;
  // The screen is named first, as in every file so far.
  const view = Object.assign({}, ...parts.map((part) => part.view).reverse()) as Workbook['view'];
  return { ...work, view };
}

/** The content of work as text, without the view. Equal texts mean equal work. */
export function contentOf(workbook: Workbook): string {
  return JSON.stringify(eachSlice().map(([, { content }]) => content?.(workbook)));
}

/** Opens a workbook in place of all that is on the page: one act, with a way back. */
export function openWorkbook(store: WorldStore, workbook: Workbook): void {
  replaceAll(
    store,
    wholeOf((_, slice) => slice.read(workbook)),
  );
}

/** Opens what a file or a link holds, when that is less than all work. Everything else stays as it is. */
interface Part {
  readonly scenario: Scenario;
  readonly day?: number | null;
  readonly place: Place;
  readonly sent?: Sent | null;
}

/** Opens a study and its world; scenarios side by side, other studies and lessons stay. */
export function openStudy(store: WorldStore, study: Study): void {
  openPart(store, { scenario: study.scenario, place: placeOfLink({ study, page: null }) }, () => takeStudy(study));
}

/** Opens a world on Play. */
export function openWorld(store: WorldStore, scenario: Scenario): void {
  openPart(store, { scenario, place: placeOfLink({ study: null, page: null }) });
}

/** Opens what a link holds over what is on the page. @param own whether the link is this page's own address */
export function openLink(store: WorldStore, link: DecodedLink, place: Place, own: boolean): void {
  const { scenario, checksum, day, madeBy } = link;
  const sent = checksum === null ? null : { checksum, madeBy, own };
  openPart(store, { scenario, day, place, sent }, () => takeLink(link, own));
}

/** @param take puts in place what came along with the world */
function openPart(store: WorldStore, { scenario, day, place, sent = null }: Part, take?: () => void): void {
  // All undo lists start empty. So on every screen the first step of undo takes back the opening itself.
  const now = withSteps(wholeNow(store), NO_STEPS);
  const play = { ...now.play, scenario, day: Math.min(day ?? now.play.day, scenario.days) };
  replaceAll(store, { ...now, play, place }, sent, take);
}

function wholeNow(store: WorldStore): Whole {
  store.actions.endSlide();
  return wholeOf((_, slice) => slice.now(store));
}

/** A whole whose undo lists have these instead of their own steps, as far as they are given. */
function withSteps(whole: Whole, steps: Partial<Steps<never>>): Whole {
  return wholeOf((name, slice) => (slice.steps === null ? whole[name] : slice.steps.with(whole[name], steps)));
}

function restore(store: WorldStore, whole: Whole, sent: Sent | null = null): void {
  for (const [name, slice] of eachSlice()) slice.put(store, whole[name], sent);
}

/** A step that restores a whole page. It returns the step that leads back. */
function stepTo(store: WorldStore, whole: Whole): WholeStep {
  return {
    restore() {
      const now = wholeNow(store);
      restore(store, whole);
      return stepTo(store, now);
    },
  };
}

function replaceAll(store: WorldStore, next: Whole, sent: Sent | null = null, take?: () => void): void {
  const before = wholeNow(store);
  restore(store, next, sent);
  take?.();
  // Like every new act, this removes the steps that could be redone.
  noteWhole(stepTo(store, withSteps(before, { future: [] })));
}
