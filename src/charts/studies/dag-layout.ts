import { textWidth } from '../parts/labels.ts';

/** Where the boxes and arrows of a causal diagram stand. Pure arithmetic, in px. */

export interface DagNode {
  id: string;
  label: string;
  /** middle of the box, 0 to 1 across and down */
  x: number;
  y: number;
  /** seen by the study (drawn in full) or not (dashed) */
  seen: boolean;
}

export type ArrowState = 'sealed' | 'present' | 'absent';

export interface DagArrow {
  id: string;
  from: string;
  to: string;
  state: ArrowState;
  /** "+" or "−" at the head of a present arrow */
  sign?: '+' | '−';
  /** words on the arrow in place of a mark */
  label?: string;
  /** how far along the arrow its mark stands, 0 to 1; the middle unless said */
  at?: number;
  /** the one just shown */
  fresh?: boolean;
}

export interface PlacedNode extends DagNode {
  left: number;
  top: number;
  width: number;
  height: number;
  lines: string[];
}

export interface PlacedArrow extends DagArrow {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export const LABEL = 13;
/** Bold letters are so much wider. */
const BOLD = 1.14;
const LINE = 16;
const ROOM = 10;
const EDGE = 6;

/** Words in as few lines as fit a width. */
export const wrapWords = (label: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
    if (lines.length > 0 && textWidth(joined, LABEL) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
};

export const placeNodes = (nodes: readonly DagNode[], width: number, height: number): PlacedNode[] => {
  const most = Math.min(170, width * 0.3);
  return nodes.map((node) => {
    const lines = wrapWords(node.label, most - 2 * ROOM);
    const boxWidth = Math.max(...lines.map((line) => textWidth(line, LABEL))) * BOLD + 2 * ROOM;
    const boxHeight = lines.length * LINE + 2 * ROOM;
    const inside = (middle: number, size: number, room: number): number =>
      Math.max(EDGE, Math.min(room - EDGE - size, middle - size / 2));
    return {
      ...node,
      lines,
      width: boxWidth,
      height: boxHeight,
      left: inside(node.x * width, boxWidth, width),
      top: inside(node.y * height, boxHeight, height),
    };
  });
};

/** From the edge of one box to a little short of the edge of the other. */
export const placeArrows = (arrows: readonly DagArrow[], nodes: readonly PlacedNode[]): PlacedArrow[] => {
  const boxOf = new Map(nodes.map((node) => [node.id, node]));
  return arrows.flatMap((arrow) => {
    const [from, to] = [boxOf.get(arrow.from), boxOf.get(arrow.to)];
    if (from === undefined || to === undefined) return [];
    const [a, b] = [middleOf(from), middleOf(to)];
    const start = edgeTowards(from, b, 2);
    const end = edgeTowards(to, a, 8);
    return [{ ...arrow, x1: start.x, y1: start.y, x2: end.x, y2: end.y }];
  });
};

interface Spot {
  x: number;
  y: number;
}

const middleOf = ({ left, top, width, height }: PlacedNode): Spot => ({ x: left + width / 2, y: top + height / 2 });

/** Where the line from a box's middle to another spot leaves the box, and `gap` px on. */
const edgeTowards = (box: PlacedNode, towards: Spot, gap: number): Spot => {
  const { x, y } = middleOf(box);
  const [dx, dy] = [towards.x - x, towards.y - y];
  const length = Math.hypot(dx, dy) || 1;
  const reach = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  const share = Math.min(1, reach + gap / length);
  return { x: x + dx * share, y: y + dy * share };
};
