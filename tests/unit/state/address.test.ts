/**
 * The address and the page: what a link takes the place of can be taken back, and a refused link stays to be mended.
 */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  checksum,
  InputError,
  MODEL_VERSION,
  scenarioFromPreset,
  STUDY_KINDS,
  defaultDesign,
  type Job,
  type Runner,
  type Scenario,
  type Study,
} from '../../../sim/page.ts';
import * as readLink from '../../../src/state/read-link.ts';
import { encodeLink, type LinkState } from '../../../src/state/link.ts';
import type { PanelPlan } from '../../../src/saved/compare/panels.ts';
import { runNow } from '../../../sim/engine.ts';
import { bindAddress, reloadAsItStands } from '../../../src/state/address.ts';
import { comparison } from '../../../src/state/comparison.ts';
import { placePanels } from '../../../src/state/comparison-acts.ts';
import '../../../src/state/design-step-watch.ts';
import { designSteps, silently } from '../../../src/state/design-steps.ts';
import { workbookNow } from '../../../src/state/kept/snapshot.ts';
import { takeBack, work } from '../../../src/state/kept/work.ts';
import { openScreen, screens } from '../../../src/state/screens.ts';
import { firstWorld } from '../../../src/state/first-world.ts';
import { createPage } from '../../../src/state/page.ts';
import { learning } from '../../../src/state/learn.ts';
import { permit } from '../../../src/state/permit.ts';
import { createWorld, type WorldStore } from '../../../src/state/store.ts';
import { studies, type Designs } from '../../../src/state/studies.ts';
import { setDesign } from '../../../src/state/study-rules.ts';
import { travel } from '../../../src/state/undo.ts';
import { wholes } from '../../../src/state/whole.ts';

const small = (preset: 'both-parents' | 'low-care', seed: string): Scenario => ({
  ...scenarioFromPreset(preset, seed),
  days: 6,
  siblings: 1,
  cells: 4,
});
const THEIRS = small('low-care', 'theirs');
const REFUSED = { ...THEIRS, seed: 'refused by the model' };
const runner = {
  run: async (job: Job) => {
    await Promise.resolve();
    if ('scenario' in job && job.scenario.seed === REFUSED.seed)
      throw new InputError([
        { code: 'balance-too-large', path: 'set.kappa.care', got: 2, detail: { day: 3, kappaCare: 1, kappaStress: 1 } },
      ]);
    return runNow(job);
  },
} as unknown as Runner;
const sumOf = (scenario: Scenario) =>
  checksum(MODEL_VERSION, runNow({ kind: 'life', scenario, from: 0, to: 1, digest: true }).digests);
const linkOf = (state: LinkState) => `#${encodeLink(state)}`;
const older = (link: string, version = '1.3.0') => link.replace(`model=${MODEL_VERSION}`, `model=${version}`);

/** What of a browser's window the address needs. */
class Visit {
  hash: string;
  entries: { state: unknown }[];
  readonly reload = vi.fn();
  private listener = () => {};
  constructor(hash = '', state: unknown = null) {
    this.hash = hash;
    this.entries = [{ state }];
    vi.stubGlobal('location', this);
    const current = () => this.entries.at(-1)!.state;
    vi.stubGlobal('history', {
      get state() {
        return current();
      },
      replaceState: (next: unknown, _: string, url?: string) => {
        this.entries[this.entries.length - 1] = { state: next };
        this.hash = url ?? this.hash;
      },
      pushState: (next: unknown, _: string, url: string) => {
        this.entries.push({ state: next });
        this.hash = url;
      },
    });
    vi.stubGlobal('addEventListener', (_: string, listener: () => void) => (this.listener = listener));
  }
  paste(link: string): void {
    this.pasting(link)();
  }
  /** A browser changes the address first and tells of it later. @returns what tells of it */
  pasting(link: string): () => void {
    this.entries.push({ state: null });
    this.hash = link;
    return this.listener;
  }
}

/** A page that was closed listens no more; in a browser its stores would be gone with it. */
let openings = 0;
const listening: (() => void)[] = [];
const restored: (() => void)[] = [];
for (const each of [comparison, learning, permit, studies, screens] as {
  subscribe: (listener: () => void) => () => void;
}[]) {
  const { subscribe } = each;
  restored.push(() => void (each.subscribe = subscribe));
  each.subscribe = (listener) => {
    const stop = subscribe(listener);
    listening.push(stop);
    return stop;
  };
}
function close(): void {
  listening.splice(0).forEach((stop) => stop());
  vi.clearAllTimers();
  // Which sets the clock back; no two openings of a page share a moment.
  vi.setSystemTime(1000 * ++openings);
}

