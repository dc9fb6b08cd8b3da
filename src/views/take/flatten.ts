import { paintOf } from './colour.ts';

/**
 * Turns an SVG of the page into one that needs no style sheet: every colour, width and font stands in attributes of its
 * own, in the plain forms that drawing programs and slides read. The source must be in the document, or nothing is
 * computed.
 */

const SVG = 'http://www.w3.org/2000/svg';
/** Where something is and what shape it has; everything else is told by style. */
const GEOMETRY = [
  'd',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'dx',
  'dy',
  'points',
  'offset',
  'gradientUnits',
  'patternUnits',
  'patternTransform',
  'clipPathUnits',
];
const SHAPES = /^(path|line|rect|circle|ellipse|polyline|polygon)$/;
const WORDS = /^(text|tspan)$/;
/** Held apart from what is drawn. */
const DEFINITIONS = /^(defs|clipPath|linearGradient|pattern|stop)$/;

/** Fonts in the order a reader's program may have them; the page's own first names mean nothing outside a browser. */
const OUTSIDE = /^(-apple-system|system-ui|ui-monospace|BlinkMacSystemFont)$/;

/** Boxes of what is filled by a gradient, for painters that cannot ask a browser. */
export const boxes = new WeakMap<Element, DOMRect>();

/**
 * A copy of `svg` without styles. @param prefix for the ids of its definitions, so that several can stand in one page.
 */
export function flattened(svg: SVGSVGElement, prefix: string): SVGSVGElement {
  const ids = new Map<string, string>();
  for (const node of svg.querySelectorAll('[id]')) ids.set(node.id, `${prefix}${ids.size + 1}`);
  const copy = document.createElementNS(SVG, 'svg');
  // A chart that is shown larger than it is drawn has a window of its own on the drawing.
  const drawing = svg.viewBox.baseVal;
  const { width, height } = drawing !== null && drawing.width > 0 ? drawing : svg.getBoundingClientRect();
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  for (const child of svg.children) append(copy, child, ids);
  return copy;
}

