/** A page whose script cannot start is not left blank: it says so, and what to do. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, serveSite, singleFile, siteFolder } from './browser.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSite()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const LATE =
  'Tend has not started yet. On a slow connection that takes a moment. If it stays like this, load the page again.';
const NO_SCRIPT = 'Tend runs its simulation in your browser and needs JavaScript.';

const page = (javaScriptEnabled = true) =>
  browser.newContext({ javaScriptEnabled }).then((context) => context.newPage());

/** The page's own script comes like this. */
async function withScript(answer: { status?: number; contentType?: string; body?: string }): Promise<Page> {
  const one = await page();
  await one.route(/\/assets\/index-[^/]+\.js$/, (route) => route.fulfill(answer));
  await one.goto(site.url);
  return one;
}

/** Inside a frame of another page, which has an origin of its own for as long as it is not allowed more. */
async function framed(src: string, sandbox: string): Promise<Page> {
  const one = await page();
  await one.route(`${site.url}school`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe width="800" height="600" sandbox="${sandbox}" src="${src}"></iframe>`,
    }),
  );
  await one.route(`${site.url}tend.html`, (route) => route.fulfill({ path: singleFile, contentType: 'text/html' }));
  await one.goto(`${site.url}school`);
  return one;
}

it('says why it does not start: script missing, sent as something else or broken, opened from a folder, without scripts, in a frame that allows none', async () => {
  // Playwright looks for texts past <noscript>.
  const visible = async (one: Page, text: string, frame = false) => {
    const said = (frame ? one.frameLocator('iframe') : one).locator(
      `.unstarted${text === NO_SCRIPT ? ':not(.late)' : '.late'}`,
    );
    await said.waitFor({ timeout: 15_000 });
    expect(await said.textContent()).toContain(text);
  };
  const address = pathToFileURL(join(siteFolder, 'index.html')).href;
  await Promise.all([
    withScript({ status: 404, body: 'gone' }).then((one) => visible(one, LATE)),
    withScript({ contentType: 'text/plain', body: 'export {}' }).then((one) => visible(one, LATE)),
    withScript({ contentType: 'text/javascript', body: 'not a script' }).then((one) => visible(one, LATE)),
    page().then(async (one) => {
      await one.goto(address);
      await visible(one, 'only tend.html works by itself.');
    }),
    page(false).then(async (one) => {
      await one.goto(site.url);
      await visible(one, NO_SCRIPT);
      expect(await one.locator('.unstarted.late').isVisible()).toBe(false);
    }),
    page(false).then(async (one) => {
      await one.goto(pathToFileURL(singleFile).href);
      await visible(one, NO_SCRIPT);
    }),
    framed(site.url, '').then((one) => visible(one, NO_SCRIPT, true)),
    framed(site.url, 'allow-scripts').then((one) => visible(one, LATE, true)),
    // The single file asks for nothing and stores nothing it could not do without: it starts there.
    framed('tend.html', 'allow-scripts').then((one) =>
      one.frameLocator('iframe').locator('body[data-ready]').waitFor({ state: 'attached', timeout: 20_000 }),
    ),
  ]);
});

it('is taken away when the script starts, and does not flash before', async () => {
  const one = await page();
  let flashed = false;
  await one.exposeFunction('flashed', () => (flashed = true));
  await one.addInitScript(() => {
    const look = () => {
      const message = document.querySelector('.unstarted.late');
      if (message?.checkVisibility({ visibilityProperty: true }))
        (window as unknown as { flashed: () => void }).flashed();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await one.goto(site.url);
  await one.locator('body[data-ready]').waitFor({ state: 'attached', timeout: 20_000 });
  expect(await one.locator('.unstarted').count()).toBe(0);
  expect(flashed).toBe(false);
});
