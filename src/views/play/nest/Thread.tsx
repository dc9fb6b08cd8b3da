import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useWorld } from '../../../state/react.tsx';
import { changedHouse, type Spot } from './house.ts';
import { STATIONS } from './StationSign.tsx';

/** Where things stand in the window, px. */
interface Places {
  /** The young in the nest, if it is in sight. */
  readonly young: Spot | null;
  readonly stations: readonly Spot[];
  readonly town: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Lower edge of the panel, from the top of the town. */
  readonly below: number;
}

/** The young lie in the lower middle of the drawing. */
const YOUNG_AT = [0.5, 0.8] as const;
/** The thread ends at a house about here, as shares of the town. */
const HOUSE_NEAR = [0.62, 0.72] as const;

/** The thread of the glow: from the young along the stations to one house that the drag has changed. */
export function Thread({ station, changed }: { station: number; changed: Uint32Array | null }) {
  const svg = useRef<SVGSVGElement>(null);
  const cells = useWorld((state) => state.focal?.scenario.cells ?? 0);
  const places = usePlaces(svg);
  const house = useMemo(() => {
    if (places === null || changed === null) return null;
    const { town, below } = places;
    const near = { x: town.width * HOUSE_NEAR[0], y: town.height * HOUSE_NEAR[1] };
    const spot = changedHouse({ ...town, cells }, changed, near, below);
    return spot === null ? null : { ...spot, x: spot.x + town.x, y: spot.y + town.y };
  }, [places, changed, cells]);
  return (
    <svg ref={svg} className="bout-thread" aria-hidden="true">
      {places === null ? null : <Threads places={places} station={station} house={house} />}
    </svg>
  );
}

function Threads({ places, station, house }: { places: Places; station: number; house: Spot | null }) {
  const { young, stations } = places;
  const last = STATIONS.length - 1;
  const ended = station === last;
  const glow = (ended ? house : null) ?? stations[station] ?? young ?? stations[0]!;
  return (
    <>
      {young === null ? null : <path className="on-paper" d={fromNest(young, before(stations[0]!))} />}
      {stations.slice(1).map((to, i) => (
        <path
          key={STATIONS[i]}
          className={i < station ? 'lit' : ''}
          d={`M${stations[i]!.x + to.r} ${to.y}H${to.x - to.r}`}
        />
      ))}
      {house === null ? null : (
        <>
          <path
            className={ended ? 'lit' : ''}
            d={arc({ x: stations[last]!.x, y: places.town.y + places.below }, house)}
          />
          <circle className={`ring${ended ? ' lit' : ''}`} cx={house.x} cy={house.y} r={house.r} />
        </>
      )}
      <circle className="glow" r="7" style={{ translate: `${glow.x}px ${glow.y}px` }} />
    </>
  );
}

/** A station's left side. */
const before = (spot: Spot): Spot => ({ ...spot, x: spot.x - spot.r });

/** Where the nest lies below the town, the thread keeps to the left edge of the screen: nothing is crossed out. */
const EDGE = 7;
function fromNest(young: Spot, to: Spot): string {
  return young.x < to.x ? arc(young, to) : `M${EDGE} ${young.y}V${to.y}H${to.x}`;
}

/** A thread that leaves upright and comes in upright where it falls, and level where it rises. */
function arc(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  return to.y > from.y
    ? `M${from.x} ${from.y}C${from.x} ${y} ${to.x} ${y} ${to.x} ${to.y}`
    : `M${from.x} ${from.y}C${x} ${from.y} ${x} ${to.y} ${to.x} ${to.y}`;
}

/** Measured again whenever the window or the panel changes its size, or something scrolls. */
function usePlaces(svg: RefObject<SVGSVGElement | null>): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  useLayoutEffect(() => {
    const panel = svg.current!.closest<HTMLElement>('.bout-glow')!;
    const measure = () => setPlaces(placesAround(panel));
    const watched = new ResizeObserver(measure);
    watched.observe(panel);
    const listening = new AbortController();
    const on = { capture: true, passive: true, signal: listening.signal };
    addEventListener('resize', measure, on);
    addEventListener('scroll', measure, on);
    return () => {
      watched.disconnect();
      listening.abort();
    };
  }, [svg]);
  return places;
}

function placesAround(panel: HTMLElement): Places | null {
  const town = panel.parentElement?.querySelector('canvas')?.getBoundingClientRect();
  if (town === undefined) return null;
  const nest = document.querySelector('.nest-card:not(.folded) .nest-host')?.getBoundingClientRect();
  return {
    young:
      nest === undefined || nest.width === 0
        ? null
        : { x: nest.x + nest.width * YOUNG_AT[0], y: nest.y + nest.height * YOUNG_AT[1], r: 0 },
    stations: Array.from(panel.querySelectorAll('li > svg'), (sign) => {
      const box = sign.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, r: box.width / 2 + 4 };
    }),
    town: { x: town.x, y: town.y, width: town.width, height: town.height },
    below: panel.getBoundingClientRect().bottom - town.y,
  };
}
