import { drawnBody, type Body, type Look } from './stage.ts';
import type { Figure } from './figures.ts';
import { figureFacts, type FigureText } from './files.ts';
import { uniqueIds } from './ids.ts';
import { fontOf, painted, pictures } from './paint.ts';
import { withText } from './png-text.ts';
import type { Source } from './source.ts';

/** A figure as a picture by itself: title, drawing, and where it comes from, with the same inside as metadata. */

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** In the size it has on screen, or as one slide of 16 to 9. */
export type Format = 'figure' | 'slide';

export interface Wish {
  readonly format: Format;
  readonly look: Look;
}

export interface Words extends FigureText {
  /** Lines under the drawing; the last one is the fixed line. */
  readonly caption: readonly string[];
}

interface Shape {
  readonly edge: number;
  readonly title: number;
  readonly small: number;
  /** Whole size where it is fixed. */
  readonly width?: number;
  readonly height?: number;
}

const SHAPES: Readonly<Record<Format, Shape>> = {
  figure: { edge: 16, title: 18, small: 12 },
  slide: { edge: 32, title: 28, small: 13, width: 960, height: 540 },
};
/** Pixels of a PNG to one unit: twice the screen, and 1920 across for a slide. */
const SCALE = 2;

/** The whole picture as an SVG that stands alone. */
export function framed(figure: Figure, words: Words, source: Source, { format, look }: Wish): SVGSVGElement {
  const shape = SHAPES[format];
  const { edge, title, small } = shape;
  const width = shape.width ?? Math.round(figure.width) + 2 * edge;
  const room = width - 2 * edge;
  const ruler = document.createElement('canvas').getContext('2d')!;
  const svg = document.createElementNS(SVG, 'svg');
  const above = edge + title + 12;
  const first = drawnBody(
    figure,
    { width: room, height: Math.round(shape.height === undefined ? figure.height : 400) },
    look,
  );
  const { tokens } = first;
  const captions = words.caption.flatMap((line) =>
    wrapped(line, room, (text) => {
      ruler.font = `${small}px ${tokens.sans}`;
      return ruler.measureText(text).width;
    }),
  );
  const below = captions.length * (small + 4) + edge;
  const body =
    shape.height === undefined
      ? first
      : drawnBody(figure, { width: room, height: shape.height - above - below - 12 }, look);
  const height = shape.height ?? Math.round(above + body.height + 12 + below);
  setAll(svg, { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  described(svg, words, source);
  svg.append(made('rect', { width, height, fill: tokens.ground }));
  const head = made('text', {
    x: edge,
    y: edge + title,
    fill: tokens.ink,
    'font-family': tokens.serif,
    'font-size': title,
    'font-weight': 600,
  });
  ruler.font = fontOf(head, head);
  head.textContent = words.title;
  // A long title is set smaller rather than cut.
  head.setAttribute(
    'font-size',
    String(Math.floor(Math.min(title, (title * room) / ruler.measureText(words.title).width))),
  );
  svg.append(head, placedBody(body, { x: edge, y: above, width: room, height: height - above - below - 12 }));
  for (const [i, line] of captions.entries()) {
    const last = i === captions.length - 1;
    const node = made('text', {
      x: edge,
      y: height - edge - (captions.length - 1 - i) * (small + 4),
      fill: last ? tokens.ink : tokens.quiet,
      'font-family': tokens.sans,
      'font-size': small,
    });
    node.textContent = line;
    svg.append(node);
  }
  uniqueIds(svg);
  return svg;
}

/** The drawing in the middle of its room, made smaller where it is too large. */
function placedBody(
  { svg, width, height }: Body,
  room: { x: number; y: number; width: number; height: number },
): Element {
  const scale = Math.min(1, room.width / width, room.height / height);
  const [x, y] = [room.x + (room.width - width * scale) / 2, room.y + Math.max(0, (room.height - height * scale) / 2)];
  const group = made('g', {
    transform: `matrix(${[scale, 0, 0, scale, x, y].map((value) => Math.round(value * 1000) / 1000).join(' ')})`,
  });
  group.append(...svg.childNodes);
  return group;
}

function described(svg: Element, words: Words, source: Source): void {
  for (const [tag, text] of [
    ['title', words.title],
    ['desc', words.summary],
    ['metadata', JSON.stringify(figureFacts(words, source))],
  ] as const) {
    svg.append(made(tag, {}));
    svg.lastElementChild!.textContent = text;
  }
}

function made(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS(SVG, tag);
  setAll(node, attributes);
  return node;
}

function setAll(node: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) if (name !== 'xmlns') node.setAttribute(name, String(value));
}

/** Words of a line broken where they no longer fit. */
export function wrapped(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export function svgText(svg: SVGSVGElement): string {
  const addresses = [...svg.querySelectorAll('image')].map((image) => pictures.get(image)!.toDataURL('image/png'));
  // In a document that is on no page, since a browser would load an address at once, which the site's policy refuses.
  const alone = document.implementation.createDocument(SVG, '').importNode(svg, true);
  // The older name of the attribute, which every program knows.
  for (const image of alone.querySelectorAll('image')) image.setAttributeNS(XLINK, 'xlink:href', addresses.shift()!);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(alone)}\n`;
}

export function canvasOf(svg: SVGSVGElement): HTMLCanvasElement {
  return painted(svg, SCALE);
}

/** The picture as a PNG with title, program and provenance in text chunks. */
export async function pngOf(svg: SVGSVGElement, words: Words, source: Source): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob>((done, failed) =>
    canvasOf(svg).toBlob((made) => (made === null ? failed(new Error('no PNG')) : done(made)), 'image/png'),
  );
  return withText(new Uint8Array(await blob.arrayBuffer()), [
    ['Title', words.title],
    ['Software', 'Tend'],
    ['Description', [words.summary, words.subject, words.line].filter((text) => text !== '').join(' ')],
    ['tend.figure', JSON.stringify(figureFacts(words, source))],
  ]);
}
