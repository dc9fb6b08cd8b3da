import type { ParamId } from '../params/table.ts';
import type { StudyKind } from '../params/study-types.ts';
import type { Answer, LabRow } from './answers.ts';
import { byLot, differing } from './rows.ts';
import { nameOfField, type OnScreen } from './start.ts';
import type { Ask, Claims, Option, Rule, RuleName, Step } from './types.ts';

/**
 * The coach: fifteen rules over what was done in this step since the last run, and over the lab book. Each is a pure
 * function that is true or not; a lesson's file names those of a step, in the order in which they are asked.
 */

/** One thing that the learner did. Kept while the lesson is open, and nowhere else; `at` counts milliseconds. */
export type Act = { readonly at: number; readonly step: string } &
  /** One a drag. */
  (
    | { readonly act: 'slide'; readonly param: ParamId; readonly from: number; readonly to: number }
    | { readonly act: 'preset' | 'events' | 'seed' | 'species' | 'undo' }
    | { readonly act: 'cell'; readonly cell: number }
    | { readonly act: 'day'; readonly day: number }
    | { readonly act: 'view'; readonly view: string }
    /** Looked at what is true of the world. */
    | { readonly act: 'truth' }
    | {
        readonly act: 'design';
        readonly study: StudyKind;
        readonly field: string;
        readonly from: unknown;
        readonly to: unknown;
      }
    | { readonly act: 'run'; readonly seed: string }
    | { readonly act: 'keep'; readonly row: number }
    | { readonly act: 'check'; readonly ask: string }
  );

/** What the coach looks at. */
export interface Look {
  readonly step: Step;
  /** Of the whole visit, in order. */
  readonly acts: readonly Act[];
  /** The whole lab book. */
  readonly rows: readonly LabRow[];
  /** Answers of this step as they stand, by id of the ask, and the because. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly because: number | null;
  readonly screen: OnScreen;
  /** For how many days the closed copies of the picked cell have been closed; null where no cell is picked. */
  readonly closedFor: number | null;
}

/** What a rule says when it is true: its name and the values of its words. */
export interface Coached {
  readonly rule: RuleName;
  readonly values: Readonly<Record<string, string | number>>;
  /** Settings that it is about, by id: parameters or fields of the design. */
  readonly settings?: readonly string[];
}

/** Rules that may speak by themselves, once a step, after a run has settled. All others wait until they are asked. */
export const GENTLE: readonly RuleName[] = ['readTooSoon', 'wrongDay', 'sameLuck', 'differentLuck', 'sawOnlyOne'];

/** Days in which three half-lives of the receptors go by. */
const THREE_HALF_LIVES = 9;

/** The first rule of the step, in the order of its file, that is true of what was done; null where none is. */
export function coached(look: Look, only: readonly RuleName[] | null = null): Coached | null {
  for (const rule of look.step.coach) {
    const [name, argument] = typeof rule === 'string' ? [rule, undefined] : rule;
    if (only !== null && !only.includes(name)) continue;
    const found = RULES[name](look, argument);
    if (found !== null) return { rule: name, ...found };
  }
  return null;
}

/** What one rule finds; null where it is not true. */
export function ruled(rule: Rule, look: Look): Coached | null {
  return coached({ ...look, step: { ...look.step, coach: [rule] } });
}

type Found = Omit<Coached, 'rule'>;
type Judge = (look: Look, argument: number | undefined) => Found | null;

/** A rule that is true or not, and says nothing of its own. */
function when(isTrue: boolean, values: Found['values'] = {}): Found | null {
  return isTrue ? { values } : null;
}

