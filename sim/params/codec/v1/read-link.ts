import { ENTRY_BY_ID } from '../../table.ts';
import { InputError, type InputProblem } from '../../types.ts';
import { SCENARIO_SCHEMA } from '../../version.ts';
import { readLiteral } from '../literal.ts';
import { FIXED, NO_EVENTS } from './link.ts';

/**
 * Puts version 1 pairs together as something that claims to be a scenario; values are checked by the validator.
 * @throws InputError on a key nobody knows, a key given twice, or an event that is not in its form.
 */
export function fromPairs(pairs: readonly (readonly [string, string])[]): unknown {
  const problems: InputProblem[] = [];
  const fields: Record<string, unknown> = { schema: SCENARIO_SCHEMA };
  const set: Record<string, unknown> = {};
  const events: unknown[] = [];
  const texts: string[] = [];
  for (const [key, text] of pairs) {
    if (key === 'event') texts.push(text);
    else if (key === 'model') fields['modelVersion'] = text;
    else if (key === 'preset' || key === 'seed') fields[key] = text;
    else if ((FIXED as readonly string[]).includes(key)) fields[key] = readLiteral(text);
    else if (ENTRY_BY_ID.has(key)) set[key] = readLiteral(text);
    else problems.push({ code: 'unknown-parameter', path: `link.${key}`, allowed: [...FIXED, ...ENTRY_BY_ID.keys()] });
  }
  if (texts.join() !== NO_EVENTS) texts.forEach((text, i) => events.push(readEvent(text, `events[${i}]`, problems)));
  if (problems.length > 0) throw new InputError(problems);
  return { ...fields, set, ...(texts.length > 0 ? { events } : {}) };
}

/** What `writeEvent` wrote, or null and a problem at `path`. */
export function readEvent(text: string, path: string, problems: InputProblem[]): unknown {
  const [type, id, days, ...rest] = text.split(':');
  const span = /^([^-]*)-([^-]*)$/.exec(days ?? '');
  const names = rest.filter((_, i) => i % 2 === 0);
  if (
    span === null ||
    rest.length % 2 !== 0 ||
    new Set(names).size !== names.length ||
    names.some((name) => name in BASE)
  ) {
    problems.push({ code: 'not-an-event', path, got: text });
    return null;
  }
  const own = names.map((name, i): [string, unknown] => [name, readLiteral(rest[2 * i + 1]!)]);
  return Object.fromEntries([
    ['id', id],
    ['type', type],
    ['fromDay', readLiteral(span[1]!)],
    ['toDay', readLiteral(span[2]!)],
    ...own,
  ]);
}

/** Names that an event's own fields cannot take; the empty prototype keeps `in` honest. */
const BASE: object = Object.assign(Object.create(null) as object, { id: 0, type: 0, fromDay: 0, toDay: 0 });
