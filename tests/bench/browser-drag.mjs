/**
 * How fast the page follows a drag: from the input event to the frame in which the bold line and the town stand
 * repainted; to the one in which the band of the whole litter does, while the slider is held and the hand rests; and
 * from letting go to the band that has caught up. Headless Chromium on the built site, as it opens and in each of
 * PLACES. `node tests/bench/browser-drag.mjs [DRAGS]` prints one JSON line for each run; asserts nothing.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/chromium.mjs';
import { serveFolder } from '../tools/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** One drag in so many is waited for until its litter has settled; the others are followed at once by the next. */
const SETTLE_EVERY = 5;

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Where a slider is dragged, beside the page as it opens: how to get there, and which slider it is. */
const PLACES = {
  infant: {
    go: (page) => press(page, 'Human infant'),
    slider: 'care.play',
  },
  'a day': {
    go: (page) => press(page, 'A day ▴'),
    slider: 'care.licking',
  },
  zoomed: {
    async go(page) {
      for (let i = 0; i < 4; i++) await press(page, 'Zoom in');
    },
    slider: 'care.licking',
  },
};
const LICKING = 'care.licking';

function rangeOf(page, slider) {
  return page.locator(`[data-param="${slider}"] input[type=range]`);
}

function quantile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)];
}

export function summary(values) {
  return {
    n: values.length,
    p50: Math.round(quantile(values, 0.5) * 10) / 10,
    p95: Math.round(quantile(values, 0.95) * 10) / 10,
  };
}

/**
 * In the page: `armed()` starts to wait for a repaint that follows the next input event, `released()` for the band
 * after the next pointerup. Both resolve to milliseconds since the event was made.
 */
function installWatch(id) {
  const slider = document.querySelector(`[data-param="${id}"] input[type=range]`);
  const charts = document.querySelector('#charts');
  // Asked anew each time: charts of another species are made anew.
  const bandStands = () => !document.querySelector('#charts .curves path.band').classList.contains('stale');
  const drawsOf = (marks, then, attributeFilter) =>
    new MutationObserver((changes) => {
      if (changes.some(({ target }) => target.matches(marks))) then();
    }).observe(charts, { subtree: true, attributes: true, attributeFilter });
  let repaint = null;
  let settle = null;
  let follow = null;

  /** After the frame that shows what was drawn so far: the task that follows its animation frame. */
  function afterPaint(then) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });
  }
  function drawn(what) {
    if (repaint === null || repaint.from === undefined) return;
    repaint[what] = true;
    if (!repaint.line || !repaint.town) return;
    const { from, done } = repaint;
    repaint = null;
    afterPaint((at) => done(at - from));
  }
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (...args) {
    put.apply(this, args);
    if (this.canvas.classList.contains('town-canvas')) drawn('town');
  };
  drawsOf('.curves path.line-now', () => drawn('line'), ['d']);
  function bandDrawn() {
    if (follow === null || follow.from === undefined) return;
    const { from, done } = follow;
    follow = null;
    afterPaint((at) => done(at - from));
  }
  drawsOf('.curves path.band', bandDrawn, ['d']);
  function bandTouched() {
    if (settle === null || settle.from === undefined || !bandStands()) return;
    const { from, done } = settle;
    settle = null;
    afterPaint((at) => done(at - from));
  }
  drawsOf('.curves path.band', bandTouched, ['d', 'class']);
  slider.addEventListener(
    'input',
    (event) => {
      if (repaint !== null) repaint.from ??= event.timeStamp;
      if (follow !== null) follow.from ??= event.timeStamp;
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
    armed: () => (window.repainted = new Promise((done) => (repaint = { done }))),
    followed: () => (window.bandFollowed = new Promise((done) => (follow = { done }))),
    released: () => (window.settled = new Promise((done) => (settle = { done }))),
  };
}

/**
 * In a worker: notes how long each life that the page draws takes, from the question to the answer, in `self.livesMs`.
 */
function timeLives() {
  const [hear, tell] = [self.onmessage, self.postMessage];
  const asked = new Map();
  self.livesMs = [];
  self.onmessage = (event) => {
    const { type, id, job } = event.data;
    if (type === 'start' && job.kind === 'life' && job.closedByDay) asked.set(id, performance.now());
    hear(event);
  };
  self.postMessage = (message, ...rest) => {
    if (message.type === 'done' && asked.has(message.id)) self.livesMs.push(performance.now() - asked.get(message.id));
    tell.call(self, message, ...rest);
  };
}

/**
 * Opens the built site at rest on a laptop's screen, with the page's thread slowed, and does something there.
 * @param act is given the page and a CDP session of it
 */