const RULES: Readonly<Record<RuleName, Judge>> = {
  changedTogether: (look, most = 1) => {
    const changed = changedSettings(look);
    return changed.length > most ? { values: { count: changed.length }, settings: changed } : null;
  },
  differentLuck: (look) => {
    const seeds = new Set(compared(look).map(({ seed }) => seed));
    return when(seeds.size > 1, { count: seeds.size });
  },
  sameLuck: (look) => {
    const own = ownRows(look);
    return when(own.length > 1 && new Set(own.map(({ seed }) => seed)).size === 1, { count: own.length });
  },
  onlyOneLitter: (look, least = 2) => {
    const fewest = Math.min(...compared(look).map(littersOf));
    return when(fewest < least, { litters: fewest, least });
  },
  pupsForLitters: (look) => {
    const own = ownRows(look).filter(({ made }) => made.screen === 'experiment');
    const [pups, litters] = [own.map((row) => numberOf(row, 'pups')), own.map(littersOf)];
    const grew = own.length > 1 && Math.max(...pups) > Math.min(...pups);
    return when(grew && Math.max(...litters) === Math.min(...litters), { pups: Math.max(...pups) });
  },
  readTooSoon: (look) => when(ownRows(look).at(-1)?.finished === false),
  wrongDay: ({ screen }, day) =>
    when(screen.screen !== 'experiment' && day !== undefined && screen.day !== day, {
      day: screen.screen === 'experiment' ? 0 : screen.day,
      asked: day ?? 0,
    }),
  notRun: ({ acts, rows }) => when(rows.length === 0 && acts.every(({ act }) => act !== 'run')),
  sawOnlyOne: (look, least = 2) => {
    const seen = seenOf(look);
    return when(seen > 0 && seen < least, { seen, least });
  },
  pickedTheExtremes: (look) => when(tickedExtremes(look)),
  zeroInside: (look) => {
    const row = lastInterval(look);
    const isInside = row !== null && row.from! <= 0 && row.to! >= 0;
    return when(isInside && claimed(look).includes('difference'), isInside ? ends(row) : {});
  },
  oneSidedZero: (look) => {
    const row = lastInterval(look);
    const isInside = row !== null && row.from! <= 0 && row.to! >= 0;
    return when(isInside && claimed(look).includes('none'), isInside ? { ...ends(row), far: farthest(row) } : {});
  },
  assignedByChoice: (look) => {
    const made = claimed(look);
    const causes = made.includes('cause') || made.includes('none');
    return when(causes && !carriedByLot(look));
  },
  truthAsData: ({ acts, step }) => when(step.reveals !== true && acts.some(({ act }) => act === 'truth')),
  freshlyClosed: ({ closedFor }) =>
    when(closedFor !== null && closedFor < THREE_HALF_LIVES, { days: closedFor ?? 0, least: THREE_HALF_LIVES }),
};

/** All rules there are. */
export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[];

/** Rows kept in this step. */
function ownRows({ rows, step }: Look): readonly LabRow[] {
  return rows.filter((row) => row.step === step.id);
}

/** Rows that are ticked as evidence; where none are, the last two of this step. */
function compared(look: Look): readonly LabRow[] {
  const ticked = tickedRows(look);
  return ticked.length > 0 ? ticked : ownRows(look).slice(-2);
}

function tickedRows({ answers, rows }: Look): readonly LabRow[] {
  const ids = Object.values(answers).flatMap((answer) => (answer.kind === 'claim' ? answer.rows : []));
  return rows.filter(({ id }) => ids.includes(id));
}

/** What was done in this step since its last run. */
function sinceRun({ acts, step }: Look): readonly Act[] {
  const own = acts.filter((each) => each.step === step.id);
  return own.slice(own.findLastIndex(({ act }) => act === 'run') + 1);
}

/** Settings in which the last two readings differ; before there are two, those that were moved since the last run. */
function changedSettings(look: Look): readonly string[] {
  const [one, other] = compared(look);
  if (one !== undefined && other !== undefined) return differing(one, other).filter((name) => name !== 'day');
  const moved = sinceRun(look).flatMap((act) =>
    act.act === 'slide' ? [act.param] : act.act === 'design' ? [nameOfField(act.field)] : [],
  );
  return [...new Set(moved)];
}

