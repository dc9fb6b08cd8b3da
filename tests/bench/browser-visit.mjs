/**
 * A visit on a machine six times slower: how long the first curve takes over a slow network, how long each screen takes
 * to its first marks from the press on its tab, which the pointer has reached a little before, and how long the page
 * takes to answer a press or a key on each (INP: the slowest interaction of the visit, from the event to the frame that
 * follows it, as the browser itself counts).
 * `node tests/bench/browser-visit.mjs` prints one JSON line for each; asserts nothing.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/chromium.mjs';
import { serveFolder } from '../tools/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SLOWED = 6;
/** Between reaching a tab and pressing it, ms: a quick hand's. */
const NEAR_MS = 150;
/** Slow 4G as browsers' own tools emulate it: bytes a second, and ms. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** In the page, before anything else: when the first curve was painted, and every interaction with its time. */
function watchVisit() {
  const visit = { curve: null, interactions: [] };
  window.visit = visit;
  const look = () => {
    if (document.querySelector('#charts path.line-now[d]') === null) return requestAnimationFrame(look);
    // It is painted at the end of this frame; the task that comes before all others then sees it on screen.
    scheduler.postTask(() => (visit.curve = performance.now()), { priority: 'user-blocking' });
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { interactionId, name, duration, target } of list.getEntries())
      if (interactionId > 0) visit.interactions.push({ name, duration, at: target?.className?.toString() ?? '' });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

async function visitor(browser, site) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 657 }, reducedMotion: 'reduce' });
  await page.addInitScript(watchVisit);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return { page, devtools, open: () => page.goto(site.url) };
}

async function loadOnce(browser, site) {
  const { page, devtools, open } = await visitor(browser, site);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await open();
  const curve = await page.waitForFunction(() => window.visit.curve, null, { timeout: 60_000 });
  const ms = Math.round(await curve.jsonValue());
  await page.close();
  return ms;
}

/** Each screen: how its tab is called, what is its first mark, and what a visitor does there. */
const SCREENS = [
  {
    name: 'Play',
    mark: '#charts path.line-now[d]',
    async act(page) {
      const slider = page.locator('[data-param="care.licking"] input[type=range]');
      await slider.press('ArrowRight');
      await slider.press('ArrowRight');
      const { x, y, width, height } = await slider.boundingBox();
      await page.mouse.move(x + width / 3, y + height / 2);
      await page.mouse.down();
      for (let i = 1; i <= 10; i++) await page.mouse.move(x + width / 3 + i * 10, y + height / 2);
      await page.mouse.up();
      await rest(page);
      await page.locator('.timeline-range').press('ArrowRight');
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await page.getByRole('button', { name: 'Redo', exact: true }).click();
      await page.getByRole('button', { name: 'More ▸' }).click();
      await page.getByRole('button', { name: '◂ Back' }).click();
      await page.getByRole('button', { name: 'How sure?' }).click();
      const dialog = page.locator('dialog[open]');
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'Compare',
    mark: '.pane .panel-line.own[d]',
    async act(page) {
      await rest(page);
      await page.getByRole('button', { name: 'Little licking', exact: true }).click();
      await page.locator('.side [data-param="care.licking"] input[type=range]').press('ArrowRight');
      await rest(page);
      await page.locator('.modes button', { hasText: 'difference' }).click();
      await page.locator('.modes button', { hasText: 'values' }).click();
      await page.getByRole('button', { name: 'numbers' }).click();
    },
  },
  {
    name: 'Experiment',
    mark: '.run-bar button',
    async act(page) {
      await rest(page);
      await page.locator('.run-bar button').first().click();
      await rest(page);
    },
  },
  {
    name: 'Model',
    mark: '.model-head h2',
    async act(page) {
      await rest(page);
      await page.locator('input[type=search]').first().pressSequentially('lick');
      await rest(page);
    },
  },
];

/** Until nothing is being computed any more. */
const rest = (page) => page.waitForTimeout(1500);

async function walk(browser, site) {
  const { page, open } = await visitor(browser, site);
  await open();
  await page.waitForFunction(() => window.visit.curve);
  await rest(page);
  const lines = [];
  for (const { name, mark, act } of SCREENS) {
    let marks = null;
    if (name !== 'Play') {
      await page.locator('.tabs.roomy a', { hasText: name }).hover();
      await page.waitForTimeout(NEAR_MS);
      marks = await page.evaluate(
        ([tab, selector]) =>
          new Promise((done) => {
            const from = performance.now();
            const look = () => {
              if (document.querySelector(selector) === null) return requestAnimationFrame(look);
              scheduler.postTask(() => done(Math.round(performance.now() - from)), { priority: 'user-blocking' });
            };
            [...document.querySelectorAll('.tabs a')]
              .find((each) => each.textContent === tab && each.offsetParent !== null)
              .click();
            look();
          }),
        [name, mark],
      );
      await rest(page);
    }
    await page.evaluate(() => void (window.visit.interactions.length = 0));
    await act(page);
    await rest(page);
    const all = await page.evaluate(() => window.visit.interactions);
    const slowest = all.toSorted((a, b) => b.duration - a.duration);
    lines.push({
      bench: 'visit',
      unit: 'ms',
      mainThreadThrottle: SLOWED,
      screen: name,
      ...(marks === null ? {} : { firstMarks: { ms: marks, aim: 400 } }),
      inp: {
        ms: slowest[0]?.duration ?? 0,
        of: slowest[0]?.name,
        at: slowest[0]?.at,
        slow: slowest.slice(1, 4),
        aim: 200,
      },
    });
  }
  await page.close();
  return lines;
}

export async function benchVisit(loads = 3) {
  const site = await serveFolder(`${root}dist`, 0);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const times = [];
    for (let i = 0; i < loads; i++) times.push(await loadOnce(browser, site));
    const [median] = times.toSorted((a, b) => a - b).slice(Math.floor(loads / 2));
    const load = { bench: 'load', unit: 'ms', mainThreadThrottle: SLOWED, network: 'slow 4G', firstCurve: median };
    return [{ ...load, times, aim: 2500 }, ...(await walk(browser, site))];
  } finally {
    await browser.close();
    await site.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const line of await benchVisit()) console.log(JSON.stringify(line));
