/** Every chart draws its examples as it did when last accepted, element by element. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createForest } from '../../src/charts/studies/forest.ts';
import { ALL_EXAMPLES } from '../gallery/all-examples.ts';
import { chartExamples, type ChartExamples } from '../gallery/chart-examples.ts';
import { goldenChart } from './charts.ts';
import { chartFactories } from './factories.ts';
import { withLightDom } from './light-dom.ts';
import { svgLines } from './svg-lines.ts';

const ADVICE =
  'What is drawn has changed. If that was meant, look at it (`npm run gallery`), then run `node tests/tools/golden-svg.mjs` and read the diff.';
const charts = new URL('../../src/charts/', import.meta.url);
const goldens = new URL('./charts/', import.meta.url);

/** Each drawn once for all tests. */
const drawn = new Map<string, string>();
function textOf(file: string, examples: ChartExamples): string {
  if (!drawn.has(file)) drawn.set(file, goldenChart(examples));
  return drawn.get(file)!;
}

describe('golden charts', () => {
  it.each(ALL_EXAMPLES)('%s', (file, examples) => {
    expect(textOf(file, examples).split('\n'), ADVICE).toEqual(
      readFileSync(new URL(`${file}.txt`, goldens), 'utf8').split('\n'),
    );
  });

  it('are on file for every example file, and for nothing else', () => {
    expect(
      readdirSync(goldens)
        .map((name) => basename(name, '.txt'))
        .sort(),
      ADVICE,
    ).toEqual(ALL_EXAMPLES.map(([file]) => file).sort());
  });

  it('are drawn: no example leaves its host empty at any size', () => {
    const parts = ALL_EXAMPLES.flatMap(([file, examples]) => textOf(file, examples).split('\n\n'));
    expect(parts.filter((part) => part.split('\n').filter((line) => line !== '').length < 5)).toEqual([]);
    expect(parts.join('\n')).not.toMatch(/NaN|undefined|Infinity|left behind/);
  });

  it('come out the same whatever was drawn before, and in whatever order', () => {
    const inOrder = ALL_EXAMPLES.map(([file, examples]) => textOf(file, examples));
    const backwards = [...ALL_EXAMPLES]
      .reverse()
      .map(([, examples]) => goldenChart(examples))
      .reverse();
    expect(backwards).toEqual(inOrder);
  });
});

describe('examples', () => {
  const factories = readdirSync(charts, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => chartFactories(name, readFileSync(new URL(name, charts), 'utf8')));

  it('are there for every chart in src/charts (else add tests/gallery/examples/<chart>.ts)', () => {
    expect(factories.length).toBeGreaterThan(20);
    expect(ALL_EXAMPLES.map(([, { factory }]) => factory).sort()).toEqual([...factories].sort());
  });

  it('are asked of a chart however it is written, and not of its parts', () => {
    const found = (text: string) => chartFactories('planted.ts', text);
    expect(found('export const createNew = (host: HTMLElement): Chart<NewData> => draw(host)')).toEqual(['createNew']);
    expect(found('export const createNew = (host: HTMLElement, callbacks: Callbacks = {}) => draw(host)')).toEqual([
      'createNew',
    ]);
    expect(found('export function createNew<Row>(host: HTMLElement) { return draw(host) }')).toEqual(['createNew']);
    expect(found('export const createNew = (place: Element): PaintedChart<NewData> => draw(place)')).toEqual([
      'createNew',
    ]);
    expect(
      found(
        'export const createPart = (wrap: HTMLElement, callbacks: Callbacks) => draw(wrap)\nexport const createLine = (host: One) => draw(host)',
      ),
    ).toEqual([]);
  });
});

describe('a golden', () => {
  const [, forest] = ALL_EXAMPLES.find(([file]) => file === 'forest')!;
  /** The forest chart with something done to every drawing. */
  const tampered = (change: (host: HTMLElement) => void): ChartExamples => ({
    ...forest,
    examples: forest.examples.map((example) => ({
      ...example,
      draw: (host) => {
        const chart = example.draw(host);
        change(host);
        return chart;
      },
    })),
  });
  const differing = (other: ChartExamples) => {
    const [before, after] = [goldenChart(forest).split('\n'), goldenChart(other).split('\n')];
    return after.filter((line, i) => line !== before[i]);
  };

  it('notices an axis that moves by a pixel, and says which line', () => {
    const moved = differing(
      tampered((host) => {
        const tick = host.querySelector('.value-axis text, g text')!;
        tick.setAttribute('x', String(Number(tick.getAttribute('x')) + 1));
      }),
    );
    expect(moved).toHaveLength(forest.examples.length * forest.sizes.length);
    for (const line of moved) expect(line).toMatch(/^ +text.* x=/);
  });

  it('notices changed words, a changed path and an element that is gone', () => {
    expect(
      differing(
        tampered((host) => {
          host.querySelector('text')!.textContent = 'other words';
        }),
      ),
    ).not.toEqual([]);
    expect(differing(tampered((host) => host.querySelector('path')!.setAttribute('d', 'M0,0H1')))).not.toEqual([]);
    expect(differing(tampered((host) => host.querySelector('path')!.remove()))).not.toEqual([]);
  });

  it('notices one point among many that are summed up', () => {
    const lines = (change: number) =>
      withLightDom((dom) => {
        const host = dom.host([100, 100]);
        for (let i = 0; i < 40; i++) {
          const dot = document.createElement('i');
          dot.setAttribute('cx', String(i + (i === 20 ? change : 0)));
          host.append(dot);
        }
        const path = document.createElement('b');
        path.setAttribute('d', Array.from({ length: 90 }, (_, i) => `L${i},${i === 50 ? change : 0}`).join(''));
        host.append(path);
        return svgLines(host);
      });
    const [before, after] = [lines(0), lines(0.1)];
    expect(before).toHaveLength(5);
    expect(after.map((line, i) => line === before[i])).toEqual([true, true, true, false, false]);
  });

  it('leaves the globals as they were', () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
    goldenChart(
      chartExamples({
        create: createForest,
        about: '',
        sizes: [[400, 300]],
        examples: { none: { rows: [], words: { summary: '', x: '' } } },
      }),
    );
    expect(Object.getOwnPropertyDescriptor(globalThis, 'document')).toEqual(before);
  });
});
