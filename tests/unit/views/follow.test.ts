/** A life that is followed parts from its twin's where the engine says, and is told as the cell's dialog tells it. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { resolveValues, scenarioFromPreset, storyPhrases, type Scenario, type StoryResult } from '../../../sim/page.ts';
import { lollipopOf } from '../../../src/views/cell/cell-data.ts';
import {
  courseOf,
  differenceOf,
  marksOn,
  nextChange,
  partingOf,
  sentencesOf,
  type Told,
} from '../../../src/views/follow/course.ts';
import { createEnglish } from '../../../src/words/say.ts';

const HERE = scenarioFromPreset('both-parents');
const TWIN = scenarioFromPreset('high-care');
const say = createEnglish();

function storyOf(cell: number, twin: Scenario = TWIN, scenario: Scenario = HERE): StoryResult {
  const untilDay = Math.min(scenario.days, twin.days);
  return runNow({ kind: 'story', scenario, twin, individual: 0, cell, untilDay, odds: false });
}

/** Whether a copy of a cell is closed on each morning, from a run of the whole tissue. */
function tissue(scenario: Scenario) {
  const { data, dims } = runNow({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true }).closedByDay!;
  const words = dims[1]!.size;
  return (cell: number, day: number) => (data[day * words + (cell >> 4)]! >>> ((cell & 15) * 2)) & 3;
}

const said = ({ key, values, copy }: Told) =>
  say(key, { ...values, twin: 'High care', ...(copy === undefined ? {} : { copy: say(copy) }) });

describe('the day on which two lives part', () => {
  const [here, there] = [tissue(HERE), tissue(TWIN)];
  const stories = Array.from({ length: 24 }, (_, cell) => storyOf(cell));

  it('is the first on which a window stands otherwise in the two towns', () => {
    const expected = stories.map((_, cell) => {
      for (let day = 0; day <= HERE.days; day++) if (here(cell, day) !== there(cell, day)) return day;
      return null;
    });
    expect(stories.map((story) => courseOf(story).parts)).toEqual(expected);
    expect(expected.filter((day) => day !== null).length).toBeGreaterThan(4);
    expect(expected).toContain(null);
  });

  it('is told as the dialog tells it: which copy, and how it stands in both', () => {
    for (const story of stories) {
      const { parts, copies } = courseOf(story);
      const phrase = storyPhrases(story).twin.find(({ key }) => key === 'story.twin.state');
      if (parts === null || phrase === undefined) continue;
      const { copy, day, here: stands, there: twins } = phrase.values as Record<string, { key: string } & number>;
      expect([parts, copies]).toEqual([day, [copy!.key === 'story.copyA' ? 0 : 1]]);
      const { key } = partingOf(story, parts, copies[0]!);
      const closedHere = stands!.key === 'story.closed';
      expect(twins!.key).toBe(closedHere ? 'story.open' : 'story.closed');
      // Closed here: it closed here, or it opened there.
      expect(
        closedHere ? ['follow.hereCloses', 'follow.thereOpens'] : ['follow.hereOpens', 'follow.thereCloses'],
      ).toContain(key);
      const moved = here(story.here.cell, day!) !== here(story.here.cell, day! - 1);
      expect(key.startsWith('follow.here')).toBe(moved);
    }
  });

  it('is said in plain sentences, before it, on it and where it never comes', () => {
    const cell = 8;
    const story = stories[cell]!;
    const course = courseOf(story);
    const on = (day: number) => sentencesOf(story, course, day).map(said).join(' ');
    expect(on(course.marks! - 1)).toBe('So far the windows are alike in both lives.');
    expect(on(course.parts! - 1)).toBe(`Their marks differ since day ${course.marks}. The windows are still alike.`);
    expect(on(course.parts!)).toBe(
      'On day 14 they part. In the twin (High care) copy A opens. Here it stays closed. Same dice, different care.',
    );
    expect(on(HERE.days)).toBe(on(course.parts!));
    const never = stories.find((each) => courseOf(each).parts === null)!;
    expect(sentencesOf(never, courseOf(never), HERE.days).map(said)).toEqual([
      'They never parted: in both lives both windows went the same way.',
    ]);
    const same = storyOf(cell, HERE);
    expect(sentencesOf(same, courseOf(same), HERE.days).map(said)).toEqual([
      'They never parted: both lives went the same way, mark for mark.',
    ]);
  });
});

describe('along the way', () => {
  const story = storyOf(8);
  const course = courseOf(story);

  it('the marks are counted as the dialog counts them', () => {
    const values = resolveValues(HERE);
    for (const day of [0, 14, 60, 90]) {
      const { summary } = lollipopOf(story, day, values, say).words;
      const [a, b] = marksOn(story.here, day);
      // Its numbers in order: cell, day, marked sites of copy A, all sites, marked sites of copy B.
      const numbers = summary!.match(/\d+/g)!.map(Number);
      expect([numbers[2], numbers[4]]).toEqual([a, b]);
    }
  });
  it('the next change is the next morning on which either life stands otherwise', () => {
    const ages = [...story.here.events, ...story.twin!.events].map(({ age }) => Math.floor(age) + 1);
    expect(course.changes.every((day) => ages.includes(day))).toBe(true);
    expect(nextChange(course, 0)).toBe(course.changes[0]);
    expect(nextChange(course, course.changes[0]!)).toBe(course.changes[1]);
    expect(nextChange(course, HERE.days)).toBe(HERE.days);
  });
  it('a twin that lived less long is followed as far as it lived', () => {
    expect(courseOf(storyOf(8, { ...TWIN, days: 40 })).last).toBe(40);
  });
});

it('says what two worlds differ in, and claims no more', () => {
  const with_ = (set: Scenario['set']): Scenario => ({ ...HERE, set });
  expect(differenceOf(HERE, TWIN)).toBe('care');
  expect(differenceOf(HERE, with_({ 'care.licking': 80, 'family.hardship': 0.5 }))).toBe('family');
  expect(differenceOf(HERE, scenarioFromPreset('late-enrichment'))).toBe('family');
  expect(differenceOf(HERE, with_({ 'kappa.care': 0 }))).toBe('more');
});
