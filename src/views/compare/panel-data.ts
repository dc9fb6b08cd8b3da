import { allSeries, ENTRY_BY_ID, quantile, resolveValues, type DaySeries, type SeriesId } from '../../../sim/page.ts';
import type { PanelChartData, PanelLine } from '../../charts/panel/panel-data.ts';
import { frameOf } from '../../state/axes.ts';
import type { Focal, Litter, WorldState } from '../../state/types.ts';
import type { PanelMode } from '../../state/panels.ts';
import { speciesOf } from '../../state/species.ts';
import { ageText, axisUnit } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import { signed } from '../../parts/numbers.ts';
import { oneDecimal, valueOn } from '../../parts/curves.ts';

/** One scenario as far as its small chart goes. */
export interface PanelView {
  readonly id: string;
  readonly name: string;
  readonly focal: Focal | null;
  /** As it was before its sliders or events were last moved, and what it was called then. */
  readonly before: Focal | null;
  readonly beforeName: string | null;
  readonly litter: Litter | null;
  /** Whether the band is of the world now on the controls. */
  readonly fresh: boolean;
}

/**
 * Whether a change leaves the world recognisable, so that the curve from before may stay beside the new one. After
 * another preset, seed, size or a step of undo that curve is another world's, and a change from it would pass for a
 * value.
 */
function keepsBefore(what: string): boolean {
  return what === 'events' || ENTRY_BY_ID.has(what);
}

/** The young one from before, where it may stay beside the new one. */
export function ghostOf({ moved, before }: Pick<WorldState, 'moved' | 'before'>): Focal | null {
  return moved !== null && keepsBefore(moved.param) ? before : null;
}

/** Values less those of the reference on the same days. */
export function differenceOf(values: ArrayLike<number>, reference: ArrayLike<number>): Float64Array {
  return Float64Array.from(
    { length: Math.min(values.length, reference.length) },
    (_, day) => values[day]! - reference[day]!,
  );
}

/**
 * 5 and 95 % of the siblings' differences from their own twins under the reference, by day; siblings without a twin are
 * left out.
 */
export function twinBand(
  litter: Litter,
  reference: Litter,
  series: SeriesId,
): { low: Float64Array; high: Float64Array } {
  const [own, other] = [seriesOfLitter(litter), seriesOfLitter(reference)];
  // While a new size of litters is computed, one may still be of the old size.
  const pairs = own.slice(0, other.length).map((young, i) => differenceOf(young[series], other[i]![series]));
  const at = (p: number) =>
    Float64Array.from(pairs[0]!, (_, day) => quantile(Float64Array.from(pairs, (pair) => pair[day]!).sort(), p));
  return { low: at(0.05), high: at(0.95) };
}

const known = new WeakMap<Litter, DaySeries[]>();
function seriesOfLitter(litter: Litter): DaySeries[] {
  const series = known.get(litter) ?? allSeries(litter.result);
  known.set(litter, series);
  return series;
}

export interface DrawnLine {
  readonly values: ArrayLike<number>;
  readonly before: ArrayLike<number> | null;
  readonly band: { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> } | null;
}

/** What is drawn of a panel: its values, or its differences from the reference. */
export function drawnOf(view: PanelView, reference: PanelView, mode: PanelMode, series: SeriesId): DrawnLine | null {
  const { focal, before, litter } = view;
  if (focal === null) return null;
  if (mode !== 'difference')
    return {
      values: focal.series[series],
      before: before?.series[series] ?? null,
      band: litter?.bands[series] ?? null,
    };
  if (reference.focal === null) return null;
  const zero = reference.focal.series[series];
  const band =
    litter === null || reference.litter === null || view === reference
      ? null
      : twinBand(litter, reference.litter, series);
  return {
    values: differenceOf(focal.series[series], zero),
    before: before === null ? null : differenceOf(before.series[series], zero),
    band,
  };
}

/** The axis that all panels share: every bold line, those from before, and the middle half of every litter. */
export function sharedAxis(
  views: readonly PanelView[],
  mode: PanelMode,
  series: SeriesId,
): readonly [number, number] | null {
  const drawn = views.flatMap((view) => drawnOf(view, views[0]!, mode, series) ?? []);
  if (drawn.length === 0) return null;
  const curves = drawn.flatMap(({ values, before }) => (before === null ? [values] : [values, before]));
  if (mode === 'difference') return frameOf('difference', [...curves, Float64Array.of(0)]);
  for (const { litter } of views)
    if (litter !== null) curves.push(litter.bands[series].lowerQuarter, litter.bands[series].upperQuarter);
  return frameOf(series, curves);
}

interface Look {
  readonly mode: PanelMode;
  readonly series: SeriesId;
  readonly day: number;
  readonly hover: number | null;
  readonly axis: readonly [number, number];
}

function numberText(value: number, { mode, series }: Pick<Look, 'mode' | 'series'>): string {
  const digits = series === 'methylation' || series === 'hemimethylated' ? 1 : 0;
  return mode === 'difference' ? signed(value, digits) : digits === 1 ? oneDecimal(value) : String(Math.round(value));
}

