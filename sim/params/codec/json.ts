import { InputError } from '../types.ts';

/** Blank space and the next token of JSON. */
const TOKEN =
  /[ \t\n\r]*("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/y;

/**
 * JSON.parse that says where a fault lies, on every engine alike, and refuses a name given twice in one object
 * (JSON.parse would silently keep the last).
 * @throws InputError `not-json` with line and column, or `repeated-key`.
 */
export function readJson(text: string): unknown {
  const fault = firstFault(text);
  if (fault !== null) throw fault;
  return JSON.parse(text) as unknown;
}

type Open = { readonly keys: Set<string> | null };

/** Walks the tokens with a stack of open brackets; `wants` says what may come next. */
function firstFault(text: string): InputError | null {
  const open: Open[] = [];
  let wants: 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing' = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined)
      return wants === 'nothing' && /^[ \t\n\r]*$/.test(text.slice(start)) ? null : notJson(text, start);
    const inside = open.at(-1);
    const ends = inside !== undefined && token === (inside.keys === null ? ']' : '}');
    if (ends && wants.endsWith('or end')) {
      open.pop();
      wants = open.length > 0 ? 'comma or end' : 'nothing';
    } else if (wants.startsWith('value') && (token === '{' || token === '[')) {
      open.push({ keys: token === '{' ? new Set() : null });
      wants = token === '{' ? 'key or end' : 'value or end';
    } else if (wants.startsWith('value') && /^["\-\dtfn]/.test(token)) {
      wants = open.length > 0 ? 'comma or end' : 'nothing';
    } else if (wants.startsWith('key') && token.startsWith('"')) {
      const key = JSON.parse(token) as string;
      if (inside!.keys!.has(key)) return new InputError([{ code: 'repeated-key', path: key }]);
      inside!.keys!.add(key);
      wants = 'colon';
    } else if (wants === 'colon' && token === ':') {
      wants = 'value';
    } else if (wants === 'comma or end' && token === ',') {
      wants = inside!.keys === null ? 'value' : 'key';
    } else {
      return notJson(text, TOKEN.lastIndex - token.length);
    }
  }
}

function notJson(text: string, near: number): InputError {
  const blank = /[ \t\n\r]*/y;
  blank.lastIndex = near;
  const position = near + (blank.exec(text)?.[0].length ?? 0);
  const lines = text.slice(0, position).split('\n');
  const got = position < text.length ? text.slice(position, position + 20) : 'the end';
  return new InputError([
    { code: 'not-json', path: 'file', got, detail: { line: lines.length, column: lines.at(-1)!.length + 1 } },
  ]);
}
