/**
 * Parts of the page that do not come, workers that hang, and browsers that translate: the page outlives them, and its
 * numbers are fresh.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { long } from '../long.ts';
import { checksumOf, closeDialog, exact, numberBox, playSite, shows, slider, valueOf } from './play.ts';
import { focalSeries, licked, wholeRun } from './truth.ts';

const play = playSite();

/** What a network that fails leaves in the console; the test that cuts it adds here what it cut. */
const cuts: string[] = ['console: Failed to load resource: net::ERR_FAILED', 'worker: could not start'];

/** Cuts the network for some of the page's own later files. */
async function cutting(page: Page, cut: (file: string) => boolean): Promise<void> {
  await page.route(/\/assets\/(?!index-|rolldown-runtime-|engine\.worker-)[^/]+\.js$/, (route, request) => {
    const file = /([^/]+)-[\w-]{8}\.js$/.exec(request.url())![1]!;
    if (!cut(file)) return route.continue();
    cuts.push(`request: ${request.url()} net::ERR_FAILED`);
    return route.abort('failed');
  });
}

/** The same for the workers' own file. */
async function cuttingWorkers(page: Page, cut: () => boolean): Promise<void> {
  await page.route(/engine\.worker-/, (route, request) => {
    if (!cut()) return route.continue();
    cuts.push(`request: ${request.url()} net::ERR_FAILED`);
    return route.abort('failed');
  });
}

async function lick(page: Page, minutes: number): Promise<void> {
  await numberBox(page, 'care.licking').fill(String(minutes));
  await page.keyboard.press('Enter');
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const go = (page: Page, screen: string) => page.getByRole('link', { name: screen, exact: true }).first().click();

describe('files that do not come', () => {
  it('leave the curve without its band, say so, and bring it when the network is back', async () => {
    let isDown = true;
    const page = await play.open({
      forgive: cuts,
      prepare: (one) => cutting(one, (file) => isDown && file === 'soon'),
    });
    await page
      .getByText(/^This part of the page did not load/)
      .first()
      .waitFor();
    const band = page.locator('#charts path.band:not(.stale)[d]');
    expect(await band.count()).toBe(0);
    isDown = false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await band.first().waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('.notices .problem').count()).toBe(0);
  });
  it('once each, are asked for again before anybody notices', async () => {
    const asked = new Set<string>();
    const page = await play.open({
      forgive: cuts,
      prepare: (one) => cutting(one, (file) => !asked.has(file) && Boolean(asked.add(file))),
    });
    await press(page, 'More ▸');
    await page.locator('.panel-head').waitFor();
    await page.locator('.panel-head button').click();
    await press(page, 'A day ▴');
    await page.locator('dialog.drawer h2').waitFor();
    await page.keyboard.press('Escape');
    await press(page, 'Share');
    await closeDialog(page);
    for (const [screen, seen] of [
      ['Compare', '.panels .pane'],
      ['Experiment', '.experiment #design'],
      ['Learn', '.shelf'],
      ['Model', '#numbers'],
    ] as const) {
      await go(page, screen);
      await page.locator(seen).first().waitFor();
    }
    expect(await page.locator('[data-missing], .notice.problem').count()).toBe(0);
    expect([...asked]).toEqual(
      expect.arrayContaining([
        'soon',
        'late',
        'read-link',
        'MorePanel',
        'DayDrawer',
        'ShareDialog',
        'Compare',
        'Experiment',
        'ModelScreen',
      ]),
    );
  });

  it('of a screen are on their way when somebody comes near its tab, and come once', async () => {
    const page = await play.open();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') asked.push(request.url());
    });
    const ofModel = () => asked.filter((url) => url.includes('/ModelScreen-')).length;
    await page.getByRole('link', { name: 'Model', exact: true }).first().hover();
    await expect.poll(ofModel).toBe(1);
    await go(page, 'Model');
    await page.locator('#numbers').waitFor();
    expect(ofModel()).toBe(1);
  });

  long('for long, are said to be missing where they were asked for, and come when the network does', async () => {
    let down = false;
    const page = await play.open({
      forgive: cuts,
      prepare: (one) => cutting(one, (file) => down || file === 'soon'),
    });
    await page.locator('.work-bar[data-missing]').waitFor();
    expect(await page.locator('.work-bar').textContent()).toContain('Your work is not being saved');
    down = true;
    // A dialog and a panel: closed again, the page is as it was.
    await press(page, 'Share');
    const missing = page.locator('dialog[data-missing]');
    expect(await missing.textContent()).toContain('This part of the page did not load.');
    await missing.getByRole('button', { name: 'Close' }).click();
    await press(page, 'More ▸');
    await missing.waitFor();
    await page.keyboard.press('Escape');
    // A typed number is read by a file that did not come, and a slider by none.
    await slider(page, 'care.licking').fill('80');
    await shows(page, focalSeries(licked(80)).methylation[60]!);
    // A screen: the others stay open.
    await go(page, 'Model');
    await page.locator('.notice[data-missing]').waitFor();
    await go(page, 'Play');
    expect(await valueOf(page, 'care.licking')).toBe(80);
    down = false;
    await press(page, 'Share');
    await closeDialog(page);
    await go(page, 'Model');
    await page.locator('#numbers').first().waitFor();
    expect(await page.locator('.notice[data-missing]').count()).toBe(0);
  });

  long('because the page has been renewed, are said to be gone, and to reload is what helps', async () => {
    const page = await play.open({ forgive: cuts, prepare: (one) => cutting(one, (file) => file === 'ShareDialog') });
    await page.route(
      (address) => address.pathname === '/',
      (route, request) =>
        request.resourceType() === 'fetch'
          ? route.fulfill({
              contentType: 'text/html',
              body: '<div id="root"></div><script type="module" src="./assets/index-NEWER000.js"></script>',
            })
          : route.continue(),
    );
    await lick(page, 80);
    await press(page, 'Share');
    await page.locator('dialog[data-missing]').getByText('This page has been renewed since you opened it').waitFor();
    await page.unrouteAll();
    await press(page, 'Reload');
    await page.locator('dialog[data-missing]').waitFor({ state: 'detached' });
    await shows(page, focalSeries(licked(80)).methylation[60]!);
  });
});

