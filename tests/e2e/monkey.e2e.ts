/**
 * A few seconds of the monkey of `npm run torture`, so that it is known to find its way about; its long runs are not
 * part of the tests.
 */
import { expect, it } from 'vitest';
import { monkey } from '../torture/monkey.mjs';
import { openBrowser, serveSite } from './browser.ts';

it('does nothing that breaks the page', async () => {
  const [browser, site] = await Promise.all([openBrowser(), serveSite()]);
  try {
    // Patient: on a busy machine a page is slow, and nobody times it here.
    const { acts, faults } = await monkey({
      browser,
      url: site.url,
      screen: 'play',
      seed: 1,
      seconds: 5,
      patience: 15_000,
    });
    expect(acts).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
  }
});
