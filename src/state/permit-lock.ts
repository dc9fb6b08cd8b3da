import { minimalSet, type CareEvent, type ParamId, type Scenario } from '../../sim/page.ts';
import type { PageActions } from './page.ts';
import { may, movable, permitted } from './permit.ts';
import type { Actions } from './store.ts';

/**
 * Walls below the controls: actions of a world and of the page that ask the permit store first, whoever calls them,
 * also keys, menus and handles that a view may have come upon. An action that was walled once stays so: where
 * everything is permitted everything goes through. Loaded with what first takes something away.
 */

const walled = new WeakSet<object>();
const nothing = () => undefined;

/**
 * Walls the actions of a world. A link that is opened still opens its world.
 * @param world the world as it is now
 * @returns the same actions
 */
export function lockWorld(actions: Actions, world: () => Scenario): Actions {
  if (walled.has(actions)) return actions;
  walled.add(actions);
  const { slide, nudge, press, choosePreset, chooseSpecies, setReach, change, setEvents, undo, redo, set } = actions;
  return Object.assign(actions, {
    slide: (id, value) => (movable(id) ? slide(id, value) : nothing()),
    nudge: (id, value) => (movable(id) ? nudge(id, value) : nothing()),
    press: (byThumb) => (movesAnything() ? press(byThumb) : nothing()),
    choosePreset: (id) => (may('presets') ? choosePreset(id) : nothing()),
    chooseSpecies: (species) => (may('species') ? chooseSpecies(species) : nothing()),
    setReach: (reach, day) => (may('reach') ? setReach(reach, day) : nothing()),
    change: (next, what) => permitsChange(world(), next) && change(next, what),
    setEvents: (events, live) => mayDate() && permitsEvents(world().events, events) && setEvents(events, live),
    undo: () => (may('undo') ? undo() : nothing()),
    redo: () => (may('undo') ? redo() : nothing()),
    set: ({ cell, ...part }) => set(cell === undefined || !may('cells') ? part : { ...part, cell }),
  } satisfies Partial<Actions>);
}

/** Walls the day and the dialogs of the page. */
export function lockPage(actions: PageActions): void {
  if (walled.has(actions)) return;
  walled.add(actions);
  const { setDay, setPlaying, show } = actions;
  Object.assign(actions, {
    setDay: (day) => (may('day') ? setDay(day) : nothing()),
    setPlaying: (playing) => (may('day') || !playing ? setPlaying(playing) : nothing()),
    // A link or a file would carry the lesson's world out, or another one in.
    show: (dialog) => (leadsOut(dialog) ? nothing() : show(dialog)),
  } satisfies Partial<PageActions>);
}

function leadsOut(dialog: Parameters<PageActions['show']>[0]): boolean {
  return permitted()?.lesson !== undefined && (dialog === 'share' || dialog === 'work');
}

function movesAnything(): boolean {
  const only = permitted();
  return only === null || only.params.length > 0 || only.events !== undefined;
}

/** Whether a world differs from another in nothing but what may be moved. */
function permitsChange(from: Scenario, to: Scenario): boolean {
  const only = permitted();
  if (only === null) return true;
  if (from.preset !== to.preset) return only.presets === true;
  const { seed, set: _, events, ...rest } = from;
  const sizes = Object.keys(rest) as (keyof typeof rest)[];
  return (
    sizes.every((size) => to[size] === from[size]) &&
    (seed === to.seed || only.seed === true) &&
    changedBetween(from, to).every(movable) &&
    permitsEvents(events, to.events)
  );
}

/** Whether events may be touched at all. */
function mayDate(): boolean {
  const only = permitted();
  return only === null || only.events !== undefined;
}

function changedBetween(from: Scenario, to: Scenario): readonly ParamId[] {
  const [a, b] = [minimalSet(from), minimalSet(to)];
  return (Object.keys({ ...a, ...b }) as ParamId[]).filter((id) => a[id] !== b[id]);
}

function permitsEvents(from: readonly CareEvent[], to: readonly CareEvent[]): boolean {
  const events = permitted()?.events;
  if (permitted() === null || events === 'all' || JSON.stringify(from) === JSON.stringify(to)) return true;
  return events === 'start' && from.length === to.length && from.every((event, i) => isSameButStart(event, to[i]!));
}

/** An event that begins on another day and either lasts as long as before or ends when it did. */
function isSameButStart(from: CareEvent, to: CareEvent): boolean {
  const rest = ({ fromDay: _from, toDay: _to, ...event }: CareEvent) => JSON.stringify(event);
  const moved = to.fromDay - from.fromDay;
  return rest(from) === rest(to) && (to.toDay === from.toDay || to.toDay - from.toDay === moved);
}
