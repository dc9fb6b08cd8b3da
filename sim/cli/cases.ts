import { CHAIN_DEFAULTS } from '../run/chain.ts';
import { InputError, type InputProblem } from '../params/types.ts';
import type { Unit } from '../params/units.ts';
import { checkValue, isDictionary, kindOf, unknownKeys, type ValueRule } from '../params/validate.ts';

/** One case of either list as the file has it, checked. */
export type Case = Readonly<Record<string, unknown>>;
export interface Cases {
  /** The whole file, keys in their order. */
  readonly file: Readonly<Record<string, unknown>>;
  readonly course: readonly Case[];
  readonly switching: readonly Case[];
}

/** Number rules; `open` ones exclude their ends. */
type Rule = ValueRule & { readonly open?: boolean; readonly optional?: boolean };
const number = (low: number, high: number, unit: Unit | '' = ''): Rule => ({
  kind: 'number',
  domain: [low, high],
  unit,
});
const inside = (low: number, high: number, unit: Unit | '' = ''): Rule => ({ ...number(low, high, unit), open: true });
const whole = (low: number, high: number, unit: Unit | '' = ''): Rule => ({
  kind: 'integer',
  domain: [low, high],
  unit,
});
const optional = (rule: Rule): Rule => ({ ...rule, optional: true });

const DAYS = whole(0, 36_500, 'days');
const KINETICS: Readonly<Record<string, Rule>> = {
  K: whole(2, 32, 'dyads'),
  c: number(0, 1),
  x0: inside(0, 1),
  kt: inside(0, 10, 'perDay'),
  kd: optional(inside(0, 10, 'perDay')),
  rho: inside(0, 1000),
  alleles: optional(whole(1, 10_000_000, 'alleles')),
};
const COURSE: Readonly<Record<string, Rule>> = {
  ...KINETICS,
  care: number(0, 1),
  stress: number(0, 1),
  kappaCare: number(0, 10),
  kappaStress: number(0, 10),
  piAdult: optional(number(0, 1)),
  windowFullUntil: optional(number(0, 36_500, 'days')),
  windowEndsAt: optional(number(0, 36_500, 'days')),
  start: optional({ kind: 'choice', domain: ['neutral', 'methylated', 'unmethylated'], unit: '' }),
};
const MOMENTS: Readonly<Record<string, Rule>> = {
  day: DAYS,
  meanMethylatedStrandFraction: optional(number(0, 1)),
  sdAcrossAlleles: optional(number(0, 1)),
  fractionAllelesBelowHalf: optional(number(0, 1)),
};
const SWITCHING: Readonly<Record<string, Rule>> = {
  ...KINETICS,
  stationaryMean: optional(number(0, 1)),
  stationarySd: optional(number(0, 1)),
  daysFromAllUnmethylatedToStrands70pct: optional(number(0, 1e9, 'days')),
  daysFromAllMethylatedToStrands30pct: optional(number(0, 1e9, 'days')),
};

/** @throws InputError with every problem found, each named by its case. */
export function parseCases(file: unknown): Cases {
  const problems: InputProblem[] = [];
  if (!isDictionary(file)) throw new InputError([{ code: 'not-an-object', path: 'cases', got: kindOf(file) }]);
  unknownKeys(file, ['course', 'switching'], '', problems);
  const list = (name: string, check: (one: Record<string, unknown>, path: string) => void) =>
    each(file[name], name, problems, check);
  list('course', (one, path) => checkCourse(one, path, problems));
  list('switching', (one, path) => checkSwitching(one, path, problems));
  if (problems.length > 0) throw new InputError(problems);
  return { file, course: (file['course'] ?? []) as Case[], switching: (file['switching'] ?? []) as Case[] };
}