export async function onPlay(act, throttle = 1) {
  const site = await serveFolder(`${root}dist`, 0);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 657 }, reducedMotion: 'reduce' });
    await page.goto(site.url);
    await page.locator('#charts path.band:not(.stale)[d]').waitFor({ state: 'attached' });
    const devtools = await page.context().newCDPSession(page);
    if (throttle > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    return await act(page, devtools);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Times `drags` drags in a page of its own. @param place one of PLACES, or the page as it opens. @returns ms */
const timeDrags = ({ drags = 100, throttle = 1, place } = {}) =>
  onPlay(async (page) => {
    const { go, slider } = place === undefined ? { slider: LICKING } : PLACES[place];
    await go?.(page);
    await rangeOf(page, slider).waitFor();
    await page.locator('#charts path.band:not(.stale)[d]').waitFor({ state: 'attached' });
    await page.evaluate(installWatch, slider);
    const workers = page.workers();
    await Promise.all(workers.map((worker) => worker.evaluate(timeLives)));
    const times = await dragAbout(page, slider, drags);
    const lives = await Promise.all(workers.map((worker) => worker.evaluate(() => self.livesMs)));
    return { ...times, worker: summary(lives.flat()) };
  }, throttle);

/** Times the band of the litter under a slider that is held and moves on once the band is there. */
export const timeBands = ({ steps = 60 } = {}) =>
  onPlay(async (page) => {
    await page.evaluate(installWatch, LICKING);
    const box = await rangeOf(page, LICKING).boundingBox();
    const y = box.y + box.height / 2;
    const xOf = (i) => box.x + 10 + ((i * 7) % 100) * 0.01 * (box.width - 20);
    await page.mouse.move(xOf(0), y);
    await page.mouse.down();
    const times = [];
    let missed = 0;
    for (let i = 1; i <= steps; i++) {
      await page.evaluate(() => void window.watch.followed());
      await page.mouse.move(xOf(i), y);
      const time = await page.evaluate(() =>
        Promise.race([window.bandFollowed, new Promise((none) => setTimeout(none, 1000))]),
      );
      if (time === undefined) missed++;
      else times.push(time);
    }
    await page.mouse.up();
    return { ...(times.length > 0 ? summary(times) : {}), missed };
  });

async function dragAbout(page, slider, drags) {
  const [repaints, settles] = [[], []];
  let at = 1 / 3;
  for (let drag = 0; drag < drags; drag++) {
    // The name of a preset grows when something was changed, and the sliders below it move.
    const box = await rangeOf(page, slider).boundingBox();
    const xOf = (share) => box.x + 10 + share * (box.width - 20);
    const y = box.y + box.height / 2;
    // Far enough from the last place that both the line and the town must change.
    const to = ((drag * 37) % 100) / 100;
    await page.mouse.move(xOf(at), y);
    await page.mouse.down();
    await page.evaluate(() => void window.watch.armed());
    await page.mouse.move(xOf(to), y);
    repaints.push(await page.evaluate(() => window.repainted));
    const waits = drag % SETTLE_EVERY === SETTLE_EVERY - 1;
    if (waits) await page.evaluate(() => void window.watch.released());
    await page.mouse.up();
    if (waits) settles.push(await page.evaluate(() => window.settled));
    at = to;
  }
  return { repaint: summary(repaints), settled: summary(settles) };
}

/** What is aimed at, ms: a repaint at full speed and on a page six times slower; the band of twenty siblings. */
const AIMS = { 1: { p50: 33, p95: 50 }, 6: { p50: 33, p95: 50 }, band: { p95: 100 } };

/**
 * A slowed page does not slow its workers. So it is said what a life takes there, how long that were on a machine that
 * is slower in all, and what the median repaint were with it: its own time, and so many times more the worker's.
 */
const slowedToo = ({ repaint, worker: { p50 } }, throttle) => ({
  workerTimes: Math.round(throttle * p50),
  sum: Math.round(repaint.p50 + (throttle - 1) * p50),
});

/** Each as the machine is, and with the page's main thread slowed six times (workers keep their speed). */
async function* benchDrags(drags = 100) {
  for (const place of [undefined, ...Object.keys(PLACES)])
    for (const throttle of [1, 6]) {
      const times = await timeDrags({ drags, throttle, place });
      yield {
        bench: 'drag',
        unit: 'ms',
        mainThreadThrottle: throttle,
        ...(place === undefined ? {} : { place }),
        ...times,
        ...(throttle > 1 ? slowedToo(times, throttle) : {}),
        aim: AIMS[throttle],
      };
    }
  yield { bench: 'drag', unit: 'ms', mainThreadThrottle: 1, band: await timeBands(), aim: AIMS.band };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for await (const run of benchDrags(Number(process.argv[2] ?? 100))) console.log(JSON.stringify(run));
