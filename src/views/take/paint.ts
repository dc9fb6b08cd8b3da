import { boxes } from './flatten.ts';

/**
 * Paints a flattened SVG onto a canvas: shapes, words, clips, gradients and hatches, which is all that charts are made
 * of.
 * The browser's own way, an image loaded from a blob, is closed by the site's policy.
 */

type Ink = CanvasRenderingContext2D;
/** Pictures inside an SVG that were painted on a canvas: they are painted again from there. */
export const pictures = new WeakMap<Element, HTMLCanvasElement>();

const numberOf = (node: Element, name: string, usual = 0): number => Number(node.getAttribute(name) ?? usual);

/** @param scale pixels to one unit of the SVG. */
export function painted(svg: Element, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(numberOf(svg, 'width') * scale);
  canvas.height = Math.round(numberOf(svg, 'height') * scale);
  const ink = canvas.getContext('2d')!;
  ink.scale(scale, scale);
  for (const child of svg.children) paintNode(ink, child, svg);
  return canvas;
}

function paintNode(ink: Ink, node: Element, root: Element): void {
  if (/^(defs|title|desc|metadata|clipPath)$/.test(node.tagName)) return;
  ink.save();
  const matrix = matrixOf(node.getAttribute('transform'));
  if (matrix) ink.transform(...matrix);
  const clip = linked(root, node.getAttribute('clip-path'));
  if (clip) ink.clip(shapeOf([...clip.children]));
  ink.globalAlpha *= numberOf(node, 'opacity', 1);
  if (node.tagName === 'text') paintWords(ink, node);
  else if (node.tagName === 'image') paintPicture(ink, node);
  else if (node.tagName === 'g' || node.tagName === 'svg')
    for (const child of node.children) paintNode(ink, child, root);
  else paintShape(ink, node, root);
  ink.restore();
}

