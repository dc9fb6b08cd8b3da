/** Links as people pass them on: opened where nothing is missing, else refused for the true reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createWords,
  ENGLISH,
  InputError,
  renderProblem,
  scenarioFromPreset,
  type InputProblem,
} from '../../../sim/page.ts';
import { decodeLink } from '../../../src/state/read-link.ts';
import { encodeLink, type LinkState } from '../../../src/state/link.ts';
import { scenarios } from './arbitrary.ts';

const say = createWords(ENGLISH);
const world = { ...scenarioFromPreset('both-parents', 'a b&c=d#é'), set: { 'care.licking': 71 } };
const panel = { id: 'a', name: 'Ours & <theirs> 100 %', scenario: { ...world, set: {} } };
const SENT: LinkState = { scenario: world, day: 60, checksum: 'ab'.repeat(16) };
const COMPARED: LinkState = {
  scenario: world,
  page: { screen: 'compare', view: 'panels', panels: [panel], checks: [null] },
};

function problemOf(link: string): InputProblem {
  try {
    decodeLink(link);
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!;
    throw error;
  }
  throw new Error(`opened: ${link}`);
}

/** What becomes of a link on its way. */
const PASSED: readonly (readonly [string, (link: string) => string])[] = [
  ...[
    '.',
    ')',
    ',',
    '>',
    '"',
    ' ',
    '\n',
    '%20',
    '%0A',
    '%22',
    '%3E',
    '”',
    '%E2%80%9D',
    '%E2%80%8B',
    '...',
    ').',
    '*',
    '_',
    '=',
    '!',
    '&',
    '/',
  ].map((tail) => [`with ${JSON.stringify(tail)} behind it`, (link: string) => link + tail] as const),
  ...['?fbclid=abc', '&utm_source=mail', '?utm_source=mail&utm_medium=a%20b', '.&gclid=1', '?share'].map(
    (tail) => [`with ${tail}`, (link: string) => link + tail] as const,
  ),
  ['with &amp;', (link) => link.replaceAll('&', '&amp;')],
  ['with &amp;amp;', (link) => link.replaceAll('&', '&amp;amp;')],
  ['with &#38; and a full stop', (link) => `${link.replaceAll('&', '&#38;')}.`],
  ['escaped once more', encodeURI],
  ['escaped twice more', (link) => encodeURI(encodeURI(link))],
  ['escaped as a whole', encodeURIComponent],
  ['escaped as a whole, in HTML', (link) => encodeURIComponent(link.replaceAll('&', '&amp;'))],
];

describe('a link that was passed on', () => {
  it.each(PASSED)('%s opens as it was sent', (_, pass) => {
    for (const state of [SENT, COMPARED]) {
      const link = encodeLink(state);
      expect(decodeLink(`#${pass(link)}`)).toEqual(decodeLink(link));
    }
  });

  it('and escaped once more opens as it was sent, whatever its seed', () => {
    const seeds = fc.oneof(
      fc.string({ unit: fc.constantFrom('%', '2', '5', '0', 'a', "'", '&', ' '), minLength: 1, maxLength: 8 }),
      fc.constantFrom('a%20b', '%25', "o'hara", '100%', '%2520'),
    );
    fc.assert(
      fc.property(seeds, scenarios, (seed, scenario) => {
        const link = encodeLink({ scenario: { ...scenario, seed } });
        for (const passed of [
          link,
          encodeURI(link),
          encodeURIComponent(link),
          link.replaceAll('&', '&amp;').replaceAll("'", '&#39;'),
        ])
          expect(decodeLink(passed).scenario.seed).toBe(seed);
      }),
      { seed: 17, numRuns: 100 },
    );
  });

  const link = encodeLink(SENT);
  it.each([
    ['cut off before its end', link.slice(0, -4), 'link-cut-off'],
    ['cut off, with a full stop', `${link.slice(0, -4)}.`, 'link-cut-off'],
    ['with a setting behind its end', `${link}&care.licking=80`, 'link-goes-on'],
    ['with a key of its own behind its end', `${link}&seed=other`, 'link-goes-on'],
    ['with words behind it', `${link}%20and%20this`, 'link-goes-on'],
    ['with another link behind it', `${link} https://example.org/#${link}`, 'link-goes-on'],
    ['with a foreign key before its end', link.replace('&end', '&utm_source=mail&end'), 'unknown-parameter'],
  ])('%s is refused for that', (_, passed, code) => {
    const problem = problemOf(passed);
    expect(problem).toMatchObject({ code });
    expect(renderProblem(say, problem)).not.toMatch(/undefined|\n/);
  });
});