/** The chart of one panel. Null until there is a line to draw. */
export function panelChartOf(
  view: PanelView,
  views: readonly PanelView[],
  look: Look,
  first: boolean,
  say: Say,
): PanelChartData | null {
  const drawn = drawnOf(view, views[0]!, look.mode, look.series);
  if (drawn === null || view.focal === null) return null;
  const others = views
    .filter((each) => each !== view)
    .flatMap((each): PanelLine[] => {
      const other = drawnOf(each, views[0]!, look.mode, look.series);
      return other === null
        ? []
        : [
            {
              id: each.id,
              kind: look.mode === 'difference' && each === views[0] ? 'zero' : 'other',
              values: other.values,
            },
          ];
    });
  const lines: PanelLine[] = [
    ...others,
    ...(drawn.before === null ? [] : [{ id: 'before', kind: 'before' as const, values: drawn.before }]),
    { id: view.id, kind: 'own', values: drawn.values },
  ];
  return {
    ...frame(view.focal, look, first),
    lines,
    ...(drawn.band === null ? {} : { band: { low: drawn.band.low, high: drawn.band.high, stale: !view.fresh } }),
    valueText: numberText(valueOn(drawn.values, look.day), look),
    ...wasOf(view, drawn, look, say),
    ...readoutOf(drawn.values, look, view.focal, say),
    words: {
      ...wordsOf(view.focal, look, say),
      caption: captionOf(views[0]!.name, look, say),
      summary: sentenceOf(view, drawn, look, say),
      plot: say('compare.plot', { name: view.name, what: say(`chart.${look.series}`) }),
    },
  };
}

/**
 * "was 30.4 under High care (−3.2)": where a slider moved something, the value from before, beside the value and never
 * in its place.
 */
function wasOf(
  { name, beforeName }: PanelView,
  { values, before }: DrawnLine,
  look: Look,
  say: Say,
): { wasText?: string } {
  if (before === null) return {};
  const [now, was] = [valueOn(values, look.day), valueOn(before, look.day)];
  const change = numberText(now - was, { ...look, mode: 'difference' });
  if (change === numberText(0, { ...look, mode: 'difference' })) return {};
  const known = beforeName !== null && beforeName !== name;
  return {
    wasText: say(known ? 'compare.wasUnder' : 'compare.was', {
      value: numberText(was, look),
      name: beforeName ?? '',
      change,
    }),
  };
}

/** Whose numbers these are, and in what unit. */
function captionOf(first: string, { mode, series }: Look, say: Say): string {
  if (mode === 'difference')
    return say('compare.captionDifference', {
      name: first,
      unit: say(series === 'receptors' ? 'compare.receptors' : 'compare.points'),
    });
  return say('compare.caption', { unit: say(`chart.${series}.unit`) });
}

/** All scenarios in one frame, named at their ends; the edited one stands out. */
export function overlayOf(views: readonly PanelView[], selected: string, look: Look, say: Say): PanelChartData | null {
  const drawn = views.flatMap((view) =>
    view.focal === null ? [] : [{ view, values: view.focal.series[look.series] }],
  );
  const own = drawn.find(({ view }) => view.id === selected) ?? drawn[0];
  if (own === undefined) return null;
  const lines = drawn.map(({ view, values }): PanelLine => ({
    id: view.id,
    kind: view === own.view ? 'chosen' : 'own',
    dash: views.indexOf(view),
    values,
    label: view.name,
    valueText: numberText(valueOn(values, look.day), look),
  }));
  return {
    ...frame(own.view.focal!, look, true),
    lines: [...lines.filter(({ kind }) => kind !== 'chosen'), ...lines.filter(({ kind }) => kind === 'chosen')],
    valueText: numberText(valueOn(own.values, look.day), look),
    ...readoutOf(own.values, look, own.view.focal!, say),
    words: {
      ...wordsOf(own.view.focal!, look, say),
      caption: captionOf('', look, say),
      plot: say('compare.plotAll', { what: say(`chart.${look.series}`) }),
      summary: drawn
        .map(({ view, values }) =>
          say('compare.sentence', {
            name: view.name,
            what: say(`chart.${look.series}`),
            value: numberText(valueOn(values, look.day), look),
            unit: say(`chart.${look.series}.unit`),
            day: look.day,
          }),
        )
        .join(' '),
    },
  };
}

function frame(focal: Focal, look: Look, numbers: boolean) {
  const values = resolveValues(focal.scenario);
  const { days } = focal.scenario;
  return {
    days,
    day: Math.min(look.day, days),
    unit: axisUnit(speciesOf(focal.scenario), days),
    window: { fullUntil: values['window.fullUntil'], endsAt: values['window.endsAt'] },
    axis: look.axis,
    numbers,
  };
}

function wordsOf(focal: Focal, { day }: Look, say: Say) {
  const species = speciesOf(focal.scenario);
  return {
    birth: say('axis.birth'),
    age: say(axisUnit(species, focal.scenario.days) === 1 ? 'axis.age' : 'axis.ageMonths'),
    day: ageText(day, species, say),
  };
}

function readoutOf(
  values: ArrayLike<number>,
  look: Look,
  focal: Focal,
  say: Say,
): { readout?: { day: number; text: string } } {
  if (look.hover === null) return {};
  const day = Math.min(look.hover, focal.scenario.days);
  return {
    readout: {
      day,
      text: say('compare.readout', {
        age: ageText(day, speciesOf(focal.scenario), say),
        value: numberText(valueOn(values, day), look),
      }),
    },
  };
}

function sentenceOf(view: PanelView, drawn: DrawnLine, look: Look, say: Say): string {
  const key = look.mode === 'difference' ? 'compare.sentenceDifference' : 'compare.sentence';
  return say(key, {
    name: view.name,
    what: say(`chart.${look.series}`),
    value: numberText(valueOn(drawn.values, look.day), look),
    unit: say(`chart.${look.series}.unit`),
    day: look.day,
  });
}