describe('workers', () => {
  it('of which one hangs and the other ended in silence are noticed: what is shown is marked as old, said, and asked again', async () => {
    const page = await play.open({ bare: true });
    await checksumOf(page);
    // By a timer, so that the test has its answer, and the worker its fault, before anything is asked of it.
    const [one, other] = page.workers();
    await one!.evaluate('void setTimeout(() => { for (;;); })');
    await other!.evaluate('void setTimeout(() => self.close())');
    await lick(page, 80);
    await page.getByText('Still computing: curves and numbers belong to your earlier settings.').waitFor();
    expect((await exact(page)).methylation).toBe(focalSeries(licked(40)).methylation[60]);
    expect(await page.getByRole('alert').textContent()).toContain(
      'stopped. It was started again. Your settings are as they were.',
    );
    await shows(page, focalSeries(licked(80)).methylation[60]!);
    await page.locator('.notice.behind').waitFor({ state: 'detached' });
    expect(await checksumOf(page)).toBe(wholeRun(licked(80)).checksum);
  });

  long('whose script does not come are never said to be started again; they come with the next change', async () => {
    let refuse = false;
    const page = await play.open({
      bare: true,
      forgive: cuts,
      prepare: (one) => cuttingWorkers(one, () => refuse),
    });
    await checksumOf(page);
    refuse = true;
    for (const worker of page.workers()) void worker.evaluate('self.close()').catch(() => undefined);
    await lick(page, 80);
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toContain('did not load, or stopped several times');
    refuse = false;
    await lick(page, 90);
    await shows(page, focalSeries(licked(90)).methylation[60]!);
    await alert.waitFor({ state: 'detached' });
    expect(await checksumOf(page)).toBe(wholeRun(licked(90)).checksum);
  });
});

describe('a browser that translates', () => {
  /**
   * Does to all texts what browsers do: each is taken out, and an element of the browser's own with the translation
   * stands in its place.
   */
  const translate = (page: Page) =>
    page.evaluate(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walk.nextNode()) texts.push(walk.currentNode as Text);
      for (const text of texts) {
        if (
          text.data.trim() === '' ||
          text.parentElement!.closest('script, style, noscript, textarea, svg, font') !== null
        )
          continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    });
  const texts = (page: Page) =>
    page.locator('.top, #controls, .says, .time').evaluateAll((nodes) => nodes.map((node) => node.textContent));

  it('changes no number and breaks nothing: undo, moves, dialogs and screens go on', async () => {
    const page = await play.open({ whole: true });
    await checksumOf(page);
    await lick(page, 80);
    await checksumOf(page);
    await press(page, 'Undo');
    await shows(page, focalSeries(licked(40)).methylation[60]!);
    await press(page, 'Redo');
    await checksumOf(page);
    const plain = await texts(page);
    await press(page, 'Undo');
    await checksumOf(page);
    await translate(page);
    await press(page, 'Redo');
    expect(await checksumOf(page)).toBe(wholeRun(licked(80)).checksum);
    expect(await texts(page)).toEqual(plain);
    await translate(page);
    await press(page, 'More ▸');
    await translate(page);
    await page.locator('.panel-head button').click();
    for (const [screen, seen] of [
      ['Compare', '.panels .pane'],
      ['Experiment', '.experiment #design'],
      ['Learn', '.shelf'],
      ['Play', '.town'],
    ] as const) {
      await go(page, screen);
      await page.locator(seen).first().waitFor();
      await translate(page);
    }
    await lick(page, 20);
    await shows(page, focalSeries(licked(20)).methylation[60]!);
    expect(await page.locator('font font').count()).toBeGreaterThan(50);
  });
});
