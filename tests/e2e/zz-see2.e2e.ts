import { it } from 'vitest';
import { openBrowser, serveSite, watchFaults } from './browser.ts';
it('looks at steps', async () => {
  const browser = await openBrowser();
  const site = await serveSite();
  for (const [id, step] of [['volume', 2], ['volume', 6], ['when', 2], ['when', 5], ['when', 7], ['back', 2], ['back', 5], ['back', 7], ['marks', 6], ['repeat', 5]] as const) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 657 } });
    const faults = await watchFaults(page, site.url);
    await page.goto(`${site.url}#lesson=${id}&seat=088B721T-14&step=${step}`);
    await page.waitForTimeout(3500);
    await page.screenshot({ path: `tests/.out/paper/step-${id}-${step}.png` });
    console.log(id, step, await page.evaluate(() => [document.querySelector('.since-line')?.textContent, document.querySelector('[data-flips]')?.textContent, document.querySelectorAll('.pick-ask option').length].join(' | ')), faults);
    await page.close();
  }
  await browser.close();
  await site.close();
});
