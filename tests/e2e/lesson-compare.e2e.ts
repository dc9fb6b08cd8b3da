/** A lesson on Compare. It is planted in the place of another one, whose files the page asks for. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { learn } from '../../src/words/say.ts';
import { sideBySide, wordsSideBySide } from '../fixtures/side-by-side.ts';
import { axeFinds } from './axe.ts';
import { openLesson, playWhole, type Robot } from './lesson-robot.ts';
import { playSite } from './play.ts';

const play = playSite();
const ID = 'luck';

/** The page gets the made-up lesson where it loads the real one. */
async function plant(page: Page): Promise<void> {
  const as = (name: string, value: object) => ({
    contentType: 'text/javascript',
    body: `const planted=${JSON.stringify(value)};export{planted as ${name}};`,
  });
  await page.route(/\/2-luck-[^/]*\.js$/, (route) => route.fulfill(as('LESSON', sideBySide(ID))));
  await page.route(/\/luck\.en-[^/]*\.js$/, (route) => route.fulfill(as('default', wordsSideBySide(ID))));
}

it('is played to its end by keyboard: what a step does not permit is absent, and own scenarios come back', async () => {
  const page = await play.open({ bare: true, prepare: plant });
  await openLesson(page, play.url, ID, 'vole-14');
  learn(wordsSideBySide(ID));
  const names = () => page.getByRole('list', { name: 'Scenarios' }).getByRole('heading').allInnerTexts();
  const found: string[] = [];
  const robot: Robot = {
    page,
    lesson: sideBySide(ID),
    said: [],
    look: async (state) => {
      if (state.endsWith(' opened')) found.push(...(await axeFinds(page)).map((each) => `${state}: ${each}`));
      if (state === 's1 opened') {
        for (const name of ['Share', 'My work', 'Luck', 'Overlay', 'Values'])
          expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
        expect(await page.getByRole('slider', { name: /Licking/ }).count()).toBe(0);
        expect(await page.getByRole('combobox').count()).toBe(0);
      }
      if (state === 's2 opened') expect(await names()).toEqual(['Much licking', 'Little licking']);
      if (state === 's2 opened') expect(await page.getByText('Your sketch, locked in step 1').count()).toBe(1);
      if (state === 's3 opened') expect(await names()).toEqual(['Both parents', 'Low care']);
    },
  };
  await playWhole(robot);
  expect(found).toEqual([]);
  await page.getByRole('banner').getByRole('button', { name: 'Leave the lesson' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect.poll(names).toEqual(['Much licking', 'Little licking'].map((name) => expect.stringContaining(name)));
}, 120_000);
