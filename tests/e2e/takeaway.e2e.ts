/** What can be taken away: pictures and tables with their provenance inside, paper, and the page in another page. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Frame, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { decodeFile } from '../../sim/page.ts';
import { encodeLink } from '../../src/state/link.ts';
import { long } from '../long.ts';
import { singleFile } from './browser.ts';
import { checksumOf, closeDialog, drag, exact, playSite } from './play.ts';
import { linkOf, run, studyReady, sumOf } from './studies.ts';
import { DEFAULT, wholeRun } from './truth.ts';

const play = playSite();
const LINE = 'Invented data. Cannot assess any real family.';

async function openTake(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).filter({ visible: true }).first().click();
  await page.locator('.take-preview').waitFor();
}

async function choose(page: Page, figure: string, ...buttons: string[]): Promise<void> {
  await page.getByLabel('Which chart').selectOption(figure);
  for (const name of buttons) await page.locator('.take-choice').getByRole('button', { name, exact: true }).click();
  await page.locator(`.take-preview[data-figure="${figure}"]`).waitFor();
}

async function bytesOf(download: Promise<Download>): Promise<Buffer> {
  return readFile(await (await download).path());
}

async function save(page: Page, name = 'Save'): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return bytesOf(download);
}

/** Size and texts of a PNG, by a reader of its own that checks every chunk. */
function readPng(png: Buffer): { width: number; height: number; texts: Record<string, string> } {
  const texts: Record<string, string> = {};
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    const parts = body.subarray(4).toString('utf8').split('\0');
    if (body.toString('latin1', 0, 4) === 'iTXt') texts[parts[0]!] = parts.at(-1)!;
    at += 12 + length;
  }
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), texts };
}

/**
 * Both PNG seen from afar, so that half a pixel between letters does not count: share of pixels that differ, and of
 * those of the first that are not ground.
 */
function differing(page: Page, pictures: readonly Buffer[]): Promise<{ apart: number; inked: number }> {
  return page.evaluate(
    async (texts) => {
      const [a, b] = await Promise.all(
        texts.map(async (text) => {
          const bitmap = await createImageBitmap(
            new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]),
          );
          const [width, height] = [bitmap.width / 4, bitmap.height / 4];
          const ink = new OffscreenCanvas(width, height).getContext('2d')!;
          ink.imageSmoothingQuality = 'high';
          ink.drawImage(bitmap, 0, 0, width, height);
          return ink.getImageData(0, 0, width, height).data;
        }),
      );
      let [apart, inked] = [0, 0];
      for (let i = 0; i < a!.length; i += 4) {
        if (Math.abs(a![i]! - b![i]!) + Math.abs(a![i + 1]! - b![i + 1]!) + Math.abs(a![i + 2]! - b![i + 2]!) > 120)
          apart++;
        if (a![i]! + a![i + 1]! + a![i + 2]! < 740) inked++;
      }
      return { apart: apart / (a!.length / 4), inked: inked / (a!.length / 4) };
    },
    pictures.map((picture) => picture.toString('base64')),
  );
}

