/** The Learn screen in links: its shelf, and the story at each beat. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeLink as encodeWorld, type InputError, scenarioFromPreset } from '../../../sim/page.ts';
import { BEATS } from '../../../src/saved/learn/read-link.ts';
import { learning } from '../../../src/state/learn.ts';
import { encodeLink, linkNow } from '../../../src/state/link.ts';
import { decodeLink } from '../../../src/state/read-link.ts';
import { placeOfLink, SCREENS, takeLink, watchLinks } from '../../../src/state/screen-table.ts';
import { openScreen, screens } from '../../../src/state/screens.ts';
import { hasTurned, openBeat } from '../../../src/views/learn/turn.ts';
import { BEATS as STORY } from '../../../src/views/learn/story/beats.ts';

const scenario = scenarioFromPreset('both-parents', 'learn');
const linkAt = (beat: number | null) => encodeLink({ scenario, page: { screen: 'learn', beat } });

beforeEach(() => {
  openScreen('learn');
  learning.setState({ beat: null });
});

describe('a link to Learn', () => {
  it('counts as many beats as the story has', () => {
    expect(STORY).toHaveLength(BEATS);
  });

  it.each([null, 1, 5, 9])('leads to its shelf or to a beat: %s', (beat) => {
    const read = decodeLink(linkAt(beat));
    expect(read.page).toEqual({ screen: 'learn', beat });
    expect(placeOfLink(read)).toEqual({ open: 'learn', parameter: null });
    takeLink(read, false);
    // A page that was opened by a link takes no focus.
    expect([learning.getState(), hasTurned()]).toEqual([{ beat }, false]);
    expect(linkNow({ scenario, litter: null, day: 60 }, screens.getState())).toBe(
      encodeLink({ scenario, day: 60, checksum: null, page: { screen: 'learn', beat } }),
    );
  });

  it.each(['0', '10', '5.0', 'five', ''])('with beat %j is refused by name, and says what is allowed', (beat) => {
    const link = encodeWorld({ scenario, page: { screen: 'learn', pairs: [['beat', beat]] } });
    const problems = (() => {
      try {
        decodeLink(link);
      } catch (error) {
        return (error as InputError).problems;
      }
      return [];
    })();
    expect(problems).toMatchObject([{ code: 'not-one-of', path: 'link.beat', got: beat }]);
    expect(problems[0]!.allowed).toHaveLength(9);
  });

  it('follows the beat that is turned to, and leaves the beat where another screen is linked to', () => {
    const changed = vi.fn();
    const entries = { state: null, replaceState: vi.fn(), pushState: vi.fn() };
    vi.stubGlobal('history', entries);
    vi.stubGlobal('addEventListener', vi.fn());
    const stop = watchLinks(changed);
    openBeat(3);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(entries.pushState).toHaveBeenCalledWith({ beat: 3 }, '');
    stop();
    vi.unstubAllGlobals();
    takeLink(decodeLink(encodeLink({ scenario })), false);
    expect([learning.getState(), hasTurned()]).toEqual([{ beat: 3 }, true]);
    expect(SCREENS.learn.inLink(screens.getState(), scenario)).toEqual({ page: { screen: 'learn', beat: 3 } });
  });
});
