/**
 * What Play says of its worlds, at the reference screen: evidence, hardship in sight, saliva, sizes found in studies,
 * whose care a slider sets.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import { scenarioFromPreset, SPREAD_BETWEEN_INFANTS } from '../../sim/page.ts';
import { axeFinds } from './axe.ts';
import { checksumOf, drag, grab, inSight, LAPTOP, playSite, scrubTo, slider } from './play.ts';
import { focalSeries, wholeRun, withSet } from './truth.ts';
import { every, long, thorough } from '../long.ts';

const play = playSite();
const INFANT = scenarioFromPreset('infant-both-parents');

async function infants(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Human infant', exact: true }).click();
  await checksumOf(page);
}

/** Saliva is asked for and never answered. Notes what became of it, and each litter that came in after it. */
async function keepSaliva(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Message {
      id: number;
      type: string;
      job?: { kind: string; digest?: boolean };
    }
    const told: string[] = [];
    const [kept, litters] = [new Set<number>(), new Set<number>()];
    (window as unknown as { told: string[] }).told = told;
    const Real = window.Worker;
    window.Worker = class extends Real {
      override postMessage(message: Message): void {
        const { id, type, job } = message;
        if (job?.kind === 'saliva') return void (kept.add(id), told.push('asked'));
        if (type === 'cancel' && kept.has(id)) return void told.push('called off');
        if (job?.digest) {
          litters.add(id);
          this.addEventListener('message', ({ data }: MessageEvent<Message>) => {
            if (data.type === 'done' && litters.delete(data.id) && kept.size > 0) told.push('litter');
          });
        }
        super.postMessage(message);
      }
    };
  });
}

describe('an infant’s world', () => {
  it('carries its evidence uncut, and hardship, support and who is here stand beside the care sliders', async () => {
    const page = await play.open();
    await infants(page);
    const note = page.locator('.evidence-note p');
    expect(await note.textContent()).toBe(
      'Evidence: saliva of 101 infants in one study. Nobody has measured these brain cells. Their size here is an assumption.',
    );
    expect(
      await note.evaluate(
        (node) => node.scrollWidth <= node.clientWidth + 1 && node.scrollHeight <= node.closest('aside')!.clientHeight,
      ),
    ).toBe(true);
    for (const part of ['care.play', 'care.talk', 'family.hardship', 'family.support'])
      expect([part, await inSight(page, `[data-param="${part}"] .num`)]).toEqual([part, true]);
    for (const chip of [1, 2, 3]) expect(await inSight(page, `.who .chips button:nth-child(${chip})`)).toBe(true);
    expect(await axeFinds(page)).toEqual([]);
  });

  it.each(
    every(4, [
      [390, 844],
      [320, 640],
      [683, 328],
      [768, 1024],
    ] as const),
  )('its evidence is not cut at %d × %d either', async (width, height) => {
    const page = await play.open({ viewport: { width, height } });
    await page
      .locator('.grab')
      .click({ timeout: 1000 })
      .catch(() => undefined);
    await page.getByRole('button', { name: 'Human infant', exact: true }).click();
    const note = page.locator('.evidence-note p');
    await note.waitFor();
    expect(
      await note.evaluate((node) => [
        node.scrollWidth <= node.clientWidth + 1,
        node.getBoundingClientRect().height <= node.closest('aside')!.clientHeight,
      ]),
    ).toEqual([true, true]);
  });

  it('shows saliva beside the brain from the first, and the size studies found beside the one found here', async () => {
    const page = await play.open();
    await infants(page);
    const saliva = runNow({ kind: 'saliva', scenario: INFANT, from: 0, to: 1 });
    const strip = page.getByRole('button', { name: /^Saliva, marked strands at −924, %/ });
    expect(await strip.getAttribute('aria-label')).toContain(saliva.saliva[367]!.toFixed(1));
    await drag(page, 'family.hardship', 1);
    await checksumOf(page);
    const worse = withSet(INFANT, { 'family.hardship': 1 });
    const points = focalSeries(worse).methylation[550]! - focalSeries(INFANT).methylation[550]!;
    const said = page.locator('.published[data-d]');
    expect(Number(await said.getAttribute('data-points'))).toBeCloseTo(points, 9);
    expect(Number(await said.getAttribute('data-d'))).toBeCloseTo(points / SPREAD_BETWEEN_INFANTS, 9);
    expect(await said.textContent()).toMatch(/Here, by 18 months: .* points.*7,319.*r = \.02/);
    expect(await inSight(page, '.published')).toBe(true);
    const after = runNow({ kind: 'saliva', scenario: worse, from: 0, to: 1 });
    await expect
      .poll(() => strip.getAttribute('aria-label'))
      .toContain(`${after.saliva[367]!.toFixed(1)}, before ${saliva.saliva[367]!.toFixed(1)}`);
    await strip.click();
    await page.getByRole('dialog', { name: 'Brain and saliva' }).waitFor();
  });

  it('calls saliva off while a hand holds a slider, and asks again once the litter is in', async () => {
    const page = await play.open({ prepare: keepSaliva });
    await infants(page);
    const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
    await expect.poll(told, { timeout: 10_000 }).toEqual(['asked']);
    const hold = await grab(page, 'family.hardship');
    await hold.to(1);
    await expect.poll(told).toEqual(['asked', 'called off']);
    await hold.release();
    // Saliva of the world on screen, and of the one before it.
    await expect.poll(told, { timeout: 10_000 }).toEqual(['asked', 'called off', 'litter', 'asked', 'asked']);
  });

  long('rings no child in later life', async () => {
    const page = await play.open({ viewport: LAPTOP });
    await infants(page);
    await page.getByRole('button', { name: 'Family ▸' }).click();
    await page.locator('.dots-host .person').first().waitFor();
    expect(await page.locator('.dots-host .ring').count()).toBe(0);
    expect(await page.locator('.dots-host').getAttribute('data-outcomes')).toBeNull();
  });
});

