import { it } from 'vitest';
import { openBrowser, serveSite, watchFaults } from './browser.ts';
import { axeFinds } from './axe.ts';
it('looks', async () => {
  const browser = await openBrowser();
  const site = await serveSite();
  const page = await browser.newPage({ viewport: { width: 1366, height: 657 } });
  const faults = await watchFaults(page, site.url);
  await page.goto(site.url);
  await page.getByRole('tab', { name: 'Learn' }).or(page.getByRole('link', { name: 'Learn' })).first().click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: 'tests/.out/paper/shelf.png' });
  console.log(await page.evaluate(() => [...document.querySelectorAll('main button, main a')].map((b) => b.textContent + '|' + b.getAttribute('aria-label')).join('\n')));
  for (const name of [/print.*sheet.*Luck/i, /teachers.*Luck/i]) {
    const b = page.getByRole('button', { name }).first();
    if ((await b.count()) === 0) { console.log('no', name); continue; }
    await b.click();
    await page.waitForTimeout(1500);
    const tag = name.source.slice(0, 5);
    await page.screenshot({ path: `tests/.out/paper/screen-${tag}.png` });
    console.log(tag, 'AXE', await axeFinds(page));
    const pdf = await page.pdf({ format: 'A4' });
    console.log('pages', pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: `tests/.out/paper/phone-${tag}.png` });
    await page.setViewportSize({ width: 1366, height: 657 });
    await page.getByRole('button', { name: /back/i }).first().click();
    await page.waitForTimeout(400);
  }
  console.log('FAULTS', faults);
  await browser.close();
  await site.close();
});
