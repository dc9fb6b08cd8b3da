/** Events that are placed by pressing on the line of days. */
import { describe, expect, it } from 'vitest';
import { parseScenario, scenarioFromPreset, type PresetId } from '../../../sim/page.ts';
import { addableEvents, eventAt, newEvent } from '../../../src/state/events.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { dayAt, inLane } from '../../../src/views/time/lane.ts';

const PRESETS: readonly PresetId[] = ['both-parents', 'infant-both-parents', 'rat-high-licking'];

describe('an event placed on a day', () => {
  it.each(PRESETS)('begins there, is as long as usual, and the world takes it: %s', (preset) => {
    const scenario = { ...scenarioFromPreset(preset), events: [] };
    for (const type of addableEvents(scenario))
      for (const day of [0, 12, scenario.days - 1, scenario.days]) {
        const event = eventAt(type, scenario, day);
        const usual = newEvent(type, scenario, day);
        // A bout can be left out only while there are bouts.
        if (type !== 'missed') expect(event.fromDay).toBe(Math.min(day, scenario.days - 1));
        expect(event.toDay - event.fromDay).toBe(Math.min(usual.toDay - usual.fromDay, scenario.days - event.fromDay));
        expect(() => parseScenario({ ...scenario, events: [event] })).not.toThrow();
      }
  });
  it('is one step of undo', () => {
    const store = createWorld({ run: () => new Promise(() => {}) } as never, createPage());
    const { scenario } = store.getState();
    const event = eventAt('separation', scenario, 30);
    expect(store.actions.setEvents([...scenario.events, event])).toBe(true);
    expect(store.getState().scenario.events.at(-1)).toMatchObject({ type: 'separation', fromDay: 30, toDay: 34 });
    store.actions.undo();
    expect(store.getState().scenario).toBe(scenario);
  });
});

describe('the lane above the line', () => {
  it('ends where handles of events begin', () => {
    expect([-1, 0, 20, 27, 28, 50].map((y) => inLane(y, 66))).toEqual([false, true, true, true, false, false]);
  });
  it('has a day at every place, and none beyond its ends', () => {
    expect([0, 12, 512, 1012, 1100].map((x) => dayAt(x, 1024, 90))).toEqual([0, 0, 45, 90, 90]);
  });
});