function append(parent: Element, source: Element, ids: ReadonlyMap<string, string>): void {
  const tag = source.tagName;
  if (!/^(g|svg|image)$/.test(tag) && !SHAPES.test(tag) && !WORDS.test(tag) && !DEFINITIONS.test(tag)) return;
  // A line that nothing is drawn with yet.
  if (tag === 'path' && !source.getAttribute('d')) return;
  const style = getComputedStyle(source);
  const defined = DEFINITIONS.test(tag);
  if (!defined && (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0')) return;
  const copy = parent.ownerDocument.createElementNS(SVG, tag);
  for (const name of GEOMETRY) {
    const value = source.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (source.id !== '') copy.setAttribute('id', ids.get(source.id)!);
  placed(copy, source, style, ids);
  if (SHAPES.test(tag)) outlined(copy, source, style, ids);
  if (WORDS.test(tag)) worded(copy, style);
  if (tag === 'stop') stopped(copy, style);
  if (tag === 'text') {
    const halo = haloOf(style);
    for (const child of source.childNodes) textChild(copy, child, ids);
    if (copy.textContent === '') return;
    if (halo !== null) parent.append(haloed(copy, halo));
  } else if (tag === 'tspan') for (const child of source.childNodes) textChild(copy, child, ids);
  else for (const child of source.children) append(copy, child, ids);
  if (tag === 'g' && copy.childNodes.length === 0) return;
  parent.append(copy);
}

function textChild(parent: Element, child: Node, ids: ReadonlyMap<string, string>): void {
  if (child.nodeType === Node.TEXT_NODE) parent.append(child.textContent ?? '');
  else if (child instanceof Element) append(parent, child, ids);
}

function placed(copy: Element, source: Element, style: CSSStyleDeclaration, ids: ReadonlyMap<string, string>): void {
  const matrix = source instanceof SVGGraphicsElement ? source.transform.baseVal.consolidate()?.matrix : undefined;
  if (matrix)
    copy.setAttribute(
      'transform',
      `matrix(${[matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f].map(short).join(' ')})`,
    );
  const clip = paintOf(source.getAttribute('clip-path') ?? 'none');
  if (clip) copy.setAttribute('clip-path', renamed(clip.colour, ids));
  if (style.opacity !== '1') copy.setAttribute('opacity', short(Number(style.opacity)));
}

function outlined(copy: Element, source: Element, style: CSSStyleDeclaration, ids: ReadonlyMap<string, string>): void {
  const fill = paintOf(style.fill);
  paint(copy, 'fill', style, ids);
  if (fill?.colour.startsWith('url(') && source instanceof SVGGraphicsElement) boxes.set(copy, source.getBBox());
  if (!paint(copy, 'stroke', style, ids)) return;
  copy.setAttribute('stroke-width', plain(style.strokeWidth));
  if (style.strokeDasharray !== 'none') copy.setAttribute('stroke-dasharray', style.strokeDasharray.replace(/px/g, ''));
  if (style.strokeLinecap !== 'butt') copy.setAttribute('stroke-linecap', style.strokeLinecap);
  if (style.strokeLinejoin !== 'miter') copy.setAttribute('stroke-linejoin', style.strokeLinejoin);
}

/** @returns whether there is any paint. */
function paint(
  copy: Element,
  name: 'fill' | 'stroke',
  style: CSSStyleDeclaration,
  ids: ReadonlyMap<string, string>,
): boolean {
  const found = paintOf(name === 'fill' ? style.fill : style.stroke);
  const opacity = (found?.opacity ?? 0) * Number(name === 'fill' ? style.fillOpacity : style.strokeOpacity);
  const seen = found !== null && opacity > 0 && (name === 'fill' || parseFloat(style.strokeWidth) > 0);
  if (name === 'fill' || seen) copy.setAttribute(name, seen ? renamed(found.colour, ids) : 'none');
  if (seen && opacity < 1) copy.setAttribute(`${name}-opacity`, short(opacity));
  return seen;
}

function worded(copy: Element, style: CSSStyleDeclaration): void {
  const fill = paintOf(style.fill);
  copy.setAttribute('fill', fill?.colour ?? 'none');
  if (fill && fill.opacity < 1) copy.setAttribute('fill-opacity', short(fill.opacity));
  copy.setAttribute('font-family', fontsOf(style.fontFamily));
  copy.setAttribute('font-size', plain(style.fontSize));
  if (style.fontWeight !== '400') copy.setAttribute('font-weight', style.fontWeight);
  if (style.fontStyle !== 'normal') copy.setAttribute('font-style', style.fontStyle);
  if (copy.tagName === 'text' && style.textAnchor !== 'start') copy.setAttribute('text-anchor', style.textAnchor);
}

export function fontsOf(family: string): string {
  const names = family
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !OUTSIDE.test(name));
  const last = names.pop() ?? 'sans-serif';
  const usual = last === 'serif' ? 'Georgia' : last === 'monospace' ? 'monospace' : 'Arial';
  return [...new Set([...names, usual, last])].join(', ').replaceAll('"', "'");
}

/** The edge painted behind letters: a copy below them, since not every program knows an order of painting. */
function haloOf(style: CSSStyleDeclaration): { colour: string; width: string } | null {
  const stroke = paintOf(style.stroke);
  return stroke !== null && style.paintOrder.startsWith('stroke') && parseFloat(style.strokeWidth) > 0
    ? { colour: stroke.colour, width: plain(style.strokeWidth) }
    : null;
}

function haloed(text: Element, { colour, width }: { colour: string; width: string }): Element {
  const below = text.cloneNode(true) as Element;
  for (const node of [below, ...below.querySelectorAll('tspan')]) node.setAttribute('fill', colour);
  below.setAttribute('stroke', colour);
  below.setAttribute('stroke-width', width);
  below.setAttribute('stroke-linejoin', 'round');
  below.setAttribute('aria-hidden', 'true');
  return below;
}

function stopped(copy: Element, style: CSSStyleDeclaration): void {
  const stop = paintOf(style.stopColor);
  copy.setAttribute('stop-color', stop?.colour ?? '#000000');
  copy.setAttribute('stop-opacity', short((stop?.opacity ?? 0) * Number(style.stopOpacity)));
}

function renamed(colour: string, ids: ReadonlyMap<string, string>): string {
  return colour.replace(/#([^)]+)\)/, (_, id: string) => `#${ids.get(id) ?? id})`);
}

function plain(length: string): string {
  return short(parseFloat(length));
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
