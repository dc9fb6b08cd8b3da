/** Ticket codes as people have them: on a screen, in photographs, and before a camera. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureOf, ticketOfVersion, type Picture } from '../bench/qr-pictures.mjs';
import { buildCodesPage } from '../codes/build.ts';
import { greyPng, pngOf, y4mOf } from '../codes/files.ts';
import { findChromium } from '../tools/chromium.mjs';
import { serveFolder, watchFaults } from './browser.ts';

const out = fileURLToPath(new URL('../.out/codes-files', import.meta.url));
const tickets = [3, 4, 5].map((version) => ticketOfVersion(version as 3 | 4 | 5, version));
let site: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(out, { recursive: true });
  const video = `${out}/camera.y4m`;
  writeFileSync(video, y4mOf(held(tickets[1]!)));
  [site, browser] = await Promise.all([
    buildCodesPage().then((folder) => serveFolder(folder, 0)),
    findChromium().then((executablePath) =>
      chromium.launch({
        executablePath,
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--use-fake-device-for-media-stream',
          // The shell has no window in which to ask.
          '--use-fake-ui-for-media-stream',
          `--use-file-for-fake-video-capture=${video}`,
        ],
      }),
    ),
  ]);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** A phone that shows a code, in a dim room. */
function held(text: string): Picture {
  const code = { text, x: 320, y: 240, px: 5, turn: 9, tilt: 0.1 };
  return pictureOf({ width: 640, height: 480, codes: [code] }, { ground: 50, blur: 0.7, noise: 8, uneven: 0.4 });
}

async function open(prepare?: (page: Page) => Promise<unknown>): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  page.setDefaultTimeout(10_000);
  const faults = await watchFaults(page, site.url);
  await prepare?.(page);
  await page.goto(`${site.url}?ticket=${tickets[2]}`);
  return { page, faults };
}

const heard = (page: Page) => page.locator('#heard li').allTextContents();
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
const choose = (page: Page, files: ReturnType<typeof file>[]) =>
  page.getByLabel('Choose pictures').setInputFiles(files);

describe('a ticket on the screen', () => {
  it('is read from the screen as it is drawn, in forced colours too, and large by a press until Escape', async () => {
    const { page, faults } = await open();
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    const shown = page.getByRole('figure', { name: 'QR code of your ticket' });
    const box = (await shown.locator('svg').first().boundingBox())!;
    expect(box.width).toBeGreaterThanOrEqual(4 * (37 + 8));
    await choose(page, [file('small.png', await shown.screenshot())]);
    await expect.poll(() => heard(page)).toEqual([`small.png: ${tickets[2]}`]);
    await page.getByRole('button', { name: 'Show it large' }).click();
    const large = page.getByRole('dialog');
    expect((await large.locator('svg').boundingBox())!.height).toBeGreaterThan(800);
    const whole = await page.screenshot();
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Show it large');
    await choose(page, [file('large.png', whole)]);
    await expect.poll(() => heard(page)).toContain(`large.png: ${tickets[2]}`);
    expect(faults).toEqual([]);
  });
});

describe('photographs', () => {
  it('give all codes, and say of each that gives none why', async () => {
    const { page, faults } = await open();
    const codes = tickets.map((text, i) => ({ text, x: 170 + 270 * i, y: 160, px: 5, turn: 7 * i - 5 }));
    const three = pictureOf({ width: 880, height: 320, codes }, { ground: 40, blur: 0.8, noise: 10, uneven: 0.5 });
    await choose(page, [
      file('three.png', pngOf(three)),
      file('wall.png', pngOf(pictureOf({ width: 200, height: 150, codes: [] }))),
      file('words.png', Buffer.from('no picture at all, whatever its name says')),
      // Some kilobytes that would unpack to 400 million pixels.
      file('bomb.png', greyPng(20_000, 20_000, new Uint8Array(1_000_000))),
      file('half.png', pngOf(three).subarray(0, 60)),
    ]);
    const said = page.locator('.pictures-said');
    await said.getByText('from 1 of 5 pictures').waitFor();
    expect((await heard(page)).toSorted()).toEqual(tickets.map((text) => `three.png: ${text}`).toSorted());
    expect(await said.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^wall.png: no code found/),
      expect.stringMatching(/^words.png: this is not a picture/),
      expect.stringMatching(/^bomb.png: the picture has more than 60 million pixels/),
      expect.stringMatching(/^half.png: this browser cannot open it/),
    ]);
    expect(faults).toEqual([]);
  });
});

describe('a live camera', () => {
  it('hands on what is held before it, once, and is off after Escape', async () => {
    const { page, faults } = await open();
    await page.getByRole('button', { name: 'Scan' }).click();
    await page.getByText('Code read. Codes so far: 1.').waitFor();
    const stream = await page.locator('video').evaluateHandle((video: HTMLVideoElement) => video.srcObject);
    // Some more frames of the same code.
    await page.waitForTimeout(500);
    expect(await heard(page)).toEqual([`Camera that reads codes: ${tickets[1]}`]);
    await page.keyboard.press('Escape');
    await page.locator('video').waitFor({ state: 'detached' });
    const states = await stream.evaluate((given) =>
      (given as MediaStream).getTracks().map((track) => track.readyState),
    );
    expect(states).toEqual(['ended']);
    expect(faults).toEqual([]);
  });

  it('that is not allowed says so, and points at the photograph', async () => {
    const { page } = await open((asked) =>
      asked.addInitScript(() => {
        const refused = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
        Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: refused });
      }),
    );
    await page.getByRole('button', { name: 'Scan' }).click();
    await page.getByText('The camera is not allowed here.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('.scan').waitFor({ state: 'detached' });
  });
});
