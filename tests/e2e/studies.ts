/** The Experiment screen as the browser tests use it: open a study, run it, read its numbers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { runNow, studyChecksum } from '../../sim/engine.ts';
import {
  ARMS,
  newStudy,
  type Design,
  type GivingResult,
  type LineageResult,
  type Scenario,
  type InfantCohortResult,
  type StressTestResult,
  type Study,
  type StudyKind,
} from '../../sim/page.ts';
import { encodeLink } from '../../src/state/link.ts';
import { FEW } from './truth.ts';

/** What follows the site's address when a study is opened by its link. */
export function linkOf<K extends StudyKind>(
  kind: K,
  design: Partial<Design<K>> = {},
  scenario: Scenario = FEW,
): string {
  return `#${encodeLink({ scenario, study: newStudy(kind, scenario, design) as unknown as Study })}`;
}

/** Waits for the Experiment screen. */
export async function studyReady(page: Page): Promise<void> {
  await page.locator('.experiment #design').waitFor();
}

/** Runs the study on screen and waits for its result. */
export async function run(page: Page): Promise<void> {
  const before = await sumOf(page);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect
    .poll(async () => [await sumOf(page), await page.locator('.card').getAttribute('data-stale')], { timeout: 60_000 })
    .not.toEqual([before, 'true']);
  await page.locator('.card:not([data-checksum=""])[data-stale="false"]').waitFor({ timeout: 60_000 });
}

/** Checksum of the result on screen; empty before the first. */
export async function sumOf(page: Page): Promise<string> {
  return (await page.locator('.card').getAttribute('data-checksum')) ?? '';
}

/** A number on the results, in full. */
export async function found(page: Page, name: string): Promise<number> {
  return Number(await page.locator('#found').getAttribute(`data-${name}`));
}

/** Numbers in full in a column of the table on screen, in its order. */
export function column(page: Page, at: number): Promise<number[]> {
  return page
    .locator(`.card tbody tr td:nth-child(${at})`)
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['value'])));
}

/** Chooses something under the card's "⋯" and gives the saved text. */
export async function savedText(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.locator('.card .menu > summary').click();
  await page.getByRole('button', { name, exact: true }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

export async function setField(page: Page, id: string, value: number): Promise<void> {
  await page.locator(`[data-design="${id}"] input[type=range]`).fill(String(value));
}

/** The same studies by the engine in Node. */
export const truth = {
  lineage(design: Partial<Design<'lineage'>> = {}, scenario: Scenario = FEW): LineageResult {
    const study = newStudy('lineage', scenario, design);
    return runNow({ kind: 'lineage', study, from: 0, to: study.design.lines });
  },
  stress(design: Partial<Design<'stress-test'>> = {}, scenario: Scenario = FEW): StressTestResult {
    const study = newStudy('stress-test', scenario, design);
    return runNow({ kind: 'stress-test', study, from: 0, to: ARMS.length * study.design.children });
  },
  cohort(design: Partial<Design<'infant-cohort'>> = {}, scenario: Scenario = FEW): InfantCohortResult {
    const study = newStudy('infant-cohort', scenario, design);
    return runNow({ kind: 'infant-cohort', study, from: 0, to: study.design.dyads });
  },
  giving(design: Partial<Design<'giving'>> = {}, scenario: Scenario = FEW): GivingResult {
    return runNow({ kind: 'giving', study: newStudy('giving', scenario, design) });
  },
};

export { studyChecksum };