it('Play: pictures and tables carry the world they come from, and stand alone', async () => {
  const page = await play.open({
    colorScheme: 'dark',
    prepare: async (fresh) => {
      await fresh.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    },
  });
  await drag(page, 'care.licking', 73);
  const checksum = await checksumOf(page);
  const { day, methylation } = await exact(page);
  await openTake(page);

  await choose(page, 'life', 'Slide 16:9', 'SVG');
  const svg = (await save(page)).toString();
  // Nothing that only this page could resolve.
  expect(svg).not.toMatch(/var\(|class=| style=|<script|http:\/\/(?!www\.w3\.org)/);
  expect(svg).toContain(`checksum ${checksum}`);
  expect(svg).toContain(LINE);
  expect(svg).toContain('Licking and grooming: 73 min (preset: 40 min)');
  const facts = JSON.parse(
    /<metadata>(.*)<\/metadata>/
      .exec(svg)![1]!
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
  expect(facts).toMatchObject({
    figure: 'life',
    checksum,
    seed: DEFAULT.seed,
    scenario: { set: { 'care.licking': 73 } },
  });

  await choose(page, 'life', 'PNG');
  const png = await save(page);
  const read = readPng(png);
  expect([read.width, read.height]).toEqual([1920, 1080]);
  expect(JSON.parse(read.texts['tend.figure']!)).toEqual(facts);

  // The PNG is painted here and not by the browser: it must look as the browser draws the SVG.
  const alone = await page
    .context()
    .browser()!
    .newPage({ viewport: { width: 960, height: 540 }, deviceScaleFactor: 2 });
  await alone.setContent(svg.slice(svg.indexOf('<svg')));
  await alone.addStyleTag({ content: 'body { margin: 0 } svg { display: block }' });
  const { apart, inked } = await differing(alone, [png, await alone.screenshot()]);
  await alone.close();
  expect(inked).toBeGreaterThan(0.05);
  expect(apart).toBeLessThan(0.003);

  await choose(page, 'life', 'CSV');
  const csv = (await save(page)).toString();
  const rows = csv.split('\n').filter((line) => !line.startsWith('#'));
  expect(csv).toContain(`# checksum: ${checksum}\n`);
  expect(Number(rows[day + 1]!.split(',')[rows[0]!.split(',').indexOf('methylation')])).toBe(methylation);

  // Without a clipboard the text is laid out to be copied by hand.
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await page.getByLabel('Text to copy').inputValue()).toBe(csv);
  expect(
    await page.evaluate(() => getSelection()!.toString() === (document.activeElement as HTMLTextAreaElement).value),
  ).toBe(true);

  await page.locator('.take-all').getByRole('button', { name: 'JSON' }).click();
  const files = unzipSync(await save(page, 'Save all (ZIP)'));
  const names = Object.keys(files);
  for (const name of [
    '01-town.png',
    '01-town.svg',
    '02-life.csv',
    '03-life-methylation.svg',
    '07-timeline.json',
    'scenario.json',
    'days.csv',
    'README.txt',
  ])
    expect(names).toContain(name);
  const { scenario } = decodeFile(strFromU8(files['scenario.json']!));
  const truth = wholeRun(scenario);
  expect(truth.checksum).toBe(checksum);
  const days = strFromU8(files['days.csv']!)
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .slice(1);
  expect(days.map((line) => line.split(',').map(Number))).toEqual(truth.table.rows);
  for (const name of names.filter((each) => each.endsWith('.json') && each !== 'scenario.json'))
    expect(JSON.parse(strFromU8(files[name]!)).checksum).toBe(checksum);
  expect(strFromU8(files['01-town.svg']!)).toContain('xlink:href="data:image/png;base64,');
  await closeDialog(page);
});

it('Play on paper: charts drawn for paper, what is changed, seed, checksum and link, and nothing to press', async () => {
  const page = await play.open();
  await drag(page, 'care.licking', 73);
  const checksum = await checksumOf(page);
  await page.locator('.print-sheet').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await page.locator('.charts .paper-figure').waitFor();
  await page.locator('.town canvas.paper-figure').waitFor();
  // A word of the glossary stands in its sentence on paper too.
  expect(await page.locator('button:not(.word), input, select, summary').filter({ visible: true }).count()).toBe(0);
  const said = await page.locator('.app').innerText();
  for (const part of [
    LINE.split('. ')[0]!,
    'Licking and grooming: 73 min (preset: 40 min)',
    `seed ${DEFAULT.seed}, checksum ${checksum}`,
    'care.licking=73',
  ])
    expect(said).toContain(part);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe('rgb(255, 255, 255)');
  // The town stands by day: more white than anything else.
  const light = await page.locator('.town canvas.paper-figure').evaluate((canvas) => {
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 600, 300);
    return data.filter((value, i) => i % 4 === 0 && value > 240).length / (data.length / 4);
  });
  expect(light).toBeGreaterThan(0.5);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => page.locator('.paper-figure').count()).toBe(0);
});

long('Experiment: a chart of a study carries the study and its checksum', async () => {
  const page = await play.open({ at: linkOf('giving', { people: 24 }) });
  await studyReady(page);
  await openTakeEmpty(page);
  // The browser's Back closes no dialog: it lists what is on the screen that comes, here nothing, and never what is
  // gone.
  await page.locator('.tabs').getByText('Play', { exact: true }).filter({ visible: true }).click();
  await openTake(page);
  await page.evaluate(() => history.back());
  await page.getByText('There is no chart on screen to export.').waitFor();
  await closeDialog(page);
  await run(page);
  await openTake(page);
  await choose(page, 'giving', 'JSON');
  const json = JSON.parse((await save(page)).toString());
  expect(json).toMatchObject({
    schema: 'tend.figure/1',
    checksum: await sumOf(page),
    study: { kind: 'giving', design: { people: 24 } },
  });
  expect(json.rows.filter((row: unknown[]) => row[1] === 'value').length).toBeGreaterThan(24);
  expect(json.rows.filter((row: unknown[]) => row[1] === 'mean')).toHaveLength(4);
  await closeDialog(page);
});

/** Before a run there is nothing to take, and the dialog says so. */
async function openTakeEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).filter({ visible: true }).first().click();
  await page.getByText('There is no chart on screen to export.').waitFor();
  await closeDialog(page);
}

