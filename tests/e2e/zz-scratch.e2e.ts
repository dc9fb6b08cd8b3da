import { it } from 'vitest';
import { learn } from '../../src/words/say.ts';
import { sideBySide, wordsSideBySide } from '../fixtures/side-by-side.ts';
import { openLesson, playStep, type Robot } from './lesson-robot.ts';
import { playSite } from './play.ts';
const play = playSite();
it.each([[1366, 657], [390, 844]])('shots %i', async (width, height) => {
  const page = await play.open({ bare: true, viewport: { width, height }, prepare: async (page) => {
    const as = (name: string, value: object) => ({ contentType: 'text/javascript', body: `const planted=${JSON.stringify(value)};export{planted as ${name}};` });
    await page.route(/\/2-luck-[^/]*\.js$/, (route) => route.fulfill(as('LESSON', sideBySide('luck'))));
    await page.route(/\/luck\.en-[^/]*\.js$/, (route) => route.fulfill(as('default', wordsSideBySide('luck'))));
  } });
  await openLesson(page, play.url, 'luck', 'vole-14');
  learn(wordsSideBySide('luck'));
  const robot: Robot = { page, lesson: sideBySide('luck'), said: [], look: async (state) => {
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `/tmp/lr-${width}-${state.replaceAll(' ', '-')}.png`, fullPage: width < 500 });
  } };
  try { for (const step of robot.lesson.steps) await playStep(robot, step); } catch (e) { console.log(String(e), robot.said); await page.screenshot({ path: `/tmp/lr-${width}-fail.png` }); }
}, 120_000);
