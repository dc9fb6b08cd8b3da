import { EVENT_FIELDS } from '../params/events.ts';
import { STUDY_KINDS } from '../params/study-types.ts';
import type { InputProblem } from '../params/types.ts';
import { MODEL_VERSION, MODEL_VERSIONS } from '../params/version.ts';
import { unitWords, type Say } from './say.ts';

/** Sentences for problems, and for what came from elsewhere: nothing that is said as long as all goes well. */

/** How much of a foreign text is repeated, and how many names of a list. */
const LONGEST_TEXT = 60;
const LONGEST_LIST = 12;

/** One sentence on one line: the field by label and path, what was got, and what is allowed with its unit. */
export function renderProblem(say: Say, problem: InputProblem): string {
  const values: Record<string, string | number> = {
    // A name nobody knows has no label, whatever it looks like.
    field: problem.code.startsWith('unknown-') ? harmless(problem.path) : fieldName(say, problem.path),
    got: quoted(problem.got),
    allowed: allowedText(say, problem),
  };
  for (const [name, value] of Object.entries(problem.detail ?? {}))
    values[name] = typeof value === 'string' ? detailText(say, value) : value;
  return say(`error.${problem.code}`, values);
}

/** What is to be said of something that another version of the model made; nothing of this one's own. */
export function originText(say: Say, madeBy: string): string {
  if (madeBy === MODEL_VERSION) return '';
  return say(MODEL_VERSIONS.includes(madeBy) ? 'origin.older' : 'origin.unknown', {
    madeBy: harmless(madeBy),
    model: MODEL_VERSION,
  });
}

/** A detail that names a parameter, a giver or a species is said by its label. */
function detailText(say: Say, value: string): string {
  if (say.has(`param.${value}.label`)) return fieldName(say, `set.${value}`);
  const named = [`giver.${value}`, `choice.world.species.${value}`].find((key) => say.has(key));
  return named === undefined ? harmless(value) : say(named);
}

/** The label of a path such as `set.care.licking` or `events[2].hoursPerDay`, with the path behind it. */
export function fieldName(say: Say, path: string): string {
  const label = labelOf(say, path);
  return label === null ? harmless(path) : `${label} (${harmless(path)})`;
}

function labelOf(say: Say, whole: string): string | null {
  // A field of one of several scenarios goes by the name it has in any.
  const path = whole
    .replace(/^(comparison\.)?panels(\.\w+)?\[\d+\]\.(scenario\.)?/, '')
    .replace(/^studies\.designs\.[\w-]+\./, 'design.')
    .replace(/^(scenario|view)\./, '');
  const leaf = path.slice(path.lastIndexOf('.') + 1).replace(/\[\d+\]$/, '');
  const owner = /^(design\.)?events[AB]?\[\d+\]\./.test(path)
    ? Object.entries(EVENT_FIELDS).find(
        ([type, fields]) => Object.hasOwn(fields, leaf) || say.has(`event.${type}.${leaf}`),
      )
    : undefined;
  const keys = [
    ...(owner === undefined ? [] : [`event.${owner[0]}.${leaf}`]),
    ...(path.startsWith('design.') ? STUDY_KINDS.map((kind) => `design.${kind}.${leaf}.label`) : []),
    `param.${path.replace(/^(design\.)?set[AB]?\./, '')}.label`,
    `field.${leaf}`,
  ];
  const found = keys.find((key) => say.has(key));
  return found === undefined ? null : say(found);
}

/** A range of two numbers, or a list of names, with the unit. */
function allowedText(say: Say, { allowed = [], unit = '' }: InputProblem): string {
  const tail = unit === '' ? '' : ` ${unitWords(say, unit)}`;
  const [low, high] = allowed;
  if (allowed.length === 2 && typeof low === 'number' && typeof high === 'number')
    return `from ${low} to ${high}${tail}`;
  const shown = allowed
    .slice(0, LONGEST_LIST)
    .map((each) => harmless(String(each)))
    .join(', ');
  return allowed.length > LONGEST_LIST ? `${shown} … (${allowed.length} in all)` : `${shown}${tail}`;
}

/** What was got, as short and harmless text. */
function quoted(got: unknown): string {
  if (got === undefined) return 'nothing';
  if (Array.isArray(got)) return 'a list';
  if (typeof got === 'string') return `"${harmless(got)}"`;
  return typeof got === 'object' && got !== null ? 'a group of values' : harmless(String(got));
}

/** Shortened, with control, invisible and line-breaking characters written out. */
export function harmless(text: string): string {
  const whole = Array.from(text.slice(0, 2 * LONGEST_TEXT));
  const shown = whole.slice(0, LONGEST_TEXT).map(written).join('');
  return whole.length > LONGEST_TEXT ? `${shown}…` : shown;
}

function written(character: string): string {
  if (!/[\p{C}\p{Zl}\p{Zp}]/u.test(character)) return character;
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
