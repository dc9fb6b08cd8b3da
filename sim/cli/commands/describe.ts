import { sourceOf } from '../../params/sources.ts';
import { ENTRIES, SIZE_ENTRIES } from '../../params/table.ts';
import { InputError, type ParameterEntry } from '../../params/types.ts';
import { ENGLISH } from '../../words/english.ts';
import { referenceText } from '../../words/reference.ts';
import { createWords, unitWords } from '../../words/say.ts';
import { readArguments } from '../options.ts';
import { print } from '../output.ts';

const say = createWords(ENGLISH);
const entries = [...SIZE_ENTRIES, ...ENTRIES] as readonly ParameterEntry[];

/** `tend describe [PARAM]`: all parameters one to a line, or everything about one. */
export async function describe(args: readonly string[]): Promise<void> {
  const [given] = readArguments(args, {}, ['PARAM'], 1).positionals;
  if (given === undefined) {
    const width = Math.max(...entries.map(({ id }) => id.length));
    return print(entries.map(({ id }) => `${id.padEnd(width)}  ${say(`param.${id}.label`)}\n`));
  }
  const entry = entries.find(({ id }) => id === given);
  if (entry === undefined)
    throw new InputError([{ code: 'unknown-parameter', path: given, allowed: entries.map(({ id }) => id) }]);
  await print(aboutOne(entry).map(([name, text]) => `${`${name}:`.padEnd(16)}${text}\n`));
}

function aboutOne(entry: ParameterEntry): [string, string][] {
  return [
    ['parameter', entry.id],
    ['label', say(`param.${entry.id}.label`)],
    ['help', say(`param.${entry.id}.help`)],
    ...(entry.unit === '' ? [] : [['unit', unitWords(say, entry.unit)] as [string, string]]),
    ['default', String(entry.default)],
    ['allowed', allowed(entry)],
    ...(entry.kind === 'number' || entry.kind === 'integer'
      ? [['slider', `${entry.explore[0]} to ${entry.explore[1]} in steps of ${entry.step}`] as [string, string]]
      : []),
    ['how well known', say(`tag.${entry.tag}`)],
    ['source', referenceText(sourceOf(entry.source), say)],
    ['since', entry.since],
  ];
}

function allowed(entry: ParameterEntry): string {
  if (entry.kind === 'boolean') return 'true, false';
  if (entry.kind === 'choice')
    return entry.domain.map((each) => `${each} (${say(`choice.${entry.id}.${each}`)})`).join(', ');
  return `${entry.domain[0]} to ${entry.domain[1]}${entry.kind === 'integer' ? ', whole numbers' : ''}`;
}
