import {
  LANDMARKS,
  landmarkSites,
  regionMap,
  resolveValues,
  type ParamValues,
  type Scenario,
  type StoryLife,
  type StoryResult,
} from '../../../sim/page.ts';
import type { BarcodeData } from '../../charts/lollipop/barcode-data.ts';
import type { LollipopCopy, LollipopData } from '../../charts/parts/types.ts';
import { bits } from '../../state/copies.ts';
import { speciesOf } from '../../state/species.ts';
import { axisUnit } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';

/** What the charts of one cell draw, from its story. */

const COPY = ['cell.copyA', 'cell.copyB'] as const;

/** Masks of a copy's strands on a morning. */
export function masksOn(life: StoryLife, day: number, copy: number): { p: number; q: number } {
  const at = 4 * day + 2 * copy;
  return { p: life.masksByDay.data[at]!, q: life.masksByDay.data[at + 1]! };
}

export function isClosed(life: StoryLife, day: number, copy: number): boolean {
  return life.closedByDay[2 * day + copy] === 1;
}

/** Both copies of a life on a day as bits: 1 for A closed, 2 for B. */
export function closedCopies(life: StoryLife, day: number): number {
  return Number(isClosed(life, day, 0)) + 2 * Number(isClosed(life, day, 1));
}

function copiesOf(life: StoryLife, day: number, say: Say): LollipopCopy[] {
  return [0, 1].map((copy) => {
    const closed = isClosed(life, day, copy);
    return {
      label: say(COPY[copy]!),
      ...masksOn(life, day, copy),
      silencing: life.silencingByDay.data[2 * day + copy]!,
      closed,
      stateText: say(closed ? 'cell.closed' : 'cell.open'),
    };
  });
}

/** Sites of a copy that carry a mark on either strand. */
export function markedSites({ p, q }: { p: number; q: number }): number {
  return bits(p | q);
}

function regionsOf(dyads: number, label: (region: number) => string) {
  const { bounds } = regionMap(dyads);
  return [0, 1, 2].map((region) => ({ label: label(region), from: bounds[region]!, to: bounds[region + 1]! - 1 }));
}

/** The marks of a cell on a day, over those of its twin. */
export function lollipopOf(
  { here, twin, parting }: StoryResult,
  day: number,
  values: ParamValues,
  say: Say,
): LollipopData {
  const dyads = values['site.dyads'];
  const theta = values['receptors.threshold'];
  const copies = copiesOf(here, day, say);
  const differText = parting === null ? '' : say('cell.differText', { count: parting.sites, sites: 2 * dyads });
  const summary = say('cell.summary', {
    cell: here.cell + 1,
    day,
    sites: dyads,
    a: copies[0]!.stateText,
    b: copies[1]!.stateText,
    marksA: markedSites(copies[0]!),
    marksB: markedSites(copies[1]!),
  });
  return {
    dyads,
    theta,
    label: say('cell.label'),
    regions: regionsOf(dyads, (region) => say(`cell.region${region}`)),
    landmarks:
      dyads < 8 ? [] : landmarkSites(dyads).map((site, i) => ({ site, label: LANDMARKS[i]!.replace('-', '−') })),
    copies,
    ...(twin === null ? {} : { twin: { label: say('cell.twinLabel'), copies: copiesOf(twin, day, say), differText } }),
    words: {
      marked: say('cell.marked'),
      halfMarked: say('cell.halfMarked'),
      unmarked: say('cell.unmarked'),
      silencing: say('cell.silencing', { theta }),
      sites: say('cell.sites'),
      summary: differText === '' ? summary : `${summary} ${differText}.`,
    },
  };
}

/** What the axis of a life counts. */
export function ageWords(scenario: Scenario, say: Say): string {
  return say(axisUnit(speciesOf(scenario), scenario.days) === 1 ? 'axis.age' : 'axis.ageMonths');
}

/** One copy's life, day by day. */
export function barcodeOf(
  life: StoryLife,
  copy: number,
  scenario: Scenario,
  day: number,
  hover: number | null,
  stretch: readonly [number, number] | null,
  say: Say,
): BarcodeData {
  const values = resolveValues(scenario);
  const dyads = values['site.dyads'];
  const unit = axisUnit(speciesOf(scenario), scenario.days);
  const mornings = Array.from({ length: scenario.days + 1 }, (_, morning) => morning);
  const masks = mornings.map((morning) => masksOn(life, morning, copy));
  const closed = mornings.map((morning) => Number(isClosed(life, morning, copy)));
  const label = say(COPY[copy]!);
  const count = closed.reduce((a, b) => a + b, 0);
  const told = (morning: number) =>
    say('cell.barValue', {
      day: morning,
      marks: markedSites(masks[morning]!),
      sites: dyads,
      silencing: life.silencingByDay.data[2 * morning + copy]!.toFixed(2),
      state: say(closed[morning] === 1 ? 'cell.closed' : 'cell.open'),
    });
  return {
    days: scenario.days,
    day,
    unit,
    dyads,
    label,
    closed,
    regions: regionsOf(dyads, (region) => say(`cell.bar${region}`)),
    window: { fullUntil: values['window.fullUntil'], endsAt: values['window.endsAt'] },
    p: masks.map(({ p }) => p),
    q: masks.map(({ q }) => q),
    ...(stretch === null ? {} : { stretch }),
    ...(hover === null || hover > scenario.days ? {} : { readout: { day: hover, text: told(hover) } }),
    words: {
      birth: say('axis.birth'),
      surface: say('cell.barSurface', { copy: label }),
      value: told(day),
      closedFrom: (from) => say('cell.closedFrom', { day: from }),
      summary: say('cell.barSummary', {
        copy: label,
        days: scenario.days,
        told:
          count === 0
            ? say('cell.barOpen')
            : say('cell.barClosed', { count, mornings: mornings.length, day: closed.indexOf(1) }),
      }),
    },
  };
}
