import { setLetterWidth, setMeasure } from './labels.ts';
import type { Face } from './labels.ts';
import { chartScale, readScale } from './scale.ts';
import type { Chart } from './types.ts';

/** A size in px. */
export interface HostSize {
  width: number;
  height: number;
}

/**
 * Sizes that the browser has told, px of the screen. To ask for one makes it lay out the page at once, and while a
 * slider moves each chart would ask at each frame.
 */
const told = new WeakMap<HTMLElement, HostSize>();

/** The room that a host has, in px of the screen: for what is painted on a canvas. */
export const canvasSize = (host: HTMLElement): HostSize =>
  told.get(host) ?? { width: host.clientWidth, height: host.clientHeight };

/** The same in px of a drawing. */
export const hostSize = (host: HTMLElement): HostSize => {
  const scale = told.has(host) ? chartScale() : readScale();
  const { width, height } = canvasSize(host);
  return { width: width / scale, height: height / scale };
};

/** Calls `changed` after layout when the host's size differs from the last one reported. Returns how to stop. */
export const watchSize = (host: HTMLElement, changed: (size: HostSize) => void): (() => void) => {
  let last = canvasSize(host);
  const observer = new ResizeObserver(() => {
    const size = { width: host.clientWidth, height: host.clientHeight };
    told.set(host, size);
    // Letters that grow make hosts grow: here their size is asked for when the page has just been laid out.
    readScale();
    if (size.width === last.width && size.height === last.height) return;
    last = size;
    changed(size);
  });
  observer.observe(host);
  return () => {
    observer.disconnect();
    told.delete(host);
  };
};

/**
 * Calls `changed` when a pixel of the page becomes more or fewer of the screen's: by zoom, or on another monitor. Sizes
 * in CSS px may stay the same then, and what is painted would be blurred. Returns how to stop.
 */
export const watchRatio = (changed: () => void): (() => void) => {
  let watched: MediaQueryList;
  // The question names the ratio of now, so each answer needs a new question.
  const next = (): void => {
    changed();
    watch();
  };
  const watch = (): void => {
    watched = matchMedia(`(resolution: ${devicePixelRatio || 1}dppx)`);
    watched.addEventListener('change', next, { once: true });
  };
  watch();
  return () => watched.removeEventListener('change', next);
};

/** A chart that redraws on new data and whenever its host changes size, until it is destroyed and `root` removed. */
export const redrawn = <Data>(
  host: HTMLElement,
  root: { remove(): unknown },
  draw: (data: Data) => void,
): Chart<Data> => {
  let data: Data | undefined;
  const unwatch = watchSize(host, () => {
    if (data) draw(data);
  });
  return {
    update(next) {
      data = next;
      draw(next);
    },
    destroy() {
      unwatch();
      root.remove();
    },
  };
};

/** Letters in the mix that chart labels have. */
const SAMPLE = 'before 31.1 licking ends here, 9 in 10 siblings';
const MARGIN = 1.05;

/** Measures the page's own font once, so that labels are spaced for it. */
export const measureLetters = (host: HTMLElement): void => {
  const ink = document.createElement('canvas').getContext('2d');
  if (!ink) return;
  ink.font = `100px ${getComputedStyle(host).fontFamily}`;
  setLetterWidth((ink.measureText(SAMPLE).width / 100 / SAMPLE.length) * MARGIN);
  setMeasure(measureBy(ink, getComputedStyle(host)));
};

/** Asks the page's own fonts, each text once. */
const measureBy = (
  ink: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
): ((text: string, face: Face) => number) => {
  const [sans, serif] = [style.fontFamily, style.getPropertyValue('--serif') || 'serif'];
  const fonts: Readonly<Record<Face, string>> = {
    plain: `100px ${sans}`,
    bold: `600 100px ${sans}`,
    serif: `700 100px ${serif}`,
  };
  const known = new Map<string, number>();
  return (text, face) => {
    const key = `${face} ${text}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    ink.font = fonts[face];
    const ems = ink.measureText(text).width / 100;
    known.set(key, ems);
    return ems;
  };
};
