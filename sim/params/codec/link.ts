import type { Scenario } from '../scenario.ts';
import type { Study } from '../studies.ts';
import { END, plain } from './plain.ts';
import { compareToPairs, type LinkCompare } from '../../../src/saved/compare/link.ts';
import { toPairs } from './v1/link.ts';
import { pageToPairs, type LinkPage } from '../../../src/saved/model/link.ts';
import { studyToPairs } from './v1/study.ts';

export { COMPARE_VIEWS, type CompareView, type LinkCompare } from '../../../src/saved/compare/link.ts';
export { PAGES, type LinkPage } from '../../../src/saved/model/link.ts';
export { SCREENS } from './v1/study.ts';

/** Version of the link's form; each has a folder beside this file. */
export const LINK_VERSION = 1;

/** What a link can hold beside a world. */
export interface LinkState {
  readonly scenario: Scenario;
  /** Checksum of the run, for a verdict when the link is opened. */
  readonly checksum?: string | null;
  /** The day being looked at. */
  readonly day?: number | null;
  /** The study that is open beside the world; without one the link opens the world alone. */
  readonly study?: Pick<Study, 'kind' | 'design'> | null;
  /** A screen without a study that is open instead. */
  readonly page?: LinkPage | LinkCompare | null;
}

/**
 * A world as readable text for the fragment of an address, without "#". What equals the preset is left out.
 * The same scenario always gives the same text.
 */
export function encodeLink({ scenario, checksum, day, study, page }: LinkState): string {
  const pairs: [string, string][] = [['v', String(LINK_VERSION)], ...toPairs(scenario)];
  if (day !== undefined && day !== null) pairs.push(['day', String(day)]);
  if (checksum) pairs.push(['check', checksum]);
  if (study) pairs.push(...studyToPairs(study));
  if (page) pairs.push(...(page.screen === 'compare' ? compareToPairs(page) : pageToPairs(page)));
  return plain([...pairs.map(([key, value]) => `${key}=${escaped(value)}`), END].join('&'));
}

/** Percent-escapes all but what addresses allow and people read more easily plain. */
function escaped(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':');
}
