/** How a chart begins: a picture in its host, its size, and what it says to those who do not see it. */
import { measureLetters } from './host.ts';
import type { HostSize } from './host.ts';
import { chartScale } from './scale.ts';
import { svgIn } from './svg.ts';
import type { One } from './svg.ts';

/** What holds a picture and the HTML over it; goes as one. */
export const wrapIn = (host: HTMLElement, className: string): HTMLElement => {
  const wrap = document.createElement('div');
  wrap.className = className;
  host.append(wrap);
  return wrap;
};

/** An empty picture, its labels spaced for the letters of the place where it stands. */
export const openSvg = (host: HTMLElement, className: string): One => {
  measureLetters(host);
  return svgIn(host, className).attr('role', 'img');
};

/** Gives a picture its size, and says what it shows. */
export const setPicture = (svg: One, { width, height }: HostSize, summary: string): void => {
  setSize(svg, { width, height });
  svg.attr('aria-label', summary);
};

/** As large as the page's letters say; on a laptop a px is a px. */
export const setSize = (svg: One, { width, height }: HostSize): void => {
  const scale = chartScale();
  svg
    .attr('width', width * scale)
    .attr('height', height * scale)
    .attr('viewBox', scale === 1 ? null : `0 0 ${width} ${height}`);
};
