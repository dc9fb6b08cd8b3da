/** Undo of each screen, and of what changed all of them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultDesign, scenarioFromPreset, STUDY_KINDS, type StudyKind } from '../../../sim/page.ts';
import { comparison } from '../../../src/state/comparison.ts';
import { placePanels, worldChanged } from '../../../src/state/comparison-acts.ts';
import { designSteps, silently } from '../../../src/state/design-steps.ts';
import { holdDesign, releaseDesign } from '../../../src/state/design-step-watch.ts';
import { openScreen } from '../../../src/state/screens.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { setDesign } from '../../../src/state/study-rules.ts';
import { openExperiment, placeDesign, studies, type Designs } from '../../../src/state/studies.ts';
import { travel } from '../../../src/state/undo.ts';
import { canTravel } from '../../../src/state/undo-look.ts';
import { noteWhole, wholes, type WholeStep } from '../../../src/state/whole.ts';

const world = scenarioFromPreset('both-parents');
const main = createWorld({ run: () => new Promise(() => {}) } as never, createPage());
const undo = () => travel('past', 'experiment', main);
const redo = () => travel('future', 'experiment', main);
const people = () => studies.getState().designs.giving.people;
const put = (value: number) => setDesign('giving', 'people', value, world);

/** Designs as they come; other files of tests share these stores. */
function reset(kind: StudyKind): void {
  silently(() =>
    studies.setState({
      kind,
      designs: Object.fromEntries(STUDY_KINDS.map((kind) => [kind, defaultDesign(kind)])) as unknown as Designs,
    }),
  );
  designSteps.setState({ past: [], future: [] });
  wholes.setState({ past: [], future: [] });
  comparison.setState({ worlds: {}, own: [], moving: null, past: [], future: [] });
  main.setState({ scenario: world, past: [], future: [], drag: null });
}

beforeEach(() => {
  vi.useFakeTimers();
  reset('giving');
});
afterEach(() => {
  reset('vole-trial');
  openScreen('play');
  vi.useRealTimers();
});

describe('undo of designs', () => {
  it('takes a whole drag back as one step, and brings it again', () => {
    holdDesign();
    for (const value of [36, 38, 40]) {
      put(value);
      vi.advanceTimersByTime(2000);
    }
    releaseDesign();
    put(50);
    expect(designSteps.getState().past).toHaveLength(2);
    undo();
    expect(people()).toBe(40);
    undo();
    expect(people()).toBe(34);
    expect(canTravel('past', 'experiment', main)).toBe(false);
    redo();
    redo();
    expect(people()).toBe(50);
    expect(canTravel('future', 'experiment', main)).toBe(false);
  });

  it('joins key presses on one field that follow each other, no others', () => {
    put(36);
    put(38);
    vi.advanceTimersByTime(900);
    put(40);
    setDesign('giving', 'gain', 1, world);
    expect(designSteps.getState().past).toHaveLength(3);
    undo();
    undo();
    expect(people()).toBe(38);
  });

  it('makes no step of what came back to where it began, nor of switching studies', () => {
    holdDesign();
    put(40);
    put(34);
    releaseDesign();
    openExperiment('lineage');
    placeDesign('giving', { ...studies.getState().designs.giving });
    expect(designSteps.getState().past).toEqual([]);
  });

  it('opens the study whose step it takes back, and a new change ends redo', () => {
    put(40);
    openExperiment('lineage');
    undo();
    expect(studies.getState().kind).toBe('giving');
    expect(canTravel('future', 'experiment', main)).toBe(true);
    setDesign('lineage', 'lines', 50, world);
    expect(canTravel('future', 'experiment', main)).toBe(false);
  });

  it('takes fields that follow another along', () => {
    setDesign('lineage', 'fosterAt', 6, world);
    setDesign('lineage', 'generations', 4, world);
    expect(studies.getState().designs.lineage).toMatchObject({ generations: 4, fosterAt: 4 });
    vi.advanceTimersByTime(900);
    undo();
    undo();
    expect(studies.getState().designs.lineage).toEqual(defaultDesign('lineage'));
  });
});

describe('what is taken back can be brought again', () => {
  /** Three changes of a screen's own; each is told by what it makes. */
  const panel = (id: string) => ({ id, name: null, scenario: world });
  const SCREENS = [
    [
      'play',
      (n: number) => void main.actions.change({ ...world, set: { 'care.licking': 50 + n } }, 'care.licking'),
      () => main.getState().scenario.set,
    ],
    [
      'play',
      (n: number) => {
        main.actions.slide('care.licking', 60 + n);
        main.actions.endSlide();
      },
      () => main.getState().scenario.set,
    ],
    [
      'compare',
      (n: number) => placePanels(['a', 'b', 'c', 'd'].slice(0, n + 1).map(panel), world),
      () => comparison.getState().worlds.vole?.length,
    ],
    [
      'compare',
      (n: number) => {
        main.actions.change({ ...main.getState().scenario, seed: `s${n}` }, 'seed');
        worldChanged();
      },
      () => main.getState().scenario.seed,
    ],
    [
      'experiment',
      (n: number) => {
        put(40 + 10 * n);
        vi.advanceTimersByTime(900);
      },
      people,
    ],
  ] as const;

  it.each(SCREENS)('on %s, step by step, and a new change ends that', (screen, change, made) => {
    const all = [1, 2, 3].map((n) => {
      change(n);
      return made();
    });
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(3);
    for (const _ of all) travel('past', screen, main);
    const first = made();
    expect([all.map(() => (travel('future', screen, main), made())), canTravel('future', screen, main)]).toEqual([
      all,
      false,
    ]);
    for (const _ of all) travel('past', screen, main);
    expect(made()).toEqual(first);
    travel('future', screen, main);
    change(3);
    expect(canTravel('future', screen, main)).toBe(false);
    travel('past', screen, main);
    expect(made()).toEqual(all[0]);
  });
});

describe('what changed everything', () => {
  const step = (put: number, back: number, log: number[]): WholeStep => ({
    restore() {
      log.push(put);
      return step(back, put, log);
    },
  });

  it('is taken back on any screen once its own list is done, and comes again', () => {
    const log: number[] = [];
    noteWhole(step(1, 2, log));
    put(40);
    undo();
    expect([people(), log]).toEqual([34, []]);
    undo();
    expect(log).toEqual([1]);
    expect(canTravel('past', 'play', main)).toBe(false);
    travel('future', 'play', main);
    expect(log).toEqual([1, 2]);
    expect(canTravel('past', 'compare', main)).toBe(true);
    expect(canTravel('past', 'model', main)).toBe(false);
  });
});
