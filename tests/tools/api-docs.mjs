/**
 * The reference of the library, from the types that are packed: every name that a door exports, with its docstring and
 * its declaration, in the order and under the headings of the files it stands in. Parsed, so that what is private never
 * shows.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';

/** What each door is for, in the order in which they are printed. */
const DOORS = [
  {
    file: 'index.d.ts',
    name: 'tend',
    about:
      'Everything that needs no run: parameters, scenarios, validation, links and files, tables of results, analysis. Light: a page may load it first.',
  },
  {
    file: 'engine.d.ts',
    name: 'tend/engine',
    about: 'What runs the model. Heavy: best loaded in a worker. Names that both doors share are described above.',
  },
];
/** Longer declarations are tables of values; their head says what they hold. */
const LONGEST = 1500;

/**
 * All exports of a door as { name, file, text, doc }, where file is relative to the folder and without its ending.
 * @param types folder of the emitted .d.ts files.
 */
export function exportsOf(types, door) {
  const modules = new Map();
  const read = (path) => {
    if (!modules.has(path)) modules.set(path, parse(path));
    return modules.get(path);
  };
  const found = new Map();
  for (const [name, { path, own }] of namesOf(join(types, door), read)) {
    const { text, doc } = read(path).own.get(own);
    found.set(name, { name, file: relative(types, path).replace(/\.d\.ts$/, ''), text, doc });
  }
  return [...found.values()];
}

/** Exported names of a file: where each is declared, and under what name. */
function namesOf(path, read, seen = new Set()) {
  const names = new Map();
  if (seen.has(path)) return names;
  seen.add(path);
  const { statements, own } = read(path);
  for (const statement of statements) {
    const source = statement.source && join(dirname(path), statement.source.value.replace(/\.[jt]s$/, '.d.ts'));
    if (statement.type === 'ExportAllDeclaration')
      for (const [name, at] of namesOf(source, read, seen)) names.set(name, at);
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const there = source && statement.specifiers.length > 0 ? namesOf(source, read) : undefined;
    for (const { local, exported } of statement.specifiers) {
      const at = there
        ? there.get(local.name)
        : own.has(local.name)
          ? { path, own: local.name }
          : namesOf(importOf(path, statements, local.name), read).get(local.name);
      if (!at) throw new Error(`${path}: "${local.name}" is exported and not found`);
      names.set(exported.name, at);
    }
    if (statement.declaration) for (const name of declared(statement.declaration)) names.set(name, { path, own: name });
  }
  return names;
}

/** The file that an imported and re-exported name comes from. */
function importOf(path, statements, name) {
  const from = statements.find(
    (each) => each.type === 'ImportDeclaration' && each.specifiers.some(({ local }) => local.name === name),
  );
  if (!from) throw new Error(`${path}: "${name}" is exported and nowhere declared`);
  return join(dirname(path), from.source.value.replace(/\.[jt]s$/, '.d.ts'));
}

/** A file's statements, and its declarations with the docstring right before each. */
function parse(path) {
  const text = readFileSync(path, 'utf8');
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const own = new Map();
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    for (const name of declared(declaration)) {
      const comment = comments.findLast(
        ({ end, value }) =>
          value.startsWith('*') && end <= statement.start && text.slice(end, statement.start).trim() === '',
      );
      const code = text
        .slice(statement.start, statement.end)
        .replace(/^export /, '')
        .replace(/^declare /, '');
      const before = own.get(name);
      // Overloads, and a constant and a type of one name, stand together.
      own.set(name, { text: before ? `${before.text}\n${code}` : code, doc: before?.doc || docOf(comment) });
    }
  }
  return { statements: program.body, own };
}

function declared(declaration) {
  if (declaration?.id?.name) return [declaration.id.name];
  return (declaration?.declarations ?? []).map(({ id }) => id.name).filter(Boolean);
}

/** A docstring as paragraphs: stars and line ends gone, each tag on a line of its own. */
function docOf(comment) {
  if (!comment) return '';
  const lines = comment.value
    .slice(1)
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim());
  return lines
    .join(' ')
    .trim()
    .replace(/\s*@param (\w+)/g, '\n- `$1`:')
    .replace(/\s*@returns?\b/g, '\n- returns')
    .replace(/\s*@throws (\w+)/g, '\n- throws `$1`:');
}

/** The whole reference as Markdown. What the second door shares with the first is described once. */
export function apiMarkdown(types) {
  const told = new Set();
  const doors = DOORS.map(({ file, ...door }) => {
    const groups = new Map();
    for (const each of exportsOf(types, file)) {
      if (!told.has(`${each.file} ${each.name}`)) groups.set(each.file, [...(groups.get(each.file) ?? []), each]);
      told.add(`${each.file} ${each.name}`);
    }
    return { ...door, groups };
  });
  return [
    '# The library',
    'Written by `npm run docs` from the docstrings of `sim/`; do not edit. How to install it, and a first example: [modellers.md](modellers.md). What is computed, and why: [sim/MODEL.md](../sim/MODEL.md).',
    'The usual way: `scenarioFromPreset` → `parseScenario` → `runNow` → `seriesOf`. Wrong input is an `InputError` whose `problems` say code, path, what was got, what is allowed and in which unit; `renderProblem` makes a sentence of one.',
    ...doors.map(contents),
    ...doors.flatMap(({ name, about, groups }) => [
      `## ${name}`,
      about,
      ...[...groups].flatMap(([group, members]) => [`### ${group}`, ...members.map(entry)]),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A door's files with the names that each holds. */
function contents({ name, groups }) {
  const lines = [...groups].map(
    ([group, members]) =>
      `- [${group}](#${group.replaceAll('/', '')}): ${members.map((each) => `\`${each.name}\``).join(', ')}`,
  );
  return [`**\`${name}\`**`, lines.join('\n')].join('\n\n');
}

function entry({ name, text, doc }) {
  const shown =
    text.length > LONGEST
      ? `${text.slice(0, text.lastIndexOf('\n', 600) > 0 ? text.lastIndexOf('\n', 600) : 600)}\n// …`
      : text;
  return [`#### ${name}`, ...(doc ? [doc] : []), `\`\`\`ts\n${shown}\n\`\`\``].join('\n\n');
}
