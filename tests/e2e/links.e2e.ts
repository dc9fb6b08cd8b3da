/** A link opens the same world elsewhere, to the bit, and says so; what cannot be opened changes nothing. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../sim/page.ts';
import { decodeLink } from '../../src/state/read-link.ts';
import { encodeLink } from '../../src/state/link.ts';
import { every, long } from '../long.ts';
import { checksumOf, closeDialog, complaint, drag, exact, ready, scrubTo, playSite, valueOf } from './play.ts';
import { DEFAULT, licked, wholeRun, withSet } from './truth.ts';

const play = playSite();

/** A world that uses most of what a link can hold. */
const SENT: Scenario = {
  ...withSet(
    { ...DEFAULT, preset: 'low-care', seed: 'a b&c=d#é', days: 70, siblings: 6, cells: 500 },
    { 'care.licking': 73, 'kappa.stress': 0.15, 'receptors.mode': 'graded' },
  ),
  events: [{ id: 'apart', type: 'separation', fromDay: 5, toDay: 9, hoursPerDay: 4 }],
};
let sent: { link: string; checksum: string };

beforeAll(() => {
  const { checksum } = wholeRun(SENT);
  sent = { checksum, link: `#${encodeLink({ scenario: SENT, checksum, day: 33 })}` };
});