describe.runIf(thorough)('a slider', () => {
  long('of a fostered pup sets the foster home, and says so', async () => {
    const page = await play.open({ whole: true });
    await page.getByLabel('Start from').selectOption('fostered-at-birth');
    await page.getByText('This is the care of the foster parents, from birth until day 21.').waitFor();
    expect(await slider(page, 'care.licking').inputValue()).toBe('70');
    await drag(page, 'care.licking', 0);
    const scenario = scenarioFromPreset('fostered-at-birth');
    expect(await checksumOf(page)).toBe(
      wholeRun({ ...scenario, events: scenario.events.map((event) => ({ ...event, licking: 0 })) }).checksum,
    );
  });

  long('that acts from the day shown on says where that will show, and leads there', async () => {
    const page = await play.open();
    await scrubTo(page, 10);
    await page.getByRole('button', { name: 'from day 10 on' }).click();
    await drag(page, 'care.licking', 0);
    const shows = page.locator('[data-shows]');
    await shows.waitFor();
    expect(await shows.textContent()).toMatch(/^By day 90: [+−]\d+\.\d points\.$/);
    await shows.click();
    await expect.poll(() => page.locator('#charts').getAttribute('data-day')).toBe('90');
  });

  long('that could set nothing any more is still, with its reason', async () => {
    const page = await play.open();
    await page.getByRole('button', { name: 'from day 60 on' }).click();
    await page.getByText('The pup is weaned on day 21, and nobody gives this care after that.').first().waitFor();
    expect([
      await slider(page, 'care.licking').isDisabled(),
      await slider(page, 'family.hardship').isDisabled(),
    ]).toEqual([true, false]);
    expect(await axeFinds(page)).toEqual([]);
  });
});

long('a plan without anybody says what it would mean', async () => {
  const page = await play.open();
  for (const who of ['mother', 'father']) await page.locator('.who').getByRole('button', { name: who }).click();
  await page.getByText('Nobody is there. A real pup would not survive this.').waitFor();
});
