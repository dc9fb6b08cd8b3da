import { select, type Selection } from './selection.ts';

/** One SVG element; single elements carry no datum. */
export type One = Selection<SVGElement, unknown>;

const added = (parent: One, tag: string, className: string): One => parent.append(tag).attr('class', className);

/** An SVG inside its host. */
export const svgIn = (host: Element, className: string): One => select(host).append('svg').attr('class', className);

export const group = (parent: One, className: string): One => added(parent, 'g', className);
export const path = (parent: One, className: string): One => added(parent, 'path', className);
export const line = (parent: One, className: string): One => added(parent, 'line', className);
export const circle = (parent: One, className: string, r: number): One =>
  added(parent, 'circle', className).attr('r', r);
export const rect = (parent: One, className: string): One => added(parent, 'rect', className);
export const text = (parent: One, className: string): One => added(parent, 'text', className);
export const span = (parent: One, className: string): One => added(parent, 'tspan', className);
/** The container of gradients and clips. */
export const definitions = (svg: One): One => svg.append('defs');

/** Writes text only when it differs: replacing an equal text node would still cost a layout. */
export const say = (node: One, words: string): void => {
  const element = node.node();
  if (element && element.textContent !== words) element.textContent = words;
};

/** Shows or hides without removing, so that the next frame finds the node again. */
export const show = (node: One, visible: boolean): void => {
  node.attr('display', visible ? null : 'none');
};

/** A tenth of a pixel is finer than any screen shows. */
export const px = (value: number): number => Math.round(value * 10) / 10;
/** The middle of a pixel, where a 1-px line is sharp. */
export const crisp = (value: number): number => Math.floor(value) + 0.5;

export const place = (node: One, x: number, y: number): One => node.attr('x', px(x)).attr('y', px(y));
export const segment = (node: One, x1: number, y1: number, x2: number, y2: number): One =>
  node.attr('x1', px(x1)).attr('y1', px(y1)).attr('x2', px(x2)).attr('y2', px(y2));
export const centre = (node: One, x: number, y: number): One => node.attr('cx', px(x)).attr('cy', px(y));

let ids = 0;
/** An id no other chart on the page has, for clips and gradients. */
export const freshId = (kind: string): string => `${kind}-${++ids}`;

/** The path of an upright in parts. */
export const uprightPath = (x: number, parts: readonly (readonly [number, number])[]): string =>
  parts.map(([from, to]) => `M${px(x)} ${px(from)}V${px(to)}`).join('');
