import { resolveValues, scenarioFromPreset, type Scenario, type SeriesId, type Species } from '../../sim/page.ts';
import type { LifeChartsData, LifeSeries } from '../charts/parts/types.ts';
import { endValues } from '../state/axes.ts';
import type { PageState } from '../state/page.ts';
import type { Kept, WorldState } from '../state/types.ts';
import { withShared } from '../state/comparison.ts';
import { offers, speciesOf } from '../state/species.ts';
import { onlyLuck, sameScenario } from '../state/world.ts';
import { ageText, axisUnit, shortAge } from '../words/age.ts';
import type { Say } from '../words/say.ts';
import { showsOn } from './moves.ts';
import { signed } from './numbers.ts';

/** Series drawn on Play; the others are in the table. */
export const DRAWN: readonly SeriesId[] = ['methylation', 'closedCopies', 'receptors', 'response'];
/** A response that a change moves by less than this many points counts as hardly changed. */
const HARDLY = 3;
/** Nobody asks why the response stands still while a change moves fewer receptors than this. */
const RECEPTORS_MOVED = 1;

type CurveState = Pick<PageState, 'day'> &
  Pick<WorldState, 'focal' | 'before' | 'moved' | 'kept' | 'litter' | 'ends' | 'axes' | 'wholeBand' | 'large'>;

/**
 * Turns results into what the charts draw; null until there is something to draw. What stands on the controls plays no
 * part: it moves before its result comes, and the charts would be drawn twice for each step of a slider.
 */
export function curvesOf(state: CurveState, say: Say): LifeChartsData | null {
  const { focal, axes, day } = state;
  if (focal === null || axes === null) return null;
  const values = resolveValues(focal.scenario);
  const series = DRAWN.map((id) => oneSeries(state, id, say));
  const species = speciesOf(focal.scenario);
  return {
    days: focal.scenario.days,
    day: Math.min(day, focal.scenario.days),
    unit: axisUnit(species, focal.scenario.days),
    window: { fullUntil: values['window.fullUntil'], endsAt: values['window.endsAt'] },
    large: state.large,
    series,
    words: {
      birth: say('axis.birth'),
      age: say(axisUnit(species, focal.scenario.days) === 1 ? 'axis.age' : 'axis.ageMonths'),
      day: ageText(day, species, say),
      summary: summaryOf(state, say),
    },
  };
}

export function oneDecimal(value: number): string {
  return value.toFixed(1).replace('-', '−');
}

/** "−4.1 points", with the words of the series; empty when nothing moved. */
export function differenceOf(state: CurveState, id: SeriesId, say: Say): string | null {
  const { focal, before, moved, day } = state;
  if (focal === null || before === null || moved === null) return null;
  const [now, was] = [valueOn(focal.series[id], day), valueOn(before.series[id], day)];
  const change = Math.round((now - was) * 10) / 10;
  if (change === 0) return null;
  const key = id === 'receptors' ? 'difference.receptors' : 'difference.points';
  return say(isLuck(state) ? 'another.difference' : key, { change: `${change > 0 ? '+' : ''}${oneDecimal(change)}` });
}

/** Whether the curve from before is that of another animal with the same care. */
export function isLuck({ focal, before, moved }: Pick<CurveState, 'focal' | 'before' | 'moved'>): boolean {
  return focal !== null && before !== null && moved !== null && onlyLuck(before.scenario, focal.scenario);
}

/** A value on a day, or on the last of a shorter life. */
export function valueOn(series: ArrayLike<number>, day: number): number {
  return series[Math.min(day, series.length - 1)]!;
}

function oneSeries(state: CurveState, id: SeriesId, say: Say): LifeSeries {
  const { focal, before, moved, litter, ends, axes, day } = state;
  const now = focal!.series[id];
  // While somebody draws what will come, the curve from before is still the one on screen.
  const was = before !== null && before !== focal && moved !== null ? before.series[id] : null;
  const luck = isLuck(state);
  const kept = keptHere({ kept: state.kept, scenario: focal!.scenario });
  const whole = state.wholeBand && litter !== null && id === state.large;
  // One young one alone has no siblings to lie among.
  const band = litter !== null && litter.scenario.siblings > 1 ? litter.bands[id] : undefined;
  const axis = whole && band !== undefined ? spanning(axes![id], [band.low, band.high]) : axes![id];
  const atEnds = ends === null || id !== 'methylation' ? null : endValues(ends, id);
  const difference = differenceOf(state, id, say);
  const stale = litter?.scenario !== focal!.scenario;
  const text = id === 'methylation' ? oneDecimal : (value: number) => String(Math.round(value));
  const wasText = (value: number) =>
    luck ? say('another.before', { value: text(value) }) : beforeText(before!.scenario, moved!.param, text(value), say);
  return {
    id,
    title: say(`chart.${id}`),
    unit: say(`chart.${id}.unit`),
    now,
    axis,
    tone: id === 'closedCopies' ? 'closed' : 'ink',
    valueText: text(valueOn(now, day)),
    endText: say('chart.at', {
      age: shortAge(now.length - 1, speciesOf(focal!.scenario), say),
      value: text(now[now.length - 1]!),
    }),
    ...(was === null
      ? {}
      : {
          before: was,
          luck,
          beforeText: wasText(valueOn(was, day)),
          beforeEndText: wasText(was[was.length - 1]!),
        }),
    ...(kept === null ? {} : { kept: keptLine(kept, id, text, say) }),
    ...(band === undefined
      ? {}
      : {
          band: {
            low: band.low,
            high: band.high,
            stale,
            label: say(stale ? 'chart.bandStale' : 'chart.band'),
            ...clipped(axis, band.low, band.high, say),
          },
        }),
    ...(atEnds === null
      ? {}
      : {
          ends: [
            { label: say('chart.least'), value: atEnds.least },
            { label: say('chart.most'), value: atEnds.most },
          ],
        }),
    ...(difference === null ? {} : { differenceText: difference }),
    ...(id === 'response' && hardlyChanged(state) ? flatNote(speciesOf(focal!.scenario), say) : {}),
  };
}

