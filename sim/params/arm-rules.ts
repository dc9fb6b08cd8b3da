import { ARM_FIELDS, armOwn, armOwnCount, TRIAL_ARMS, type ArmChanges, type ArmOwn, type TrialArm } from './arms.ts';
import { kindOfDifference, REARING_IDS } from './rearing.ts';
import type { Scenario } from './scenario.ts';
import { ENTRY_BY_ID, type ParamValues } from './table.ts';
import { InputError, type InputProblem } from './types.ts';
import { checkValue, isDictionary, kindOf, MAX_EVENTS, parseScenario } from './validate.ts';

/** What an arm may have of its own, and the world that comes of it. */

/** A design in which an arm has this of its own; values in the order of the table, empty fields left out. */
export function withArmOwn<D extends ArmChanges>(design: D, arm: TrialArm, own: ArmOwn): D {
  const all = Object.fromEntries(TRIAL_ARMS.map((each) => [each, each === arm ? own : armOwn(design, each)])) as Record<
    TrialArm,
    ArmOwn
  >;
  const rest = Object.fromEntries(
    Object.entries(design).filter(([id]) => !(ARM_FIELDS as readonly string[]).includes(id)),
  );
  const fields = TRIAL_ARMS.flatMap(
    (each) =>
      [
        [`set${each}`, inOrder(all[each].set)],
        [`events${each}`, all[each].events],
      ] as const,
  );
  return { ...rest, ...Object.fromEntries(fields.filter(([, value]) => Object.keys(value).length > 0)) } as D;
}

/** What is none of an arm's affair stays in, for the check to refuse by name. */
function inOrder(set: Partial<ParamValues>): Partial<ParamValues> {
  const own = set as Readonly<Record<string, unknown>>;
  const ids = [
    ...REARING_IDS.filter((id) => Object.hasOwn(own, id)),
    ...Object.keys(own).filter((id) => kindOfDifference(id) !== 'rearing'),
  ];
  return Object.fromEntries(ids.map((id) => [id, own[id] === 0 ? 0 : own[id]]));
}

/** An arm's home with what the arm has of its own on top. */
export function withOwn(home: Scenario, { set, events }: ArmOwn): Scenario {
  return {
    ...home,
    set: { ...home.set, ...set },
    events: events.length === 0 ? home.events : [...home.events, ...events],
  };
}

/** Shapes and values, without a look at the world: pushes a problem for each that an arm cannot have of its own. */
export function checkArmFields(design: Readonly<Record<string, unknown>>, problems: InputProblem[]): void {
  for (const arm of TRIAL_ARMS) {
    const [set, events] = [design[`set${arm}`], design[`events${arm}`]];
    if (set !== undefined) checkOwnSet(set, `design.set${arm}`, problems);
    if (events === undefined) continue;
    const path = `design.events${arm}`;
    if (!Array.isArray(events)) problems.push({ code: 'not-a-list', path, got: kindOf(events) });
    else if (events.length > MAX_EVENTS)
      problems.push({ code: 'too-many-events', path, got: events.length, allowed: [0, MAX_EVENTS] });
  }
}

function checkOwnSet(set: unknown, path: string, problems: InputProblem[]): void {
  if (!isDictionary(set)) {
    problems.push({ code: 'not-an-object', path, got: kindOf(set) });
    return;
  }
  for (const [id, value] of Object.entries(set)) {
    const at = `${path}.${id}`;
    const kind = kindOfDifference(id);
    if (kind === 'law') problems.push({ code: 'law-of-the-world', path: at, allowed: REARING_IDS });
    else if (kind === 'unknown') problems.push({ code: 'unknown-parameter', path: at, allowed: REARING_IDS });
    else checkValue(ENTRY_BY_ID.get(id)!, value, at, problems);
  }
}

/**
 * What an arm has of its own, checked with the home it comes on top of and in canonical order; problems name the arm's
 * fields.
 */
export function checkedOwn(home: Scenario, design: ArmChanges, arm: TrialArm, problems: InputProblem[]): ArmOwn {
  const own = armOwn(design, arm);
  if (armOwnCount(design, arm) === 0) return own;
  try {
    return { set: own.set, events: parseScenario(withOwn(home, own)).events.slice(home.events.length) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(
      ...error.problems.map((problem) => ({ ...problem, path: pathInArm(problem.path, arm, home.events.length) })),
    );
    return own;
  }
}

/** `events[3].toDay` of the arm's world is `design.eventsA[1].toDay` where two events are those of its home. */
function pathInArm(path: string, arm: TrialArm, before: number): string {
  const [, at, rest] = /^events\[(\d+)\](.*)$/.exec(path) ?? [];
  if (at === undefined) return `design.set${arm}${path.replace(/^set/, '')}`;
  return Number(at) < before ? `design.set${arm}` : `design.events${arm}[${Number(at) - before}]${rest}`;
}
