import { STUDY_KINDS, STUDY_SCHEMA, parseStudy, type Study } from '../../studies.ts';
import type { Scenario } from '../../scenario.ts';
import { worldOfStudy } from '../../study-world.ts';
import { InputError } from '../../types.ts';
import { designFromPairs } from './read-arms.ts';
import type { ScreenKeys } from './screens.ts';
import { DESIGN, SCREENS } from './study.ts';

/** Whether a key of a link belongs to a study. */
export function isOfStudy(key: string): boolean {
  return key === 'screen' || key.startsWith(DESIGN);
}

/**
 * Reads the pairs of a study; null when there are none. The link's world is that of the page: a study that needs
 * another species takes place in that species' usual world under the same seed, wherever the link is opened.
 * @param others screens without a study, which a refusal names beside the studies
 * @throws InputError on a screen nobody knows, on a design without a study, on what belongs to another screen, and on
 *   whatever the study's own rules refuse.
 */
export function studyFromPairs(
  pairs: readonly (readonly [string, string])[],
  scenario: Scenario,
  others: readonly ScreenKeys[],
): Study | null {
  if (pairs.length === 0) return null;
  const screens = [...Object.values(SCREENS), ...others.map(({ screen }) => screen)];
  const screen = pairs.find(([key]) => key === 'screen')?.[1];
  if (screen === undefined) throw new InputError([{ code: 'missing', path: 'link.screen', allowed: screens }]);
  const kind = STUDY_KINDS.find((each) => SCREENS[each] === screen);
  if (kind === undefined)
    throw new InputError([{ code: 'not-one-of', path: 'link.screen', got: screen, allowed: screens }]);
  const stray = pairs.find(([key]) => key !== 'screen' && !key.startsWith(DESIGN))?.[0];
  if (stray !== undefined)
    throw new InputError([{ code: 'unknown-field', path: `link.${stray}`, allowed: ['screen', `${DESIGN}…`] }]);
  const design = designFromPairs(
    pairs.filter(([key]) => key !== 'screen').map(([key, text]) => [key.slice(DESIGN.length), text]),
  );
  return parseStudy({ schema: STUDY_SCHEMA, kind, scenario: worldOfStudy(kind, scenario), design });
}
