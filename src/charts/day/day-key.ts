import { BOLD } from './day-layout.ts';
import { fitText, textWidth } from '../parts/labels.ts';
import type { DayChartData } from './day-types.ts';
import type { One } from '../parts/svg.ts';
import { place, px } from '../parts/svg.ts';

/** A line as drawn in the plot, what it is and its unit: the title of its axis. */
export interface KeyEntry {
  kind: 'oxytocin' | 'central' | 'cortisol';
  name: string;
  unit: string;
  /** px of the line sample's left end, and the baseline */
  x: number;
  y: number;
}

const SAMPLE = 18;
const SIZE = 12;
const BASE = 18;
const ROW = 18;

const widthOf = (name: string, unit: string): number =>
  SAMPLE + 6 + textWidth(name, SIZE) * BOLD + (unit === '' ? 0 : 5 + textWidth(unit, SIZE) * 1.08);

/** The child's name and the key in one row above the curves, or in two where they do not fit. */
export const dayKey = (
  words: DayChartData['words'],
  name: string,
  left: number,
  width: number,
): { rows: number; entries: KeyEntry[] } => {
  const oxytocin = widthOf(words.oxytocin, words.oxytocinUnit);
  const central = widthOf(words.central, '');
  const cortisol = widthOf(words.cortisol, words.cortisolUnit);
  const from = Math.max(left, 8 + textWidth(name, 14) * BOLD + 20);
  const right = width - 8 - cortisol;
  const rows = from + oxytocin + 22 + central + 22 <= right ? 1 : 2;
  const [start, y] = rows === 1 ? [from, BASE] : [8, BASE + ROW];
  const centralX = start + oxytocin + (rows === 1 ? 22 : 12);
  const room = width - 8 - centralX - SAMPLE - 6;
  const centralName = rows === 1 ? words.central : fitText(words.central, SIZE * BOLD, room);
  return {
    rows,
    entries: [
      { kind: 'oxytocin', name: words.oxytocin, unit: words.oxytocinUnit, x: start, y },
      ...(centralName === '' ? [] : [{ kind: 'central' as const, name: centralName, unit: '', x: centralX, y }]),
      { kind: 'cortisol', name: words.cortisol, unit: words.cortisolUnit, x: right, y: BASE },
    ],
  };
};

export const drawDayKey = (host: One, entries: readonly KeyEntry[]): void => {
  host
    .selectAll<SVGRectElement, KeyEntry>('rect')
    .data(entries.filter((entry) => entry.kind === 'oxytocin'))
    .join('rect')
    .attr('class', 'day-area')
    .attr('x', (entry) => px(entry.x))
    .attr('y', (entry) => entry.y - 9)
    .attr('width', SAMPLE)
    .attr('height', 9);
  host
    .selectAll<SVGPathElement, KeyEntry>('path')
    .data(entries)
    .join('path')
    .attr('class', (entry) => `day-line ${entry.kind}`)
    .attr('d', ({ kind, x, y }) => `M${px(x)},${kind === 'oxytocin' ? y - 9 : y - 4}h${SAMPLE}`);
  const words = host
    .selectAll<SVGTextElement, KeyEntry>('text')
    .data(entries)
    .join((enter) => {
      const added = enter.append('text').attr('class', 'day-key');
      added.append('tspan').attr('class', 'name');
      added.append('tspan').attr('class', 'unit').attr('dx', 5);
      return added;
    })
    .attr('x', (entry) => px(entry.x + SAMPLE + 6))
    .attr('y', (entry) => entry.y);
  words.select('.name').text((entry) => entry.name);
  words.select('.unit').text((entry) => entry.unit);
};

/** The child's name at the head of the key, cut before the cortisol entry. */
export const drawDayName = (node: One, name: string, room: number): void => {
  place(node, 8, BASE).text(fitText(name, 14 * BOLD, room));
};
