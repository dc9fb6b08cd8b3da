import type { DecodedLink } from '../saved/read-link.ts';
import { COMPARE_SCREEN } from './screen/compare.ts';
import { EXPERIMENT_SCREEN } from './screen/experiment.ts';
import { MODEL_SCREEN } from './screen/model.ts';
import { PLAY_SCREEN } from './screen/play.ts';
import type { Leading, ScreenRecord } from './screen-record.ts';
import type { Place, ScreenId } from './screens.ts';

/** The table of screens, a line each. Whoever needs to know something of screens walks it and names none. */
export const SCREENS: { readonly [S in ScreenId]: ScreenRecord } = {
  play: PLAY_SCREEN,
  compare: COMPARE_SCREEN,
  experiment: EXPERIMENT_SCREEN,
  model: MODEL_SCREEN,
};

const allLinked = () => Object.values(SCREENS).flatMap(({ linked }) => linked ?? []);

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
