import { useCallback, useEffect, useMemo, useState } from 'react';
import { createTown, WHOLE, zoomAt, type Town } from '../../charts/town/town.ts';
import type { PaintedChart, TownData, TownOver, TownView } from '../../charts/parts/types.ts';
import type { Focal, WorldState } from '../../state/types.ts';
import { closedOn, flipsBetween, townOn, type Flips } from '../../state/copies.ts';
import { Plight } from '../../controls/Plight.tsx';
import { chainSeen } from './nest/chain.ts';
import { Key } from './Key.tsx';
import type { MasksOnDay } from './Masks.tsx';
import { TownSays } from './TownSays.tsx';
import { ageText } from '../../words/age.ts';
import { useActions, usePage, usePageActions, useParts, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { embed } from '../../state/embed.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly } from '../../parts/Missing.tsx';
import { Said } from '../../parts/Said.tsx';
import { useChart } from '../../parts/useChart.ts';
import { useDrawn, useFocal, useLead } from '../../parts/useLead.ts';
import { usePhone } from '../../parts/usePhone.ts';
import { useCome } from '../../parts/useCome.ts';
import { useLook } from '../../parts/useLook.ts';

const OverTown = lazyPart(() => import('./OverTown.tsx'), { missing: MissingQuietly });
const Masks = lazyPart(() => import('./Masks.tsx'), { missing: MissingQuietly });
const FirstBout = lazyPart(() => import('./nest/FirstBout.tsx'), { missing: MissingQuietly });

/** Houses at least this many times their first size show their marks. */
const MARKS_FROM_SCALE = 2.5;
const ZOOM_STEP = 1.6;

/** The tissue: a town of cells, each with two windows, on the scrubbed day. */
export function TownPanel() {
  const say = useSay();
  const [zoom, setZoom] = useState<TownView>(WHOLE);
  const [shown, setShown] = useState(0);
  const [focused, setFocused] = useState(false);
  const [over, setOver] = useState<TownOver>();
  const [masks, setMasks] = useState<MasksOnDay>();
  const come = useCome();
  const flips = useFlips();
  const { endFilm } = usePageActions();
  const zoomTo = useCallback(
    (view: TownView) => {
      endFilm();
      setZoom(view);
    },
    [endFilm],
  );
  // The chain of one bout may still be shown on a first visit.
  const [chain] = useState(() => !embed.on && !chainSeen());
  const { host, chart } = useTown(useTownData(zoom, flips, focused, over, masks), zoomTo, setShown);
  const look = useLook();
  useEffect(() => chart.current?.refreshTheme(), [look, chart]);
  const zoomBy = (factor: number) => {
    const node = host.current!;
    setZoom((view) => (factor === 0 ? WHOLE : zoomAt(view, factor, node.clientWidth / 2, node.clientHeight / 2)));
  };

  return (
    <section className="town" aria-label={say('town.heading')} id="cells">
      <Head shown={shown} />
      <div className="field">
        <div ref={host} className="field-host" />
        <Opening />
        <Plight />
        {zoom.scale < MARKS_FROM_SCALE ? null : <Masks onMasks={setMasks} />}
        {come && chain ? <FirstBout flips={flips} whole={zoom.scale === 1} /> : null}
        <Buttons whole={zoom.scale === 1} onZoom={zoomBy} />
        {come ? (
          <OverTown
            host={host}
            chart={chart}
            onOver={setOver}
            onZoom={zoomTo}
            onFocused={setFocused}
            onNearer={(nearer) => zoomBy(nearer ? ZOOM_STEP : 1 / ZOOM_STEP)}
          />
        ) : null}
      </div>
      <TownSays flips={flips} />
    </section>
  );
}

/** What one is looking at, what the signs mean, and how many cells there is room for. */
function Head({ shown }: { shown: number }) {
  const say = useSay();
  const phone = usePhone();
  const { showFilm } = usePageActions();
  const focal = useWorld((state) => state.focal);
  return (
    <header>
      <h2 className="visually-hidden">{say('town.heading')}</h2>
      <p className="what">
        <Said of="app.what" />{' '}
        <button
          type="button"
          className="again"
          aria-label={say('app.whatAgain')}
          title={say('app.whatAgain')}
          onClick={() => showFilm(false)}
        >
          ?
        </button>
      </p>
      <Key />
      <small>
        {focal === null ? '' : say(phone ? 'town.shownShort' : 'town.shown', { shown, cells: focal.scenario.cells })}
      </small>
    </header>
  );
}

const Film = lazyPart(() => import('../film/Film.tsx'), { missing: NoFilm });

/** The captions of a first visit, once the first curve stands. */
function Opening() {
  const wanted = usePage((state) => state.film !== null);
  const living = useWorld((state) => state.focal !== null && state.axes !== null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!living || drawn) return;
    // In the frame after the curve's, so that nothing comes over the wire before it.
    const frame = requestAnimationFrame(() => setDrawn(true));
    return () => cancelAnimationFrame(frame);
  }, [living, drawn]);
  return wanted && drawn ? <Film /> : null;
}

