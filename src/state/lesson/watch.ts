import { resolveValues, STUDY_KINDS, type ParamId, type StudyKind } from '../../../sim/page.ts';
import type { PanelPlan } from '../../saved/compare/panels.ts';
import { comparison, plansOf } from '../comparison.ts';
import { speciesOf } from '../species.ts';
import type { WorldStore } from '../store.ts';
import { studies } from '../studies.ts';
import type { WorldState } from '../types.ts';
import { remember } from './found.ts';
import { note } from './running.ts';

/** Notes what a learner does, for the coach: one act for a drag, not one for a frame. Nothing of it is kept. */

/** A day that is passed on the way to another is not looked at. */
const LOOK_MS = 400;

/** @returns how to leave off */
export function watchActs(store: WorldStore): () => void {
  let look: ReturnType<typeof setTimeout> | undefined;
  const stops = [
    store.subscribe(noteWorld),
    store.page.subscribe(({ day }, old) => {
      if (day === old.day) return;
      clearTimeout(look);
      look = setTimeout(() => note({ act: 'day', day }), LOOK_MS);
    }),
    comparison.subscribe(({ past }, old) => {
      const step = past.at(-1);
      if (past.length > old.past.length && step?.kind === 'panels') notePanels(step.plans);
    }),
    studies.subscribe((now, old) => {
      for (const kind of STUDY_KINDS) {
        if (now.designs[kind] !== old.designs[kind]) noteDesign(kind, old.designs[kind], now.designs[kind]);
        const result = now.results[kind];
        if (result !== old.results[kind] && result !== null && now.runs[kind] !== null) {
          remember();
          note({ act: 'run', seed: (result.study as { readonly scenario: { readonly seed: string } }).scenario.seed });
        }
      }
    }),
  ];
  return () => {
    clearTimeout(look);
    for (const stop of stops) stop();
  };
}

function noteWorld(now: WorldState, old: WorldState): void {
  if (now.cell !== old.cell) note({ act: 'cell', cell: now.cell });
  if (now.drag === null && old.drag !== null) noteDrag(old.drag, now);
  else if (now.drag === null && old.drag === null && now.scenario.seed !== old.scenario.seed) note({ act: 'seed' });
}

function noteDrag({ param, from }: NonNullable<WorldState['drag']>, { scenario }: WorldState): void {
  if (param === 'events') return note({ act: 'events' });
  const [was, is] = [resolveValues(from), resolveValues(scenario)].map((values) => values[param as ParamId]);
  if (was !== is) note({ act: 'slide', param: param as ParamId, from: Number(was), to: Number(is) });
}

/** What was moved on one of those side by side, or on all of them at once. */
function notePanels(before: readonly PanelPlan[]): void {
  const now = new Map(before.flatMap(({ scenario }) => plansOf(speciesOf(scenario))).map((plan) => [plan.id, plan]));
  for (const { id, scenario } of before) {
    const next = now.get(id)?.scenario;
    if (next === undefined) continue;
    const [was, is] = [resolveValues(scenario), resolveValues(next)];
    for (const param of new Set([...Object.keys(scenario.set), ...Object.keys(next.set)]) as Set<ParamId>)
      if (was[param] !== is[param]) note({ act: 'slide', param, from: Number(was[param]), to: Number(is[param]) });
  }
}

function noteDesign(study: StudyKind, old: object, now: object): void {
  const [before, after] = [old, now] as Readonly<Record<string, unknown>>[];
  for (const field of Object.keys(after!))
    if (JSON.stringify(before![field]) !== JSON.stringify(after![field]))
      note({ act: 'design', study, field, from: before![field], to: after![field] });
}
