import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readTyped } from '../data/cell.ts';
import { numberCell } from '../data/number-cell.ts';
import { InputError } from '../params/types.ts';

/** Options a command knows: text unless said otherwise. */
export type OptionNames = Readonly<Record<string, 'one' | 'many'>>;

export interface Arguments {
  readonly positionals: readonly string[];
  /** Values by option, in the order given. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** @throws InputError on an unknown option, a missing value, one given twice, or too few or many other arguments. */
export function readArguments(
  args: readonly string[],
  names: OptionNames,
  wanted: readonly string[],
  optional = 0,
): Arguments {
  const { values, positionals } = parsed(args, names);
  const missing = wanted[positionals.length];
  if (missing !== undefined && positionals.length < wanted.length - optional)
    throw new InputError([{ code: 'missing-argument', path: missing }]);
  if (positionals.length > wanted.length)
    throw new InputError([{ code: 'bad-option', path: 'arguments', got: positionals[wanted.length] }]);
  const options = new Map(Object.entries(values) as [string, string[]][]);
  for (const [name, given] of options)
    if (names[name] === 'one' && given.length > 1) throw new InputError([{ code: 'repeated-key', path: `--${name}` }]);
  return { positionals, options };
}

function parsed(args: readonly string[], names: OptionNames) {
  const options: ParseArgsConfig['options'] = {};
  for (const name of Object.keys(names)) options[name] = { type: 'string', multiple: true };
  try {
    return parseArgs({ args: joinNegative(args), options, allowPositionals: true, strict: true });
  } catch (error) {
    const [got] = (error as Error).message.split(/[.\n]/);
    throw new InputError([{ code: 'bad-option', path: 'arguments', got }]);
  }
}

/** `--days -5` means the value -5, to be refused for its range and not as an option. */
function joinNegative(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    if (/^-[\d.]/.test(arg) && /^--[a-z-]+$/.test(joined.at(-1) ?? '')) joined.push(`${joined.pop()}=${arg}`);
    else joined.push(arg);
  }
  return joined;
}

/** The one value of an option. */
export function option({ options }: Arguments, name: string): string | undefined {
  return options.get(name)?.[0];
}

/** A value out of a few. @throws InputError */
export function choose<const T extends string>(given: Arguments, name: string, allowed: readonly T[], otherwise: T): T {
  const value = option(given, name) ?? otherwise;
  if (!(allowed as readonly string[]).includes(value))
    throw new InputError([{ code: 'not-one-of', path: `--${name}`, got: value, allowed }]);
  return value as T;
}

/**
 * What stands after an option: a number, true, false, or text that whoever wanted a number refuses.
 * @param path of the option or field, for the sentence @throws InputError on a decimal comma, which also parts values
 */
export function typed(text: string, path: string): number | boolean | string {
  const value = readTyped(text);
  if (typeof value === 'string' && value.includes(',') && numberCell(value) !== null)
    throw new InputError([{ code: 'decimal-comma', path, got: text }]);
  return value;
}
