import type { Scenario } from '../scenario.ts';
import type { Study } from '../studies.ts';
import { END, plain } from './plain.ts';
import { toPairs } from './v1/link.ts';
import { studyToPairs } from './v1/study.ts';

export { linkName } from './v1/study.ts';

/** Version of the link's form; each has a folder beside this file. */
export const LINK_VERSION = 1;

/** A key of a link and its value, unescaped. */
export type LinkPair = readonly [key: string, value: string];

/** A screen of the page that holds no study, and what a link says of it. What that means is the page's business. */
export interface ScreenInLink {
  readonly screen: string;
  readonly pairs: readonly LinkPair[];
}

/** What a link can hold beside a world. */
export interface LinkState<Page = ScreenInLink> {
  readonly scenario: Scenario;
  /** Checksum of the run, for a verdict when the link is opened. */
  readonly checksum?: string | null;
  /** The day being looked at. */
  readonly day?: number | null;
  /** The study that is open beside the world; without one the link opens the world alone. */
  readonly study?: Pick<Study, 'kind' | 'design'> | null;
  /** A screen without a study that is open instead. */
  readonly page?: Page | null;
}

/**
 * A world as readable text for the fragment of an address, without "#". What equals the preset is left out.
 * The same scenario always gives the same text.
 */
export function encodeLink({ scenario, checksum, day, study, page }: LinkState): string {
  const pairs: LinkPair[] = [['v', String(LINK_VERSION)], ...toPairs(scenario)];
  if (day !== undefined && day !== null) pairs.push(['day', String(day)]);
  if (checksum) pairs.push(['check', checksum]);
  if (study) pairs.push(...studyToPairs(study));
  if (page) pairs.push(['screen', page.screen], ...page.pairs);
  return plain([...pairs.map(([key, value]) => `${key}=${escaped(value)}`), END].join('&'));
}

/** Percent-escapes all but what addresses allow and people read more easily plain. */
function escaped(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':');
}
