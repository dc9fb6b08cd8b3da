/**
 * `npm run movie`: draws the pictures of README and of shared links from the real page. `docs/drag.gif` shows one drag
 * of licking, `public/preview.png` the card of a link. It builds the site and moves the mouse in a Chromium. It fails
 * where the moving picture would be larger than it may be.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { insistOnFolder } from './folder.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MOVIE = { file: `${root}docs/drag.gif`, width: 1366, height: 657, shownWidth: 1100, mostBytes: 1_500_000 };
/** Sizes as `previewCardPlugin` says them. */
const CARD = { file: `${root}public/preview.png`, width: 1200, height: 630 };
/** Where licking is, frame by frame: up, a rest to look, and back. */
const [LEAST, MOST, STEP] = [20, 100, 4];
const FRAME_MS = 90;
const REST_MS = 1600;
const COLOURS = 256;

/** The page as a person finds it who has been here before: whole, at day 60, standing still. */
async function openPage(browser, url, { width, height }) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${url}?workers=1`);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  await page.locator('select:has(option[value="low-care"])').selectOption('low-care');
  await page.waitForTimeout(2500);
  return page;
}

/** Presses the slider and moves it; `take` is called at each value, with the place of the mouse. */
async function dragLicking(page, values, take) {
  const track = page.locator('[data-param="care.licking"] input[type=range]');
  const box = await track.boundingBox();
  const [low, high] = await track.evaluate((input) => [Number(input.min), Number(input.max)]);
  const thumb = 44;
  const y = box.y + box.height / 2;
  const xOf = (value) => box.x + thumb / 2 + ((value - low) / (high - low)) * (box.width - thumb);
  await page.mouse.move(xOf(values[0]), y);
  await page.mouse.down();
  for (const value of values) {
    await page.mouse.move(xOf(value), y);
    await page.waitForTimeout(120);
    await take({ x: xOf(value), y });
  }
  await page.mouse.up();
}

/** Pixels of a screenshot at the size shown, with a hand drawn where the mouse is. */
async function pixelsOf(painter, png, mouse) {
  const { shownWidth: width, width: from, height } = MOVIE;
  const scale = width / from;
  const size = { width, height: Math.round(height * scale) };
  const base64 = await painter.evaluate(
    async ({ url, size, at }) => {
      const image = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(size.width, size.height);
      const pen = canvas.getContext('2d');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(image, 0, 0, size.width, size.height);
      // An arrow, as a mouse has one; screenshots leave it out.
      pen.setTransform(1, 0, 0, 1, at.x, at.y);
      pen.fill(new Path2D('M-1-1 0 18 4 14 7 21 11 19 8 13 14 13z'));
      pen.fillStyle = '#fff';
      pen.fill(new Path2D('M1 2 1 14 4 11 8 18 9 17 6 11 11 11z'));
      const { data } = pen.getImageData(0, 0, size.width, size.height);
      let text = '';
      for (let at = 0; at < data.length; at += 32_768) text += String.fromCharCode(...data.subarray(at, at + 32_768));
      return btoa(text);
    },
    {
      url: `data:image/png;base64,${png.toString('base64')}`,
      size,
      at: { x: mouse.x * scale, y: mouse.y * scale },
    },
  );
  return { ...size, data: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** One palette for all frames; of each frame after the first only what is new is written. */
function encodeGif(frames, { GIFEncoder, quantize, applyPalette }) {
  const some = [frames[0], frames[Math.floor(frames.length / 3)], frames[Math.floor(frames.length / 2)]];
  const palette = quantize(Buffer.concat(some.map(({ data }) => data)), COLOURS - 1);
  const same = palette.length;
  palette.push([255, 0, 255]);
  const gif = GIFEncoder();
  let last = null;
  for (const { data, width, height, delay } of frames) {
    const index = applyPalette(data, palette.slice(0, same));
    const shown = last === null ? index : index.map((colour, at) => (colour === last[at] ? same : colour));
    gif.writeFrame(shown, width, height, {
      ...(last === null ? { palette } : { transparent: true, transparentIndex: same, dispose: 1 }),
      delay,
    });
    last = index;
  }
  gif.finish();
  return gif.bytes();
}

async function main() {
  insistOnFolder('built');
  ensureInstall();
  const [{ chromium }, { default: gifenc }, { serveFolder }] = await Promise.all([
    import('playwright-core'),
    import('gifenc'),
    import('./serve.mjs'),
    import('./build.mjs').then(({ buildIsStale, buildAll }) => buildIsStale() && buildAll('error')),
  ]);
  const site = await serveFolder(`${root}dist`, 0);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const painter = await browser.newPage();
    const page = await openPage(browser, site.url, MOVIE);
    const up = Array.from({ length: (MOST - LEAST) / STEP + 1 }, (_, i) => LEAST + i * STEP);
    const values = [...up, ...up.toReversed().slice(1)];
    const frames = [];
    await dragLicking(page, values, async (mouse) => {
      const rests = [0, up.length - 1, values.length - 1].includes(frames.length);
      frames.push({
        ...(await pixelsOf(painter, await page.screenshot(), mouse)),
        delay: rests ? REST_MS : FRAME_MS,
      });
    });
    const gif = encodeGif(frames, gifenc);
    if (gif.length > MOVIE.mostBytes)
      throw new Error(`${MOVIE.file} would have ${gif.length} bytes; ${MOVIE.mostBytes} are allowed`);
    writeFileSync(MOVIE.file, gif);
    const card = await openPage(browser, site.url, CARD);
    await dragLicking(card, up, async () => undefined);
    await card.screenshot({ path: CARD.file });
    for (const { file } of [MOVIE, CARD]) console.log(`${file.slice(root.length)}: ${readFileSync(file).length} bytes`);
  } finally {
    await browser.close();
    await site.close();
  }
}

await main();
