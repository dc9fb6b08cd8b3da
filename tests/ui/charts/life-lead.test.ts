/** Curves that are drawn before the page follows stand where the page will draw them, and nothing else moves. */
import { expect, it } from 'vitest';
import { createLifeCharts } from '../../../src/charts/life/life-charts.ts';
import type { LifeChartsData } from '../../../src/charts/parts/types.ts';
import { exampleLife } from '../../gallery/example-data.ts';
import { withLightDom } from '../../golden/light-dom.ts';

const SIZE = [640, 520] as const;
const LED = 'path.line-now, circle.scrub-dot';

const [was, is] = [exampleLife(75, 21), exampleLife(30, 21)];
/** The first life with the courses of the second, as the page draws it in the end. */
const followed: LifeChartsData = {
  ...was,
  series: was.series.map((series) => ({ ...series, now: is.series.find(({ id }) => id === series.id)!.now })),
};
const courses = Object.fromEntries(is.series.map(({ id, now }) => [id, now]));

/** What is led, and all else, as text. */
function drawn(host: HTMLElement): { led: string[]; rest: string } {
  const led = [...host.querySelectorAll(LED)].map((node) => node.outerHTML);
  const rest = host.cloneNode(true) as HTMLElement;
  for (const node of rest.querySelectorAll(LED)) node.remove();
  return { led, rest: rest.innerHTML };
}

it('stand where the page will draw them, and no word has moved', () => {
  const [before, ahead, after] = withLightDom((dom) => {
    const [host, other] = [dom.host(SIZE), dom.host(SIZE)];
    const chart = createLifeCharts(host);
    chart.update(was);
    const first = drawn(host);
    chart.lead(courses);
    createLifeCharts(other).update(followed);
    return [first, drawn(host), drawn(other)];
  });
  expect(ahead!.led).toHaveLength(8);
  expect(ahead!.led).toEqual(after!.led);
  expect(ahead!.led).not.toEqual(before!.led);
  expect(ahead!.rest).toBe(before!.rest);
});

it('of another number of days are left to the page', () => {
  const [before, after] = withLightDom((dom) => {
    const host = dom.host(SIZE);
    const chart = createLifeCharts(host);
    chart.lead(courses);
    chart.update(was);
    const first = drawn(host);
    chart.lead({ methylation: [1, 2, 3], unknown: is.series[0]!.now });
    return [first, drawn(host)];
  });
  expect(after).toEqual(before);
});
