import { chartScale } from '../../charts/parts/scale.ts';
import type { Figure } from './figures.ts';
import { flattened, fontsOf } from './flatten.ts';
import { paintOf } from './colour.ts';
import { pictures } from './paint.ts';

/** A place out of sight where a chart is drawn once more, in the size and the light that a file wants. */

/** Colours of the page's light side on white, as they stand on screen, or ink on white with the town by day. */
export type Look = 'light' | 'screen' | 'paper';

export interface Tokens {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly serif: string;
  readonly sans: string;
}

export interface Body {
  /** Flattened: it needs no style sheet. */
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  readonly tokens: Tokens;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of a painted picture to one of the page. */
const FINE = 2;

/** Draws a figure in a size; a chart that needs more height than that gets it, and is drawn wider to keep the shape. */
export function drawnBody(
  figure: Figure,
  size: { readonly width: number; readonly height: number },
  look: Look,
  prefix = 'f',
): Body {
  const first = staged(figure, size, look, prefix);
  if (figure.draw === null || first.height <= size.height + 1) return first;
  return staged(
    figure,
    { width: Math.round((size.width * first.height) / size.height), height: Math.round(first.height) },
    look,
    prefix,
  );
}

function staged(
  figure: Figure,
  size: { readonly width: number; readonly height: number },
  look: Look,
  prefix: string,
): Body {
  const painted = figure.host.querySelector('canvas') !== null && figure.host.querySelector('svg') === null;
  const fine = painted ? FINE : 1;
  const stage = document.createElement('div');
  stage.className = `figure-stage as-${look}`;
  const host = stage.appendChild(document.createElement('div'));
  // A drawing has room in px of its own; a canvas is painted in those of the screen.
  const px = fine * (painted ? 1 : chartScale());
  stage.style.width = `${size.width * px}px`;
  stage.style.height = `${size.height * px}px`;
  document.body.append(stage);
  // A drawing of React's own is copied: it has no state that a copy would lack.
  if (figure.draw === null) host.append(...[...figure.host.querySelectorAll('svg')].map((svg) => svg.cloneNode(true)));
  const chart = figure.draw?.(host, size);
  try {
    const canvas = host.querySelector('canvas');
    const svg = painted && canvas !== null ? pictureOf(canvas, size) : flattened(host.querySelector('svg')!, prefix);
    return {
      svg,
      width: Number(svg.getAttribute('width')),
      height: Number(svg.getAttribute('height')),
      tokens: tokensAt(stage),
    };
  } finally {
    chart?.destroy();
    stage.remove();
  }
}

function pictureOf(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const image = svg.appendChild(document.createElementNS(SVG, 'image'));
  for (const node of [svg, image]) {
    node.setAttribute('width', String(width));
    node.setAttribute('height', String(height));
  }
  // Its pixels go in when it is written.
  pictures.set(image, canvas);
  return svg;
}

function tokensAt(stage: Element): Tokens {
  const style = getComputedStyle(stage);
  const colour = (text: string) => paintOf(text)?.colour ?? '#000000';
  return {
    ground: paintOf(style.backgroundColor)?.colour ?? '#ffffff',
    ink: colour(style.color),
    quiet: colour(style.outlineColor),
    serif: fontsOf(style.getPropertyValue('--serif')),
    sans: fontsOf(style.getPropertyValue('--sans')),
  };
}
