/** Runs axe on a page as it stands. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    within: ParentNode,
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
}

/**
 * What axe objects to, one line for each rule and place: everything in light, and in dark what depends on colours.
 * Behind a modal dialog nothing can be reached or read, so there the dialog alone is looked at. The page's own policy
 * does not apply to a debugger's code.
 */
export async function axeFinds(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(
      ...(await page.evaluate(async (scheme) => {
        const { axe } = window as unknown as { axe: Axe };
        const { violations } = await axe.run(document.querySelector('dialog:modal') ?? document, {
          resultTypes: ['violations'],
          ...(scheme === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${scheme}: ${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
        );
      }, colorScheme)),
    );
  }
  return found;
}
