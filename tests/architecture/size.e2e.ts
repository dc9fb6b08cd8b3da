/** The site stays small enough for a slow school network. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SHELF } from '../../sim/lessons.ts';
import { openBrowser, serveSite, singleFile, siteFolder } from '../e2e/browser.ts';
import { cameBefore } from '../e2e/play.ts';
import { measureSite } from '../tools/size.mjs';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

it('the scripts before the first curve take at most 140 kB', () => {
  const { page } = measureSite();
  expect(page.files.length).toBeGreaterThan(0);
  expect(page.bytes).toBeLessThanOrEqual(140_000);
});

it('a page that is opened by a link loads at most 10.5 kB besides', () => {
  const { link } = measureSite();
  expect(link.files.length).toBeGreaterThan(0);
  expect(link.bytes).toBeLessThanOrEqual(10_500);
});

it('the worker takes at most 52 kB', () => {
  const { worker } = measureSite();
  expect(worker.files.length).toBeGreaterThan(0);
  expect(worker.bytes).toBeLessThanOrEqual(52_000);
});

it('the sheet before the first curve takes at most 14 kB', () => {
  const { sheet } = measureSite();
  expect(sheet.files).toHaveLength(1);
  expect(sheet.bytes).toBeLessThanOrEqual(14_000);
});

it('each lesson takes at most 12 kB with its words, and none of it is there before one is opened', () => {
  const { lessons, page, worker } = measureSite();
  expect(lessons.map(({ id }) => id)).toEqual(SHELF.map(({ id }) => id));
  for (const { id, bytes, files } of lessons) {
    // Its file, its words, and what it comes to over seats.
    expect(files.filter((file) => file.includes(id)).length, id).toBeGreaterThanOrEqual(3);
    expect(bytes, id).toBeLessThanOrEqual(12_000);
  }
  const before = [...page.files, ...worker.files].map((file) => readFileSync(`${siteFolder}/${file}`, 'utf8'));
  for (const said of ['tend.lesson/1', 'tend.progress/1', 'pickedTheExtremes', 'lesson.luck.s1.text'])
    expect(before.filter((script) => script.includes(said)).length, said).toBe(0);
});

it('the licences of all packages in it stand beside the site and in the single file, and of no other', () => {
  const beside = readFileSync(`${siteFolder}/LICENSES.txt`, 'utf8');
  const single = readFileSync(singleFile, 'utf8');
  const names = [...beside.matchAll(/^(\S+) \d+\.\d+\.\d+\n\n(?:.*\n)*?.*(?:MIT|ISC|Permission|permission)/gm)].map(
    ([, name]) => name,
  );
  // Of the page alone, of both, and of the worker alone.
  expect(names).toEqual(
    expect.arrayContaining(['react', 'react-dom', 'scheduler', 'zustand', 'd3-shape', 'seedrandom']),
  );
  for (const name of names) expect(single).toContain(`\n${name} `);
  for (const tool of ['vite', 'vitest', 'typescript', 'temml']) expect(names).not.toContain(tool);
});

it('a browser loads no script and no sheet before the first curve that was not measured', async () => {
  const site = await serveSite();
  const page = await browser.newPage();
  try {
    await page.addInitScript(() =>
      new MutationObserver(() => {
        if (document.body?.dataset['ready'] === 'yes' && performance.getEntriesByName('ready').length === 0)
          performance.mark('ready');
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] }),
    );
    await page.goto(site.url);
    await page.locator('[data-ready]').waitFor({ state: 'attached', timeout: 20_000 });
    const loaded = await page.evaluate((home) => {
      const [ready] = performance.getEntriesByName('ready');
      return performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => /\.(js|css)$/.test(name) && startTime <= ready!.startTime)
        .map(({ name }) => name.slice(home.length));
    }, site.url);
    const sizes = measureSite();
    const measured = [...sizes.page.files, ...sizes.worker.files, ...sizes.sheet.files];
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.filter((file) => !measured.includes(file))).toEqual([]);
  } finally {
    await page.close();
    await site.close();
  }
});

it('what Play shows by itself comes in three files and a sheet after the first curve, each fetched once', async () => {
  const site = await serveSite();
  const page = await browser.newPage();
  try {
    const fetched: string[] = [];
    page.on('request', (request) => {
      const file = /\/([\w.-]+)-[\w-]{8}\.(?:js|css)$/.exec(request.url())?.[1];
      if (request.resourceType() === 'fetch' && file !== undefined) fetched.push(file);
    });
    await cameBefore(page);
    await page.goto(site.url);
    await page.locator('[data-ready]').waitFor({ state: 'attached', timeout: 20_000 });
    await page.locator('.nest-host').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(fetched.toSorted()).toEqual(['late', 'late', 'read-link', 'soon']);
  } finally {
    await page.close();
    await site.close();
  }
});

/** Where every element of the page stands, and its colours. */
function looks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => each.getClientRects().length > 0 && each.closest('svg') === null)
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        const { color, backgroundColor } = getComputedStyle(each);
        return [each.tagName, each.className, ...[x, y, width, height].map(Math.round), color, backgroundColor].join(
          ' ',
        );
      }),
  );
}

it.each([
  { width: 1366, height: 657 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 683, height: 328 },
])('nothing moves on a screen of $width x $height when the sheet of later parts comes', async (viewport) => {
  const site = await serveSite();
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  try {
    const sheet = readdirSync(`${siteFolder}/assets`).find((name) => /^late-.*\.css$/.test(name))!;
    const late = /\/(?:soon|late|read-link|Film)-[\w-]+\.(?:js|css)$/;
    // What the page fetches itself is never answered: what is refused is said to be missing after a while, and what is
    // let go once this rule is taken away comes; both move the page.
    await page.route(late, (route) =>
      route.request().resourceType() === 'stylesheet' ? route.continue() : Promise.resolve(),
    );
    await page.goto(site.url);
    await page.locator('[data-ready]').waitFor({ state: 'attached', timeout: 20_000 });
    const before = await looks(page);
    await page.evaluate(
      (href) =>
        new Promise((done) => {
          const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: done });
          document.head.append(link);
        }),
      `./assets/${sheet}`,
    );
    expect(before.length).toBeGreaterThan(50);
    expect(await looks(page)).toEqual(before);
  } finally {
    await page.close();
    await site.close();
  }
});
