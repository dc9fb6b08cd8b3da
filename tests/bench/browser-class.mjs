/**
 * How long the Class screen takes with a class of 200 tickets in a real browser, from the paste: until every ticket has
 * a status of its own, and until every seat was run again by the page's workers. 5 % are corrupt, 5 % there twice, 5 %
 * of an older version.
 * `node tests/bench/browser-class.mjs [LESSON…]` prints one JSON line a lesson; asserts nothing.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/chromium.mjs';
import { serveFolder } from '../tools/serve.mjs';
import { bundle } from '../tools/bundle.mjs';
import { freshNode } from './rounds.mjs';

/** Milliseconds. */
const AIM = { firstMs: 200, allMs: 10_000 };
const LESSONS = ['volume', 'luck', 'when', 'back', 'marks', 'repeat'];

/** In the page: pastes, and resolves to when all had a status and when nothing was left to run. */
function pasteAndWait(text) {
  const field = document.querySelector('.paste');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const began = performance.now();
  let firstMs = null;
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  return new Promise((resolve) => {
    const look = () => {
      const said = document.querySelector('.tickets-sum')?.dataset.sum;
      const sum = said === undefined ? { all: 0 } : JSON.parse(said);
      const ms = performance.now() - began;
      if (sum.all > 0) firstMs ??= ms;
      if (sum.all > 0 && sum.running === 0) resolve({ sum, firstMs: Math.round(firstMs), allMs: Math.round(ms) });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

async function timeLesson(browser, site, cases, lesson) {
  const { code, seats, text } = JSON.parse(freshNode([one, cases, 'handedToPage', lesson]).stdout);
  const page = await browser.newPage({ viewport: { width: 1366, height: 657 } });
  await page.goto(site.url);
  await page.locator('[data-ready="yes"]').waitFor();
  await page.getByRole('link', { name: 'Class', exact: true }).press('Enter');
  await page.getByLabel('Or type a code').fill(code);
  await page.keyboard.press('Enter');
  await page
    .getByText(`${code.slice(0, 4)}-${code.slice(4)}`)
    .first()
    .waitFor();
  await page.getByRole('spinbutton', { name: 'Seats' }).fill(String(seats));
  const times = await page.evaluate(pasteAndWait, text);
  console.log(JSON.stringify({ bench: 'class', lesson, ...times, aim: AIM }));
  await page.close();
}

const one = fileURLToPath(new URL('one.mjs', import.meta.url));
const cases = await bundle('tests/bench/class-cases.ts');
const site = await serveFolder(fileURLToPath(new URL('../../dist', import.meta.url)), 0);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const asked = process.argv.slice(2);
  for (const lesson of asked.length > 0 ? asked : LESSONS) await timeLesson(browser, site, cases, lesson);
} finally {
  await browser.close();
  await site.close();
}
