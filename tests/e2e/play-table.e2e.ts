/** The page's table, its CSV and the command line tell the same, day by day, of the world that the page saves. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { decodeFile, type Scenario } from '../../sim/page.ts';
import { checksumOf, closeDialog, drag, fromMenu, saved, savedWorld, playSite } from './play.ts';
import { tend, wholeRun } from './truth.ts';
import { long } from '../long.ts';

const play = playSite();

/** Head row and numbers of a CSV, its `# key: value` lines aside. */
function readCsv(text: string): { head: string[]; rows: number[][]; checksum: string | undefined } {
  const lines = text
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  return {
    head: lines[0]!.split(','),
    rows: lines.slice(1).map((line) => line.split(',').map(Number)),
    checksum: /^# checksum: (.*)$/m.exec(text)?.[1],
  };
}

it('a changed world: table, CSV, command line and engine agree on every day, and so do their checksums', async () => {
  const page = await play.open();
  await page.getByLabel('Start from').selectOption('moved-in-a-cup');
  await drag(page, 'care.licking', 73);
  await drag(page, 'family.hardship', 0.4);
  await page.getByRole('button', { name: 'helpers' }).click();
  await page.getByLabel('Seed: same seed, same luck').filter({ visible: true }).fill('my “own” seed, 1');
  await page.keyboard.press('Enter');
  const checksum = await checksumOf(page);

  const file = await savedWorld(page);
  const scenario: Scenario = decodeFile(await readFile(file, 'utf8')).scenario;
  expect(scenario).toMatchObject({
    preset: 'moved-in-a-cup',
    seed: 'my “own” seed, 1',
    set: { 'care.licking': 73, 'family.hardship': 0.4, 'helpers.present': true },
  });
  const truth = wholeRun(scenario);
  expect(checksum).toBe(truth.checksum);

  await fromMenu(page, 'Table of every day');
  await page.locator('dialog [data-value]').first().waitFor();
  const table = await page
    .locator('dialog table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [
        Number(row.querySelector('th')!.textContent),
        ...[...row.querySelectorAll<HTMLElement>('[data-value]')].map((cell) => Number(cell.dataset['value'])),
      ]),
    );
  expect(table).toEqual(truth.table.rows);
  expect(table.length).toBe(scenario.days + 1);
  expect(await page.locator('dialog caption').textContent()).toContain(checksum);
  // What is read is the same number, rounded.
  const read = await page.locator('dialog tbody tr:nth-child(61) td').allTextContents();
  expect(read).toEqual(truth.table.rows[60]!.slice(1).map((value, column) => value.toFixed(column < 2 ? 3 : 2)));
  await closeDialog(page);

  const csv = readCsv(await readFile(await saved(page, 'Save CSV'), 'utf8'));
  const printed = readCsv(await tend('run', file));
  expect(csv.head).toEqual(truth.table.columns.map(({ id }) => id));
  expect(csv.rows).toEqual(truth.table.rows);
  expect(csv.checksum).toBe(checksum);
  expect(printed).toEqual(csv);
});

long('the CSV saved by the page and the one printed are the same text', async () => {
  const page = await play.open();
  await drag(page, 'care.licking', 10);
  await checksumOf(page);
  const printed = await tend('run', await savedWorld(page));
  expect(await readFile(await saved(page, 'Save CSV'), 'utf8')).toBe(printed);
});
