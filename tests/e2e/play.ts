/** The Play screen as the browser tests use it: open it, move its sliders, read its numbers. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { ParamId } from '../../sim/page.ts';
import { encodeLink } from '../../src/state/link.ts';
import { openBrowser, serveSite, watchFaults } from './browser.ts';
import { FEW } from './truth.ts';

/** The reference screen: a school laptop with the browser's own bars. */
export const LAPTOP = { width: 1366, height: 657 };
export const PHONE = { width: 390, height: 844 };

export interface OpenOptions extends BrowserContextOptions {
  /** What follows the site's address: "?workers=1#v=1&…". */
  readonly at?: string;
  /** Another address altogether. */
  readonly url?: string;
  /**
   * Opens the bare address, with as many workers as people have. Otherwise one: two would only share the cores of the
   * test run.
   */
  readonly bare?: boolean;
  /** The page was never here before: it opens with its film, and keeps back what a beginner does not need. */
  readonly firstVisit?: boolean;
  /**
   * The bare world with its litter of twenty. Otherwise it is opened with a litter of four: most tests ask nothing of
   * the siblings, and twenty lives are half of what it costs to open a page.
   */
  readonly whole?: boolean;
  /** Faults that a test plants itself. */
  readonly forgive?: readonly string[];
  /** Runs before the page is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/**
 * A browser and the served site for the tests of a file. Every page opened is a visit of its own, with nothing
 * stored, and is watched: after each test no error, policy violation or foreign request may have turned up.
 */
export function playSite() {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let opened: { page: Page; faults: string[]; forgive: readonly string[] }[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), serveSite()]);
  });
  afterEach(async () => {
    const faults = opened.flatMap((each) => each.faults.filter((fault) => !each.forgive.includes(fault)));
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    /** Where the site is served. */
    get url() {
      return site.url;
    },
    /**
     * Opens the page and waits for its first curve. Motion is reduced unless told, and it is not a first visit unless
     * told, so it opens at day 60 with the usual world and stands still.
     */
    async open({
      at,
      url,
      bare = false,
      whole = false,
      firstVisit = false,
      prepare,
      forgive = [],
      ...options
    }: OpenOptions = {}): Promise<Page> {
      const query = bare || url !== undefined || at?.startsWith('?') ? '' : '?workers=1';
      const address = url ?? site.url;
      const context = await browser.newContext({ viewport: LAPTOP, reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(30_000);
      await context.addInitScript(fixedChance);
      const page = await context.newPage();
      opened.push({ page, faults: await watchFaults(page, address), forgive });
      if (!firstVisit) await cameBefore(page);
      await prepare?.(page);
      await page.goto(
        address + query + (at ?? (query === '' || whole || firstVisit ? '' : `#${encodeLink({ scenario: FEW })}`)),
      );
      await ready(page);
      return page;
    },
  };
}

/**
 * What the page draws by chance is the same in each run: one animal in a hundred has, on the day looked at, just what
 * the animal before it had, and then there is no difference that a test could read.
 */
function fixedChance(): void {
  let state = 1;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Lets the browser remember that somebody was here before and moved a slider, where it may remember anything. */
export async function cameBefore(page: Page): Promise<void> {
  await page.addInitScript(() => {
    try {
      for (const key of ['tend.visited', 'tend.touched']) localStorage.setItem(key, 'yes');
    } catch {
      // A page that may keep nothing is a first visit each time.
    }
  });
}

export async function ready(page: Page): Promise<void> {
  await page.locator('body[data-ready]').waitFor({ state: 'attached', timeout: 30_000 });
}

/** Values of the young one shown, at full precision, on the day shown. */
export async function exact(
  page: Page,
): Promise<{ day: number; methylation: number; closedCopies: number; receptors: number; response: number }> {
  const { day, methylation, closedcopies, receptors, response } = await page
    .locator('#charts')
    .evaluate((node) => ({ ...(node as HTMLElement).dataset }));
  return {
    day: Number(day),
    methylation: Number(methylation),
    closedCopies: Number(closedcopies),
    receptors: Number(receptors),
    response: Number(response),
  };
}

/** Waits until methylation on the day shown is exactly this. */
export async function shows(page: Page, methylation: number): Promise<void> {
  await expect.poll(async () => (await exact(page)).methylation, { timeout: 30_000 }).toBe(methylation);
}

export function slider(page: Page, id: ParamId): Locator {
  return page.locator(`[data-param="${id}"] input[type=range]`);
}

export function numberBox(page: Page, id: ParamId): Locator {
  return page.locator(`[data-param="${id}"] input[type=text]`);
}

export async function valueOf(page: Page, id: ParamId): Promise<number> {
  return Number(await slider(page, id).inputValue());
}

/** Whether something lies wholly on the screen with nothing over its middle, without anybody having scrolled. */
export async function inSight(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return (
        left >= 0 &&
        right <= innerWidth &&
        top >= 0 &&
        bottom <= innerHeight &&
        over !== null &&
        (node.contains(over) || over.contains(node))
      );
    });
}

/** Moves the day shown, as a keyboard would. */
export async function scrubTo(page: Page, day: number): Promise<void> {
  // By force, since on a low screen the line of days stands aside.
  await page.locator('.timeline-range').fill(String(day), { force: true });
  await expect.poll(async () => (await exact(page)).day).toBe(day);
}

/** Width of what can be grabbed of a slider, pixels. */
const THUMB = 44;

/** Presses a slider's thumb with the mouse and holds it. */
export async function grab(
  page: Page,
  id: ParamId,
): Promise<{ to(value: number): Promise<void>; release(): Promise<void> }> {
  const track = slider(page, id);
  await track.scrollIntoViewIfNeeded();
  const box = (await track.boundingBox())!;
  const [low, high] = [Number(await track.getAttribute('min')), Number(await track.getAttribute('max'))];
  const y = box.y + box.height / 2;
  // The thumb's middle stays half a thumb inside the track; a wrong guess is put right by looking.
  const perUnit = (box.width - THUMB) / (high - low);
  const xOf = (value: number) => box.x + THUMB / 2 + (value - low) * perUnit;
  await page.mouse.move(xOf(await valueOf(page, id)), y);
  await page.mouse.down();
  return {
    async to(value) {
      let x = xOf(value);
      for (let tries = 0; tries < 40; tries++) {
        await page.mouse.move(x, y);
        const got = await valueOf(page, id);
        if (got === value) return;
        x += (value - got) * perUnit;
      }
      throw new Error(`the mouse cannot bring ${id} to ${value}`);
    },
    release: () => page.mouse.up(),
  };
}

/** One whole drag by mouse through some values. */
export async function drag(page: Page, id: ParamId, ...values: number[]): Promise<void> {
  const hold = await grab(page, id);
  for (const value of values) await hold.to(value);
  await hold.release();
}

/** The checksum of the world on screen, from the share dialog, once its litter has been simulated. */
export async function checksumOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const code = page.locator('dialog code[data-checksum]:not([data-checksum=""])');
  await code.waitFor({ timeout: 30_000 });
  const checksum = (await code.getAttribute('data-checksum'))!;
  await closeDialog(page);
  return checksum;
}

export async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('dialog:not(.drawer)').waitFor({ state: 'detached' });
}

/** Chooses something under "⋯". */
export async function fromMenu(page: Page, name: string): Promise<void> {
  await page.locator('#charts .menu > summary').click();
  await page.getByRole('button', { name, exact: true }).click();
}

/** Saves something from the menu; gives the path of the file. */
export async function saved(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await fromMenu(page, name);
  return (await download).path();
}

/** Saves the world on screen as people do; gives the path of the file. */
export function savedWorld(page: Page): Promise<string> {
  return saved(page, 'Save this world (JSON)');
}

/** Opens a file as people do: under "⋯", then in the browser's own dialog. */
export async function openFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await fromMenu(page, 'Open a world (JSON)');
  await (await chooser).setFiles(file);
}

/** What an alert on the page says; then it is dismissed. */
export async function complaint(page: Page): Promise<string> {
  const alert = page.getByRole('alert');
  const text = await alert.locator('p').textContent();
  await alert.getByRole('button', { name: 'OK', exact: true }).click();
  await alert.waitFor({ state: 'detached' });
  return text!;
}
