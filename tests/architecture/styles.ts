/** The house rules for stylesheets. Pure: it sees only the files it is given, as text by path. */
import { posix } from 'node:path';
import { withLate, withSheets } from '../tools/styles.mjs';
import type { Violation } from './rules.ts';

/** The one sheet that brings all others, in layers. */
export const INDEX = 'src/styles/index.css';
/** What of it the site loads after the first curve. */
export const LATE = 'src/styles/late.css';
/** Where the widths have their names. */
export const WIDTHS = 'src/styles/widths.css';
/** The same widths for scripts. */
const SCRIPT_WIDTHS = 'src/parts/widths.ts';

/** Which layer a sheet belongs to, by the first that fits. */
const LAYER_OF: readonly (readonly [RegExp, string])[] = [
  [/^src\/styles\/tokens/, 'tokens'],
  [/^src\/styles\/print/, 'print'],
  [/^src\/styles\//, 'base'],
  [/^src\/controls\//, 'controls'],
  [/^src\/parts\/tip/, 'tips'],
  [/^src\/parts\//, 'parts'],
  [/^src\/charts\//, 'charts'],
  [/^src\/views\/frame\/embed/, 'embed'],
  [/^src\/views\/frame\/present/, 'present'],
  [/^src\/views\/frame\//, 'frame'],
  [/^src\/views\//, 'views'],
];

export type StyleRule =
  | 'a sheet is brought by its own room or the index'
  | 'the index brings each sheet in the layer of its room'
  | 'a width has a name'
  | 'a name of a width is known'
  | 'scripts ask for widths by name'
  | 'no order between sheets of a layer';

/** Every breach in a tree of files. */
export function styleFaults(files: ReadonlyMap<string, string>): Violation[] {
  const found: Violation[] = [];
  const add = (rule: StyleRule, path: string, text: string, at: number, what: string) =>
    found.push({ rule, path, line: text.slice(0, at).split('\n').length, found: what });
  for (const [path, text] of files) {
    if (!path.startsWith('src/')) continue;
    for (const { at, target } of sheetImports(path, text)) {
      if (!mayBring(path, target)) add('a sheet is brought by its own room or the index', path, text, at, target);
    }
    if (path.endsWith('.css')) mediaFaults(path, text, names(files), add);
    else if (path !== SCRIPT_WIDTHS) {
      for (const { index, 0: query } of text.matchAll(
        /\((?:min|max)-width:[^)]*\)|Media\(\s*['"`][^)]*\bwidth\b[^)]*\)/g,
      ))
        add('scripts ask for widths by name', path, text, index, query);
    }
  }
  return [...found, ...indexFaults(files), ...tiedFaults(files)];
}

/** The names of widths, with what each stands for. */
export function names(files: ReadonlyMap<string, string>): Map<string, string> {
  const text = bare(files.get(WIDTHS) ?? '');
  return new Map(
    Array.from(text.matchAll(/@custom-media\s+(--[\w-]+)\s+([^;]+);/g), ([, name, query]) => [name!, query!]),
  );
}

/** The widths that scripts ask for. */
export function scriptWidths(files: ReadonlyMap<string, string>): string[] {
  return Array.from((files.get(SCRIPT_WIDTHS) ?? '').matchAll(/= '(\([^']+\))';/g), ([, query]) => query!);
}

/** A sheet without its comments; the places of all else stay the same. */
function bare(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}

function sheetImports(path: string, text: string): { at: number; target: string }[] {
  const code = path.endsWith('.css') ? bare(text) : text;
  return Array.from(
    code.matchAll(/(?:@import|\bimport|\bfrom)\s*\(?\s*['"](\.[^'"]+\.css)(?:\?\w+)?['"]/g),
    (match) => ({
      at: match.index,
      target: posix.join(posix.dirname(path), match[1]!),
    }),
  );
}

function mayBring(path: string, target: string): boolean {
  if (target === INDEX) return path === 'src/main.tsx';
  if (target === LATE) return path === INDEX || path === 'src/state/reach.ts';
  return path === INDEX || path === LATE || posix.dirname(path) === posix.dirname(target);
}

function mediaFaults(
  path: string,
  text: string,
  known: ReadonlyMap<string, string>,
  add: (rule: StyleRule, path: string, text: string, at: number, what: string) => void,
): void {
  for (const { index, 0: rule } of bare(text).matchAll(/@media[^{]*/g)) {
    if (/\bwidth\b/.test(rule)) add('a width has a name', path, text, index, rule.trim());
    for (const [name] of rule.matchAll(/--[\w-]+/g))
      if (!known.has(name)) add('a name of a width is known', path, text, index, name);
  }
  if (path !== WIDTHS && bare(text).includes('@custom-media'))
    add('a width has a name', path, text, text.indexOf('@custom-media'), '@custom-media');
}

/** Sheets that the index leaves out, brings twice or in another layer than their room's. */
function indexFaults(files: ReadonlyMap<string, string>): Violation[] {
  const sheets = [...files.keys()].filter((path) => path.endsWith('.css'));
  const fromIndex = sheets.map((path) => posix.relative(posix.dirname(INDEX), path));
  const late = files.get(LATE) ?? '';
  const text = bare(withSheets(withLate(files.get(INDEX) ?? '', late), fromIndex));
  const rule: StyleRule = 'the index brings each sheet in the layer of its room';
  const order = (/@layer ([^;]+);/.exec(text)?.[1] ?? '').split(/,\s*/);
  const brought = Array.from(text.matchAll(/@import '([^']+)'(?: layer\(([\w-]+)\))?;/g), ([, path, layer]) => ({
    path: posix.join(posix.dirname(INDEX), path!),
    layer,
  }));
  const layers = (sheet: string) => /@layer [^;]+;/.exec(sheet)?.[0];
  const apart =
    layers(late) === layers(text) ? [] : [{ rule, path: LATE, line: 1, found: layers(late) ?? 'no layers' }];
  const misplaced = [...files.keys()]
    .filter((path) => /^src\/.*\.css$/.test(path) && path !== INDEX && path !== LATE)
    .flatMap((path) => {
      const of = brought.filter((each) => each.path === path);
      const wanted = path === WIDTHS ? undefined : layerOf(path);
      const right = of.length === 1 && of[0]!.layer === wanted && (wanted === undefined || order.includes(wanted));
      return right ? [] : [{ rule, path, line: 1, found: of.map(({ layer }) => layer).join(', ') || 'not brought' }];
    });
  return [...apart, ...misplaced];
}

function layerOf(path: string): string {
  return LAYER_OF.find(([pattern]) => pattern.test(path))![1];
}

/** The same selector in two sheets of a layer, under whatever condition: their order would say which wins. */
function tiedFaults(files: ReadonlyMap<string, string>): Violation[] {
  const seen = new Map<string, string>();
  const found: Violation[] = [];
  for (const [path, text] of files) {
    if (!/^src\/.*\.css$/.test(path) || path === WIDTHS || path.startsWith('src/styles/')) continue;
    for (const { key, line } of selectors(bare(text))) {
      const at = `${layerOf(path)} ${key}`;
      const first = seen.get(at);
      if (first !== undefined && first !== path)
        found.push({ rule: 'no order between sheets of a layer', path, line, found: `${key}, also in ${first}` });
      else seen.set(at, path);
    }
  }
  return found;
}

/** Every selector of a sheet. */
function selectors(text: string): { key: string; line: number }[] {
  const found: { key: string; line: number }[] = [];
  const above: string[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(/[{};]/g)) {
    const said = text.slice(from, index).trim().replace(/\s+/g, ' ');
    from = index + 1;
    if (sign === '}') above.pop();
    if (sign !== '{') continue;
    const inside = above.some((each) => !/^@(media|supports|container)/.test(each));
    if (!said.startsWith('@') && !inside) {
      const line = text.slice(0, index).split('\n').length;
      for (const each of said.split(/,(?![^(]*\))/)) found.push({ key: each.trim(), line });
    }
    above.push(said);
  }
  return found;
}
