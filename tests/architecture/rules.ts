/**
 * The house rules that a program can check: who may import whom, and what code may not say.
 * Pure: it sees only the files it is given. Sources are parsed, so comments and strings never count.
 */
import { posix } from 'node:path';
import { parseSync } from 'vite';
import { ENTRIES } from '../../sim/page.ts';
import { LONG_FUNCTIONS } from './long-functions.ts';
import { longFunctions, wideLines } from './shape.ts';
import { isNode, lineAt, walk, type Found, type Node } from './syntax.ts';

export interface Violation {
  /** Name of the rule, a key of `rules`. */
  rule: string;
  path: string;
  line: number;
  /** The import, expression or text that breaks the rule. */
  found: string;
}

/** One import or re-export; `target` is a file path for relative ones, else the package's specifier. */
interface Import {
  path: string;
  target: string;
  relative: boolean;
  typeOnly: boolean;
}

// What each layer of sim may import besides itself. numeric is the lowest: params imports it.
const layers: Record<string, string[]> = {
  numeric: [],
  words: ['params'],
  params: ['numeric'],
  random: ['numeric', 'params'],
  model: ['random', 'numeric', 'params'],
  data: ['params'],
  stats: ['numeric', 'params'],
  theory: ['numeric', 'params'],
  study: ['model', 'random', 'data', 'numeric', 'params'],
  run: ['study', 'model', 'theory', 'data', 'random', 'numeric', 'params'],
  // Fits the model to what was published: runs it and computes statistics of it. Only the command line asks for it.
  calibrate: ['run', 'study', 'stats', 'model', 'random', 'numeric', 'params'],
  // Lessons ask the engine and read what comes back; they run nothing.
  lesson: ['run', 'study', 'stats', 'random', 'numeric', 'params', 'words'],
  // Classes stand on lessons: what a seat hands in, how it is judged, what the board shows.
  classroom: ['lesson', 'run', 'study', 'stats', 'data', 'random', 'numeric', 'params', 'words'],
};

/** What each room of the page may look into besides itself. The views are at the top: they may look into all others. */
const BELOW: Record<string, readonly string[]> = {
  words: [],
  saved: [],
  state: ['saved', 'words', 'charts'],
  charts: [],
  worker: ['state'],
  parts: ['saved', 'words', 'state', 'charts'],
  controls: ['saved', 'words', 'state', 'charts', 'parts'],
};

/** The only packages the simulation is built on. */
const simPackages = /^(seedrandom|@noble\/hashes|papaparse)(\/|$)/;

// Exact on every engine; the other functions of Math differ between browsers in their last digits.
const exactMath = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  'E',
  'LN10',
  'LN2',
  'LOG10E',
  'LOG2E',
  'PI',
  'SQRT1_2',
  'SQRT2',
]);

// What the light doors may open on beside params and words: types, display values and names, no engine.
const lightFiles =
  /^sim\/(run\/(protocol|series|csv|day-table|checksum|saliva-csv|minute-csv|study-checksum|story-phrases|sweep-csv|jobs|series-ids|litter-series)|model\/regions|study\/([a-z-]+\/)?analyse(\/[a-z-]+)?)\.ts$/;

