import type { DecodedLink as Decoded, LinkPair, PageScreen } from '../../sim/page.ts';
import { CLASS_SCREEN } from './screen/class.ts';
import { COMPARE_SCREEN } from './screen/compare.ts';
import { EXPERIMENT_SCREEN } from './screen/experiment.ts';
import { LEARN_SCREEN } from './screen/learn.ts';
import { MODEL_SCREEN } from './screen/model.ts';
import { PLAY_SCREEN } from './screen/play.ts';
import type { Leading, ScreenRecord } from './screen-record.ts';
import { HOME, type Place, type ScreenId } from './screens.ts';

/**
 * The table of screens, a line each, in the order of the tabs. Whoever needs to know something of screens walks it and
 * names none. What of a screen is loaded later stands in late-screens.ts.
 */
export const SCREENS = {
  play: PLAY_SCREEN,
  compare: COMPARE_SCREEN,
  experiment: EXPERIMENT_SCREEN,
  learn: LEARN_SCREEN,
  class: CLASS_SCREEN,
  model: MODEL_SCREEN,
} satisfies { readonly [S in ScreenId]: InLinks<S> & Readonly<Record<keyof ScreenRecord, unknown>> };

/** A screen that links know by name says what they hold of it under that name; the others say nothing there. */
interface InLinks<S extends ScreenId> {
  readonly inLink: (place: Place, scenario: never) => { readonly page?: { readonly screen: S } | null };
  readonly pairs: S extends PageScreen ? (page: never) => readonly LinkPair[] : null;
}

type PageOf<R> = R extends ScreenRecord<infer Page> ? Page : never;
/** What a link can say of a screen that holds no study. */
export type LinkedPage = PageOf<(typeof SCREENS)[PageScreen]>;
/** A link that was read: its world, and what it says of a screen. */
export type DecodedLink = Decoded<LinkedPage>;

/** Every screen with its name; what a link says of each is its own business. */
function eachScreen(): readonly (readonly [screen: ScreenId, record: ScreenRecord<LinkedPage>])[] {
  return Object.entries(SCREENS) as unknown as readonly (readonly [ScreenId, ScreenRecord<LinkedPage>])[];
}

const allLinked = () => eachScreen().flatMap(([, { linked }]) => linked ?? []);

/** A link as one screen sees it: without what it says of another. */
function seenBy<Link extends Leading<LinkedPage>>(screen: ScreenId, link: Link): Link {
  return link.page?.screen === screen ? link : { ...link, page: null };
}

/** All screens, in the order of their tabs. */
export function screenIds(): readonly ScreenId[] {
  return eachScreen().map(([screen]) => screen);
}

export function isScreen(id: unknown): id is ScreenId {
  return (screenIds() as readonly unknown[]).includes(id);
}

/** What a link says of a screen, but for the name of the screen. */
export function pairsOf(page: LinkedPage): readonly LinkPair[] {
  return (SCREENS[page.screen].pairs as (page: LinkedPage) => readonly LinkPair[])(page);
}

/** Where a link leads; one that leads to no screen of its own leads home. */
export function placeOfLink(link: Leading<LinkedPage>): Place {
  return eachScreen().flatMap(([screen, { led }]) => led(seenBy(screen, link)) ?? [])[0] ?? HOME;
}

/** All checksums that came with a link, as one text; empty where none did. */
export function sumsOfLink(link: DecodedLink): string {
  return eachScreen()
    .flatMap(([screen, { sums }]) => sums(seenBy(screen, link)))
    .filter((sum) => sum !== null)
    .join();
}

/** Takes in all that a link brought beside its world. */
export function takeLink(link: DecodedLink, own: boolean): void {
  for (const [screen, { take }] of eachScreen()) take(seenBy(screen, link), own);
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
