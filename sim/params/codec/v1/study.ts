import { STUDY_ENTRIES, STUDY_KINDS, STUDY_SCHEMA, parseStudy, type Study, type StudyKind } from '../../studies.ts';
import type { Scenario } from '../../scenario.ts';
import { worldOfStudy } from '../../study-world.ts';
import { InputError, type ParameterEntry } from '../../types.ts';
import { armPairs, designFromPairs } from './arms.ts';
import { PAGES } from './page.ts';

/** Names of the studies in links. */
export const SCREENS: Readonly<Record<StudyKind, string>> = { lineage: 'generations', 'stress-test': 'stress-test', giving: 'giving', 'infant-cohort': 'infant-cohort', 'vole-trial': 'vole-trial' };

/** Leads the fields of a design. */
const DESIGN = 'design.';

/** The pairs that say which study is open and how it differs from the study as it comes. */
export function studyToPairs({ kind, design }: Pick<Study, 'kind' | 'design'>): [string, string][] {
  const entries: readonly ParameterEntry[] = STUDY_ENTRIES[kind];
  const own = design as Readonly<Record<string, unknown>>;
  const changed = entries.filter(({ id, default: usual }) => own[id] !== usual);
  const pairs = [...changed.map(({ id }): [string, string] => [id, String(own[id])]), ...armPairs(design)];
  return [['screen', SCREENS[kind]], ...pairs.map(([id, text]): [string, string] => [DESIGN + id, text])];
}

/** Whether a key of a link belongs to a study. */
export function isOfStudy(key: string): boolean {
  return key === 'screen' || key.startsWith(DESIGN);
}

/**
 * Reads the pairs of a study; null when there are none. The link's world is that of the page: a study that needs another
 * species takes place in that species' usual world under the same seed, wherever the link is opened.
 * @throws InputError on a screen nobody knows, on a design without a study, on what belongs to another screen, and on whatever the study's own rules refuse.
 */
export function studyFromPairs(pairs: readonly (readonly [string, string])[], scenario: Scenario): Study | null {
  if (pairs.length === 0) return null;
  const screens = [...Object.values(SCREENS), 'compare', ...PAGES];
  const screen = pairs.find(([key]) => key === 'screen')?.[1];
  if (screen === undefined) throw new InputError([{ code: 'missing', path: 'link.screen', allowed: screens }]);
  const kind = STUDY_KINDS.find((each) => SCREENS[each] === screen);
  if (kind === undefined) throw new InputError([{ code: 'not-one-of', path: 'link.screen', got: screen, allowed: screens }]);
  const stray = pairs.find(([key]) => key !== 'screen' && !key.startsWith(DESIGN))?.[0];
  if (stray !== undefined) throw new InputError([{ code: 'unknown-field', path: `link.${stray}`, allowed: ['screen', `${DESIGN}…`] }]);
  const design = designFromPairs(pairs.filter(([key]) => key !== 'screen').map(([key, text]) => [key.slice(DESIGN.length), text]));
  return parseStudy({ schema: STUDY_SCHEMA, kind, scenario: worldOfStudy(kind, scenario), design });
}