const importRules: Record<string, (file: Import) => boolean> = {
  'sim layers': ({ path, target, relative }) => {
    const from = layerOf(path);
    const to = layerOf(target);
    if (!relative || !from || from === to || path === target) return false;
    if (from === 'study' && to === 'stats') return !isAnalysis(path);
    return !layers[from]?.includes(to ?? '');
  },
  'light doors hold no engine': ({ path, target, typeOnly }) =>
    /^sim\/(index|page)\.ts$/.test(path) &&
    !typeOnly &&
    !lightFiles.test(target) &&
    /^sim\/(engine\.ts$|(run|model|theory|stats)\/)/.test(target),
  // Its record is loaded by the page as well.
  'how a study is lived is engine': ({ path, target, typeOnly }) =>
    /^sim\/study\/(runs|[a-z-]+\/run)\.ts$/.test(target) &&
    !typeOnly &&
    !/^sim\/(run|calibrate)\/|^sim\/study\/runs\.ts$|^tests\//.test(path),
  'engine only for worker and cli': ({ path, target }) =>
    target === 'sim/engine.ts' && !/^(src\/worker|sim\/cli|tests)\//.test(path),
  'sim stands alone': ({ path, target, relative }) =>
    path.startsWith('sim/') &&
    relative &&
    (!target.startsWith('sim/') || (isPureSim(path) && target.startsWith('sim/cli/'))),
  'sim packages': ({ path, target, relative }) => isPureSim(path) && !relative && !simPackages.test(target),
  'cli packages': ({ path, target, relative }) =>
    path.startsWith('sim/cli/') && !relative && !target.startsWith('node:') && !simPackages.test(target),
  // The two rooms of a study know each other: what is read of it and its tables need no line in a door.
  'screens use the light door': ({ path, target }) =>
    path.startsWith('src/') &&
    /^sim(\/|$)/.test(target) &&
    !/^sim\/(page|engine|lessons|classroom)\.ts$/.test(target) &&
    !isOwnRoom(path, target),
  'the page has a door of its own': ({ path, target }) =>
    path.startsWith('sim/') &&
    (/^sim\/(page|lessons|classroom)\.ts$/.test(target) || (target === 'sim/index.ts' && isPureSim(path))),
  // What lessons need comes when one is opened: the first script, the worker and the library never hold it.
  'lessons have a door of their own': ({ path, target, typeOnly }) =>
    target.startsWith('sim/lesson/') &&
    !typeOnly &&
    !/^(sim\/(lesson|classroom|cli)\/|sim\/lessons\.ts$|tests\/)/.test(path),
  'classes have a door of their own': ({ path, target, typeOnly }) =>
    target.startsWith('sim/classroom/') &&
    !typeOnly &&
    !/^(sim\/(classroom|cli)\/|sim\/classroom\.ts$|tests\/)/.test(path),
  'charts packages': ({ path, target, relative }) => isChart(path) && !relative && !/^d3(-|$)/.test(target),
  // The charts of Play, and what they share: `selection.ts` and `ticks.ts` do there what d3 does elsewhere.
  'nothing of d3 before the first curve': ({ path, target }) =>
    /^src\/charts\/((life|timeline|town)\/|parts\/(?!point-marks\.ts$))/.test(path) && /^d3(-|$)/.test(target),
  'charts know no screens': ({ path, target, relative, typeOnly }) =>
    isChart(path) && relative && !isChart(target) && (!typeOnly || target.startsWith('src/state/')),
  // Rooms of the page from the ground up: words and what is saved, state, charts beside it, parts, controls, views.
  'rooms of the page': ({ path, target, relative }) => {
    const [from, to] = [roomOf(path), roomOf(target)];
    return (
      relative &&
      from !== undefined &&
      to !== undefined &&
      from !== to &&
      from !== 'views' &&
      !BELOW[from]!.includes(to)
    );
  },
  'screens know no other screen': ({ path, target }) => {
    const [from, to] = [screenOf(path), screenOf(target)];
    return from !== undefined && to !== undefined && from !== to;
  },
  'state knows no React': ({ path, target }) =>
    path.startsWith('src/state/') && path !== 'src/state/react.tsx' && /^(react|react-dom)(\/|$)/.test(target),
  'what is saved knows the simulation alone': ({ path, target }) =>
    path.startsWith('src/saved/') && !target.startsWith('src/saved/') && target !== 'sim/page.ts',
  // Written from MODEL.md alone: whatever it took from the model, it could not tell right from wrong.
  'the rebuild stands alone': ({ path, target }) =>
    path.startsWith('tests/independent/') && !target.startsWith('tests/independent/'),
  'nobody imports tests': ({ path, target }) => /^(src|sim)\//.test(path) && target.startsWith('tests/'),
};

