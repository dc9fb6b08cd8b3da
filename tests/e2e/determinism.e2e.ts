/** Node and Chromium compute the same bits, with one worker or two, in whatever order worlds are opened. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { encodeLink } from '../../src/state/link.ts';
import { answerOf, GOLDEN_WORLDS } from '../golden/worlds.ts';
import { checksumOf, playSite } from './play.ts';
import { every, long, thorough } from '../long.ts';

const play = playSite();
const truth = new Map(every(6, GOLDEN_WORLDS).map((world) => [world.name, answerOf(world).checksum]));

/** Opens a world in a page that is open already; its sum says when the page has come to it. */
async function sumOf(page: Page, name: string): Promise<string> {
  const { scenario } = GOLDEN_WORLDS.find((world) => world.name === name)!;
  // A sum that cannot be right: the verdict then shows when this world, and no other, has been run.
  const sent = '0123456789abcdef'.repeat(2);
  await page.evaluate((hash) => (location.hash = hash), encodeLink({ scenario, checksum: sent, day: 1 }));
  const verdict = page.locator('[data-verdict="differs"]');
  await verdict.waitFor();
  const found = await checksumOf(page);
  expect(await verdict.textContent()).toContain(found);
  await verdict.getByRole('button').click();
  return found;
}

it.each(thorough ? [1, 2] : [2])(
  'every golden world has the sum that Node gives it, with %i worker(s)',
  async (workers) => {
    const page = await play.open({ at: `?workers=${workers}` });
    const names = [...truth.keys()];
    const found: [string, string][] = [];
    // Forwards with one worker, backwards with two.
    for (const name of workers === 1 ? names : names.toReversed()) found.push([name, await sumOf(page, name)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(truth));
    expect(new Set(found.map(([, sum]) => sum)).size).toBe(truth.size);
  },
);

long('the number asked for is the number of workers', async () => {
  for (const workers of [1, 2]) {
    const page = await play.open({ at: `?workers=${workers}` });
    expect(page.workers().length).toBe(workers);
  }
});
