import {
  placesOf,
  fieldsOf,
  permitOf,
  seenOf,
  startOf,
  type OnScreen,
  type Progress,
  type Step,
} from '../../../sim/lessons.ts';
import { packSetup } from '../../../sim/classroom.ts';
import type { Scenario } from '../../../sim/page.ts';
import { permit, type Only } from '../permit.ts';
import { predictions } from '../predictions.ts';
import { screens } from '../screens.ts';
import type { WorldStore } from '../store.ts';
import { trial } from '../trial.ts';
import { sameScenario } from '../world.ts';
import { writeAddress } from './address.ts';
import { closedGate, waitAt } from './gate.ts';
import { forget, recall, remember } from './found.ts';
import { advance, change, note, quietly, running, stepOf, waitsForLock, type Running } from './running.ts';
import { placePanels, placeStudy, wallUndo } from './stage.ts';

/** Steps: what stands on the page when one begins, and what may be touched in it. */

/** A step may be gone on from without an answer after so long: nobody is locked in. */
export const LATE_MS = 90_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts the world of the open step on the page, permits what it permits, and leaves everything before it behind. */
export function enter(store: WorldStore): void {
  const { on } = running.getState();
  if (on === null) return;
  const step = stepOf(on);
  change({ line: null, point: null, failed: 0, late: false, judging: false, gate: null });
  clearTimeout(timer);
  timer = setTimeout(() => change({ late: true }), LATE_MS);
  // The address is written when the screen opens: by then it must be the lesson's.
  allow();
  quietly(() => {
    if (step !== null) place(store, startOf(on.lesson, step, on.seat), step);
    drawSketches(on);
    wallUndo(store);
  });
  // Whoever goes back from there knows what no study could have said.
  if (step?.view === 'reveal') note({ act: 'truth' });
}

/** Goes to a place of the lesson. */
export function goTo(store: WorldStore, place: string): void {
  remember();
  const { on } = running.getState();
  const gate = on === null ? null : closedGate(on, place);
  if (gate !== null) return waitAt(gate);
  advance(() => ({ step: place }));
  enter(store);
}

export function halt(): void {
  clearTimeout(timer);
  forget();
}

/** Says anew what may be touched: a lock opens what waited for it. */
export function allow(): void {
  const { on } = running.getState();
  if (on === null) return;
  const step = stepOf(on);
  permit.setState({ only: onlyOf(on, step) });
}

function onlyOf(on: Running, step: Step | null): Only {
  const { params, design, events, cells, day, run } =
    step === null ? permitOf(NO_STEP) : permitOf(step, waitsForLock(on, step));
  return {
    params,
    design: design.flatMap((name) => [name, ...fieldsOf(name)]),
    ...(events === 'none' ? {} : { events }),
    ...(cells === 'none' ? {} : { cells: true as const }),
    ...(day ? { day: true as const } : {}),
    ...(run ? { run: true as const } : {}),
    undo: true,
    screens: [screenOf(on)],
    lesson: {
      id: on.lesson.id,
      address: addressOf(on),
      view: step?.view ?? null,
      reading: step?.reading ?? null,
      views: step?.permit.views ?? [],
      leave: on.leave,
    },
  };
}

/** Where one is. What a teacher set up goes along, so that a reload finds it. */
function addressOf({ lesson, ofClass, progress }: Running): string {
  const step = placesOf(lesson).indexOf(progress.step) + 1;
  if (ofClass === null) return writeAddress({ lesson: lesson.id, class: null, seat: progress.place.seed, step });
  const place = { class: ofClass.code, seat: String(ofClass.number), step };
  return ofClass.setup === undefined
    ? writeAddress({ lesson: lesson.id, ...place })
    : writeAddress({ lesson: null, ...place, setup: packSetup(ofClass.setup) });
}

const NO_STEP = { permit: {} } as Step;

/** The screen that a lesson stands on: that of the open step, or of its last one. */
function screenOf({ lesson, progress }: Running) {
  const step = stepOf({ lesson, progress }) ?? lesson.steps.at(-1)!;
  return lesson.worlds[step.world]!.screen;
}

function place(store: WorldStore, start: OnScreen, step: Step): void {
  const world = worldBehind(start);
  if (!sameScenario(world, store.getState().scenario) || store.getState().focal === null)
    store.actions.open(world, null, null);
  if (start.screen !== 'experiment') store.page.setState({ day: Math.min(start.day, world.days), playing: false });
  if (start.screen === 'compare') placePanels(start.panels);
  if (start.screen === 'experiment') placeStudy(start.study.kind, start.study.design, recall(start.study));
  // What stood on the page before the step is not what it was before a change.
  store.setState({ dialog: null, aside: null, reach: 'childhood', before: null, moved: null });
  if (step.permit.cells === undefined) store.setState({ cell: 0 });
  screens.setState({ open: start.screen, parameter: null });
}

/** The page's own world: of those side by side the first, which the others share seed, days and sizes with. */
function worldBehind(start: OnScreen): Scenario {
  return start.screen === 'experiment' ? start.study.scenario : seenOf(start)!.world;
}

/** Predictions that are locked stay drawn on the chart that they were made of. */
function drawSketches({ lesson, progress }: Running): void {
  const locked = lesson.steps.filter(({ id }) => progress.locked.includes(id));
  trial.setState({ prediction: null });
  predictions.setState(predictions.getInitialState());
  for (const step of locked) for (const ask of step.asks) draw(lesson, step, ask.id, progress);
}

/** How steep a line is drawn that rises. */
const SLOPE = 0.5;

function draw(lesson: Running['lesson'], step: Step, ask: string, { answers }: Progress): void {
  const answer = answers[`${step.id}.${ask}`];
  const start = lesson.worlds[step.world]!;
  if (answer?.kind === 'marks')
    trial.setState({ prediction: { a: answer.values[0], b: answer.values[1], locked: true } });
  const asked = step.asks.find(({ id }) => id === ask);
  if (answer?.kind === 'curve' && asked?.kind === 'curve' && start.screen === 'experiment' && start.kind === 'lineage')
    predictions.setState({ gap: asked.knots.map((at, i) => ({ at, value: answer.values[i]! })) });
  if (answer?.kind === 'direction' && start.screen === 'experiment')
    predictions.setState(({ of }) => ({
      of: { ...of, [start.kind]: { slope: answer.slope * SLOPE, locked: true } },
    }));
}

/** Locks the prediction of the open step: it stays as it is, and is drawn. */
export function lock(): void {
  const { on } = running.getState();
  const step = on === null ? null : stepOf(on);
  if (step === null) return;
  advance(({ locked }) => ({ locked: locked.includes(step.id) ? locked : [...locked, step.id] }));
  const now = running.getState().on!;
  change({ line: null });
  drawSketches(now);
  allow();
}

/** The open step is done, or is gone on without; the next place is opened. */
export function goOn(store: WorldStore, how: 'done' | 'skipped'): void {
  const { on } = running.getState();
  if (on === null) return;
  const places = placesOf(on.lesson);
  const { step } = on.progress;
  advance(({ done, skipped }) =>
    how === 'done'
      ? { done: withPlace(done, step), skipped: skipped.filter((each) => each !== step) }
      : done.includes(step)
        ? {}
        : { skipped: withPlace(skipped, step) },
  );
  goTo(store, places[Math.min(places.indexOf(step) + 1, places.length - 1)]!);
}

function withPlace(all: readonly string[], place: string): readonly string[] {
  return all.includes(place) ? all : [...all, place];
}
