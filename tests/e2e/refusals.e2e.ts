/** What is opened from a file or typed into a box is taken whole or refused by name. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { encodeFile, type Scenario } from '../../sim/page.ts';
import { encodeLink } from '../../src/state/link.ts';
import { every, long, thorough } from '../long.ts';
import { checksumOf, complaint, drag, exact, numberBox, openFile, playSite, ready, valueOf } from './play.ts';
import { DEFAULT, licked, wholeRun, withSet } from './truth.ts';

const play = playSite();
const badFiles = fileURLToPath(new URL('../fixtures/bad-input/', import.meta.url));

describe('a file', () => {
  it('opens as the world it holds', async () => {
    const page = await play.open();
    const scenario = { ...licked(73), seed: 'from a file', cells: 300, siblings: 3, days: 30 };
    await openFile(page, {
      name: 'world.json',
      mimeType: 'application/json',
      buffer: Buffer.from(encodeFile(scenario)),
    });
    await expect.poll(() => valueOf(page, 'care.licking')).toBe(73);
    expect(await checksumOf(page)).toBe(wholeRun(scenario).checksum);
    expect((await exact(page)).day).toBe(30);
  });

  it('that is bad is refused by name and changes nothing', async () => {
    const page = await play.open();
    await drag(page, 'care.licking', 80);
    const checksum = await checksumOf(page);
    const before = [await exact(page), checksum];
    const named: Record<string, RegExp> = {
      'out-of-range.json': /set\.care\./,
      'comma-number.json': /1,5/,
      'proto-key.json': /__proto__/,
      'truncated.json': /line \d+/,
      'newer-version.json': /99\.0\.0|version/i,
      'unknown-parameter.json': /set\./,
    };
    // A study is bad as a world; the page knows it for what it is and opens it.
    const files = readdirSync(badFiles)
      .filter((name) => name.endsWith('.json') && name !== 'a-study.json')
      .filter((name, i) => thorough || name in named || i % 4 === 0);
    expect(files).toEqual(expect.arrayContaining(Object.keys(named)));
    for (const name of files) {
      await openFile(page, badFiles + name);
      const text = await complaint(page);
      expect(text, name).toMatch(
        /^(This file was not opened|The model cannot run this world)\. .+ The world on screen is as it was\./,
      );
      expect(text, name).toMatch(named[name] ?? /./);
      expect(text).toContain(`“${name}”`);
    }
    expect([await exact(page), await checksumOf(page)]).toEqual(before);
    expect(await valueOf(page, 'care.licking')).toBe(80);
    // A complaint goes when the next file opens, and one step leads back to what was there.
    await openFile(page, badFiles + files[0]!);
    await page.getByRole('alert').waitFor();
    await openFile(page, {
      name: 'good.json',
      mimeType: 'application/json',
      buffer: Buffer.from(encodeFile({ ...licked(73), seed: 'good' })),
    });
    await expect.poll(() => valueOf(page, 'care.licking')).toBe(73);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(await checksumOf(page)).toBe(checksum);
  });
});

const TYPED: readonly (readonly [string, RegExp])[] = [
  // A comma before decimals is a number; before three digits it could be either.
  ['1,234', /1\.234 or 1234/],
  ['abc', /"abc"/],
  ['', /Licking/],
  ['99999', /from 0 to 720 min\/day\. It is 99999/],
  ['-1', /from 0 to 720 min\/day\. It is -1/],
  ['1e3', /It is 1000/],
];

describe('typing', () => {
  it('nonsense as licking is refused by name, and the old number stands again', async () => {
    const page = await play.open({ whole: true });
    const box = numberBox(page, 'care.licking');
    const before = await exact(page);
    for (const [text, says] of TYPED) {
      await box.fill(text);
      await box.press('Enter');
      const said = await complaint(page);
      expect(said).toMatch(/^This was not set\. .*Licking and grooming/);
      expect(said, text).toMatch(says);
      expect(await box.inputValue()).toBe('40');
      expect(await valueOf(page, 'care.licking')).toBe(40);
    }
    expect(await exact(page)).toEqual(before);
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
  });

  long('a good number is taken, and leaving the box is enough', async () => {
    const page = await play.open({ whole: true });
    await numberBox(page, 'care.licking').fill('250.5');
    await numberBox(page, 'care.huddling').focus();
    await numberBox(page, 'care.huddling').fill('7.5');
    await page.keyboard.press('Enter');
    expect(await checksumOf(page)).toBe(
      wholeRun({ ...DEFAULT, set: { 'care.licking': 250.5, 'care.huddling': 450 } }).checksum,
    );
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  long('nonsense for the size of the run is refused by name, and the old numbers stand again', async () => {
    const page = await play.open({ whole: true });
    await page.getByRole('button', { name: 'More ▸' }).click();
    for (const [label, field, old, texts] of [
      ['Days of life', 'days', '90', ['abc', '2.5', '0', '100000']],
      ['Pups in the litter', 'siblings', '20', ['1,5', '0', '1001']],
      ['Brain cells in each pup', 'cells', '2000', ['many', '-3', '1000001']],
    ] as const) {
      const box = page.getByLabel(label);
      for (const text of texts) {
        await box.fill(text);
        await box.press('Enter');
        const said = await complaint(page);
        expect(said).toMatch(
          new RegExp(`^This was not set\\. .*(${field}|${label}).*(${text}|${text.replace(',', '.')})`),
        );
        expect(await box.inputValue()).toBe(old);
      }
    }
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
  });

  long('an empty seed is refused by name', async () => {
    const page = await play.open();
    const box = page.getByLabel('Seed: same seed, same luck').filter({ visible: true });
    await box.fill('');
    await box.press('Enter');
    expect(await complaint(page)).toMatch(/^This was not set\. .*seed/i);
    expect(await box.inputValue()).toBe(DEFAULT.seed);
  });
});

/** No field of these is wrong by itself; the model finds out. */
const IMPOSSIBLE: readonly (readonly [string, Scenario, RegExp])[] = [
  [
    'for the young one shown',
    {
      ...DEFAULT,
      days: 50,
      events: [1, 2].map((n) => ({ id: `s${n}`, type: 'stressor', fromDay: n, toDay: 9, intensity: 0.7 })),
    },
    /stress/,
  ],
  [
    'for one of its siblings only',
    withSet(
      { ...DEFAULT, days: 50 },
      {
        'kappa.care': 0.7,
        'kappa.stress': 0,
        'care.licking': 0,
        'care.huddling': 0,
        'care.nursing': 0,
        'variation.individual': 0.25,
        'variation.region': 0.25,
      },
    ),
    /-1 and 1/,
  ],
];

