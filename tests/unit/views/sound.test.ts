/** What is heard is what opened and closed, and nothing is heard unless it was asked for. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { scenarioFromPreset, seriesOf } from '../../../sim/page.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import type { Focal } from '../../../src/state/types.ts';
import { cellChangesOn, changesOn, heardDays, voiceOf } from '../../../src/views/sound/counts.ts';
import { listen } from '../../../src/views/sound/listen.ts';

const scenario = scenarioFromPreset('both-parents');
const result = runNow({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true });
const focal: Focal = { scenario, result, series: seriesOf(result, 0) };

/** By cell: both copies as bits. */
function copiesOn(day: number): number[] {
  const { data, dims } = result.closedByDay!;
  const words = dims[1]!.size;
  return Array.from(
    { length: scenario.cells },
    (_, cell) => (data[day * words + (cell >> 4)]! >>> ((cell & 15) * 2)) & 3,
  );
}
const ones = (bits: number) => (bits & 1) + (bits >> 1);

/** By counting every copy of every cell. */
function counted(day: number) {
  const [was, is] = [copiesOn(day - 1), copiesOn(day)];
  return {
    closed: is.reduce((sum, now, cell) => sum + ones(now & ~was[cell]!), 0),
    opened: is.reduce((sum, now, cell) => sum + ones(was[cell]! & ~now), 0),
  };
}

describe('what a day changes', () => {
  it('is counted from the states of its two mornings', () => {
    for (const day of [1, 5, 14, 40, 90]) expect(changesOn(focal, day)).toEqual(counted(day));
    expect(changesOn(focal, 5).closed).toBeGreaterThan(0);
    const shift =
      copiesOn(90).reduce((sum, now) => sum + ones(now), 0) - copiesOn(0).reduce((sum, now) => sum + ones(now), 0);
    const days = Array.from({ length: 90 }, (_, i) => changesOn(focal, i + 1));
    expect(days.reduce((sum, { closed, opened }) => sum + closed - opened, 0)).toBe(shift);
    expect(changesOn(focal, 0)).toEqual({ closed: 0, opened: 0 });
  });
  it('of one cell adds up to that of all', () => {
    const all = Array.from({ length: scenario.cells }, (_, cell) => cellChangesOn(focal, 5, cell));
    expect(all.reduce((sum, { closed }) => sum + closed, 0)).toBe(changesOn(focal, 5).closed);
    expect(all.reduce((sum, { opened }) => sum + opened, 0)).toBe(changesOn(focal, 5).opened);
  });
});

describe('days heard', () => {
  it('are those that pass, the last one alone after a jump, and none on the way back', () => {
    expect(heardDays(3, 4)).toEqual([4]);
    expect(heardDays(3, 6)).toEqual([4, 5, 6]);
    expect(heardDays(3, 60)).toEqual([60]);
    expect(heardDays(60, 3)).toEqual([]);
    expect(heardDays(3, 3)).toEqual([]);
  });
  it('grow in sounds and loudness with the count, up to a cap', () => {
    expect(voiceOf(0)).toEqual({ grains: 0, gain: 0 });
    const voices = [1, 4, 16, 64].map(voiceOf);
    expect(voices.map(({ grains }) => grains)).toEqual([1, 2, 3, 4]);
    expect(voices.map(({ gain }) => gain)).toEqual(voices.map(({ gain }) => gain).toSorted((a, b) => a - b));
    expect(voiceOf(100_000)).toEqual({ grains: 5, gain: 1 });
  });
});

describe('listening', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function world() {
    const page = createPage({ day: 4 });
    const store = createWorld({ run: () => new Promise(() => {}) } as never, page);
    store.setState({ scenario, focal });
    const heard: string[] = [];
    let opened = 0;
    const open = () => {
      opened++;
      return {
        shutter: (gain: number) => void heard.push(`shutter ${gain.toFixed(2)}`),
        chime: (gain: number) => void heard.push(`chime ${gain.toFixed(2)}`),
        close: () => void opened--,
      };
    };
    return { page, store, heard, open, opened: () => opened };
  }

  it('sounds as many shutters and chimes as stand for the day, and is silent once it has ended', () => {
    const { page, store, heard, open, opened } = world();
    const stop = listen(store, open, () => true);
    expect(opened()).toBe(0);
    page.actions.setDay(5);
    const { closed, opened: lit } = changesOn(focal, 5);
    expect(heard.filter((each) => each.startsWith('shutter'))).toHaveLength(voiceOf(closed).grains);
    expect(heard.filter((each) => each.startsWith('chime'))).toHaveLength(voiceOf(lit).grains);
    expect(opened()).toBe(1);
    stop();
    expect(opened()).toBe(0);
    page.actions.setDay(20);
    vi.runAllTimers();
    expect(heard).toHaveLength(voiceOf(closed).grains + voiceOf(lit).grains);
  });
  it('opens no loudspeaker before a person pressed anything', () => {
    const { page, store, open, opened } = world();
    listen(store, open, () => false);
    page.actions.setDay(5);
    vi.runAllTimers();
    expect(opened()).toBe(0);
  });
  it('lets a followed cell be heard above the others', () => {
    const { page, store, heard, open } = world();
    const cell = copiesOn(5).findIndex((now, each) => ones(now & ~copiesOn(4)[each]!) > 0);
    store.setState({ followed: { cell, scenario, twin: { id: 'x', label: 'x', scenario } } });
    listen(store, open, () => true);
    page.actions.setDay(5);
    const loud = heard.filter((each) => Number(each.split(' ')[1]) === 1);
    expect(loud).toEqual(['shutter 1.00']);
    expect(heard.length).toBeGreaterThan(1);
  });
});
