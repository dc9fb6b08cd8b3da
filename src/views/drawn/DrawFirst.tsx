import '../../words/late.ts';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { hold, type Hold } from '../../charts/parts/held.ts';
import type { LifeChartsData, LifeSeries } from '../../charts/parts/types.ts';
import { Range } from '../../controls/Range.tsx';
import { readSetting, writeSetting } from '../../state/settings.ts';
import { isHeld } from '../../state/world.ts';
import { useActions, useParts, useSay, useWorld } from '../../state/react.tsx';
import { signed } from '../../parts/numbers.ts';
import { useEscape } from '../../parts/useEscape.ts';
import { heightOf, lineOf, pointsAt, toldText, type Drawn } from './drawn-data.ts';

/** The choice is remembered under this name. */
const SETTING = 'drawFirst';
/** How far a drawing by keyboard can go up or down, and its steps, in points. */
const MOST = 20;
const STEP = 0.5;

interface Props {
  readonly data: LifeChartsData;
  readonly onDrawn: (drawn: LifeSeries['drawn']) => void;
}

/**
 * A person draws where the curve will end before it is simulated. While the switch is on, a slider that is moved waits
 * for the drawing; then what happened is shown beside it.
 */
export default function DrawFirst({ data, onDrawn }: Props) {
  const say = useSay();
  const { set } = useActions();
  const sketch = useWorld((state) => state.sketch);
  const [drawn, setDrawn] = useDrawn();
  useSwitch();
  useEffect(() => onDrawn(drawn === null ? undefined : lineOf(drawn, say)), [drawn, say, onDrawn]);
  useEffect(() => () => onDrawn(undefined), [onDrawn]);
  useEffect(() => {
    if (sketch === 'drawing') set({ large: 'methylation' });
  }, [sketch, set]);
  const on = sketch !== null;
  const turn = () => {
    writeSetting(SETTING, on ? 'no' : 'yes');
    set({ sketch: on ? null : 'ready' });
  };
  return (
    <>
      {sketch === 'drawing' ? null : (
        <button
          type="button"
          className="quiet draw-switch"
          aria-pressed={on}
          aria-label={say('draw.switch')}
          title={say('draw.switch')}
          onClick={turn}
        >
          <span aria-hidden="true">✎</span> <span className="spelled">{say('draw.switch')}</span>
        </button>
      )}
      {on ? (
        <div className="draw-note">
          <Told drawn={drawn} />
          {sketch === 'drawing' && drawn !== null ? <Drawing drawn={drawn} data={data} onDrawn={setDrawn} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** Readies the page by what was chosen last, and never leaves a world waiting for a drawing that nobody can make. */
function useSwitch(): void {
  const { store } = useParts();
  useEffect(() => {
    if (readSetting(SETTING) === 'yes') store.actions.set({ sketch: 'ready' });
    return () => {
      const { sketch } = store.getState();
      store.actions.set({ sketch: null });
      if (sketch === 'drawing') store.actions.rerun();
    };
  }, [store]);
}

/** The drawing: begun when a slider moves, gone when it is left or when another change takes its place. */
function useDrawn(): [Drawn | null, (drawn: Drawn | null) => void] {
  const sketch = useWorld((state) => state.sketch);
  const focal = useWorld((state) => state.focal);
  const before = useWorld((state) => state.before);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const drawing = sketch === 'drawing';
  if (drawing && focal !== null && (drawn === null || drawn.shown)) setDrawn({ base: focal, points: 0, shown: false });
  else if (!drawing && drawn !== null && (!drawn.shown || drawn.base !== before || sketch === null)) setDrawn(null);
  return [drawn, setDrawn];
}

interface DrawingProps {
  readonly drawn: Drawn;
  readonly data: LifeChartsData;
  readonly onDrawn: (drawn: Drawn) => void;
}

/** Draws by pointer in the chart, or by a slider; then shows what happens, or leaves it. */
function Drawing({ drawn, data, onDrawn }: DrawingProps) {
  const say = useSay();
  const { store } = useParts();
  const id = useId();
  const grip = useRef<HTMLSpanElement>(null);
  const { axis } = data.series.find((series) => series.id === 'methylation')!;
  const points = say('draw.points', { points: signed(drawn.points, 1) });
  const show = (shown: boolean) => {
    onDrawn({ ...drawn, shown });
    store.actions.set({ sketch: 'ready' });
    store.actions.rerun();
  };
  useSurface(grip, drawn, axis, onDrawn);
  useInSight(grip);
  useEscape(() => show(false));
  return (
    <>
      <span ref={grip} className="draw-grip" aria-hidden="true" />
      <div className="draw-tools">
        <div className="track">
          <Range
            id={id}
            min={-MOST}
            max={MOST}
            step={STEP}
            value={drawn.points}
            aria-label={say('draw.range')}
            aria-valuetext={points}
            onValue={(value) => onDrawn({ ...drawn, points: value })}
          />
        </div>
        <output htmlFor={id}>{points}</output>
        <button type="button" className="btn solid" onClick={() => show(true)}>
          {say('draw.show')}
        </button>
        <button type="button" className="quiet" onClick={() => show(false)}>
          {say('draw.leave')}
        </button>
      </div>
    </>
  );
}

/** What to do; then what was drawn and what it was. */
function Told({ drawn }: { drawn: Drawn | null }) {
  const say = useSay();
  const focal = useWorld((state) => state.focal);
  const known = drawn !== null && drawn.shown && focal !== null && focal !== drawn.base;
  return (
    <p aria-live="polite" data-told={known}>
      {known ? toldText(drawn, focal, say) : say(drawn === null || drawn.shown ? 'draw.ready' : 'draw.ask')}
    </p>
  );
}

/**
 * While somebody draws, the surface over the chart takes the pointer for the drawing and not for the day. The chart
 * keeps that surface exactly over its frame, so its height is the axis.
 */
function useSurface(
  grip: RefObject<HTMLElement | null>,
  drawn: Drawn,
  axis: LifeSeries['axis'],
  onDrawn: (drawn: Drawn) => void,
): void {
  const latest = useRef({ drawn, axis, onDrawn });
  useEffect(() => {
    latest.current = { drawn, axis, onDrawn };
    const frame = requestAnimationFrame(() => placeGrip(grip.current, drawn, axis));
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => {
    const surface = surfaceOf(grip.current);
    if (surface === null) return undefined;
    let held: Hold | null = null;
    const follow = ({ clientY }: PointerEvent) => {
      const { top, height } = surface.getBoundingClientRect();
      const { drawn: now, axis: across } = latest.current;
      latest.current.onDrawn({ ...now, points: pointsAt(1 - (clientY - top) / height, now.base, across) });
    };
    const own = (act: (event: PointerEvent) => void) => (event: Event) => {
      event.stopImmediatePropagation();
      act(event as PointerEvent);
    };
    const press = own((event) => {
      const { points } = latest.current.drawn;
      const back = () => latest.current.onDrawn({ ...latest.current.drawn, points });
      held = hold(event, { end: () => undefined, back });
      if (held === null) return;
      surface.setPointerCapture(event.pointerId);
      follow(event);
    });
    const move = own((event) => held?.held() === true && follow(event));
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    surface.addEventListener('pointerdown', press, options);
    surface.addEventListener('pointermove', move, options);
    surface.addEventListener(
      'click',
      own(() => undefined),
      options,
    );
    return () => {
      held?.release();
      listening.abort();
    };
  }, [grip]);
}

function surfaceOf(node: HTMLElement | null): HTMLElement | null {
  return node?.closest('.chart')?.querySelector<HTMLElement>('.plot-surface') ?? null;
}

/** The grip stands where the drawn line ends. */
function placeGrip(grip: HTMLElement | null, drawn: Drawn, axis: LifeSeries['axis']): void {
  const surface = surfaceOf(grip);
  if (grip === null || surface === null) return;
  const room = grip.offsetParent!.getBoundingClientRect();
  const { right, bottom, height } = surface.getBoundingClientRect();
  grip.style.left = `${right - room.left}px`;
  grip.style.top = `${bottom - room.top - height * heightOf(drawn, axis)}px`;
}

/** Once the slider is let go, what can be done is brought into sight: on a phone it lies below the sliders. */
function useInSight(grip: RefObject<HTMLElement | null>): void {
  const held = useWorld(isHeld);
  useEffect(() => {
    if (!held) grip.current?.closest('.draw-note')?.scrollIntoView({ block: 'nearest' });
  }, [held, grip]);
}
