import { mounted, type FigureTable, type MountedChart } from '../../state/figures.ts';
import { chartScale } from '../../charts/parts/scale.ts';
import type { Chart } from '../../charts/parts/types.ts';
import type { Say } from '../../words/say.ts';
import { sourceOf, type Source } from './source.ts';
import { plainTable } from './tables/plain.ts';

/** A chart on screen, or a part of one, ready to be taken away. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Whether it shows a part of another figure only. */
  readonly part: boolean;
  /** What its picture is drawn in again; null where the drawing on screen is copied. */
  readonly draw:
    | ((host: HTMLElement, size: { readonly width: number; readonly height: number }) => Chart<unknown>)
    | null;
  readonly host: HTMLElement;
  /** Its size on screen, and the least height it can be read at, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly least: number;
  readonly table: () => Promise<FigureTable>;
  /** Null while the run it shows is not finished. */
  readonly source: Source | null;
}

/** Widest and narrowest picture, CSS px. */
const [NARROWEST, WIDEST] = [420, 1100];

/** Every figure on screen. Ids are unique: a chart without one is called by its place. */
export function figuresOnScreen(say: Say): readonly Figure[] {
  const seen = new Map<string, number>();
  return chartsOnScreen()
    .flatMap((chart, i) => figuresOf(chart, `chart-${i + 1}`, say))
    .map((figure) => {
      const count = (seen.get(figure.id) ?? 0) + 1;
      seen.set(figure.id, count);
      return count === 1 ? figure : { ...figure, id: `${figure.id}-${count}` };
    });
}

/** All charts on screen that show something: those of an open dialog, then the page's, in their order. */
function chartsOnScreen(): readonly MountedChart[] {
  return [...mounted]
    .filter(({ host, latest }) => latest().data !== null && host.checkVisibility())
    .toSorted(
      (a, b) =>
        depth(b) - depth(a) || (a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1),
    );
}

function depth({ host }: MountedChart): number {
  return host.closest('dialog') === null ? 0 : 1;
}

function figuresOf(chart: MountedChart, unnamed: string, say: Say): Figure[] {
  const { spec } = chart.latest();
  const whole = figureOf(chart, unnamed, spec?.title, (data) => data, say);
  return [
    whole,
    ...(spec?.parts ?? []).map((part) => ({
      ...figureOf(chart, unnamed, part.title, part.of, say),
      id: part.id,
      part: true,
      title: part.title ?? say(`figure.${part.id}`),
    })),
  ];
}

function figureOf(
  chart: MountedChart,
  unnamed: string,
  title: string | undefined,
  of: (data: unknown) => unknown,
  say: Say,
): Figure {
  const { data: whole, spec } = chart.latest();
  const { host, create } = chart;
  const data = of(whole);
  const id = spec?.id ?? unnamed;
  const again = spec?.again ?? create;
  const drawing = host.querySelector('svg, canvas') ?? host;
  const shown = drawing.getBoundingClientRect();
  const [width, height] = [shown.width / chartScale(), shown.height / chartScale()];
  return {
    id,
    host,
    part: false,
    title:
      title ??
      (say.has(`figure.${id}`)
        ? say(`figure.${id}`)
        : (host.closest('[aria-label]')?.getAttribute('aria-label') ?? say('take.figure'))),
    summary: summaryOf(data) ?? drawing.getAttribute('aria-label') ?? '',
    width: Math.min(WIDEST, Math.max(NARROWEST, width)),
    height: Math.max(height, spec?.least ?? 0),
    least: spec?.least ?? 0,
    draw:
      again === null
        ? null
        : (node, size) => {
            const made = again(node);
            made.update(sized(data, size));
            return made;
          },
    table: async () => (spec?.table ? spec.table(data) : plainTable(data)),
    source: sourceOf(chart),
  };
}

/** Charts take a size of their own before that of their host. */
function sized(data: unknown, size: { readonly width: number; readonly height: number }): unknown {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data, ...size } : data;
}

function summaryOf(data: unknown): string | undefined {
  const { words, label } = (data ?? {}) as { words?: { summary?: string }; label?: string };
  return words?.summary ?? label;
}