function numberOf({ made }: LabRow, field: string): number {
  return made.screen === 'experiment' ? Number(made.design[field]) : NaN;
}

/** Litters of the smaller arm; a study without arms counts as many. */
function littersOf(row: LabRow): number {
  const litters = [numberOf(row, 'littersA'), numberOf(row, 'littersB')].filter((count) => Number.isFinite(count));
  return litters.length === 0 ? Infinity : Math.min(...litters);
}

/** Cells that were looked at in this step; in a study, families drawn anew. */
function seenOf(look: Look): number {
  if (look.screen.screen === 'experiment') return new Set(ownRows(look).map(({ seed }) => seed)).size;
  const cells = look.acts.flatMap((act) => (act.act === 'cell' && act.step === look.step.id ? [act.cell] : []));
  return new Set(cells).size;
}

/** Whether two rows were ticked of four or more of their kind, and they are the smallest and the largest. */
function tickedExtremes(look: Look): boolean {
  const [one, other, more] = tickedRows(look);
  if (one === undefined || other === undefined || more !== undefined || !isAlike(one, other)) return false;
  const estimates = look.rows.filter((row) => isAlike(row, one)).flatMap(({ estimate }) => estimate ?? []);
  const [least, most] = [Math.min(...estimates), Math.max(...estimates)];
  const chosen = [one.estimate, other.estimate];
  return estimates.length >= 4 && least < most && chosen.includes(least) && chosen.includes(most);
}

/** Whether two rows read the same thing. */
function isAlike(one: LabRow, other: LabRow): boolean {
  return one.read === other.read && one.of === other.of;
}

/** The last reading with an interval among those that the answer is about: the ticked ones, else all. */
function lastInterval(look: Look): LabRow | null {
  const ticked = tickedRows(look);
  const about = ticked.length > 0 ? ticked : look.rows;
  return about.findLast(({ from, to }) => from !== null && to !== null) ?? null;
}

function ends({ from, to }: LabRow): Found['values'] {
  return { from: from!, to: to! };
}

/** The end of an interval that lies farther from 0. */
function farthest({ from, to }: LabRow): number {
  return Math.abs(from!) > Math.abs(to!) ? from! : to!;
}

/** Whether the evidence holds a study with a lot: the ticked rows, or the study on screen where nothing is ticked. */
function carriedByLot(look: Look): boolean {
  const ticked = tickedRows(look);
  if (ticked.length > 0) return ticked.some(byLot);
  const { screen } = look;
  if (screen.screen !== 'experiment') return true;
  return (screen.study.design as { readonly assignment?: string }).assignment === 'lot';
}

/** What the answers of this step say of the world. */
function claimed({ step, answers, because }: Look): readonly Claims[] {
  const reasons = because === null ? [] : [step.because?.[because]];
  const options = step.asks.flatMap((ask) => chosenIn(ask, answers[ask.id]));
  return [...options, ...reasons].flatMap((each) => (each === undefined ? [] : claimsOf(each)));
}

/** The option that was chosen, and the reason. */
function chosenIn(ask: Ask, answer: Answer | undefined): readonly (Option | undefined)[] {
  if (ask.kind === 'choice' && answer?.kind === 'choice') return [ask.options[answer.option]];
  if (ask.kind === 'claim' && answer?.kind === 'claim')
    return [ask.options[answer.option], answer.reason === null ? undefined : ask.reasons[answer.reason]];
  return [];
}

/** Said by the file, or to be seen from what must hold, or from the misconception that it stands for. */
function claimsOf({ claims, holds, meets }: Option): readonly Claims[] {
  if (claims !== undefined) return [claims];
  if (typeof holds === 'object' && 'is' in holds) {
    if (holds.is === 'cannot tell') return ['cannot tell'];
    if (['above 0', 'below 0', 'off 0'].includes(holds.is)) return ['difference'];
  }
  if (meets === 'M10') return ['none'];
  return meets === 'M8' ? ['cause'] : [];
}
