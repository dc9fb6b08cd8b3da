import { readJson } from '../../params/codec/json.ts';
import { InputError } from '../../params/types.ts';
import {
  CHAIN_DEFAULTS,
  chainHistograms,
  chainKinetics,
  observeChain,
  type ChainObservation,
} from '../../run/chain.ts';
import type { StartState } from '../../model/mark-block.ts';
import { DEFAULT_LAGS, observeSwitching, type SwitchingObservation } from '../../run/switching.ts';
import { parseCases, type Case } from '../cases.ts';
import { readText } from '../input.ts';
import { choose, option, readArguments } from '../options.ts';
import { print } from '../output.ts';

const COURSE_ALLELES = 200_000;
/** Fewer, since each may take thousands of days. */
const SWITCHING_ALLELES = 2_000;
/** For cases that name no seed. */
const SEED = 'chain';

const MOMENTS = ['meanMethylatedStrandFraction', 'sdAcrossAlleles', 'fractionAllelesBelowHalf'] as const;
const SWITCHES = [
  'stationaryMean',
  'stationarySd',
  'daysFromAllUnmethylatedToStrands70pct',
  'daysFromAllMethylatedToStrands30pct',
] as const;

/** How many standard errors from expected; null when there is no error to divide by. */
type Distances = Readonly<Record<string, number | null | Readonly<Record<string, number | null>>>>;
type Course = ChainObservation & { readonly z?: Distances };
type Switching = SwitchingObservation & { readonly z?: Distances };

/** `tend chain CASES.json`: what bare chains do, beside what is expected of them. */
export async function chain(args: readonly string[]): Promise<void> {
  const given = readArguments(args, { format: 'one', seed: 'one' }, ['CASES.json']);
  const format = choose(given, 'format', ['text', 'json'], 'text');
  const seed = option(given, 'seed') ?? SEED;
  const { file, course, switching } = parseCases(readJson(await readText(given.positionals[0]!)));
  const courses = course.map((one, i) => inCase(`course[${i}]`, () => observeCourse(one, seed)));
  const switches = switching.map((one, i) => inCase(`switching[${i}]`, () => observeSwitch(one, seed)));
  if (format === 'text')
    return print([...course.flatMap((one, i) => courseText(one, courses[i]!, i)), ...switches.flatMap(switchText)]);
  const seen: Record<string, unknown> = {
    course: course.map((one, i) => ({ ...one, observed: courses[i] })),
    switching: switching.map((one, i) => ({ ...one, observed: switches[i] })),
  };
  const same = Object.fromEntries(Object.keys(file).map((key) => [key, seen[key]]));
  await print([`${JSON.stringify(same, null, 1)}\n`]);
}

/** Names the case in problems that only running it brings to light. */
function inCase<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` })));
  }
}

function kineticsOf(one: Case) {
  return chainKinetics(one as unknown as Parameters<typeof chainKinetics>[0]);
}

function observeCourse(one: Case, seed: string): Course[] {
  const number = (name: string, otherwise = 0) => (one[name] ?? otherwise) as number;
  const expected = (one['expected'] ?? []) as readonly Record<string, number>[];
  const days = (one['days'] ?? expected.map(({ day }) => day)) as readonly number[];
  const histograms = chainHistograms(
    {
      kinetics: kineticsOf(one),
      care: number('care'),
      stress: number('stress'),
      kappaCare: number('kappaCare'),
      kappaStress: number('kappaStress'),
      adultPlasticity: number('piAdult', CHAIN_DEFAULTS.adultPlasticity),
      windowFullUntil: number('windowFullUntil', CHAIN_DEFAULTS.windowFullUntil),
      windowEndsAt: number('windowEndsAt', CHAIN_DEFAULTS.windowEndsAt),
      start: (one['start'] ?? 'neutral') as StartState,
    },
    days,
    number('alleles', COURSE_ALLELES),
    (one['seed'] ?? seed) as string,
  );
  return days.map((day, i) => {
    const seen = observeChain(day, histograms[i]!);
    const wanted = expected.find((each) => each['day'] === day);
    return wanted === undefined ? seen : { ...seen, z: distances(MOMENTS, seen, seen.standardErrors, wanted) };
  });
}

function observeSwitch(one: Case, seed: string): Switching {
  const lagged = one['autocorrelationByLagDays'] as Readonly<Record<string, number>> | undefined;
  const lags = lagged === undefined ? DEFAULT_LAGS : Object.keys(lagged).map(Number);
  const seen = observeSwitching(
    kineticsOf(one),
    lags,
    (one['alleles'] ?? SWITCHING_ALLELES) as number,
    (one['seed'] ?? seed) as string,
  );
  const z = distances(SWITCHES, seen, seen.standardErrors, one);
  if (lagged === undefined) return Object.keys(z).length > 0 ? { ...seen, z } : seen;
  const byLag = distances(
    Object.keys(lagged),
    seen.autocorrelationByLagDays,
    seen.standardErrors.autocorrelationByLagDays,
    lagged,
  );
  return { ...seen, z: { ...z, autocorrelationByLagDays: byLag as Record<string, number | null> } };
}

/** (observed - expected) / standard error by name, for the names that are expected. */
function distances(
  names: readonly string[],
  seen: object,
  errors: object,
  wanted: object,
): Record<string, number | null> {
  const numbers = (from: object) => from as Readonly<Record<string, number>>;
  return Object.fromEntries(
    names
      .filter((name) => Object.hasOwn(wanted, name))
      .map((name) => {
        const difference = numbers(seen)[name]! - numbers(wanted)[name]!;
        const error = numbers(errors)[name]!;
        return [name, error > 0 ? difference / error : difference === 0 ? 0 : null];
      }),
  );
}

function courseText(one: Case, seen: readonly Course[], index: number): string[] {
  const { K, c, care, stress } = one as Readonly<Record<string, number>>;
  return seen.map((row) => {
    const numbers = MOMENTS.map(
      (name) => `${SHORT[name]} ${measured(row[name], row.standardErrors[name], row.z?.[name])}`,
    );
    return `course[${index}] K ${K} c ${c} care ${care} stress ${stress} day ${row.day}: ${numbers.join(', ')}\n`;
  });
}

const SHORT: Readonly<Record<string, string>> = {
  meanMethylatedStrandFraction: 'mean',
  sdAcrossAlleles: 'SD',
  fractionAllelesBelowHalf: 'below half',
};

function switchText(seen: Switching, index: number): string[] {
  const z = seen.z ?? {};
  const lags = seen.autocorrelationByLagDays;
  const byLag = (z['autocorrelationByLagDays'] ?? {}) as Readonly<Record<string, number | null>>;
  return [
    ...SWITCHES.map(
      (name) => `${name} ${measured(seen[name], seen.standardErrors[name], z[name] as number | null | undefined)}`,
    ),
    ...Object.keys(lags).map(
      (lag) =>
        `autocorrelation after ${lag} days ${measured(lags[lag]!, seen.standardErrors.autocorrelationByLagDays[lag]!, byLag[lag])}`,
    ),
  ].map((text) => `switching[${index}] ${text}\n`);
}

/** A number with its standard error, and its distance from expected where one is. */
function measured(value: number, error: number, z: unknown): string {
  const distance = z === undefined ? '' : ` z ${typeof z === 'number' ? z.toFixed(2) : 'none'}`;
  return `${value} ± ${error.toPrecision(3)}${distance}`;
}