long('the single file gives pictures too', async () => {
  const seed = 'data-picture="" <b>&amp;</b> "=1+1", \';';
  const page = await play.open({
    url: pathToFileURL(singleFile).href,
    at: `#${encodeLink({ scenario: { ...DEFAULT, seed } })}`,
  });
  await openTake(page);
  await choose(page, 'town', 'PNG');
  expect(JSON.parse(readPng(await save(page)).texts['tend.figure']!)).toMatchObject({ figure: 'town', seed });
  // A name that looks like markup stays a name, and two pictures in one page share no id.
  const pictures: string[] = [];
  for (const figure of ['town', 'life', 'timeline']) {
    await choose(page, figure, 'SVG');
    pictures.push((await save(page)).toString());
  }
  const read = await page.evaluate(
    (texts) =>
      texts.map((text) => {
        const root = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          seed: JSON.parse(root.querySelector('metadata')?.textContent ?? '{}').seed as string,
          pictures: [...root.querySelectorAll('image')].map((image) =>
            image.getAttributeNS('http://www.w3.org/1999/xlink', 'href')!.slice(0, 22),
          ),
          ids: [...root.querySelectorAll('[id]')].map((node) => node.id),
          links: [...text.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]!),
          words: root.documentElement.textContent,
        };
      }),
    pictures,
  );
  expect(read.map((each) => each.seed)).toEqual([seed, seed, seed]);
  expect(read[0]!.pictures).toEqual(['data:image/png;base64,']);
  const ids = read.flatMap((each) => each.ids);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { ids: own, links, words } of read) {
    for (const link of links) expect(own).toContain(link);
    expect(words).not.toMatch(/arrow keys|Enter/i);
  }
});

/** A page of somebody else's, on another origin, with what Share gives out in it. */
async function hosted(snippet: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const home = request.url === '/';
    response.writeHead(home ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' });
    response.end(home ? `<!doctype html><title>My class</title><body><h1>My class</h1>${snippet}</body>` : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** The embedded page, once its curve stands. */
async function framed(page: Page): Promise<Frame> {
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await frame.locator('body[data-ready]').waitFor({ state: 'attached', timeout: 20_000 });
  return frame;
}

const valueIn = async (frame: Frame) => Number(await frame.locator('#charts').getAttribute('data-methylation'));

long('embedded with nothing to move: the curve stands in another page, against mouse, keys and undo', async () => {
  const mine = await play.open({ bare: true });
  await drag(mine, 'care.licking', 73);
  await checksumOf(mine);
  // Once the sum is known, the drag is at its end on screen too.
  const { methylation } = await exact(mine);
  await mine.getByRole('button', { name: 'Share', exact: true }).click();
  await mine.getByText('In a page of your own').click();
  await mine.getByRole('button', { name: 'Nothing', exact: true }).click();
  const host = await hosted(await mine.getByLabel('HTML to paste').inputValue());
  const page = await mine.context().newPage();
  try {
    await page.goto(host.url);
    const frame = await framed(page);
    await expect.poll(() => valueIn(frame)).toBe(methylation);
    const world = () => frame.evaluate(() => location.hash.replace(/&day=\d+/, ''));
    const before = await world();
    expect(await frame.locator('.play input[type=range]').count()).toBe(0);
    expect(await frame.locator('header.top').innerText()).toMatch(
      /^Tend\s+Prairie voles \(simulated\)\s+Open in Tend$/,
    );
    expect(await frame.locator('.foot').innerText()).toContain('Invented data.');
    // A press where the slider would be, the keys that move one, and those that undo.
    await frame.locator('.town').click({ position: { x: 5, y: 5 } });
    for (const key of ['ArrowRight', 'Home', 'Control+z', 'Control+Shift+z', 'Control+y'])
      await page.keyboard.press(key);
    await frame.locator('#charts .menu > summary').click();
    expect(await frame.getByRole('button', { name: 'Open a world (JSON)' }).count()).toBe(0);
    await frame.getByRole('button', { name: 'Few cells or many?' }).click();
    await frame.locator('[data-param="silence.cells"] input[type=range]').waitFor();
    expect(
      await frame
        .locator('.reserve [data-param] :is(input, button):not(.how-known)')
        .evaluateAll((all) => all.every((each) => (each as HTMLInputElement).disabled)),
    ).toBe(true);
    await page.waitForTimeout(900);
    expect(await valueIn(frame)).toBe(methylation);
    expect(await world()).toBe(before);
    expect(await frame.locator('.open-in-tend').getAttribute('href')).toMatch(
      new RegExp(`^${play.url}#v=1&.*care\\.licking=73.*&end$`),
    );
  } finally {
    host.close();
  }
});

it('embedded with one slider: that one moves and comes back; an address that asks for something unknown locks and says so', async () => {
  const fragment = encodeLink({ scenario: DEFAULT });
  const page = await play.open({ at: `?embed=1&controls=licking#${fragment}` });
  expect(await page.locator('[data-param]').count()).toBe(1);
  expect(await page.locator('.nest-card').count()).toBe(0);
  const before = await exact(page);
  const range = page.locator('[data-param="care.licking"] input[type=range]');
  await range.focus();
  // One press: on a busy machine several may lie too far apart to be one step of undo.
  await page.keyboard.press('PageUp');
  await expect.poll(async () => (await exact(page)).methylation).not.toBe(before.methylation);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await exact(page)).methylation).toBe(before.methylation);

  await page.goto(`${play.url}?embed=1&controls=some&colour=red#${fragment}`);
  const notice = page.getByRole('alert');
  await notice.waitFor();
  // A key of others' (colour) locks nothing outside a frame; tests/unit/state/embed.test.ts has it inside one.
  expect(await notice.innerText()).toMatch(/controls must be one of none, licking, all.*"some"/s);
  expect(await page.locator('[data-param]').count()).toBe(0);
});
