/** Opening all work is one act: whole or not at all, taken back whole, with the undo list of every screen. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createWords,
  defaultDesign,
  InputError,
  newStudy,
  scenarioFromPreset,
  STUDY_KINDS,
  type Job,
  type Runner,
} from '../../../sim/page.ts';
import { encodeWorkbook } from '../../../src/saved/workbook-file.ts';
import type { PanelPlan } from '../../../src/saved/compare/panels.ts';
import core from '../../../sim/words/en.json' with { type: 'json' };
import page from '../../../src/words/en.json' with { type: 'json' };
import { comparison } from '../../../src/state/comparison.ts';
import { placePanels } from '../../../src/state/comparison-acts.ts';
import '../../../src/state/design-step-watch.ts';
import { designSteps, silently } from '../../../src/state/design-steps.ts';
import { workbookNow } from '../../../src/state/kept/snapshot.ts';
import { openText, work } from '../../../src/state/kept/work.ts';
import { decodeWorkbook, type Workbook } from '../../../src/state/kept/workbook.ts';
import { lessons } from '../../../src/state/lessons.ts';
import { openScreen, screens } from '../../../src/state/screens.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld, type WorldStore } from '../../../src/state/store.ts';
import { setDesign } from '../../../src/state/study-rules.ts';
import { placeDesign, studies, type Designs } from '../../../src/state/studies.ts';
import { travel } from '../../../src/state/undo.ts';
import { wholes } from '../../../src/state/whole.ts';
import { contentText, whenText } from '../../../src/views/kept/work-words.ts';

const REFUSED = 'a world the model refuses';
/** Never answers, but refuses one world as the model does. */
const runner = {
  run: (job: Job) =>
    'scenario' in job && job.scenario.seed === REFUSED
      ? Promise.reject(
          new InputError([
            {
              code: 'balance-too-large',
              path: 'set.kappa.care',
              got: 2,
              detail: { day: 3, kappaCare: 1, kappaStress: 1 },
            },
          ]),
        )
      : new Promise(() => {}),
} as unknown as Runner;

let store: WorldStore;
const panel = (id: string, name: string | null): PanelPlan => ({
  id,
  name,
  scenario: scenarioFromPreset('low-care', store.getState().scenario.seed),
});
const text = (seed: string, lesson = 1): string => {
  const scenario = scenarioFromPreset('high-care', seed);
  const workbook: Workbook = {
    ...workbookNow(store),
    scenario,
    lessons: { first: { step: lesson } },
    view: { screen: 'experiment', day: 12, large: 'receptors' },
    comparison: {
      view: 'luck',
      panels: { vole: [{ id: 'a', name: 'theirs', scenario: { ...scenario, set: { 'care.licking': 11 } } }] },
    },
    studies: { kind: 'giving', designs: { giving: { ...defaultDesign('giving'), people: 88 } } },
  };
  return encodeWorkbook(workbook);
};

/** Everything as the page comes; other files of tests share these stores. */
function reset(): void {
  comparison.setState({ worlds: {}, own: [], view: 'panels', moving: null, past: [], future: [] });
  silently(() =>
    studies.setState({
      kind: 'vole-trial',
      designs: Object.fromEntries(STUDY_KINDS.map((kind) => [kind, defaultDesign(kind)])) as unknown as Designs,
    }),
  );
  designSteps.setState({ past: [], future: [] });
  wholes.setState({ past: [], future: [] });
  lessons.setState({ of: {} });
  openScreen('play');
  work.setState({ opened: null, refused: null });
}
afterAll(reset);

beforeEach(() => {
  reset();
  store = createWorld(runner, createPage());
  // Work of one's own on all screens.
  store.actions.change({ ...store.getState().scenario, seed: 'mine' }, 'seed');
  placePanels([panel('x', 'ours'), panel('y', null)], store.getState().scenario);
  setDesign('lineage', 'lines', 50, store.getState().scenario);
});