async function changesOf(page: Page): Promise<{ checksum: string | null; day: number; said: string[] }> {
  const { day } = await exact(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const code = page.locator('dialog code:not([data-checksum=""])');
  await code.waitFor({ timeout: 20_000 });
  const checksum = await code.getAttribute('data-checksum');
  const said = await page.locator('dialog :is(h3, li)').allTextContents();
  await closeDialog(page);
  return { checksum, day, said };
}

describe('a link', () => {
  it('that was copied opens for a stranger as the same world, with its day and its list of changes', async () => {
    const mine = await play.open({ bare: true, permissions: ['clipboard-read', 'clipboard-write'] });
    await mine.getByLabel('Start from').selectOption('single-mother');
    await drag(mine, 'care.licking', 73);
    await mine.getByRole('button', { name: 'helpers' }).click();
    await scrubTo(mine, 33);
    const here = await changesOf(mine);
    expect(here.said.join('\n')).toMatch(/Licking and grooming: 73 min[^]*Helpers are there: yes/);
    await mine.getByRole('button', { name: 'Share', exact: true }).click();
    await mine.getByRole('button', { name: 'Copy link' }).click();
    await mine.getByText('Copied.').waitFor();
    const link = await mine.evaluate(() => navigator.clipboard.readText());

    const stranger = await play.open({ url: link });
    await stranger.locator('[data-verdict="same"]').waitFor();
    expect(await changesOf(stranger)).toEqual(here);
    const { scenario } = decodeLink(new URL(link).hash);
    expect(here.checksum).toBe(wholeRun(scenario).checksum);
  });

  it.each(every(2, ['?workers=2', '?workers=1']))('is judged “same” by the sum of the engine (%s)', async (query) => {
    const page = await play.open({ at: `${query}${sent.link}` });
    await page.locator('[data-verdict="same"]', { hasText: sent.checksum }).waitFor();
    const found = await changesOf(page);
    expect([found.checksum, found.day]).toEqual([sent.checksum, 33]);
    expect(found.said.join('\n')).toMatch(
      /Licking and grooming: 73 min.*[^]*Effect of stress on the marks: 0.15[^]*How marks act/,
    );
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(sent.link);
  });

  it('with another sum is judged “differs”, and both sums are said', async () => {
    const other = sent.checksum.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const page = await play.open({ at: sent.link.replace(sent.checksum, other) });
    const verdict = await page.locator('[data-verdict="differs"]').textContent();
    expect(verdict).toContain(sent.checksum);
    expect(verdict).toContain(other);
  });

  it('made by another version of the model opens, and that version is said when the sum differs', async () => {
    const old = sent.link.replace(/model=[^&]*/, 'model=0.9.9').replace(sent.checksum, '0'.repeat(32));
    const page = await play.open({ at: old });
    expect(await page.locator('[data-verdict="differs"]').textContent()).toContain('0.9.9');
  });
});

const LINK = encodeLink({ scenario: licked(73), checksum: null, day: 60 });

/** Links that must not open, and what the message must name. */
const BAD: readonly (readonly [string, string, RegExp])[] = [
  ['a key nobody knows', LINK.replace('care.licking=73', 'care.petting=73'), /care\.petting/],
  [
    'a value outside its domain',
    LINK.replace('=73', '=9999'),
    /Licking and grooming.*from 0 to 720 min\/day\. It is 9999/,
  ],
  ['a value below its domain', LINK.replace('=73', '=-1'), /Licking and grooming.*from 0 to 720 min\/day\. It is -1/],
  ['NaN', LINK.replace('=73', '=NaN'), /Licking and grooming.*NaN/],
  ['a decimal comma', LINK.replace('=73', '=1,5'), /Licking and grooming.*1,5/],
  ['half a day', LINK.replace('day=60', 'day=60.5'), /link\.day.*60\.5/],
  ['a day after the end', LINK.replace('day=60', 'day=91'), /link\.day.*from 0 to 90 days\. It is 91/],
  ['too many cells', LINK.replace('cells=2000', 'cells=2000000'), /cells.*from 1 to 1000000.*It is 2000000/],
  ['no such preset', LINK.replace('both-parents', 'no-parents'), /preset.*both-parents.*It is "no-parents"/],
  ['a broken checksum', LINK.replace('&end', '&check=12ab&end'), /link\.check.*12ab/],
  ['a link cut off', LINK.slice(0, -12), /link.*cut off/],
  ['a foreign fragment', 'section-3', /link.*section-3/],
  ['a newer version', LINK.replace('v=1&', 'v=2&'), /link\.v.*2.*up to version 1/],
  ['a __proto__ key', LINK.replace('care.licking=73', '__proto__=73'), /__proto__/],
  ['a constructor key', LINK.replace('care.licking=73', 'constructor=73'), /constructor/],
  ['a key twice', LINK.replace('=73', '=73&care.licking=74'), /care\.licking/],
  ['a broken escape', LINK.replace('=73', '=%E0%A4%A'), /%E0%A4%A/],
];

describe('a bad link', () => {
  it('at the start is refused by name, and the page opens with its own world', async () => {
    const page = await play.open();
    for (const [name, link, says] of every(9, BAD)) {
      // From elsewhere, since a new fragment alone would load nothing.
      await page.goto('about:blank');
      await page.goto(`${play.url}#${link}`);
      await ready(page);
      const text = await complaint(page);
      expect(text, name).toMatch(says);
      expect(text, name).toContain('This link was not opened. ');
      expect(text, name).toContain('The world on screen is as it was.');
      expect(await valueOf(page, 'care.licking'), name).toBe(40);
    }
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
  });

  it('pasted over an open world leaves that world alone', async () => {
    const page = await play.open({ whole: true });
    await drag(page, 'care.licking', 80);
    const checksum = await checksumOf(page);
    const before = { ...(await exact(page)), checksum };
    expect(before.checksum).toBe(wholeRun(licked(80)).checksum);
    for (const [name, link, says] of BAD) {
      await page.evaluate((text) => (location.hash = text), link);
      expect(await complaint(page), name).toMatch(says);
      expect({ ...(await exact(page)), checksum }, name).toEqual(before);
    }
    expect({ ...(await exact(page)), checksum: await checksumOf(page) }).toEqual(before);
    expect(await valueOf(page, 'care.licking')).toBe(80);
  });

  long('of a megabyte is refused for its length, and one of ten does no harm', async () => {
    const page = await play.open({ whole: true });
    await page.evaluate(() => (location.hash = `v=1&seed=${'x'.repeat(1 << 20)}&end`));
    expect(await complaint(page)).toMatch(/link.*too long.*1048/);
    // The browser itself may stop this one; either way the world stands.
    await page.evaluate(() => (location.hash = `v=1&seed=${'x'.repeat(10 << 20)}&end`));
    await page.reload();
    await ready(page);
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
  });
});
