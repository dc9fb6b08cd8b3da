import { onScreen } from '../parts/scale.ts';
import { select } from '../parts/selection.ts';
import type { StripBox } from './life-layout.ts';
import type { AskPlace } from './life-note.ts';
import type { LifeSeries } from '../parts/types.ts';

/** What a screen reader hears on a strip: its title, unit and value. */
export const stripLabel = (series: LifeSeries): string =>
  [series.title, series.unit, series.valueText, series.beforeText, series.note].filter((words) => words).join(', ');

/** A real button over every strip: Enter, Space and a press all swap it with the large chart. */
export const drawStripButtons = (
  host: HTMLElement,
  strips: readonly LifeSeries[],
  boxes: readonly StripBox[],
  press: (id: string) => void,
): void => {
  select(host)
    .selectAll<HTMLButtonElement, LifeSeries>('button.strip-press')
    .data(strips)
    .join('button')
    .attr('class', 'strip-press')
    .attr('type', 'button')
    .attr('aria-label', stripLabel)
    .style('top', (_, i) => onScreen(boxes[i]!.row.top + 1))
    .style('height', (_, i) => onScreen(boxes[i]!.row.bottom - boxes[i]!.row.top - 1))
    .on('click', (_event, series) => press(series.id));
};

/** A question that stands in a chart, as a real button over the drawing. */
export interface Ask extends AskPlace {
  id: string;
}

/** From the top of a button of 24 px to the baseline of its words. */
const TO_BASELINE = 17;

export const drawAsks = (host: HTMLElement, asks: readonly Ask[], press: (id: string) => void): void => {
  select(host)
    .selectAll<HTMLButtonElement, Ask>('button.note-ask')
    .data(asks)
    .join('button')
    .attr('class', 'note-ask')
    .attr('type', 'button')
    .style('left', ({ left }) => onScreen(left))
    .style('top', ({ baseline }) => onScreen(baseline - TO_BASELINE))
    .text(({ words }) => words)
    .on('click', (_event, { id }) => press(id));
};
