/**
 * How fast six scenarios follow a slider that moves them all: from the input event to the frame in which all six bold
 * lines stand repainted, from letting go to the last band that has caught up, and the page's memory after many drags.
 * `node tests/bench/browser-compare.mjs [DRAGS] [MORE]`: DRAGS timed drags, then MORE for the memory; and DRAGS with
 * the page's thread slowed six times. Prints one JSON line each; asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/chromium.mjs';
import { serveFolder } from '../tools/serve.mjs';
import { summary } from './browser-drag.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PANELS = 6;
/** What is aimed at: a repaint, slowed or not, and all bands, ms; memory after a thousand drags. */
const AIM = { repaint: { p95: 100 }, bands: { p95: 300 }, megabytes: 250 };
const PRESETS = ['Single mother', 'Late rescue', 'Both parents', 'Picked up in a cup'];
/** One drag in so many is waited for until all bands have caught up. */
const SETTLE_EVERY = 5;

/**
 * In the page: resolves when every panel's own line has been redrawn since the next input event, and when no band is
 * stale.
 */
function installWatch() {
  const slider = document.querySelector('[data-param="care.licking"] input[type=range]');
  const ownLines = () => [...document.querySelectorAll('.pane .panel-line.own')];
  const bands = () => [...document.querySelectorAll('.pane path.band')];
  let repaint = null;
  let settle = null;
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });
  new MutationObserver((changes) => {
    if (repaint?.from !== undefined) {
      for (const { target } of changes) if (target.classList.contains('own')) repaint.seen.add(target);
      if (ownLines().every((line) => repaint.seen.has(line))) {
        const { from, done } = repaint;
        repaint = null;
        afterPaint((at) => done(at - from));
      }
    }
    if (settle?.from !== undefined && bands().every((band) => !band.classList.contains('stale'))) {
      const { from, done } = settle;
      settle = null;
      afterPaint((at) => done(at - from));
    }
  }).observe(document.querySelector('.panels'), { subtree: true, attributes: true, attributeFilter: ['d', 'class'] });
  slider.addEventListener(
    'input',
    (event) => {
      if (repaint !== null) repaint.from ??= event.timeStamp;
    },
    { capture: true },
  );
  addEventListener(
    'pointerup',
    (event) => {
      if (settle !== null) settle.from = event.timeStamp;
    },
    { capture: true },
  );
  window.watch = {
    armed: () => (window.repainted = new Promise((done) => (repaint = { done, seen: new Set() }))),
    released: () => (window.settled = new Promise((done) => (settle = { done }))),
  };
}

async function openCompare(page, url) {
  await page.goto(url);
  await page.locator('#charts path.band:not(.stale)[d]').waitFor({ state: 'attached' });
  await page.locator('.tabs a[href*="screen=compare"]').first().click();
  for (const name of PRESETS) {
    await page.locator('.add summary').click();
    await page.locator('.add').getByRole('button', { name, exact: true }).click();
  }
  await page.waitForFunction((count) => document.querySelectorAll('.pane[data-checksum]').length === count, PANELS);
  await page.locator('.edit-all input').check();
}

export async function timeCompare({ drags = 50, more = 1000, throttle = 1 } = {}) {
  const site = await serveFolder(`${root}dist`, 0);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 657 }, reducedMotion: 'reduce' });
    await openCompare(page, site.url);
    const devtools = await page.context().newCDPSession(page);
    if (throttle > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.evaluate(installWatch);
    const box = await page.locator('[data-param="care.licking"] input[type=range]').boundingBox();
    const y = box.y + box.height / 2;
    const xOf = (share) => box.x + 10 + share * (box.width - 20);
    const [repaints, settles] = [[], []];
    let at = xOf(1 / 3);
    const drag = async (to, timed, waits) => {
      await page.mouse.move(at, y);
      await page.mouse.down();
      if (timed) await page.evaluate(() => void window.watch.armed());
      await page.mouse.move(to, y);
      if (timed) repaints.push(await page.evaluate(() => window.repainted));
      if (waits) await page.evaluate(() => void window.watch.released());
      await page.mouse.up();
      if (waits) settles.push(await page.evaluate(() => window.settled));
      at = to;
    };
    for (let i = 0; i < drags; i++)
      await drag(xOf(((i * 37) % 100) / 100), true, i % SETTLE_EVERY === SETTLE_EVERY - 1);
    const times = {
      bench: 'compare',
      unit: 'ms',
      panels: PANELS,
      mainThreadThrottle: throttle,
      repaint: summary(repaints),
      bands: summary(settles),
      aim: AIM,
    };
    if (more === 0) return times;
    const before = await memory(page);
    for (let i = 0; i < more; i++) await drag(xOf(((i * 37) % 100) / 100), false, false);
    await page.waitForTimeout(3000);
    return { ...times, megabytes: { before, after: await memory(page), drags: more } };
  } finally {
    await browser.close();
    await site.close();
  }
}

/**
 * Megabytes that scripts of the page hold after a collection, and all that its process does, workers and what they have
 * not collected included.
 */
async function memory(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return { pageScript: Math.round((usedSize + backingStorageSize) / 1e5) / 10, process: await resident(page) };
}

/**
 * Megabytes of the largest renderer's own: page and workers with all their buffers, without the browser's code that it
 * shares with others.
 */
async function resident(page) {
  const session = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]) / 1000;
      } catch {
        return 0;
      }
    });
  return Math.round(Math.max(0, ...sizes));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [drags, more] = process.argv.slice(2).map(Number);
  const asked = drags ? { drags } : {};
  console.log(JSON.stringify(await timeCompare({ ...asked, ...(more === undefined ? {} : { more }) })));
  console.log(JSON.stringify(await timeCompare({ ...asked, more: 0, throttle: 6 })));
}