export function matrixOf(transform: string | null): [number, number, number, number, number, number] | null {
  const numbers = (transform?.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  return numbers.length === 6 ? (numbers as [number, number, number, number, number, number]) : null;
}

function linked(root: Element, value: string | null): Element | null {
  const id = /^url\(#(.+)\)$/.exec(value ?? '')?.[1];
  return id === undefined ? null : ([...root.querySelectorAll('[id]')].find((node) => node.id === id) ?? null);
}

function shapeOf(nodes: readonly Element[]): Path2D {
  const whole = new Path2D();
  for (const node of nodes) whole.addPath(pathOf(node));
  return whole;
}

function pathOf(node: Element): Path2D {
  const at = (name: string) => numberOf(node, name);
  const path = new Path2D(node.tagName === 'path' ? (node.getAttribute('d') ?? '') : '');
  if (node.tagName === 'rect')
    path.roundRect(at('x'), at('y'), at('width'), at('height'), numberOf(node, 'rx', at('ry')));
  else if (node.tagName === 'circle') path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
  else if (node.tagName === 'ellipse') path.ellipse(at('cx'), at('cy'), at('rx'), at('ry'), 0, 0, 2 * Math.PI);
  else if (node.tagName === 'line') {
    path.moveTo(at('x1'), at('y1'));
    path.lineTo(at('x2'), at('y2'));
  } else if (node.tagName.startsWith('poly')) {
    const points = node.getAttribute('points') ?? '';
    path.addPath(new Path2D(`M${points}${node.tagName === 'polygon' ? 'Z' : ''}`));
  }
  return path;
}

function paintShape(ink: Ink, node: Element, root: Element): void {
  const path = pathOf(node);
  const alpha = ink.globalAlpha;
  const fill = node.getAttribute('fill') ?? 'none';
  if (fill !== 'none' && node.tagName !== 'line') {
    ink.fillStyle = styleOf(ink, fill, node, root);
    ink.globalAlpha = alpha * numberOf(node, 'fill-opacity', 1);
    ink.fill(path);
  }
  const stroke = node.getAttribute('stroke') ?? 'none';
  if (stroke === 'none') return;
  pen(ink, node);
  ink.strokeStyle = styleOf(ink, stroke, node, root);
  ink.globalAlpha = alpha * numberOf(node, 'stroke-opacity', 1);
  ink.stroke(path);
}

function pen(ink: Ink, node: Element): void {
  ink.lineWidth = numberOf(node, 'stroke-width', 1);
  ink.lineCap = (node.getAttribute('stroke-linecap') ?? 'butt') as CanvasLineCap;
  ink.lineJoin = (node.getAttribute('stroke-linejoin') ?? 'miter') as CanvasLineJoin;
  ink.setLineDash(
    (node.getAttribute('stroke-dasharray') ?? '')
      .split(/[\s,]+/)
      .filter((text) => text !== '')
      .map(Number),
  );
}

function styleOf(ink: Ink, colour: string, node: Element, root: Element): string | CanvasGradient | CanvasPattern {
  const found = linked(root, colour);
  if (found === null) return colour;
  return found.tagName === 'pattern'
    ? hatch(ink, found, root)
    : gradient(ink, found, boxes.get(node) ?? new DOMRect(0, 0, 1, 1));
}

/** From left to right unless it says otherwise, across the box of what it fills or in units of the drawing. */
function gradient(ink: Ink, node: Element, box: DOMRect): CanvasGradient {
  const own = node.getAttribute('gradientUnits') === 'userSpaceOnUse';
  const at = (name: string, usual: number): number => {
    const text = node.getAttribute(name);
    const value = text === null ? usual : text.endsWith('%') ? parseFloat(text) / 100 : Number(text);
    if (own) return value;
    return name.startsWith('x') ? box.x + value * box.width : box.y + value * box.height;
  };
  const shade = ink.createLinearGradient(at('x1', 0), at('y1', 0), at('x2', own ? box.right : 1), at('y2', 0));
  for (const stop of node.querySelectorAll('stop')) {
    const alpha = Math.round(255 * numberOf(stop, 'stop-opacity', 1))
      .toString(16)
      .padStart(2, '0');
    const text = stop.getAttribute('offset') ?? '0';
    shade.addColorStop(
      text.endsWith('%') ? parseFloat(text) / 100 : Number(text),
      `${stop.getAttribute('stop-color')}${alpha}`,
    );
  }
  return shade;
}

/** How many times finer than the drawing the tile of a hatch is painted. */
const FINE = 4;

function hatch(ink: Ink, node: Element, root: Element): CanvasPattern {
  const tile = document.createElement('canvas');
  tile.width = numberOf(node, 'width') * FINE;
  tile.height = numberOf(node, 'height') * FINE;
  const within = tile.getContext('2d')!;
  within.scale(FINE, FINE);
  for (const child of node.children) paintNode(within, child, root);
  const pattern = ink.createPattern(tile, 'repeat')!;
  const turn = /rotate\(([-\d.]+)/.exec(node.getAttribute('patternTransform') ?? '')?.[1] ?? '0';
  pattern.setTransform(new DOMMatrix().rotate(Number(turn)).scale(1 / FINE));
  return pattern;
}

interface Run {
  readonly text: string;
  readonly node: Element;
  readonly x: number | null;
  readonly y: number | null;
  readonly dx: number;
  readonly dy: number;
}

/** Words with their spans, run by run; spans with a place of their own begin a new line. */
function paintWords(ink: Ink, text: Element): void {
  const anchor = text.getAttribute('text-anchor') ?? 'start';
  for (const line of linesOf(text)) {
    const widths = line.map(({ text: words, node }) => {
      ink.font = fontOf(node, text);
      return ink.measureText(words).width;
    });
    const whole = line.reduce((sum, { dx }, i) => sum + widths[i]! + (i === 0 ? 0 : dx), 0);
    let x =
      (line[0]!.x ?? numberOf(text, 'x')) +
      line[0]!.dx -
      (anchor === 'middle' ? whole / 2 : anchor === 'end' ? whole : 0);
    let y = line[0]!.y ?? numberOf(text, 'y');
    for (const [i, run] of line.entries()) {
      if (i > 0) x += run.dx;
      y += run.dy;
      paintRun(ink, run, text, x, y);
      x += widths[i]!;
    }
  }
}

function linesOf(text: Element): Run[][] {
  const lines: Run[][] = [];
  for (const child of text.childNodes) {
    const node = child instanceof Element ? child : text;
    const own = (name: string) => (node === text || !node.hasAttribute(name) ? null : numberOf(node, name));
    const run: Run = {
      text: child.textContent ?? '',
      node,
      x: own('x'),
      y: own('y'),
      dx: own('dx') ?? (lines.length === 0 ? numberOf(text, 'dx') : 0),
      dy: own('dy') ?? (lines.length === 0 ? numberOf(text, 'dy') : 0),
    };
    if (run.text === '') continue;
    if (lines.length === 0 || run.x !== null || run.y !== null) lines.push([run]);
    else lines.at(-1)!.push(run);
  }
  return lines;
}

function paintRun(ink: Ink, { text: words, node }: Run, text: Element, x: number, y: number): void {
  ink.font = fontOf(node, text);
  const alpha = ink.globalAlpha;
  if (text.hasAttribute('stroke')) {
    pen(ink, text);
    ink.strokeStyle = text.getAttribute('stroke')!;
    ink.strokeText(words, x, y);
  }
  ink.fillStyle = node.getAttribute('fill') ?? text.getAttribute('fill') ?? '#000000';
  ink.globalAlpha = alpha * numberOf(node, 'fill-opacity', 1);
  ink.fillText(words, x, y);
  ink.globalAlpha = alpha;
}

export function fontOf(node: Element, text: Element): string {
  const own = (name: string, usual: string) => node.getAttribute(name) ?? text.getAttribute(name) ?? usual;
  return `${own('font-style', 'normal')} ${own('font-weight', '400')} ${own('font-size', '12')}px ${own('font-family', 'sans-serif')}`;
}

function paintPicture(ink: Ink, node: Element): void {
  const picture = pictures.get(node);
  if (picture)
    ink.drawImage(picture, numberOf(node, 'x'), numberOf(node, 'y'), numberOf(node, 'width'), numberOf(node, 'height'));
}
