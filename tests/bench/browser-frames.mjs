/**
 * What one frame of a drag costs the page: layouts, style recalculations, paints, script and bytes allocated, counted
 * from the browser's own trace of a thumb that moves on at every frame; and long tasks (over 50 ms) of the whole drag.
 * `node tests/bench/browser-frames.mjs [FRAMES]` prints one JSON line; asserts nothing.
 */
import { fileURLToPath } from 'node:url';
import { onPlay } from './browser-drag.mjs';

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'disabled-by-default-v8.gc'];
const LONG_TASK_MS = 50;

/** Records what the browser does while `act` runs. @returns the events of its trace */
async function traced(devtools, act) {
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  await devtools.send('Tracing.end');
  await complete;
  return events;
}

/** Drags the licking slider to and fro, one step a frame. */
async function dragOn(page, frames) {
  const box = await page.locator('[data-param="care.licking"] input[type=range]').boundingBox();
  const y = box.y + box.height / 2;
  const xOf = (i) => box.x + 10 + (box.width - 20) * (0.5 - 0.5 * Math.cos(i / 12));
  await page.mouse.move(xOf(0), y);
  await page.mouse.down();
  for (let i = 1; i <= frames; i++) {
    await page.mouse.move(xOf(i), y);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
  await page.mouse.up();
}

/** The page's own thread: the one on which the drag is heard. */
function mainThread(events) {
  const counts = new Map();
  for (const { name, pid, tid } of events)
    if (name === 'UpdateLayoutTree' || name === 'Layout')
      counts.set(`${pid} ${tid}`, (counts.get(`${pid} ${tid}`) ?? 0) + 1);
  const [thread] = [...counts].sort((a, b) => b[1] - a[1])[0];
  return events.filter(({ pid, tid }) => `${pid} ${tid}` === thread);
}

/** Bytes allocated between collections: what stood in the heap before each, less what the one before it left. */
function allocated(events) {
  const collections = events
    .filter(({ name, args }) => /^(MinorGC|MajorGC)$/.test(name) && args?.usedHeapSizeBefore !== undefined)
    .sort((a, b) => a.ts - b.ts);
  return collections
    .slice(1)
    .reduce(
      (sum, { args }, i) => sum + Math.max(0, args.usedHeapSizeBefore - collections[i].args.usedHeapSizeAfter),
      0,
    );
}

const round = (value) => Math.round(value * 100) / 100;

export async function countFrames(frames = 120) {
  return onPlay(async (page, devtools) => {
    await dragOn(page, 20);
    const events = mainThread(await traced(devtools, () => dragOn(page, frames)));
    // A step of the thumb is painted twice at most: where the thumb stands, and what came of it.
    const painted = Math.max(1, events.filter(({ name, ph }) => name === 'Commit' && ph === 'X').length);
    const named = (...names) => events.filter(({ name, ph }) => names.includes(name) && ph === 'X');
    const each = (...names) => {
      const all = named(...names);
      return {
        count: round(all.length / frames),
        ms: round(all.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur), 0) / 1000 / frames),
      };
    };
    return {
      frames,
      layouts: { ...each('Layout'), aPaintedFrame: round(named('Layout').length / painted), aim: 1 },
      styles: { ...each('UpdateLayoutTree'), aPaintedFrame: round(named('UpdateLayoutTree').length / painted) },
      paints: each('Paint', 'PrePaint', 'Layerize', 'Commit'),
      scripts: each('FunctionCall', 'TimerFire', 'FireAnimationFrame', 'RunMicrotasks'),
      collections: each('MinorGC', 'MajorGC'),
      kilobytes: round(allocated(events) / 1024 / frames),
      longTasks: named('RunTask').filter(({ dur }) => dur > LONG_TASK_MS * 1000).length,
      taskMs: round(named('RunTask').reduce((sum, { tdur, dur }) => sum + (tdur ?? dur), 0) / 1000 / frames),
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify({ bench: 'frames', ...(await countFrames(Number(process.argv[2] ?? 120))) }));