/** Captions that did not come are no reason to wait: the page goes on as after them. */
function NoFilm() {
  const { endFilm } = usePageActions();
  useEffect(endFilm, [endFilm]);
  return null;
}

/** Nearer and farther, and the ways to one cell and to the list of all. */
function Buttons({ whole, onZoom }: { whole: boolean; onZoom: (factor: number) => void }) {
  const say = useSay();
  const { show } = useActions();
  const cell = useWorld((state) => state.cell);
  return (
    <div className="zoom">
      <button type="button" aria-label={say('town.zoomIn')} onClick={() => onZoom(ZOOM_STEP)}>
        +
      </button>
      <button type="button" aria-label={say('town.zoomOut')} onClick={() => onZoom(1 / ZOOM_STEP)}>
        −
      </button>
      {whole ? null : (
        <button type="button" aria-label={say('town.whole')} onClick={() => onZoom(0)}>
          ⤢
        </button>
      )}
      <button type="button" aria-label={say('town.openCell', { cell: cell + 1 })} onClick={() => show('cell')}>
        ⌂
      </button>
      <button type="button" aria-label={say('town.listCells')} onClick={() => show('cells')}>
        ☰
      </button>
    </div>
  );
}

/** The scrubbed day, and how old the young one is on it. */
function useDay(): [day: number, age: string] {
  const say = useSay();
  const species = useSpecies();
  const day = usePage((state) => state.day);
  return [day, ageText(day, species, say)];
}

/** Copies that the last drag opened or closed on the scrubbed day; null before there was one. */
function useFlips(): Flips | null {
  const focal = useFocal();
  const before = useDrawn(focalBefore);
  const day = usePage((state) => state.day);
  return useMemo(
    () => (focal === null || before === null ? null : flipsBetween(before, focal, day)),
    [focal, before, day],
  );
}

const focalBefore = ({ moved, before }: WorldState): Focal | null => (moved === null ? null : before);

/** What the town shows. The cell looked at last is ringed while the keyboard is on the town. */
function useTownData(
  zoom: TownView,
  flips: Flips | null,
  focused: boolean,
  over: TownOver | undefined,
  masks: MasksOnDay | undefined,
): TownData | null {
  const say = useSay();
  const focal = useFocal();
  const cell = useWorld((state) => state.cell);
  const [day, age] = useDay();
  const nearness = usePage((state) => state.film?.nearness ?? 0);
  return useMemo(() => {
    if (focal === null) return null;
    return {
      cells: focal.scenario.cells,
      closed: closedOn(focal, day),
      zoom,
      nearness,
      over,
      label: say('town.label', { day, age, cells: focal.scenario.cells }),
      keys: say('town.keys'),
      ...(flips === null ? {} : { changed: flips.changed }),
      ...(masks?.of !== focal || masks.day !== day ? {} : { masks, dyads: focal.result.strands.dims[2]!.size }),
      ...(focused ? { selected: cell } : {}),
    };
  }, [focal, day, zoom, nearness, over, flips, masks, cell, focused, age, say]);
}

/** The drawn town: what is picked in it is opened, what is selected is remembered. */
function useTown(data: TownData | null, onZoom: (zoom: TownView) => void, onShown: (cells: number) => void) {
  const say = useSay();
  const { set, show } = useActions();
  const [, age] = useDay();
  const { store } = useParts();
  const town = useChart<TownData, Town>(
    useCallback(
      (node) =>
        createTown(node, {
          onPick: (picked) => {
            set({ cell: picked });
            show('cell');
          },
          onSelect: (selected) => set({ cell: selected }),
          onZoom,
          onShown,
        }),
      [set, show, onZoom, onShown],
    ),
    data,
    {
      id: 'town',
      title: say('town.figure', { age }),
      table: (drawn) => import('../take/tables/play.ts').then(({ townTable }) => townTable(drawn)),
      again: wholeTown,
    },
  );
  useLead(
    town.chart,
    useCallback(
      (chart: Town, focal: Focal) => {
        chart.lead(townOn(focal, focalBefore(store.getState()), store.page.getState().day));
      },
      [store],
    ),
  );
  return town;
}

/** The town by itself: whole, and without the keyboard's ring. */
function wholeTown(host: HTMLElement): PaintedChart<TownData> {
  const town = createTown(host);
  return { ...town, update: (data) => town.update({ ...data, zoom: WHOLE, nearness: 0, selected: -1 }) };
}