/** That the response hardly changed, and the question that leads to why, where there is a view that answers it. */
function flatNote(species: Species, say: Say): Pick<LifeSeries, 'note' | 'ask'> {
  return { note: say('chart.hardly'), ...(offers(species, 'reserve') ? { ask: say('chart.whyFlat') } : {}) };
}

/** The pinned curve, where it is of the species on screen. */
export function keptHere({ kept, scenario }: Pick<WorldState, 'kept' | 'scenario'>): Kept | null {
  return kept !== null && speciesOf(kept.focal.scenario) === speciesOf(scenario) ? kept : null;
}

function keptLine({ name, focal }: Kept, id: SeriesId, text: (value: number) => string, say: Say) {
  const values = focal.series[id];
  return { label: say('chart.at', { age: name, value: text(values[values.length - 1]!) }), values };
}

/** "before 30.6"; after another preset was chosen, by the name of the one before: "Both parents 30.6". */
export function beforeText(scenario: Scenario, moved: string, value: string, say: Say): string {
  const plain = moved === 'preset' && sameScenario(scenario, withShared(scenarioFromPreset(scenario.preset), scenario));
  return plain
    ? say('chart.beforeNamed', { name: say(`preset.${scenario.preset}.label`), value })
    : say('chart.before', { value });
}

/** True limits of the band where the frame cuts it. */
function clipped(
  axis: readonly [number, number],
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  say: Say,
): { clippedLabel?: string } {
  const [lowest, highest] = [Math.min(...Array.from(low)), Math.max(...Array.from(high))];
  if (lowest >= axis[0] && highest <= axis[1]) return {};
  return { clippedLabel: say('chart.reach', { low: Math.round(lowest), high: Math.round(highest) }) };
}

function spanning(axis: readonly [number, number], curves: readonly ArrayLike<number>[]): readonly [number, number] {
  const all = curves.flatMap((curve) => Array.from(curve));
  return [Math.min(axis[0], ...all), Math.max(axis[1], ...all)];
}

/** The last change hardly moved the response although it moved receptors. Before a change there is nothing to say. */
function hardlyChanged(state: CurveState): boolean {
  const { focal, before, moved, day } = state;
  if (focal === null || before === null || moved === null || isLuck(state)) return false;
  const change = (id: SeriesId) => Math.abs(valueOn(focal.series[id], day) - valueOn(before.series[id], day));
  return change('receptors') >= Math.max(RECEPTORS_MOVED, change('response')) && change('response') < HARDLY;
}

/** One sentence that says what the chart shows. */
export function summaryOf(state: CurveState, say: Say): string {
  const { focal, before, moved, day } = state;
  if (focal === null) return say('town.starting');
  const now = focal.series;
  const sentence = say('summary.now', {
    day,
    age: ageText(day, speciesOf(focal.scenario), say),
    methylation: oneDecimal(valueOn(now.methylation, day)),
    closed: Math.round(valueOn(now.closedCopies, day)),
    receptors: Math.round(valueOn(now.receptors, day)),
    response: Math.round(valueOn(now.response, day)),
  });
  if (before === null || moved === null) return sentence;
  const change = valueOn(now.methylation, day) - valueOn(before.series.methylation, day);
  if (isLuck(state)) return `${sentence} ${say('another.summary', { points: signed(change, 1) })}`;
  const key = Math.abs(change) < 0.05 ? 'summary.same' : change < 0 ? 'summary.less' : 'summary.more';
  const later = showsOn(now, before.series, day);
  const elsewhere =
    later === null
      ? ''
      : ` ${say('flips.elsewhere', { age: ageText(later.day, speciesOf(focal.scenario), say), points: signed(later.points, 1) })}`;
  return `${sentence} ${say(key, { points: oneDecimal(Math.abs(change)) })}${elsewhere}`;
}
