/**
 * The table of screens: a screen without one of its fields does not compile, and whoever links to it hears of changes.
 */
import { afterEach, expect, it, vi } from 'vitest';
import { defaultDesign, scenarioFromPreset } from '../../../sim/page.ts';
import type { LinkModel } from '../../../src/saved/model/link.ts';
import { comparison } from '../../../src/state/comparison.ts';
import { showView } from '../../../src/state/comparison-acts.ts';
import '../../../src/state/design-step-watch.ts';
import { silently } from '../../../src/state/design-steps.ts';
import { LATE_SCREENS } from '../../../src/state/late-screens.ts';
import { FRAMES } from '../../../src/views/frame/screen-frames.tsx';
import { screenIds, SCREENS, standingOnScreens, watchLinks } from '../../../src/state/screen-table.ts';
import type { ScreenRecord } from '../../../src/state/screen-record.ts';
import type { ScreenId } from '../../../src/state/screens.ts';
import { placeDesign, studies } from '../../../src/state/studies.ts';

const world = scenarioFromPreset('both-parents');

afterEach(() => {
  silently(() => placeDesign('giving', defaultDesign('giving')));
  showView('panels');
});

it('has a record for every screen, in the order of the tabs', () => {
  expect(screenIds().slice(0, 6)).toEqual(['play', 'compare', 'experiment', 'learn', 'class', 'model']);
  for (const table of [LATE_SCREENS, FRAMES]) expect(Object.keys(table).sort()).toEqual([...screenIds()].sort());
  for (const open of screenIds()) expect(SCREENS[open].inLink({ open, parameter: null }, world)).toBeTypeOf('object');
});

it('takes no screen without undo, link or subject', () => {
  const whole: ScreenRecord = {
    undo: null,
    movesWhenLocked: false,
    subject: () => 'all',
    inLink: () => ({}),
    pairs: null,
    led: () => null,
    take: () => undefined,
    sums: () => [],
    linked: null,
    prints: 'world',
  };
  const { undo: _undo, ...noUndo } = whole;
  const { inLink: _inLink, ...noLink } = whole;
  const { subject: _subject, ...noSubject } = whole;
  const { linked: _linked, ...noLinked } = whole;
  const { led: _led, ...noLed } = whole;
  const { take: _take, ...noTake } = whole;
  const { prints: _prints, ...noPrint } = whole;
  const { pairs: _pairs, ...noPairs } = whole;
  // @ts-expect-error -- undo is missing
  const a: ScreenRecord = noUndo;
  // @ts-expect-error -- what its link says is missing
  const b: ScreenRecord = noLink;
  // @ts-expect-error -- whose life it shows is missing
  const c: ScreenRecord = noSubject;
  // @ts-expect-error -- what its link depends on is missing
  const d: ScreenRecord = noLinked;
  // @ts-expect-error -- where on it a link leads is missing
  const e: ScreenRecord = noLed;
  // @ts-expect-error -- how it takes in a link is missing
  const f: ScreenRecord = noTake;
  // @ts-expect-error -- what is printed of it is missing
  const g: ScreenRecord = noPrint;
  // @ts-expect-error -- how its link says it is missing
  const h: ScreenRecord = noPairs;
  // @ts-expect-error -- a screen that links know by name has to say what they hold of it
  const i: ScreenRecord<LinkModel> = whole;
  const { model: _model, ...others } = SCREENS;
  // @ts-expect-error -- a screen is missing
  const table: Record<ScreenId, object> = others;
  expect([a, b, c, d, e, f, g, h, i, table]).toHaveLength(10);
});

it('tells of what links say and of nothing else; what is set by hand stands apart from what is only told', () => {
  const changed = vi.fn();
  const stop = watchLinks(changed);
  const before = standingOnScreens();
  showView('luck');
  expect(changed).toHaveBeenCalledTimes(1);
  expect(standingOnScreens()).toEqual(before);
  silently(() => placeDesign('giving', { ...defaultDesign('giving'), people: 40 }));
  expect(changed).toHaveBeenCalledTimes(2);
  expect(standingOnScreens()).not.toEqual(before);
  // Results, held panels and steps of undo are in no link.
  studies.setState((state) => ({ log: [...state.log] }));
  comparison.setState({ moving: null });
  expect(changed).toHaveBeenCalledTimes(2);
  stop();
  showView('panels');
  expect(changed).toHaveBeenCalledTimes(2);
});