describe('a world that the model cannot run', () => {
  it.each(every(2, IMPOSSIBLE))('%s, from a file, leaves everything as it was', async (_, scenario, says) => {
    const page = await play.open({ whole: true });
    await drag(page, 'care.licking', 80);
    const checksum = await checksumOf(page);
    const before = [await exact(page), checksum];
    await openFile(page, {
      name: 'world.json',
      mimeType: 'application/json',
      buffer: Buffer.from(encodeFile(scenario)),
    });
    const said = await complaint(page);
    expect(said).toMatch(says);
    expect(said).toContain('The world on screen is as it was.');
    expect(await valueOf(page, 'care.licking')).toBe(80);
    expect(await checksumOf(page)).toBe(before[1]);
    expect(await exact(page)).toEqual(before[0]);
    // The refused world is no step either: one undo leads back to where the page began.
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
  });

  long.each(IMPOSSIBLE)('%s, by a link with a sum, leaves no verdict hanging', async (_, scenario, says) => {
    const page = await play.open({ whole: true });
    await page.evaluate((hash) => (location.hash = hash), encodeLink({ scenario, checksum: '0'.repeat(32), day: 10 }));
    expect(await complaint(page)).toMatch(says);
    expect(await page.locator('[data-verdict]').count()).toBe(0);
    expect((await exact(page)).day).toBe(60);
    expect(await checksumOf(page)).toBe(wholeRun(DEFAULT).checksum);
  });

  it('or a link that cannot be read stays in the address to be mended, and gives way to the next change', async () => {
    const page = await play.open({ whole: true });
    const address = () => page.evaluate(() => location.hash);
    await expect.poll(address).toContain(`check=${wholeRun(DEFAULT).checksum}`);
    await page.evaluate(() => (location.hash = 'v=2&end'));
    await complaint(page);
    await page.waitForTimeout(1000);
    expect(await address()).toBe('#v=2&end');
    // Loaded again it is refused again; nobody is told that a world is identical to one that nobody sent.
    await page.reload();
    expect(await complaint(page)).toMatch(/link\.v/);
    expect(await page.locator('[data-verdict]').count()).toBe(0);
    await drag(page, 'care.licking', 80);
    await expect.poll(address).toContain(`check=${wholeRun(licked(80)).checksum}`);
    await page.reload();
    await ready(page);
    await checksumOf(page);
    expect(await page.locator('[data-verdict]').count()).toBe(0);
  });
});
