import { STUDY_KINDS, STUDY_SCHEMA, type Study } from '../params/study-types.ts';
import { parseStudy } from './parse.ts';
import type { Scenario } from '../params/scenario.ts';
import { worldOfStudy } from '../params/study-world.ts';
import { InputError } from '../params/types.ts';
import { designFromPairs } from '../params/codec/v1/read-arms.ts';
import type { ScreenKeys } from '../params/codec/v1/screens.ts';
import { DESIGN, linkName } from '../params/codec/v1/study.ts';

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
  const screens = [...STUDY_KINDS.map(linkName), ...others.map(({ screen }) => screen)];
  const screen = pairs.find(([key]) => key === 'screen')?.[1];
  if (screen === undefined) throw new InputError([{ code: 'missing', path: 'link.screen', allowed: screens }]);
  const kind = STUDY_KINDS.find((each) => linkName(each) === screen);
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
