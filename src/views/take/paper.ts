import type { Say } from '../../words/say.ts';
import { figuresOnScreen, type Figure } from './figures.ts';
import { pictures } from './paint.ts';
import { drawnBody } from './stage.ts';

/**
 * Charts on paper. A chart on screen has the size of the screen and the colours of its look; for paper each is drawn
 * once
 * more in the width of a sheet, in ink on white with the town by day, inside its host and unseen until the page is
 * printed.
 */

/** Width of the print area of A4 and Letter with margins of 12 mm, CSS px. */
const WIDTH = 690;
/** Least and most height of a chart, and that of the town: so that Play with all it says fits on one sheet. */
const [LOWEST, HIGHEST, TOWN] = [220, 400, 280];
/** A town that is a few rows on screen stays a strip. */
const [FEW_ROWS, STRIP] = [140, 120];

/** Draws all charts on screen for paper. */
export function layOut(say: Say): void {
  clearPaper();
  for (const [i, figure] of figuresOnScreen(say)
    .filter(({ part, draw }) => !part && draw !== null)
    .entries()) {
    const { host } = figure;
    host.dataset['paper'] = '';
    host.append(sheetOf(figure, `p${i + 1}-`));
  }
}

function sheetOf(figure: Figure, prefix: string): Element {
  const painted = figure.host.querySelector('canvas') !== null;
  const height = painted
    ? figure.height < FEW_ROWS
      ? STRIP
      : TOWN
    : Math.min(HIGHEST, Math.max(LOWEST, Math.round((figure.height / figure.width) * WIDTH)));
  const { svg, width, height: grown } = drawnBody(figure, { width: WIDTH, height }, 'paper', prefix);
  const image = svg.querySelector('image');
  // A painted picture is laid down as it is.
  const sheet = image === null ? svg : pictures.get(image)!;
  if (image === null) svg.setAttribute('viewBox', `0 0 ${width} ${grown}`);
  sheet.setAttribute('class', 'paper-figure');
  return sheet;
}

export function clearPaper(): void {
  for (const host of document.querySelectorAll<HTMLElement>('[data-paper]')) {
    host.querySelector(':scope > .paper-figure')?.remove();
    delete host.dataset['paper'];
  }
}

/** Lays the charts out whenever the page is about to be printed. @returns how to leave off */
export function watchPaper(say: Say): () => void {
  const print = matchMedia('print');
  // Some ways of printing say it beforehand, some change the medium only, most do both.
  const before = () => {
    if (document.querySelector('[data-paper]') === null) layOut(say);
  };
  const changed = () => (print.matches ? before() : clearPaper());
  addEventListener('beforeprint', before);
  addEventListener('afterprint', clearPaper);
  print.addEventListener('change', changed);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', clearPaper);
    print.removeEventListener('change', changed);
    clearPaper();
  };
}