function checkCourse(one: Record<string, unknown>, path: string, problems: InputProblem[]): void {
  unknownKeys(one, [...Object.keys(COURSE), 'seed', 'days', 'expected', 'observed'], `${path}.`, problems);
  checkFields(one, COURSE, path, problems);
  checkSeed(one['seed'], path, problems);
  each(one['expected'], `${path}.expected`, problems, (moments, at) => {
    unknownKeys(moments, Object.keys(MOMENTS), `${at}.`, problems);
    checkFields(moments, MOMENTS, at, problems);
  });
  const { days } = one;
  if (days === undefined && !(Array.isArray(one['expected']) && one['expected'].length > 0))
    problems.push({ code: 'missing', path: `${path}.days`, allowed: [0, 36_500], unit: 'days' });
  else if (days !== undefined && !(Array.isArray(days) && days.length > 0))
    problems.push({
      code: 'not-a-list',
      path: `${path}.days`,
      got: Array.isArray(days) ? 'an empty list' : kindOf(days),
    });
  else if (days !== undefined)
    (days as unknown[]).forEach((day, i) => checkValue(DAYS, day, `${path}.days[${i}]`, problems));
  const full = one['windowFullUntil'] ?? CHAIN_DEFAULTS.windowFullUntil;
  const end = one['windowEndsAt'] ?? CHAIN_DEFAULTS.windowEndsAt;
  if (typeof full === 'number' && typeof end === 'number' && end < full)
    problems.push({
      code: 'window-ends-before-full',
      path: `${path}.windowEndsAt`,
      got: end,
      allowed: [full, 36_500],
      unit: 'days',
    });
}

function checkSwitching(one: Record<string, unknown>, path: string, problems: InputProblem[]): void {
  unknownKeys(one, [...Object.keys(SWITCHING), 'seed', 'autocorrelationByLagDays', 'observed'], `${path}.`, problems);
  checkFields(one, SWITCHING, path, problems);
  checkSeed(one['seed'], path, problems);
  const lags = one['autocorrelationByLagDays'];
  const at = `${path}.autocorrelationByLagDays`;
  if (lags === undefined) return;
  if (!isDictionary(lags) || Object.keys(lags).length === 0)
    problems.push({ code: 'not-an-object', path: at, got: kindOf(lags) });
  else
    for (const [lag, value] of Object.entries(lags)) {
      if (!/^[1-9]\d{0,3}$/.test(lag))
        problems.push({ code: 'not-a-whole-number', path: `${at}.${lag}`, got: lag, allowed: [1, 9999], unit: 'days' });
      checkValue(number(-1, 1), value, `${at}.${lag}`, problems);
    }
}

function checkFields(
  one: Record<string, unknown>,
  rules: Readonly<Record<string, Rule>>,
  path: string,
  problems: InputProblem[],
): void {
  for (const [name, rule] of Object.entries(rules)) {
    const value = one[name];
    if (value === undefined && rule.optional) continue;
    const found = problems.length;
    checkValue(rule, value, `${path}.${name}`, problems);
    if (
      rule.open &&
      problems.length === found &&
      rule.kind === 'number' &&
      (rule.domain as readonly unknown[]).includes(value)
    )
      problems.push({
        code: 'at-the-end-of-range',
        path: `${path}.${name}`,
        got: value,
        allowed: rule.domain,
        unit: rule.unit,
      });
  }
}

function checkSeed(seed: unknown, path: string, problems: InputProblem[]): void {
  if (seed !== undefined && (typeof seed !== 'string' || seed.length === 0 || seed.length > 64))
    problems.push({ code: 'not-a-seed', path: `${path}.seed`, got: seed, allowed: [1, 64], unit: 'characters' });
}

function each(
  input: unknown,
  path: string,
  problems: InputProblem[],
  check: (one: Record<string, unknown>, path: string) => void,
): void {
  if (input === undefined) return;
  if (!Array.isArray(input)) return void problems.push({ code: 'not-a-list', path, got: kindOf(input) });
  input.forEach((one: unknown, i) => {
    if (isDictionary(one)) check(one, `${path}[${i}]`);
    else problems.push({ code: 'not-an-object', path: `${path}[${i}]`, got: kindOf(one) });
  });
}
