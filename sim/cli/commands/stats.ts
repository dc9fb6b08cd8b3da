import { InputError } from '../../params/types.ts';
import { benjaminiHochberg, bonferroni, holm } from '../../stats/multiplicity.ts';
import { correlationPower, criticalR, detectableD, detectableR, tTestPower } from '../../stats/power.ts';
import { type Computed, isComputed, type NotComputable } from '../../stats/result.ts';
import { ENGLISH } from '../../words/english.ts';
import { createWords } from '../../words/say.ts';
import { type Arguments, option, readArguments, typed } from '../options.ts';
import { print } from '../output.ts';
import { askedOf } from '../stats-columns.ts';
import { TESTS } from '../stats-tests.ts';

const STATS_SCHEMA = 'tend.stats/1';
const say = createWords(ENGLISH);

/** What needs no table. */
const WITHOUT_TABLE: Readonly<Record<string, (args: readonly string[]) => Readonly<Record<string, unknown>>>> = {
  power,
  adjust,
};

/**
 * `tend stats TEST FILE.csv`, or `tend stats power` and `adjust`: what the page computes of its studies, of a table of
 * one's own.
 */
export async function stats([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name.startsWith('-')) throw new InputError([{ code: 'missing-argument', path: 'TEST' }]);
  if (Object.hasOwn(WITHOUT_TABLE, name)) return answer(name, WITHOUT_TABLE[name]!(args));
  const test = Object.hasOwn(TESTS, name) ? TESTS[name]! : undefined;
  if (test === undefined)
    throw new InputError([
      { code: 'not-one-of', path: 'TEST', got: name, allowed: [...Object.keys(TESTS), ...Object.keys(WITHOUT_TABLE)] },
    ]);
  const asked = await askedOf(readArguments(args, test.options, ['FILE.csv']));
  const {
    encoding,
    table: { leftOut },
  } = asked;
  await answer(name, {
    ...(encoding === 'utf-8' ? {} : { encoding }),
    ...(leftOut.length === 0 ? {} : { linesLeftOut: leftOut }),
    ...test.of(asked),
  });
}

/** What cannot be computed is an answer too, with the reason in words beside it. */
function answer(test: string, found: Readonly<Record<string, unknown>>): Promise<void> {
  return print([`${JSON.stringify({ schema: STATS_SCHEMA, test, ...found }, withReason)}\n`]);
}

function withReason(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('notComputable' in value)) return value;
  const { notComputable, detail } = value as NotComputable;
  return { ...value, reason: say(`stats.${notComputable}`, detail) };
}

const DEFAULT_ALPHA = '0.05';
const MOST_N = 1_000_000;

/**
 * Of a t test with n per arm (--d), or of a correlation over n pairs (--r); and what such a study finds in 80 of 100
 * cases.
 */
function power(args: readonly string[]) {
  const given = readArguments(args, { d: 'one', r: 'one', n: 'one', alpha: 'one' }, []);
  const alpha = between(given, 'alpha', [0, 1], DEFAULT_ALPHA);
  const [d, r] = [option(given, 'd'), option(given, 'r')];
  if (d === undefined && r === undefined) throw new InputError([{ code: 'missing-argument', path: '--d or --r' }]);
  if (d !== undefined && r !== undefined)
    throw new InputError([{ code: 'bad-option', path: '--r', got: '--d and --r together' }]);
  if (r === undefined) {
    const [effect, n] = [between(given, 'd', [-100, 100]), size(given, 2)];
    return { d: effect, n, alpha, power: tTestPower(effect, n, alpha), detectableD: detectableD(n, 0.8, alpha) };
  }
  const [effect, n] = [between(given, 'r', [-1, 1]), size(given, 4)];
  return {
    r: effect,
    n,
    alpha,
    power: correlationPower(effect, n, alpha),
    criticalR: criticalR(n, alpha),
    detectableR: detectableR(n, 0.8, alpha),
  };
}

/** p-values of several tests once all of them are counted. */
function adjust(args: readonly string[]) {
  const given = readArguments(args, { p: 'one' }, []);
  const text = option(given, 'p');
  if (text === undefined) throw new InputError([{ code: 'missing-argument', path: '--p' }]);
  const p = text.split(',').map((part) => {
    const got = typed(part.trim(), '--p');
    if (typeof got === 'number' && got >= 0 && got <= 1) return got;
    throw new InputError([{ code: 'out-of-range', path: '--p', got, allowed: [0, 1] }]);
  });
  const adjusted = <T extends { readonly adjusted: readonly number[] }>(result: Computed<T>) =>
    isComputed(result) ? result.adjusted : result;
  return {
    p,
    bonferroni: adjusted(bonferroni(p)),
    holm: adjusted(holm(p)),
    benjaminiHochberg: adjusted(benjaminiHochberg(p)),
  };
}

/** A number inside a range without its ends. */
function between(given: Arguments, name: string, [low, high]: readonly [number, number], otherwise?: string): number {
  const got = typed(option(given, name) ?? otherwise!, `--${name}`);
  if (typeof got === 'number' && got > low && got < high) return got;
  throw new InputError([{ code: 'at-the-end-of-range', path: `--${name}`, got, allowed: [low, high] }]);
}

function size(given: Arguments, least: number): number {
  const text = option(given, 'n');
  if (text === undefined) throw new InputError([{ code: 'missing-argument', path: '--n' }]);
  const got = typed(text, '--n');
  if (Number.isInteger(got) && (got as number) >= least && (got as number) <= MOST_N) return got as number;
  throw new InputError([{ code: 'not-a-whole-number', path: '--n', got, allowed: [least, MOST_N] }]);
}
