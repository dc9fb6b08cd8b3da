import { LABEL, placeArrows, placeNodes } from './dag-layout.ts';
import type { DagArrow, DagNode, PlacedArrow, PlacedNode } from './dag-layout.ts';
import { textWidth } from './labels.ts';
import { hostSize, measureLetters, redrawn } from './host.ts';
import { group, px, svgIn } from './svg.ts';
import type { Chart } from './types.ts';

export type { ArrowState, DagArrow, DagNode } from './dag-layout.ts';

export interface DagData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  nodes: readonly DagNode[];
  arrows: readonly DagArrow[];
  words: { summary: string };
}

const HEAD = 9;
const HEIGHT = 280;
/** Narrow diagrams need the room downwards. */
const NARROW = 480;
const NARROW_HEIGHT = 360;

/** An arrowhead whose tip stands at the arrow's end. */
const headPath = ({ x1, y1, x2, y2 }: PlacedArrow): string => {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - ux * HEAD, y2 - uy * HEAD];
  return `M${px(x2)},${px(y2)}L${px(bx - uy * HEAD * 0.55)},${px(by + ux * HEAD * 0.55)}L${px(bx + uy * HEAD * 0.55)},${px(by - ux * HEAD * 0.55)}Z`;
};

/** Where an arrow's mark stands. */
const spot = ({ x1, y1, x2, y2, at = 0.5 }: PlacedArrow): { x: number; y: number } => ({
  x: x1 + (x2 - x1) * at,
  y: y1 + (y2 - y1) * at,
});

/** Beside an arrow that is there its sign; on one that is not a cross; on a sealed one a question mark. */
const markOf = ({ label, state, sign }: DagArrow): string =>
  label ?? (state === 'sealed' ? '?' : state === 'absent' ? '×' : (sign ?? ''));

/**
 * A world's causes as boxes and arrows; arrows are sealed, there, or not there, told apart by shape and sign as well as
 * tone.
 */
export const createDagChart = (host: HTMLElement): Chart<DagData> => {
  measureLetters(host);
  const svg = svgIn(host, 'chart-svg study-svg dag-svg').attr('role', 'img');
  const arrowLayer = group(svg, 'dag-arrows');
  const nodeLayer = group(svg, 'dag-nodes');

  const drawArrows = (arrows: readonly PlacedArrow[]): void => {
    const each = arrowLayer
      .selectAll<SVGGElement, PlacedArrow>('g')
      .data(arrows, (arrow) => arrow.id)
      .join((enter) => {
        const added = enter.append('g');
        added.append('line');
        added.append('path');
        added.append('rect').attr('height', 20).attr('rx', 10);
        added.append('text').attr('text-anchor', 'middle');
        return added;
      });
    each
      .attr('class', ({ state, fresh }) => `dag-arrow ${state}${fresh === true ? ' fresh' : ''}`)
      .attr('data-arrow', ({ id }) => id);
    each
      .select('line')
      .attr('x1', ({ x1 }) => px(x1))
      .attr('y1', ({ y1 }) => px(y1))
      .attr('x2', ({ x2 }) => px(x2))
      .attr('y2', ({ y2 }) => px(y2));
    each
      .select('path')
      .attr('d', headPath)
      .attr('display', ({ state }) => (state === 'absent' ? 'none' : null));
    const room = (arrow: PlacedArrow): number =>
      Math.max(20, textWidth(markOf(arrow), 14) + (markOf(arrow).length > 1 ? 17 : 12));
    each
      .select('rect')
      .attr('x', (arrow) => px(spot(arrow).x - room(arrow) / 2))
      .attr('y', (arrow) => px(spot(arrow).y - 10))
      .attr('width', (arrow) => px(room(arrow)))
      .attr('display', (arrow) => (markOf(arrow) === '' ? 'none' : null));
    each
      .select('text')
      .attr('x', (arrow) => px(spot(arrow).x))
      .attr('y', (arrow) => px(spot(arrow).y + 5))
      .text(markOf);
  };

  const drawNodes = (nodes: readonly PlacedNode[]): void => {
    const each = nodeLayer
      .selectAll<SVGGElement, PlacedNode>('g')
      .data(nodes, (node) => node.id)
      .join((enter) => {
        const added = enter.append('g');
        added.append('rect').attr('rx', 8);
        added.append('text').attr('text-anchor', 'middle');
        return added;
      });
    each.attr('class', ({ seen }) => `dag-node ${seen ? 'seen' : 'unseen'}`);
    each
      .select('rect')
      .attr('x', ({ left }) => px(left))
      .attr('y', ({ top }) => px(top))
      .attr('width', ({ width }) => px(width))
      .attr('height', ({ height }) => px(height));
    each
      .select<SVGTextElement>('text')
      .selectAll<SVGTSpanElement, { line: string; x: number; y: number }>('tspan')
      .data(({ lines, left, top, width }) =>
        lines.map((line, i) => ({ line, x: left + width / 2, y: top + 23 + i * 16 })),
      )
      .join('tspan')
      .attr('x', ({ x }) => px(x))
      .attr('y', ({ y }) => px(y))
      .attr('font-size', LABEL)
      .text(({ line }) => line);
  };

  return redrawn<DagData>(host, svg, (data) => {
    const size = hostSize(host);
    const [width, height] = [data.width ?? size.width, data.height ?? (size.width < NARROW ? NARROW_HEIGHT : HEIGHT)];
    if (width < 120) return;
    svg.attr('width', width).attr('height', height).attr('aria-label', data.words.summary);
    const nodes = placeNodes(data.nodes, width, height);
    drawNodes(nodes);
    drawArrows(placeArrows(data.arrows, nodes));
  });
};
