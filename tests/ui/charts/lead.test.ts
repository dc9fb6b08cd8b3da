/** Curves that are drawn before the page follows stand where the page will draw them, and nothing else moves. */
import { describe, expect, it } from 'vitest';
import { createLifeCharts } from '../../../src/charts/life/life-charts.ts';
import { createPanelChart, type PanelChartData } from '../../../src/charts/panel/panel-chart.ts';
import type { LeadingChart, LifeChartsData } from '../../../src/charts/parts/types.ts';
import { exampleLife } from '../../gallery/example-data.ts';
import { withLightDom } from '../../golden/light-dom.ts';

const SIZE = [640, 520] as const;
const LED = 'path.line-now, path.panel-line.own, circle.scrub-dot';

const [was, is] = [exampleLife(75, 21), exampleLife(30, 21)];
const courses = Object.fromEntries(is.series.map(({ id, now }) => [id, now]));
/** The first life with the courses of the second, as the page draws it in the end. */
const followed: LifeChartsData = {
  ...was,
  series: was.series.map((series) => ({ ...series, now: courses[series.id]! })),
};

const panelOf = (own: ArrayLike<number>): PanelChartData => ({
  days: 90,
  day: 21,
  window: { fullUntil: 14, endsAt: 28 },
  axis: [24, 36],
  numbers: true,
  lines: [
    { id: 'other', kind: 'other', values: was.series[1]!.now },
    { id: 'this', kind: 'own', values: own },
  ],
  valueText: '29.9 %',
  words: { summary: '', caption: '', birth: 'birth', age: 'age', day: 'day 21', plot: '' },
});
const [panelBefore, panelAfter] = [was, is].map(({ series }) => panelOf(series[0]!.now)) as [
  PanelChartData,
  PanelChartData,
];

/** What is led, and all else, as text. */
function drawn(host: HTMLElement): { led: string[]; rest: string } {
  const led = [...host.querySelectorAll(LED)].map((node) => node.outerHTML);
  const rest = host.cloneNode(true) as HTMLElement;
  for (const node of rest.querySelectorAll(LED)) node.remove();
  return { led, rest: rest.innerHTML };
}

/** A chart before it is led, after it, and as it is once the page has followed. */
function threeOf<Data, Lead>(
  create: (host: HTMLElement) => LeadingChart<Data, Lead>,
  [before, after]: readonly [Data, Data],
  lead: Lead,
) {
  return withLightDom((dom) => {
    const [host, other] = [dom.host(SIZE), dom.host(SIZE)];
    const chart = create(host);
    chart.lead(lead);
    chart.update(before);
    const first = drawn(host);
    chart.lead(lead);
    create(other).update(after);
    return { before: first, ahead: drawn(host), after: drawn(other) };
  });
}

describe('curves that are drawn ahead', () => {
  it.each([
    ['a life', 8, () => threeOf(createLifeCharts, [was, followed], courses)],
    ['a panel', 2, () => threeOf(createPanelChart, [panelBefore, panelAfter], is.series[0]!.now)],
  ])('of %s stand where the page will draw them, and no word has moved', (_, count, three) => {
    const { before, ahead, after } = three();
    expect(ahead.led).toHaveLength(count);
    expect(ahead.led).toEqual(after.led);
    expect(ahead.led).not.toEqual(before.led);
    expect(ahead.rest).toBe(before.rest);
  });

  it.each([
    ['a life', () => threeOf(createLifeCharts, [was, was], { methylation: [1, 2, 3], unknown: is.series[0]!.now })],
    ['a panel', () => threeOf(createPanelChart, [panelBefore, panelBefore], [1, 2, 3])],
  ])('of %s are left to the page where they have another number of days', (_, three) => {
    const { before, ahead } = three();
    expect(ahead).toEqual(before);
  });
});
