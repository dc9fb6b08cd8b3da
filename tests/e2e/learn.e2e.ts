/**
 * Learn: the shelf begins what it shows, and the story is played to its end by keyboard. The player knows roles and
 * names alone. What the page answers is held against the engine, asked about the world that the page itself links to.
 */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import {
  cohortAnalysis,
  cohortSample,
  isComputed,
  newStudy,
  pointsOf,
  stressTestSummary,
  trialTest,
  verdictsOf,
  type Computed,
  type Estimate,
  type Scenario,
  type Study,
  type StudyKind,
} from '../../sim/page.ts';
import { SHELF } from '../../sim/lessons.ts';
import { encodeLink } from '../../src/state/link.ts';
import { decodeLink } from '../../src/state/read-link.ts';
import { BEATS, type BeatId } from '../../src/views/learn/story/beats.ts';
import { createEnglish } from '../../src/words/say.ts';
import { every, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { LAPTOP, PHONE, playSite } from './play.ts';
import { DEFAULT } from './truth.ts';

const play = playSite();
const say = createEnglish();
const at = (beat: number | null) => `#${encodeLink({ scenario: DEFAULT, page: { screen: 'learn', beat } })}`;
const title = (id: BeatId) => say(`beat.${id}.title`);

type Link = ReturnType<typeof decodeLink>;

const answer = (page: Page) => page.getByRole('region', { name: say('beat.stage') }).getByRole('status');
const out = (page: Page) => page.getByRole('link', { name: say('beat.skip') });
const radio = (page: Page, id: BeatId, option: string) =>
  page.getByRole('radio', { name: say(`beat.${id}.option.${option}`) });
const heading = (page: Page, id: BeatId) => page.getByRole('heading', { name: title(id), exact: true });

/** The world that the beat on screen links to. */
async function worldOf(page: Page): Promise<Link> {
  return decodeLink((await out(page).getAttribute('href'))!);
}

/** Goes on by Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** What the engine says of a study, whole. */
function lived<K extends StudyKind>(kind: K, { scenario, study }: Link, to: number) {
  const { design } = study as unknown as Study<K>;
  return { design, result: runNow({ kind, study: newStudy(kind, scenario, design as never), from: 0, to } as never) };
}

function computed(found: Computed<Estimate>): Estimate {
  if (!isComputed(found)) throw new Error(found.notComputable);
  return found;
}

const digits = (value: number, places: number) => value.toFixed(places).replace('-', '−');

/** Methylation and closed copies of young one 0 on a day. */
function townOn(scenario: Scenario, day: number) {
  const life = runNow({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true });
  const sites = life.strands.dims[2]!.size;
  const strands = life.strands.data.slice(day * sites, (day + 1) * sites).reduce((sum, each) => sum + each, 0);
  const words = life.closedByDay!.dims[1]!.size;
  const isClosed = (copy: number, morning = day) =>
    ((life.closedByDay!.data[morning * words + (copy >> 5)]! >>> (copy & 31)) & 1) === 1;
  return { methylation: (100 * strands) / (4 * scenario.cells * sites), isClosed };
}

/** Places of a copy with a mark on either strand. */
function marksOf(scenario: Scenario, cell: number, copy: number, day: number): number {
  const { masksByDay } = runNow({ kind: 'cell', scenario, individual: 0, cell });
  const strand = (s: number) => masksByDay.data[4 * day + 2 * copy + s]!;
  return (strand(0) | strand(1)).toString(2).replaceAll('0', '').length;
}

/** By beat: what its sentence must hold for the world it links to and what its control says. */
const TRUTH: Readonly<
  Record<
    BeatId,
    (link: Link, value: string, page: Page, text: string) => readonly string[] | Promise<readonly string[]>
  >
> = {
  touch({ scenario, day }, option) {
    const [giver, channel] = { cuddle: ['dam', 'touch'], play: ['sire', 'play'], talk: ['sire', 'talk'] }[option]!;
    const { bouts, people } = runNow({ kind: 'day', scenario, day: day! });
    // The rise of this moment alone: nothing else begins or ends near it.
    const alone = bouts.find((bout) => {
      const others = bouts.filter((each) => each !== bout).flatMap(({ parts }) => parts);
      const [from] = bout.parts[0]!;
      const isAlone = others.every(([begins, ends]) => ends <= from - 10 || begins >= from + 40);
      return bout.giver === giver && bout.channel === channel && isAlone;
    });
    const start = Math.round(alone!.parts[0]![0]);
    return ['child', giver].map((id) => {
      const { plasma } = people.find(({ person }) => person === id)!;
      return `from ${digits(plasma[start]!, 1)} to ${digits(Math.max(...plasma.slice(start, start + 41)), 1)}`;
    });
  },
  stress(link, option) {
    const { design, result } = lived('stress-test', link, 3 * (link.study as Study<'stress-test'>).design.children);
    expect(design.children).toBeGreaterThan(1);
    const level = (id: string) =>
      digits(stressTestSummary(result as never).find(({ arm }) => arm === id)!.late.cortisol.mean, 2);
    return option === 'none' ? [level('none')] : [level(option), level('none')];
  },
  copy({ scenario, day }, house) {
    const cell = Number(house) - 1;
    const { isClosed } = townOn(scenario, day!);
    return [0, 1].map(
      (copy) =>
        `${marksOf(scenario, cell, copy, day!)} of 16 places marked, ${isClosed(2 * cell + copy) ? 'closed' : 'open'}`,
    );
  },
  async shutter({ scenario, day }, _value, page) {
    const stage = page.getByRole('region', { name: say('beat.stage') });
    const cell = Number(/House (\d+)/.exec(await stage.getByRole('figure').innerText())![1]) - 1;
    const copy = /copy A/i.test((await stage.getByRole('slider').getAttribute('aria-label')) ?? '') ? 0 : 1;
    const { isClosed } = townOn(scenario, 0);
    const closed = (morning: number) => isClosed(2 * cell + copy, morning);
    const turns = Array.from({ length: day! }, (_, i) => closed(i) !== closed(i + 1)).filter(Boolean).length;
    return [
      `On day ${day} it has marks at ${marksOf(scenario, cell, copy, day!)} of 16 places and is ${closed(day!) ? 'closed' : 'open'}.`,
      `turned ${turns} times`,
    ];
  },
  cells({ scenario, day }, _value, _page, text) {
    const before = townOn({ ...scenario, set: { ...scenario.set, 'care.licking': 20 } }, day!);
    const now = townOn(scenario, day!);
    const copies = Number(/of ([\d,]+) copies/.exec(text)![1]!.replace(',', ''));
    const changed = Array.from({ length: copies }, (_, copy) => copy).filter(
      (copy) => before.isClosed(copy) !== now.isClosed(copy),
    ).length;
    const points = now.methylation - before.methylation;
    return [`${changed} of`, `${points < 0 ? 'fell' : 'rose'} by ${digits(Math.abs(points), 1)} points`];
  },
  voles(link) {
    const { littersA, littersB } = (link.study as Study<'vole-trial'>).design;
    const { result } = lived('vole-trial', link, littersA + littersB);
    const mixed = computed(trialTest(pointsOf((result as { observed: never }).observed, 'mean')).mixed);
    return [Math.abs(mixed.estimate), ...mixed.interval].map((value) => digits(value, 1));
  },
  infants(link, option) {
    const { design, result } = lived('infant-cohort', link, (link.study as Study<'infant-cohort'>).design.dyads);
    const sample = cohortSample((result as { observed: never }).observed, design);
    if (option === 'both') {
      const { estimate, interval } = computed(cohortAnalysis(sample).change);
      return [estimate, ...interval].map((value) => digits(value, 2));
    }
    const { first, last } = sample.people[option === 'children' ? 0 : 1]!;
    // 1.96 · √2 · 3.3 points: what two readings of one person differ by through the assay alone.
    const noise = 1.96 * Math.SQRT2 * 3.3;
    const changes = Array.from(first, (from, i) => last[i]! - from);
    const count = (sign: number) => changes.filter((change) => sign * change > noise).length;
    return [`${count(-1)} of ${changes.length}`, `${count(1)} rose`];
  },
  cause(link, option) {
    const { scenario, study } = link;
    const asked = newStudy('infant-cohort', scenario, (study as Study<'infant-cohort'>).design);
    const { estimates } = runNow({ kind: 'cohorts', study: asked, from: 0, to: 100 });
    const behaviour = verdictsOf(estimates.behaviour);
    return [
      String(verdictsOf(estimates.change).negative),
      ...(option === 'reverse' ? [String(behaviour.negative + behaviour.positive)] : []),
    ];
  },
  say({ page }, rank) {
    const { panels } = page as Extract<Link['page'], { screen: 'compare' }>;
    const [little, much] = panels.map(({ scenario }) => {
      const { series } = runNow({ kind: 'litters', scenario, from: 0, to: 60, pups: 1 });
      return Array.from({ length: 60 }, (_, i) => series.methylation.data[i * (scenario.days + 1) + 60]!);
    });
    const own = little!.toSorted((a, b) => a - b)[Number(rank) - 1]!;
    return [`${digits(own, 1)} %`, `${much!.filter((other) => other > own).length} of 60`];
  },
};

/** The sentence, once the engine has answered what the control says. */
async function settled(page: Page): Promise<string> {
  const stage = page.getByRole('region', { name: say('beat.stage') });
  await expect.poll(() => stage.getAttribute('aria-busy'), { timeout: 30_000 }).toBe('false');
  return (await answer(page).innerText()).replaceAll('\u00a0', ' ');
}

/** Holds the sentence of a beat against the engine. */
async function checked(page: Page, id: BeatId, value: string): Promise<void> {
  const text = await settled(page);
  const expected = await TRUTH[id](await worldOf(page), value, page, text);
  expect(expected.length).toBeGreaterThan(0);
  // A number is all of its digits: 4 is not found in 14, nor in 4.2.
  for (const part of expected)
    expect(text, `${id} at ${value}`).toMatch(
      new RegExp(`(?<![\\d.])${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d]|\\.\\d)`),
    );
}

/**
 * Moves the one control of a beat by keyboard, and holds each answer against the engine. In `npm test` that is the
 * first and one other; verify goes through all.
 */
async function playBeat(page: Page, id: BeatId): Promise<void> {
  const { control } = BEATS.find((beat) => beat.id === id)!;
  if (control.kind === 'choice') {
    // From the one that stands, once round.
    const options = [...control.options.slice(control.start), ...control.options.slice(0, control.start)];
    await tabTo(page, radio(page, id, options[0]!));
    for (const [i, option] of options.slice(0, thorough ? Infinity : 2).entries()) {
      if (i > 0) await page.keyboard.press('ArrowRight');
      await expect.poll(() => radio(page, id, option).isChecked()).toBe(true);
      await checked(page, id, option);
    }
    return;
  }
  const slider = page.getByRole('slider', { name: say(`beat.${id}.control`), exact: true });
  await tabTo(page, slider);
  for (const key of thorough ? ['End', 'PageDown', 'ArrowLeft'] : ['End', 'PageDown']) {
    await page.keyboard.press(key);
    await checked(page, id, await slider.inputValue());
  }
}

describe('the story', () => {
  it('is played to its end by keyboard; each answer is the engine’s, of the world that its link leads to', async () => {
    const page = await play.open({ at: at(null), reducedMotion: 'reduce' });
    const start = page.getByRole('button', { name: say('shelf.story.start') });
    await start.waitFor();
    await tabTo(page, start);
    await page.keyboard.press('Enter');
    for (const [i, { id }] of BEATS.entries()) {
      // The question takes the focus: whoever plays by ear hears it first.
      await expect.poll(() => heading(page, id).evaluate((node) => node === document.activeElement)).toBe(true);
      expect(decodeLink(await page.evaluate(() => location.hash)).page).toBeDefined();
      const next = BEATS[i + 1];
      const name = next === undefined ? say('beat.lessons') : `${i + 2} ${title(next.id)}`;
      const on = page.getByRole('button', { name: `${say('beat.next')} ${name}` });
      // It is never locked, whatever was done.
      expect(await on.isEnabled()).toBe(true);
      await playBeat(page, id);
      await tabTo(page, on);
      await page.keyboard.press('Enter');
    }
    const learn = page.getByRole('heading', { name: say('shelf.title'), exact: true });
    await expect.poll(() => learn.evaluate((node) => node === document.activeElement)).toBe(true);
  }, 240_000);

  it('stands in the address beat by beat, and what was set stays set when one goes back', async () => {
    const page = await play.open({ at: at(5) });
    await heading(page, 'cells').waitFor();
    // A page that has just been opened takes no focus.
    expect(await heading(page, 'cells').evaluate((node) => node === document.activeElement)).toBe(false);
    const slider = page.getByRole('slider', { name: say('beat.cells.control') });
    await slider.focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: new RegExp(`^${say('beat.next')}`) }).click();
    await expect
      .poll(async () => decodeLink(await page.evaluate(() => location.hash)).page)
      .toEqual({ screen: 'learn', beat: 6 });
    await page.getByRole('button', { name: new RegExp(`^${say('beat.back')}`) }).click();
    expect(await slider.inputValue()).toBe('120');
    // The pieces of the path are links, too.
    await page.getByRole('link', { name: /^8 / }).click();
    await heading(page, 'cause').waitFor();
  });

  it('is gone back in beat by beat by the browser’s own way back, and forward again', async () => {
    const page = await play.open({ at: at(null) });
    await page.getByRole('button', { name: say('shelf.story.start') }).click();
    const shown = () => page.locator('main.story').getAttribute('data-beat');
    const next = page.getByRole('button', { name: new RegExp(`^${say('beat.next')}`) });
    for (const { id } of BEATS.slice(0, 3)) {
      await heading(page, id).waitFor();
      // The address follows a moment later.
      await expect
        .poll(async () => decodeLink(await page.evaluate(() => location.hash)).page)
        .toEqual({ screen: 'learn', beat: BEATS.findIndex((beat) => beat.id === id) + 1 });
      await next.click();
    }
    for (const { id } of BEATS.slice(0, 3).toReversed()) {
      await page.goBack();
      await expect.poll(shown).toBe(id);
    }
    await page.goForward();
    await expect.poll(shown).toBe(BEATS[1]!.id);
    await page.goBack();
    await page.goBack();
    await page.getByRole('button', { name: say('shelf.story.start') }).waitFor();
  });

  it.each(
    every(3, [
      [5, 'play'],
      [2, 'experiment'],
      [9, 'compare'],
    ] as const),
  )('is left at beat %i for %s with the world of the beat, as one act that undo takes back', async (beat, screen) => {
    const page = await play.open({ at: at(beat) });
    await settled(page);
    const link = await worldOf(page);
    await out(page).click();
    const tab = page.getByRole('link', { name: say(`tab.${screen}`), exact: true });
    await expect.poll(() => tab.getAttribute('aria-current')).toBe('page');
    const now = async () => {
      const { scenario, study, page: opened } = decodeLink(await page.evaluate(() => location.hash));
      return { seed: scenario.seed, set: scenario.set, study: study?.kind, opened: opened?.screen };
    };
    const { scenario, study } = link;
    await expect
      .poll(now)
      .toEqual({ seed: scenario.seed, set: scenario.set, study: study?.kind, opened: link.page?.screen });
    await page.keyboard.press('Control+z');
    await heading(page, BEATS[beat - 1]!.id).waitFor();
    await expect.poll(now).toEqual({ seed: DEFAULT.seed, set: DEFAULT.set, study: undefined, opened: 'learn' });
  });

  it('fits a laptop without scrolling and has nothing that axe objects to; on a phone the ways on are in sight', async () => {
    for (const [viewport, scrolls] of [
      [LAPTOP, false],
      [PHONE, true],
    ] as const) {
      const page = await play.open({ at: at(1), viewport });
      for (const [i, { id }] of BEATS.entries()) {
        await heading(page, id).waitFor();
        await settled(page);
        const { height, width } = await page.evaluate(() => ({
          height: document.documentElement.scrollHeight,
          width: document.documentElement.scrollWidth,
        }));
        expect(width, id).toBeLessThanOrEqual(viewport.width);
        if (!scrolls) expect(height, id).toBeLessThanOrEqual(viewport.height);
        const next = page.getByRole('button', { name: new RegExp(`^${say('beat.next')}`) });
        const box = (await next.boundingBox())!;
        expect(box.y + box.height, id).toBeLessThanOrEqual(viewport.height);
        if (!scrolls) expect(await axeFinds(page), id).toEqual([]);
        if (i < BEATS.length - 1) await next.click();
      }
      await page.context().close();
    }
  }, 120_000);
});

