import { LABEL, placeArrows, placeNodes } from './dag-layout.ts';
import type { DagArrow, DagNode, PlacedArrow, PlacedNode } from './dag-layout.ts';
import type { HostSize } from '../parts/host.ts';
import { textWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { px } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

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

/** Width of the plate under an arrow's mark. */
const markRoom = (arrow: PlacedArrow): number =>
  Math.max(20, textWidth(markOf(arrow), 14) + (markOf(arrow).length > 1 ? 17 : 12));

const dagHeight = (_data: DagData, _width: number, host: HostSize): number =>
  host.width < NARROW ? NARROW_HEIGHT : HEIGHT;

/**
 * A world's causes as boxes and arrows; arrows are sealed, there, or not there, told apart by shape and sign as well as
 * tone.
 */
export const createDagChart = (host: HTMLElement): Chart<DagData> => {
  const svg = openSvg(host, 'chart-svg study-svg dag-svg');
  const [arrowLayer, nodeLayer] = layers(svg, 'dag-arrows', 'dag-nodes');
  return picture<DagData>(host, { svg, tall: dagHeight, least: [120] }, (data, { width, height }) => {
    const nodes = placeNodes(data.nodes, width, height);
    drawNodes(nodeLayer, nodes);
    drawArrows(arrowLayer, placeArrows(data.arrows, nodes));
  });
};

const drawArrows = (host: One, arrows: readonly PlacedArrow[]): void => {
  const each = host
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
  // What is not there has a direction as well: which way it would have acted.
  each.select('path').attr('d', headPath);
  each
    .select('rect')
    .attr('x', (arrow) => px(spot(arrow).x - markRoom(arrow) / 2))
    .attr('y', (arrow) => px(spot(arrow).y - 10))
    .attr('width', (arrow) => px(markRoom(arrow)))
    .attr('display', (arrow) => (markOf(arrow) === '' ? 'none' : null));
  each
    .select('text')
    .attr('x', (arrow) => px(spot(arrow).x))
    .attr('y', (arrow) => px(spot(arrow).y + 5))
    .text(markOf);
};

const drawNodes = (host: One, nodes: readonly PlacedNode[]): void => {
  const each = host
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