const codeRules: Record<string, { where: (path: string) => boolean; faults: (node: Node) => string | undefined }> = {
  'inexact math': { where: isPureSim, faults: inexactMath },
  'power operator': {
    where: isPureSim,
    faults: (node) => (node['operator'] === '**' || node['operator'] === '**=' ? String(node['operator']) : undefined),
  },
  'no clock': { where: isPureSim, faults: readsClock },
  'workers only in spawn': {
    where: (path) => /^(src|sim)\//.test(path) && !/^(src\/worker|sim\/cli)\/spawn[^/]*$/.test(path),
    faults: (node) =>
      node.type === 'NewExpression' && globalName(node['callee']) === 'Worker' ? 'new Worker' : undefined,
  },
  'no markup from strings': { where: (path) => /^(src|sim)\//.test(path), faults: markupFromString },
  // What a parameter is stands in the table. Whoever tells it from pieces of a name is wrong after a new name.
  'names decide nothing': { where: (path) => /^(src|sim)\//.test(path), faults: readsNames },
  // Names of files and versions have points too, which the simulation reads; on the page only parameters have.
  'names are whole': { where: (path) => path.startsWith('src/'), faults: cutsAtPoint },
  'no code from strings': { where: (path) => /^(src|sim)\//.test(path), faults: codeFromString },
};

const textRules: Record<string, (path: string, text: string) => Found[]> = {
  'no machine path': (_path, text) => matches(text, /\/work\//g),
  'no registry address': (_path, text) => matches(text, /registry\.npmjs/g),
  'no private tool': (_path, text) => matches(text, /farm-[a-z]+/g),
};

/** Rules about the shape of the code: they see the text and what it was parsed to. */
const shapeRules: Record<string, (path: string, text: string, program: Node) => Found[]> = {
  'narrow lines': wideLines,
  'short functions': (path, text, program) =>
    (isSource(path) ? longFunctions(text, program) : [])
      .filter(({ name }) => LONG_FUNCTIONS[`${path} ${name}`] === undefined)
      .map(({ line, name, lines }) => ({ line, found: `${name}: ${lines} lines` })),
};

/** The names of all rules. */
export const rules = [
  ...Object.keys(importRules),
  ...Object.keys(codeRules),
  ...Object.keys(textRules),
  ...Object.keys(shapeRules),
  'parses',
];

/**
 * Every breach of a rule in a tree given as text by path from its root, with "/" between folders.
 * @param only look at this file alone; the others are there to be imported.
 */
export function violations(files: Map<string, string>, only?: string): Violation[] {
  const looked = only === undefined ? [...files] : [[only, files.get(only)!] as const];
  return looked.flatMap(([path, text]) => [
    ...Object.entries(textRules).flatMap(([rule, faults]) =>
      faults(path, text).map((found) => ({ rule, path, ...found })),
    ),
    ...(isCode(path) ? inCode(path, text, files) : []),
  ]);
}

/** What the product's own files import from each other, types included, by path. */
export function importsOf(files: Map<string, string>): Map<string, string[]> {
  const own = [...files].filter(([path]) => /^(sim|src)\/.*\.tsx?$/.test(path));
  return new Map(
    own.map(([path, text]) => {
      const targets: string[] = [];
      walk(parse(path, text).program as unknown as Node, (node) => {
        const imported = importOf(node, path, files);
        if (imported?.relative && imported.target !== path) targets.push(imported.target);
      });
      return [path, targets];
    }),
  );
}

const parsed = new Map<string, ReturnType<typeof parseSync>>();

/** A text as a syntax tree; the same text is parsed once, whoever asks. */
export function parse(path: string, text: string): ReturnType<typeof parseSync> {
  const key = `${posix.extname(path)}\n${text}`;
  const known = parsed.get(key) ?? parseSync(path, text);
  parsed.set(key, known);
  return known;
}

function inCode(path: string, text: string, files: Map<string, string>): Violation[] {
  const { program, errors } = parse(path, text);
  if (errors.length > 0) return [{ rule: 'parses', path, line: 1, found: errors[0]!.message }];
  const all: Violation[] = Object.entries(shapeRules).flatMap(([rule, faults]) =>
    faults(path, text, program as unknown as Node).map((found) => ({ rule, path, ...found })),
  );
  if (!isSource(path)) return all;
  walk(program as unknown as Node, (node) => {
    const add = (rule: string, found: string) => all.push({ rule, path, line: lineAt(text, node.start), found });
    const imported = importOf(node, path, files);
    for (const [rule, breaks] of Object.entries(importRules)) {
      if (imported && breaks(imported)) add(rule, imported.target);
    }
    for (const [rule, { where, faults }] of Object.entries(codeRules)) {
      const fault = where(path) ? faults(node) : undefined;
      if (fault) add(rule, fault);
    }
  });
  return all;
}

/** The import that a node makes: import, re-export, import() or a type's import(). */
function importOf(node: Node, path: string, files: Map<string, string>): Import | undefined {
  const source = (node['source'] ?? (node.type === 'TSImportType' ? node['argument'] : undefined)) as Node | undefined;
  const specifier = /^(Import|Export|TSImportType)/.test(node.type) ? source?.['value'] : undefined;
  if (typeof specifier !== 'string') return undefined;
  const relative = specifier.startsWith('.');
  return {
    path,
    target: relative ? resolved(path, specifier, files) : specifier,
    relative,
    typeOnly: isTypeOnly(node),
  };
}

/** True for a type's import, `import type` and for `import { type A }` that names nothing else. */
function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = (node['specifiers'] ?? []) as Node[];
  return (
    specifiers.length > 0 && specifiers.every((each) => each['importKind'] === 'type' || each['exportKind'] === 'type')
  );
}

/** The file a relative import means, with the ending it left out. */
function resolved(path: string, specifier: string, files: Map<string, string>): string {
  const plain = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')).replace(/\/$/, '');
  if (posix.extname(plain)) return plain;
  return [`${plain}.tsx`, `${plain}/index.ts`].find((each) => files.has(each)) ?? `${plain}.ts`;
}

/** The folder of sim a path lies in; undefined for the doors, the command line and everything else. */
function layerOf(path: string): string | undefined {
  const layer = /^sim\/([^/]+)\//.exec(path)?.[1];
  return layer === 'cli' ? undefined : layer;
}

/** The screen that a view belongs to; what several screens share stands in parts or in a room of its own. */
function screenOf(path: string): string | undefined {
  return /^src\/views\/(play|compare|experiment|learn|class|model)\//.exec(path)?.[1];
}

/** The room of the page that a path lies in, below the views. */
function roomOf(path: string): string | undefined {
  const room = /^src\/([^/]+)\//.exec(path)?.[1];
  return room !== undefined && (room === 'views' || room in BELOW) ? room : undefined;
}

function isAnalysis(path: string): boolean {
  return /^sim\/study\/([a-z-]+\/)?analyse(\.ts$|\/)/.test(path);
}

function isPureSim(path: string): boolean {
  return path.startsWith('sim/') && !path.startsWith('sim/cli/');
}

/** Whether a file of a study's room on the page imports from the same study's room in sim what holds no engine. */
function isOwnRoom(path: string, target: string): boolean {
  const kind = /^src\/views\/experiment\/([a-z-]+)\//.exec(path)?.[1];
  return kind !== undefined && new RegExp(`^sim/study/${kind}/(csv|piece|analyse(/[a-z-]+)?)\\.ts$`).test(target);
}

function isChart(path: string): boolean {
  return path.startsWith('src/charts/');
}

function isCode(path: string): boolean {
  return /\.(tsx?|m[jt]s)$/.test(path) && !path.startsWith('tests/fixtures/');
}

function isSource(path: string): boolean {
  return /^(sim|src|tests\/independent)\/.*\.tsx?$/.test(path);
}

/** The global a node names, directly or through globalThis, self or window. */
function globalName(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return String(node['name']);
  const host = memberOf(node);
  return host && /^(globalThis|self|window)$/.test(String((node['object'] as Node)['name'])) ? host : undefined;
}

/** The name of the member a node reads, by dot or by a string in brackets. */
function memberOf(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const property = node['property'] as Node;
  if (!node['computed']) return String(property['name']);
  return typeof property['value'] === 'string' ? property['value'] : '[...]';
}

function inexactMath(node: Node): string | undefined {
  if (node.type === 'VariableDeclarator' && globalName(node['init']) === 'Math') return 'Math taken apart';
  const member = memberOf(node);
  if (!member || globalName(node['object']) !== 'Math') return undefined;
  return exactMath.has(member) ? undefined : `Math.${member}`;
}

function readsClock(node: Node): string | undefined {
  const called = /^(New|Call)Expression$/.test(node.type) ? globalName(node['callee']) : undefined;
  if (called === 'Date') return 'Date()';
  const host = memberOf(node) && globalName(node['object']);
  return host === 'Date' || host === 'performance' ? `${host}.${memberOf(node)}` : undefined;
}

function markupFromString(node: Node): string | undefined {
  const named = node.type === 'JSXAttribute' ? (node['name'] as Node)['name'] : undefined;
  const key = node.type === 'Property' ? (node['key'] as Node)['name'] : undefined;
  const name = String(named ?? key ?? memberOf(node));
  if (/^(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|srcdoc|srcDoc)$/.test(name)) return name;
  // A d3 selection's html() sets innerHTML.
  return node.type === 'CallExpression' && memberOf(node['callee'] as Node) === 'html' ? '.html()' : undefined;
}

const ids: readonly string[] = ENTRIES.map(({ id }) => id);
/** A word of a name: at least three letters in a row that some parameter is called by. */
const namesWord = (text: string) =>
  (text.match(/[A-Za-z]{3,}/g) ?? []).some((word) => ids.some((id) => id.includes(word)));
const READERS: Readonly<Record<string, (id: string, piece: string) => boolean>> = {
  startsWith: (id, piece) => id.startsWith(piece),
  endsWith: (id, piece) => id.endsWith(piece),
  replace: (id, piece) => id.includes(piece),
};

/** A pattern, or a piece of text asked for, that tells some parameters from others by a part of their names. */
function readsNames(node: Node): string | undefined {
  const regex = node['regex'] as { pattern: string; flags: string } | undefined;
  if (regex) {
    const pattern = new RegExp(regex.pattern, regex.flags.replace(/[gy]/g, ''));
    return tellsSome((id) => pattern.test(id), regex.pattern) ? `/${regex.pattern}/` : undefined;
  }
  if (node.type !== 'CallExpression') return undefined;
  const reader = memberOf(node['callee'] as Node) ?? '';
  const piece = (node['arguments'] as Node[])[0]?.['value'];
  if (typeof piece !== 'string' || !Object.hasOwn(READERS, reader) || ids.includes(piece)) return undefined;
  return tellsSome((id) => READERS[reader]!(id, piece), piece) ? `.${reader}('${piece}')` : undefined;
}

/** A text cut where its point is, as the owner is cut off the name of a parameter. */
function cutsAtPoint(node: Node): string | undefined {
  const reader = node.type === 'CallExpression' ? (memberOf(node['callee'] as Node) ?? '') : '';
  const [piece] = (node['arguments'] ?? []) as Node[];
  return /^(split|indexOf|lastIndexOf)$/.test(reader) && piece?.['value'] === '.' ? `.${reader}('.')` : undefined;
}

function tellsSome(holds: (id: string) => boolean, words: string): boolean {
  return namesWord(words) && ids.some(holds) && !ids.every(holds);
}

function codeFromString(node: Node): string | undefined {
  const called = /^(New|Call)Expression$/.test(node.type) ? globalName(node['callee']) : undefined;
  return called === 'eval' || called === 'Function' ? called : undefined;
}

function matches(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({ line: lineAt(text, match.index), found: match[0] }));
}