describe('the shelf', () => {
  it('shows the story and every lesson there is, and axe finds nothing on it or on paper', async () => {
    const page = await play.open({ at: at(null) });
    const cards = page.getByRole('main').getByRole('listitem');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(1 + SHELF.length);
    expect(SHELF.length).toBe(7);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(LAPTOP.height);
    expect(await axeFinds(page)).toEqual([]);
    for (const kind of ['sheet', 'notes'] as const) {
      const name = await cards.nth(1).getByRole('heading').innerText();
      await page.getByRole('button', { name: say(`shelf.${kind}Of`, { title: name.replace(/^\d+\s+/, '') }) }).click();
      await page.getByRole('button', { name: say('learn.paper.print') }).waitFor();
      expect(await axeFinds(page), kind).toEqual([]);
      await page.getByRole('button', { name: say('learn.paper.back') }).click();
      await cards.first().waitFor();
    }
  });

  it('begins a lesson, and says afterwards where it was left', async () => {
    const page = await play.open({ at: at(null) });
    const name = 'Luck or care?';
    await page.getByRole('button', { name: say('shelf.startOf', { title: name }) }).click();
    await page.getByRole('heading', { name: /^Step 1 of \d/ }).waitFor();
    await page.getByRole('button', { name: say('column.leave') }).click();
    // One's own work is back, and with it the shelf.
    await page.getByRole('button', { name: say('shelf.continueOf', { title: name, step: 1 }) }).waitFor();
    expect(await axeFinds(page)).toEqual([]);
  });
});