const now = () => ({
  ...workbookNow(store),
  past: store.getState().past,
  compared: comparison.getState().past,
  designed: designSteps.getState().past,
});

it('all work is written field by field as ever, so that equal work is equal text', () => {
  const workbook = workbookNow(createWorld({ run: () => new Promise(() => {}) } as never, createPage()));
  const fields = ['schema', 'modelVersion', 'scenario', 'comparison', 'studies', 'lessons', 'view'];
  // Parts of later screens stand among them.
  expect(Object.keys(workbook).filter((field) => fields.includes(field))).toEqual(fields);
  expect(Object.keys(workbook.view)).toEqual(['screen', 'day', 'large']);
});

describe('a workbook', () => {
  it('takes the place of everything, goes back whole with all undo lists, and comes again', () => {
    const mine = now();
    const file = text('theirs');
    openText(store, 'theirs.json', file);
    expect(workbookNow(store)).toEqual(decodeWorkbook(file).workbook);
    expect(screens.getState().open).toBe('experiment');
    expect([now().past, now().compared, now().designed]).toEqual([[], [], []]);
    placeDesign('giving', { ...studies.getState().designs.giving, people: 90 });
    for (const _ of [1, 2]) travel('past', 'experiment', store);
    expect(now()).toEqual(mine);
    travel('past', 'experiment', store);
    expect(studies.getState().designs.lineage.lines).toBe(100);
    travel('future', 'experiment', store);
    travel('future', 'play', store);
    expect(workbookNow(store)).toEqual(decodeWorkbook(file).workbook);
  });

  it.each([
    ['cut off', (file: string) => file.slice(0, -40)],
    ['with one wrong name', (file: string) => file.replace('"theirs"', '"the\\nirs"')],
    ['with a wrong design', (file: string) => file.replace('"people": 88', '"people": 1')],
  ])('%s changes nothing', (_, spoil) => {
    const mine = now();
    const file = spoil(text('theirs'));
    expect(() => openText(store, 'bad.json', file)).toThrow(InputError);
    expect([now(), wholes.getState().past]).toEqual([mine, []]);
  });

  it('whose world the model refuses is taken back whole, and that is said', async () => {
    const mine = now();
    openText(store, 'hard.json', text(REFUSED));
    await vi.waitFor(() => expect(work.getState().refused?.name).toBe('hard.json'));
    expect([now(), wholes.getState(), store.getState().notice]).toEqual([mine, { past: [], future: [] }, null]);
    expect(work.getState()).toMatchObject({ opened: null, refused: { problems: [{ code: 'balance-too-large' }] } });
  });
});

describe('a study', () => {
  it('opens with its world beside all other work', () => {
    const mine = now();
    openText(
      store,
      'study.json',
      JSON.stringify(newStudy('giving', scenarioFromPreset('low-care', 'of a study'), { people: 12 })),
    );
    expect([
      store.getState().scenario.seed,
      studies.getState().kind,
      studies.getState().designs.giving.people,
      studies.getState().designs.lineage.lines,
    ]).toEqual(['of a study', 'giving', 12, 50]);
    expect(comparison.getState().worlds.vole!.map(({ name }) => name)).toEqual(['ours', null]);
    travel('past', 'experiment', store);
    expect(now()).toEqual(mine);
  });
});

describe('words of kept work', () => {
  const say = createWords({ ...core, ...page });
  it('say when and what', () => {
    const at = (text: string) => whenText(text, say, new Date(2026, 2, 14, 10).getTime());
    const local = (day: number, hour: number) => new Date(2026, 2, day, hour, 5).toISOString();
    expect([at(local(14, 9)), at(local(13, 14)), at(local(12, 23)), at('nonsense')]).toEqual([
      '09:05 today',
      '14:05 yesterday',
      '23:05 on 12 March 2026',
      'an unknown time',
    ]);
    expect(contentText(workbookNow(store), say)).toBe('2 scenarios, generations');
    expect(contentText(decodeWorkbook(text('a')).workbook, say)).toBe('1 scenario, giving game, lessons');
  });
});