let store: WorldStore;
/** Opens the page at an address. */
async function open(visit: Visit, reader: typeof readLink | null = readLink): Promise<Visit> {
  close();
  reset();
  store = createWorld(runner, createPage({ day: 3 }), { ...firstWorld(), scenario: small('both-parents', 'mine') });
  if (!bindAddress(store, reader)) store.actions.rerun();
  await atRest();
  return visit;
}
const atRest = () => vi.waitFor(() => expect(store.getState().litter?.scenario).toBe(store.getState().scenario));
const follows = (visit: Visit, part: string) => vi.waitFor(() => expect(visit.hash).toContain(part));
const stays = async (visit: Visit, link: string) => {
  await vi.advanceTimersByTimeAsync(3000);
  expect(visit.hash).toBe(link);
};
const arrives = () => vi.waitFor(() => expect(store.getState().scenario.seed).toBe('theirs'));

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
  work.setState({ opened: null, refused: null });
  openScreen('play');
}
afterAll(() => restored.forEach((restore) => restore()));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  close();
  reset();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a link opened over work', () => {
  const panels: readonly PanelPlan[] = [{ id: 'a', name: 'theirs', scenario: THEIRS }];
  const LINKS: readonly (readonly [string, LinkState])[] = [
    ['a world', { scenario: THEIRS, day: 2 }],
    [
      'scenarios side by side',
      { scenario: THEIRS, page: { screen: 'compare', view: 'panels', panels, checks: [null] } },
    ],
    [
      'a study',
      {
        scenario: THEIRS,
        study: { kind: 'lineage', design: { ...defaultDesign('lineage'), lines: 70 } as unknown as Study['design'] },
      },
    ],
    ['a number of the model', { scenario: THEIRS, page: { screen: 'model', parameter: 'care.licking' } }],
  ];
  const mine = () => {
    const { view: _, ...kept } = workbookNow(store);
    return kept;
  };

  it.each(LINKS)('with %s is one act, taken back and brought again on each screen', async (_, state) => {
    const visit = await open(new Visit());
    const world = store.getState().scenario;
    placePanels(
      [
        { id: 'a', name: 'ours', scenario: world },
        { id: 'b', name: 'ours too', scenario: small('low-care', 'mine') },
      ],
      world,
    );
    setDesign('lineage', 'lines', 50, world);
    store.actions.change({ ...world, set: { 'care.licking': 44 } }, 'care.licking');
    await atRest();
    const before = mine();
    for (const screen of ['play', 'compare', 'experiment'] as const) {
      // Somebody pastes the same link once more, from elsewhere.
      visit.paste(linkOf({ ...state, day: screen.length % 6 }));
      await arrives();
      expect(work.getState().opened).toMatchObject({ kind: 'link', madeBy: MODEL_VERSION });
      const theirs = mine();
      expect(theirs).not.toEqual(before);
      travel('past', screen, store);
      expect(mine()).toEqual(before);
      travel('future', screen, store);
      expect(mine()).toEqual(theirs);
      takeBack();
      expect([mine(), work.getState().opened]).toEqual([before, null]);
      await atRest();
    }
    // What was done before the link is still to be undone.
    travel('past', 'compare', store);
    travel('past', 'experiment', store);
    travel('past', 'play', store);
    expect([
      comparison.getState().worlds.vole?.map(({ name }) => name),
      studies.getState().designs.lineage.lines,
      store.getState().scenario.set,
    ]).toEqual([[null, null], 100, {}]);
  });

  it('is read even where the page wanted to write its own address before it was told of it', async () => {
    const visit = await open(new Visit());
    store.page.actions.setDay(2);
    const link = linkOf({ scenario: THEIRS });
    const told = visit.pasting(link);
    await stays(visit, link);
    told();
    await arrives();
    await atRest();
  });

  it('waits for the part that reads links, where that is not there yet', async () => {
    const link = linkOf({ scenario: THEIRS, day: 2 });
    await open(new Visit(link), null);
    await arrives();
    const visit = await open(new Visit(), null);
    visit.paste(link);
    await arrives();
    expect(store.page.getState().day).toBe(2);
  });

  it('whose world the model refuses changes nothing, says so, and stays in the address', async () => {
    const visit = await open(new Visit());
    placePanels([{ id: 'a', name: 'ours', scenario: store.getState().scenario }], store.getState().scenario);
    const before = mine();
    const bad = linkOf({ scenario: REFUSED, checksum: '0'.repeat(32) });
    visit.paste(bad);
    await vi.waitFor(() => expect(store.getState().notice).toMatchObject({ kind: 'refused', from: 'world' }));
    await atRest();
    expect([mine(), work.getState().opened, store.getState().verdict, wholes.getState().past]).toEqual([
      before,
      null,
      null,
      [],
    ]);
    await stays(visit, bad);
  });
});

