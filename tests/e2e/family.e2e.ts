/** The family view: caregivers with the engine's own numbers, their own childhoods, and later life without labels. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runNow, type FamilyResult } from '../../sim/engine.ts';
import { CHANNELS, GIVERS, scenarioFromPreset, type Giver, type Scenario } from '../../sim/page.ts';
import { long, thorough } from '../long.ts';
import { axeFinds } from './axe.ts';
import { checksumOf, closeDialog, playSite, scrubTo, slider } from './play.ts';
import { DEFAULT, wholeRun, withSet } from './truth.ts';

const play = playSite();
const DAY = 10;

function familyOf(scenario: Scenario): FamilyResult {
  return runNow({ kind: 'family', scenario });
}

async function openFamily(page: Page, day = DAY): Promise<void> {
  await scrubTo(page, day);
  await page.getByRole('button', { name: 'Family ▸' }).click();
  await page.locator('.family[data-current=true]').waitFor();
}

/** What a card shows, at full precision. */
async function card(page: Page, giver: Giver) {
  const node = page.locator(`[data-giver=${giver}]`);
  const facts = await node
    .locator('[data-fact]')
    .evaluateAll((all) =>
      all.map(
        (fact) => [(fact as HTMLElement).dataset['fact']!, Number((fact as HTMLElement).dataset['value'])] as const,
      ),
    );
  const minutes = await node
    .locator('[data-channel]')
    .evaluateAll((all) =>
      all.map(
        (each) =>
          [(each as HTMLElement).dataset['channel']!, Number((each as HTMLElement).dataset['minutes'])] as const,
      ),
    );
  const marks = node.locator('figure');
  return {
    facts: Object.fromEntries(facts),
    minutes: Object.fromEntries(minutes),
    start: Number(await marks.getAttribute('data-start')),
    now: Number(await marks.getAttribute('data-now')),
  };
}

function truth(family: FamilyResult, giver: Giver, day: number, channels: readonly string[]) {
  const g = GIVERS.indexOf(giver);
  const course = family.caregivers[g]!;
  const rows = family.exposure.length;
  const given = channels
    .map((channel, c) => [channel, family.minutes[(g * channels.length + c) * rows + day]!] as const)
    .filter(([, minutes]) => minutes > 0);
  return {
    facts: {
      responsiveness: course.responsiveness[day]!,
      receptors: course.receptors[day]!,
      response: Math.exp(course.response[day]!) - 1,
      mood: course.mood,
      stress: course.stress[day]!,
      support: 0.5,
    },
    minutes: Object.fromEntries(given),
    start: course.methylation[0]!,
    now: course.methylation[day]!,
  };
}

describe('the family', () => {
  long('shows each caregiver as the engine has it, on the day shown', async () => {
    const page = await play.open();
    await openFamily(page);
    const family = familyOf(DEFAULT);
    for (const giver of ['dam', 'sire'] as const)
      expect(await card(page, giver)).toEqual(truth(family, giver, DAY, CHANNELS.vole));
    expect((await card(page, 'helpers')).facts).toEqual({});
    expect(await page.locator('[data-giver=dam] [data-fact=receptors]').textContent()).toContain(
      family.typicalReceptors.toFixed(1),
    );
  });

  long('and for infants', async () => {
    const page = await play.open();
    await page.getByRole('button', { name: 'Human infant' }).click();
    await openFamily(page, 300);
    const family = familyOf(scenarioFromPreset('infant-both-parents'));
    for (const giver of ['dam', 'sire'] as const)
      expect(await card(page, giver)).toEqual(truth(family, giver, 300, CHANNELS.infant));
  });

  it('a caregiver’s own childhood and what comes back change the engine’s world; one press is one step of undo', async () => {
    const page = await play.open({ whole: true });
    await openFamily(page);
    await slider(page, 'dam.upbringing').fill('2');
    const raised = withSet(DEFAULT, { 'dam.upbringing': 2 });
    await expect
      .poll(async () => (await card(page, 'dam')).facts, { timeout: 10_000 })
      .toEqual(truth(familyOf(raised), 'dam', DAY, CHANNELS.vole).facts);
    expect(familyOf(raised).caregivers[0]!.receptors[DAY]).toBeGreaterThan(
      familyOf(DEFAULT).caregivers[0]!.receptors[DAY]!,
    );
    await page.getByRole('checkbox', { name: 'A calm pup or child gives back' }).uncheck();
    const alone = withSet(raised, { 'giver.twoWay': false });
    await expect
      .poll(async () => (await card(page, 'sire')).facts)
      .toEqual(truth(familyOf(alone), 'sire', DAY, CHANNELS.vole).facts);
    await page.locator('[data-giver=sire]').getByRole('button', { name: 'here' }).click();
    await expect.poll(async () => (await card(page, 'sire')).facts).toEqual({});
    await closeDialog(page);
    expect(await checksumOf(page)).toBe(wholeRun(withSet(alone, { 'sire.present': false })).checksum);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(await checksumOf(page)).toBe(wholeRun(raised).checksum);
  });

  long('shows later life as dots of the whole litter, with the one on screen ringed, and labels nobody', async () => {
    const page = await play.open({ whole: true });
    await openFamily(page);
    const family = familyOf(DEFAULT);
    expect(JSON.parse((await page.locator('.dots-host').getAttribute('data-outcomes'))!)).toEqual(family.outcomes[0]);
    expect(await page.locator('.dots-host .person').count()).toBe(4 * DEFAULT.siblings);
    expect(await page.locator('.dots-host .ring').count()).toBe(4);
    // A press opens a pup: the ring goes to it, and Escape closes it alone.
    await page.locator('.dots-host .dot-surface').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('dialog .animal-panel .animal-cells').waitFor();
    const highest = Math.max(...family.outcomes.map(({ score }) => score));
    expect(await page.locator('.animal-panel dd').last().textContent()).toBe(`+${highest.toFixed(2)}`);
    expect(await page.locator('.dots-host .ring').count()).toBe(4);
    await page.keyboard.press('Escape');
    await page.locator('.animal-panel').waitFor({ state: 'detached' });
    const text = (await page.locator('.later').textContent())!;
    expect(text).toContain('no label for anyone');
    expect(text).toContain('r = −0.20 with the response (assumed)');
    expect((await page.locator('.family').textContent())!).not.toMatch(
      /good mother|bad mother|damaged|at risk|healthy/i,
    );
  });
});

describe.runIf(thorough)('axe finds nothing in the family view', () => {
  long.each([
    ['light', 1366, 657],
    ['light', 683, 328],
  ] as const)('%s, %d × %d', async (colorScheme, width, height) => {
    const page = await play.open({ colorScheme, viewport: { width, height } });
    await openFamily(page);
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Family ▸');
  });
});
