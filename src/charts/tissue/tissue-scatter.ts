import { linear } from '../parts/linear.ts';
import { drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { fitText } from '../parts/labels.ts';
import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import type { TissueScatterData } from './tissue-data.ts';
import { tissueAxis } from './tissue-layout.ts';
import type { Chart } from '../parts/types.ts';
import { crisp, group, place, px, say, text } from '../parts/svg.ts';

const FRAME = { left: 34, right: 10, top: 26, bottom: 40 };

/** Young ones as dots, brain across and saliva up; the one on screen is set apart by size and a ring. */
export const createTissueScatter = (host: HTMLElement): Chart<TissueScatterData> => {
  const svg = openSvg(host, 'chart-svg tissue-svg');
  const grid = group(svg, 'value-axis');
  const across = group(svg, 'tissue-across');
  const dots = group(svg, 'tissue-dots');
  const [yTitle, xTitle] = [text(svg, 'axis-title'), text(svg, 'axis-title').attr('text-anchor', 'end')];
  const focusName = text(svg, 'tissue-focus halo');

  return picture<TissueScatterData>(host, { svg, least: [140, 120] }, (data, { width, height }) => {
    const frame = { left: FRAME.left, right: width - FRAME.right, top: FRAME.top, bottom: height - FRAME.bottom };
    const [xAxis, yAxis] = [tissueAxis([data.x]), tissueAxis([data.y])];
    const x = linear(xAxis, [frame.left, frame.right]);
    const y = linear(yAxis, [frame.bottom, frame.top]);
    drawValueAxis(grid, niceTicks(yAxis[0], yAxis[1], 4), y, frame.left, frame.right, plainNumber);
    across
      .selectAll<SVGTextElement, number>('text')
      .data(niceTicks(xAxis[0], xAxis[1], 5))
      .join('text')
      .attr('class', 'tick')
      .attr('text-anchor', 'middle')
      .attr('x', (value) => px(x(value)))
      .attr('y', frame.bottom + 16)
      .text(plainNumber);
    across
      .selectAll<SVGPathElement, number>('path')
      .data([0])
      .join('path')
      .attr('class', 'tissue-base')
      .attr('d', `M${frame.left},${crisp(frame.bottom)}H${frame.right}`);
    const order = data.x.map((_, i) => i).sort((a, b) => Number(a === data.focus) - Number(b === data.focus));
    dots
      .selectAll<SVGCircleElement, number>('circle')
      .data(order)
      .join('circle')
      .attr('class', (i) => (i === data.focus ? 'tissue-dot focus' : 'tissue-dot'))
      .attr('r', (i) => (i === data.focus ? 6 : 4))
      .attr('cx', (i) => px(x(data.x[i]!)))
      .attr('cy', (i) => px(y(data.y[i]!)));
    const [fx, fy] = [data.x[data.focus], data.y[data.focus]];
    const shown = fx !== undefined && fy !== undefined;
    const right = shown && x(fx) < (frame.left + frame.right) / 2;
    focusName.attr('text-anchor', right ? 'start' : 'end');
    say(shown ? place(focusName, x(fx) + (right ? 10 : -10), y(fy) + 4) : focusName, shown ? data.words.focus : '');
    say(place(yTitle, 4, 14), fitText(data.words.y, 12, width - 8));
    say(place(xTitle, frame.right, height - 6), fitText(data.words.x, 12, width - 8));
  });
};