describe('a link that is refused', () => {
  it('stays in the address, is refused again when loaded again, and gives way once something is changed', async () => {
    const bad = `${linkOf({ scenario: THEIRS }).slice(0, -4)}.`;
    const visit = await open(new Visit(bad));
    expect(store.getState().notice).toMatchObject({
      kind: 'refused',
      from: 'link',
      problems: [{ code: 'link-cut-off' }],
    });
    store.actions.dismiss();
    store.page.actions.setDay(5);
    await stays(visit, bad);
    // Loading again keeps the entry of the history as it is.
    await open(new Visit(bad, visit.entries.at(-1)!.state));
    expect(store.getState()).toMatchObject({ notice: { from: 'link' }, verdict: null });
    const again = new Visit(bad, null);
    await open(again);
    store.actions.change({ ...store.getState().scenario, set: { 'care.licking': 44 } }, 'care.licking');
    await follows(again, 'care.licking=44');
  });

  it('pasted over a world stays, too, and a mended one opens', async () => {
    const visit = await open(new Visit());
    await follows(visit, 'check=');
    const good = linkOf({ scenario: { ...THEIRS, set: { 'care.licking': 71 } } });
    visit.paste(good.replace('=71', '=7100'));
    await stays(visit, good.replace('=71', '=7100'));
    visit.paste(good);
    await arrives();
    await follows(visit, `${good.slice(0, -4)}&day=3&check=`);
  });

  it('at the start, for what the model has against it, stays', async () => {
    const bad = linkOf({ scenario: REFUSED });
    const visit = new Visit(bad);
    await open(visit);
    expect(store.getState().notice).toMatchObject({ kind: 'refused', from: 'world' });
    await stays(visit, bad);
  });
});

describe('a checksum', () => {
  const link = linkOf({ scenario: THEIRS, day: 2, checksum: sumOf(THEIRS) });
  const verdict = () => store.getState().verdict;

  it('that somebody sent is judged, also when the page is loaded again', async () => {
    const visit = await open(new Visit(link));
    expect(verdict()?.kind).toBe('same');
    await open(new Visit(visit.hash, visit.entries.at(-1)!.state));
    expect(verdict()?.kind).toBe('same');
  });

  it('that nobody sent is not called the same, and a difference is said all the same', async () => {
    const visit = await open(new Visit());
    await follows(visit, 'check=');
    const entry = visit.entries.at(-1)!.state;
    await open(new Visit(visit.hash, entry));
    expect(verdict()).toBeNull();
    await open(new Visit(visit.hash.replace(/check=\w{4}/, 'check=0000'), entry));
    expect(verdict()?.kind).toBe('differs');
  });

  it('of a world that was changed since the link came is nobody’s', async () => {
    const visit = await open(new Visit(link));
    store.actions.change({ ...THEIRS, set: { 'care.licking': 44 } }, 'care.licking');
    await follows(visit, 'care.licking=44');
    await open(new Visit(visit.hash, visit.entries.at(-1)!.state));
    expect(verdict()).toBeNull();
  });
});

describe('a reload that the page itself offers', () => {
  it('brings a change back whose world is still being computed', async () => {
    const visit = await open(new Visit());
    await follows(visit, 'check=');
    store.actions.change({ ...store.getState().scenario, set: { 'care.licking': 44 } }, 'care.licking');
    visit.reload.mockImplementation(() => expect(visit.hash).toContain('care.licking=44'));
    reloadAsItStands();
    expect(visit.reload).toHaveBeenCalledOnce();
    // Of a world that has not been computed there is no checksum to send.
    expect(visit.hash).not.toContain('check=');
  });

  it('leaves a refused link in the address', async () => {
    const visit = await open(new Visit());
    visit.paste('#v=2&end');
    await stays(visit, '#v=2&end');
    reloadAsItStands();
    expect(visit.hash).toBe('#v=2&end');
  });
});

describe('a link of another model', () => {
  it.each(['1.3.0', '0.0.1'])('%s says so without a checksum, at the start and over work', async (version) => {
    const link = older(linkOf({ scenario: THEIRS, day: 2 }), version);
    await open(new Visit(link));
    expect(store.getState().verdict).toEqual({ kind: 'older', madeBy: version });
    const visit = await open(new Visit());
    visit.paste(link);
    await arrives();
    expect(store.getState().verdict).toEqual({ kind: 'older', madeBy: version });
  });

  it('says so with one', async () => {
    await open(new Visit(older(linkOf({ scenario: THEIRS, checksum: 'ab'.repeat(16) }))));
    expect(store.getState().verdict).toMatchObject({ kind: 'differs', madeBy: '1.3.0' });
  });

  it('and one of this model says nothing', async () => {
    await open(new Visit(linkOf({ scenario: THEIRS })));
    expect([store.getState().verdict, screens.getState().open]).toEqual([null, 'play']);
  });
});
