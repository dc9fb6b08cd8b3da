import {
  isRead,
  jobsOf,
  laidOver,
  madeOf,
  readingOf,
  seedOf,
  type Context,
  type LabRow,
  type Lesson,
  type OnScreen,
  type Step,
  type Value,
} from '../../../sim/lessons.ts';
import type { Runner } from '../../../sim/page.ts';
import type { WorldStore } from '../store.ts';
import { studies } from '../studies.ts';
import { contextOf, resultsOf } from './judge.ts';
import { advance, change, note, running, stepOf } from './running.ts';

/** Readings of the lab book: copied from the engine's numbers of what is on screen, never typed. */

/** A reading by the name and argument of its measure. */
type Named = Extract<Value, { readonly read: string }>;

/** Measures of one cell: their rows say which. */
const OF_A_CELL: readonly Named['read'][] = ['marks', 'receptorsOf', 'copies'];

const STRETCHES = ['region5', 'regionMiddle', 'region3', 'exon3'] as const;

/** What *Keep this reading* reads of what is on screen. */
export function valuesToKeep(lesson: Lesson, step: Step, screen: OnScreen): readonly Named[] {
  const on = 'screen' as const;
  const said = step.asks.flatMap((ask) => (ask.kind === 'keep' ? (ask.reads ?? []) : []));
  if (said.length > 0) return said;
  if (screen.screen !== 'experiment') {
    const values = [step, ...lesson.steps].flatMap(({ asks }) => asks.flatMap(valuesOf)).filter(isOfScreen);
    return values.slice(0, 1);
  }
  switch (screen.study.kind) {
    case 'vole-trial':
      return step.view === 'marks'
        ? STRETCHES.map((of) => ({ read: 'tracking', on, of }))
        : [{ read: 'armGap', on, of: step.reading ?? 'mean' }];
    case 'infant-cohort':
      return [{ read: 'association', on }];
    case 'lineage':
      return [{ read: 'generationGap', on, of: 2 }];
    default:
      return [];
  }
}

/** Every measure that an ask names, however deep. */
function valuesOf(part: unknown): readonly Named[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'read' in part ? [part as Named] : [];
  return [...own, ...Object.values(part).flatMap(valuesOf)];
}

function isOfScreen(value: Named): boolean {
  return 'on' in value && value.on === 'screen';
}

/** Whether what is on screen has been run, so that there is something to keep. */
export function canKeep(screen: OnScreen): boolean {
  if (screen.screen !== 'experiment') return true;
  const { results } = studies.getState();
  const result = results[screen.study.kind] as { readonly study: object } | null;
  return result !== null && JSON.stringify(result.study) === JSON.stringify(screen.study);
}

/** Keeps the reading that is on screen as a row of the lab book. */
export async function keep(store: WorldStore, runner: Runner): Promise<void> {
  const { on } = running.getState();
  const step = on === null ? null : stepOf(on);
  if (on === null || step === null) return;
  const context = contextOf(store, on);
  const screen = context.screen!;
  if (screen.screen === 'experiment' && !canKeep(screen))
    return change({ line: { kind: 'coach', key: tooSoon(screen) } });
  const values = valuesToKeep(on.lesson, step, screen);
  const jobs = new Map(values.flatMap((value) => [...jobsOf(value, context)]));
  const results = await resultsOf(jobs, runner);
  for (const value of values) {
    const row = rowOf(value, context, readingOf(value, context, results), step.id);
    advance(({ rows }) => ({ rows: [...rows, { ...row, id: Math.max(0, ...rows.map(({ id }) => id)) + 1 }] }));
    note({ act: 'keep', row: running.getState().on!.progress.rows.at(-1)!.id });
  }
  const { rows } = running.getState().on!.progress;
  change({ line: { kind: 'note', key: 'column.kept', values: { row: rows.at(-1)!.id } } });
}

function tooSoon(screen: Extract<OnScreen, { screen: 'experiment' }>): string {
  return studies.getState().runs[screen.study.kind] === null ? 'learn.rule.notRun' : 'learn.rule.readTooSoon';
}

function rowOf(
  value: Named,
  { screen }: Context,
  read: ReturnType<typeof readingOf>,
  step: string,
): Omit<LabRow, 'id'> {
  const seen = screen!;
  const found = isRead(read) ? read : null;
  const panels = panelsRead(value, seen);
  return {
    step,
    seed: seedOf(seen),
    read: value.read,
    of: 'of' in value ? (value.of ?? null) : null,
    made: madeOf(laidOver(seen, ('with' in value ? value.with : undefined) ?? {}), panels[0]),
    ...(panels.length === 0 ? {} : { panels }),
    estimate: found?.estimate ?? null,
    from: found?.low ?? null,
    to: found?.high ?? null,
    day: seen.screen === 'experiment' ? null : seen.day,
    finished: true,
    // Cells are numbered from 1 for people.
    ...(seen.screen === 'play' && seen.cell !== null && OF_A_CELL.includes(value.read)
      ? { counts: { cell: seen.cell + 1 } }
      : {}),
  };
}

/** Which of those side by side a measure reads, and which it holds that against. */
function panelsRead(value: Named, screen: OnScreen): readonly string[] {
  if (screen.screen !== 'compare') return [];
  const first = screen.panels[0]!.id;
  const { panel = first, against } = value as { readonly panel?: string; readonly against?: { panel?: string } };
  return value.read === 'twinGap' || value.read === 'flips' ? [panel, against?.panel ?? first] : [panel];
}

/** Strikes a row out of the lab book. */
export function dropRow(id: number): void {
  advance(({ rows }) => ({ rows: rows.filter((row) => row.id !== id) }));
}
