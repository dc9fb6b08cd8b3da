import '../../src/styles/index.css';
import './gallery.css';
import type { Chart, PaintedChart } from '../../src/charts/parts/types.ts';
import { ALL_EXAMPLES } from './all-examples.ts';
import type { ChartExamples, Example, Size } from './chart-examples.ts';

/** The index, one page a chart (`#forest`), and an overview with the first example of each. */

const shown = document.querySelector<HTMLElement>('#shown')!;
const index = document.querySelector<HTMLElement>('#index')!;
const theme = document.querySelector<HTMLButtonElement>('#theme')!;
const drawn: Chart<never>[] = [];

const add = <K extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  parent.append(element);
  return element;
};

/**
 * A chart in a host of the size that the golden test draws it at; then the host closes round a chart that is less high
 * or higher.
 */
const card = (parent: HTMLElement, example: Example, [width, height]: Size): HTMLElement => {
  const around = add(parent, 'div', 'gallery-card');
  const host = add(around, 'div', 'gallery-host');
  host.style.width = `${width}px`;
  host.style.height = `${height}px`;
  drawn.push(example.draw(host));
  const { top } = host.getBoundingClientRect();
  const bottoms = [...host.querySelectorAll('svg, canvas')].map((picture) => picture.getBoundingClientRect().bottom);
  host.style.height = `${Math.max(...bottoms) - top}px`;
  return around;
};

const link = (parent: HTMLElement, file: string, text: string): HTMLAnchorElement => {
  const to = add(parent, 'a', '', text);
  to.href = `#${file}`;
  return to;
};

const overview = (): void => {
  const grid = add(shown, 'div', 'gallery-overview');
  for (const [file, { sizes, examples }] of ALL_EXAMPLES) {
    const around = card(grid, examples[0]!, sizes.at(-1)!);
    const title = document.createElement('h3');
    link(title, file, file);
    around.prepend(title);
  }
};

const chartPage = (file: string, { about, factory, sizes, examples }: ChartExamples): void => {
  add(shown, 'h2', '', file);
  add(shown, 'p', '', `${about} ${factory}, tests/gallery/examples/${file}.ts`);
  for (const example of examples) {
    const section = add(shown, 'section', 'gallery-example');
    add(section, 'h3', '', example.name);
    const row = add(section, 'div', 'gallery-row');
    for (const size of sizes) add(card(row, example, size), 'small', 'size', size.join(' × '));
  }
};

const show = (): void => {
  for (const chart of drawn.splice(0)) chart.destroy();
  shown.replaceChildren();
  const file = decodeURIComponent(location.hash.slice(1));
  const found = ALL_EXAMPLES.find(([name]) => name === file);
  if (found) chartPage(...found);
  else overview();
  for (const to of index.children) {
    if (to.getAttribute('href') === (found ? `#${file}` : '#')) to.setAttribute('aria-current', 'page');
    else to.removeAttribute('aria-current');
  }
  scrollTo(0, 0);
  document.documentElement.dataset['shown'] = found ? file : 'overview';
};

const setTheme = (dark: boolean): void => {
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  theme.setAttribute('aria-pressed', String(dark));
  for (const chart of drawn) if ('refreshTheme' in chart) (chart as PaintedChart<never>).refreshTheme();
};

link(index, '', 'overview');
for (const [file] of ALL_EXAMPLES) link(index, file, file);
document.querySelector('#count')!.textContent =
  `${ALL_EXAMPLES.length} charts, ${ALL_EXAMPLES.flatMap(([, { examples }]) => examples).length} examples`;
setTheme(matchMedia('(prefers-color-scheme: dark)').matches);
theme.addEventListener('click', () => setTheme(theme.getAttribute('aria-pressed') === 'false'));
addEventListener('hashchange', show);
show();
