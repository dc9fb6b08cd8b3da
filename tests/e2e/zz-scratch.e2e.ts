import { it } from 'vitest';
import { openLesson, playStep, robotOf } from './lesson-robot.ts';
import { playSite } from './play.ts';
const play = playSite();
const WANT = process.env.WANT!.split(',').map((each) => each.split(':'));
it.each(WANT.flatMap(([id, step]) => [[id, Number(step), 1366, 657], [id, Number(step), 390, 844]] as const))('shots %s %i %i', async (id, to, width, height) => {
  const page = await play.open({ bare: true, viewport: { width, height } });
  await openLesson(page, play.url, id!, 'vole-14');
  const robot = await robotOf(page, id!, async (state) => {
    const n = Number(state.slice(1).split(' ')[0]);
    if (n < Number(process.env.FROM ?? 1)) return;
    await page.waitForTimeout(900);
    await page.screenshot({ path: `/tmp/lr-${id}-${width}-${state.replaceAll(' ', '-')}.png`, fullPage: width < 500 });
  });
  try { for (const step of robot.lesson.steps.slice(0, to)) await playStep(robot, step); } catch (e) { console.log(String(e), robot.said); await page.screenshot({ path: `/tmp/lr-${id}-${width}-fail.png` }); }
}, 300_000);
