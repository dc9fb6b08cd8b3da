/** The film of a first visit: its course, how it runs, what ends it, and the world it shows. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { scenarioFromPreset, seriesOf, type Scenario } from '../../../sim/page.ts';
import { townLayout } from '../../../src/charts/town/town-layout.ts';
import { eachVisible } from '../../../src/charts/town/town-draw.ts';
import { nearView, WHOLE } from '../../../src/charts/town/town-view.ts';
import { flipsBetween } from '../../../src/state/copies.ts';
import { FIRST_VISIT_PRESET } from '../../../src/state/first-world.ts';
import { createPage } from '../../../src/state/page.ts';
import type { Focal } from '../../../src/state/types.ts';
import { withValue } from '../../../src/state/world.ts';
import { CAPTIONS_FROM, FILM_SECONDS, filmAt } from '../../../src/views/film/film-course.ts';
import { runFilm } from '../../../src/views/film/run-film.ts';
import { createEnglish } from '../../../src/words/say.ts';
import { framesByHand } from '../frames.ts';

const say = createEnglish();

afterEach(() => vi.unstubAllGlobals());

describe('the course of the film', () => {
  const moments = Array.from({ length: Math.ceil(FILM_SECONDS * 60) + 1 }, (_, frame) => filmAt(frame / 60));
  it('goes from birth to day 60 in at most 14 seconds, and never back', () => {
    expect(FILM_SECONDS).toBeLessThanOrEqual(14);
    const days = moments.map(({ day }) => day);
    expect([days[0], days.at(-1)]).toEqual([0, 60]);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(moments.findIndex(({ over }) => over)).toBe(moments.length - 1);
  });
  it('has each caption stand on its day', () => {
    expect(CAPTIONS_FROM.map((seconds) => filmAt(seconds).day)).toEqual([0, 12, 60]);
    // The first one rests on day 1.
    expect(moments.filter(({ day }) => day === 1).length).toBeGreaterThan(5 * 60);
    expect(moments.filter(({ day }) => day === 12).length).toBeGreaterThan(2.5 * 60);
  });
  it('leaves time to read each caption before the next: at most three and a half words a second', () => {
    for (const i of [0, 1]) {
      const words = say(`film.caption${i}`).split(' ').length;
      expect(words / (CAPTIONS_FROM[i + 1]! - CAPTIONS_FROM[i]!), `caption ${i}`).toBeLessThan(3.5);
    }
  });
  it('begins close up, stays so until the second caption was read, and ends with the whole town', () => {
    const near = moments.map(({ nearness }) => nearness);
    expect([near[0], near.at(-1)]).toEqual([1, 0]);
    expect(near).toEqual(near.toSorted((a, b) => b - a));
    expect(moments.find(({ nearness }) => nearness < 1)!.caption).toBe(1);
  });
});

describe('close up', () => {
  it('shows about two hundred houses on every screen, and never zooms beyond the whole', () => {
    for (const [width, height] of [
      [562, 370],
      [366, 268],
      [1700, 1100],
    ] as const) {
      const layout = townLayout(width, height, 2000);
      let seen = 0;
      eachVisible({ layout, view: nearView(layout, 1), ratio: 1 }, () => seen++);
      expect(seen, `${width}`).toBeGreaterThan(150);
      expect(seen, `${width}`).toBeLessThan(280);
      expect(nearView(layout, 0)).toEqual(WHOLE);
    }
    expect(nearView(townLayout(562, 370, 100), 1).scale).toBe(1);
  });
});

describe('the running film', () => {
  it('rests while paused, goes at the speed chosen, and leaves the page on day 60 with the last caption', () => {
    const { pass } = framesByHand();
    const page = createPage();
    page.actions.showFilm(true);
    expect(page.getState()).toMatchObject({ day: 0, playing: true, film: { caption: 0, nearness: 1 } });
    runFilm(page);
    pass(3);
    expect(page.getState()).toMatchObject({ day: 1, film: { caption: 0 } });
    page.actions.setPlaying(false);
    pass(20);
    expect(page.getState()).toMatchObject({ day: 1, film: { caption: 0, until: 60 } });
    page.actions.setPlaying(true);
    page.actions.setSpeed(4);
    pass(1.5);
    expect(page.getState()).toMatchObject({ day: 12, film: { caption: 1 } });
    pass(2);
    expect(page.getState()).toMatchObject({
      day: 60,
      playing: false,
      film: { caption: 2, all: false, nearness: 0, until: null },
    });
    pass(5);
    expect(page.getState().film).not.toBeNull();
  });

  it('ended on the way leaves the page where the film would have left it; its words gone, the day stays', () => {
    const { pass } = framesByHand();
    const page = createPage();
    page.actions.showFilm(true);
    runFilm(page);
    pass(2);
    page.actions.touch();
    expect(page.getState()).toMatchObject({ day: 60, playing: false, film: null, touched: true });
    pass(2);
    expect(page.getState().film).toBeNull();
    page.actions.setDay(33);
    page.actions.showFilm(false);
    expect(page.getState()).toMatchObject({ day: 33, film: { caption: 2, all: true, nearness: 0, until: null } });
    page.actions.setPlaying(true);
    page.actions.endFilm();
    expect(page.getState()).toMatchObject({ day: 33, playing: true, film: null });
  });
});

describe('the world of a first visit', () => {
  it('has windows that the first drag opens in plain sight', () => {
    const lived = (scenario: Scenario): Focal => {
      const result = runNow({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true });
      return { scenario, result, series: seriesOf(result, 0) };
    };
    const first = scenarioFromPreset(FIRST_VISIT_PRESET);
    const usual = scenarioFromPreset('both-parents');
    const opened = (scenario: Scenario) =>
      flipsBetween(lived(scenario), lived(withValue(scenario, 'care.licking', 70)), 60)!.opened;
    expect([opened(first), opened(usual)]).toEqual([344, 180]);
  });
});
