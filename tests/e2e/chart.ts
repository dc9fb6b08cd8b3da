/** Reads drawn curves back from their pixels. */
import type { Page } from 'playwright-core';

export type LineKind = 'now' | 'before' | 'kept';

export interface DrawnPoint {
  /** CSS px from the top of the window. */
  readonly y: number;
  /** The same against the numbers on the axis, and how much one CSS px is. */
  readonly value: number;
  readonly perPx: number;
}

/** Where a line of the large methylation chart stands on a day; null when it is not drawn. */
export function drawn(page: Page, kind: LineKind, day: number): Promise<DrawnPoint | null> {
  return page.evaluate(
    ([kind, day]) => {
      const chart = document.querySelector('#charts .chart-svg')!;
      const path = chart.querySelector<SVGPathElement>(`.curves path.line-${kind}`)!;
      // One vertex a day: "M44,100.5L48.2,99…".
      const vertex = (path.getAttribute('d') ?? '').split(/[ML]/).filter(Boolean)[day]?.split(',').map(Number);
      if (vertex === undefined) return null;
      const numbers = [...chart.querySelectorAll('.value-axis text.tick')].map((tick) =>
        Number(tick.textContent!.replace('−', '-')),
      );
      const heights = [...chart.querySelectorAll('.value-axis line.grid')].map((rule) =>
        Number(rule.getAttribute('y1')),
      );
      const perPx = (numbers.at(-1)! - numbers[0]!) / (heights.at(-1)! - heights[0]!);
      const value = numbers[0]! + (vertex[1]! - heights[0]!) * perPx;
      const y = new DOMPoint(vertex[0], vertex[1]).matrixTransform(path.getScreenCTM()!).y;
      return { y, value, perPx: Math.abs(perPx) };
    },
    [kind, day] as const,
  );
}

/** All numbers printed at the axes, large chart and strips, each with its height. */
export function ticks(page: Page): Promise<string[]> {
  return page
    .locator('#charts :is(.value-axis, .strip-ticks) text')
    .evaluateAll((all) => all.map((tick) => `${tick.textContent} at ${tick.getAttribute('y')}`));
}
