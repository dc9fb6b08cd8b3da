/** sim/MODEL.md as a small tree for the page: Markdown by marked, formulas between dollar signs by Temml as MathML. */
import { Marked, type Token, type Tokens } from 'marked';
import temml from 'temml';

/** A text, or an element: its tag, its attributes, what is inside. */
export type Node = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...inside: Node[]];

export interface Heading {
  readonly id: string;
  readonly text: string;
  /** 2 for the seven parts, 3 for what stands below one. */
  readonly depth: number;
}

export interface ModelText {
  readonly tree: readonly Node[];
  readonly headings: readonly Heading[];
}

/** Stands where the parameter table was: the page shows a live one. */
export const TABLE_SLOT = 'parameters';

/**
 * The generated table with its markers. Not taken from the code that writes it: the build's own settings should not
 * load the model.
 */
const TABLE = /<!-- parameter table: start[^>]*-->[^]*?<!-- parameter table: end -->/;

interface Formula extends Tokens.Generic {
  readonly tex: string;
  readonly display: boolean;
}

/** A formula in a line: no blank inside the dollar signs, so that a price is none. */
const inline = {
  name: 'formula',
  level: 'inline',
  start: (text: string) => text.indexOf('$'),
  tokenizer(text: string): Formula | undefined {
    const found = /^(\$\$?)(?=\S)([^$]*[^$\s])\1/.exec(text);
    return found === null ? undefined : { type: 'formula', raw: found[0], tex: found[2]!, display: found[1] === '$$' };
  },
} as const;

const block = {
  name: 'formulaBlock',
  level: 'block',
  start: (text: string) => text.indexOf('$$'),
  tokenizer(text: string): Formula | undefined {
    const found = /^\$\$\n?([^$]+?)\n?\$\$(?:\n|$)/.exec(text);
    return found === null ? undefined : { type: 'formulaBlock', raw: found[0], tex: found[1]!, display: true };
  },
} as const;

const marked = new Marked({ gfm: true, extensions: [inline, block] });

/**
 * @throws Error on a formula that cannot be read, on markup the page does not know, and where the table's markers are
 *   missing.
 */
export function modelTree(document: string): ModelText {
  const headings: Heading[] = [];
  const tree = marked.lexer(withoutTable(document)).flatMap((token) => nodeOf(token, headings));
  return { tree, headings };
}

function withoutTable(document: string): string {
  if (!TABLE.test(document)) throw new Error('the markers of the parameter table are missing');
  return document.replace(TABLE, `<!-- ${TABLE_SLOT} -->`);
}

function nodeOf(token: Token, headings: Heading[]): Node[] {
  const inside = () => (token as Tokens.Generic).tokens?.flatMap((each) => nodeOf(each, headings)) ?? [];
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return headingOf(token as Tokens.Heading, inside(), headings);
    case 'paragraph':
      return [['p', {}, ...inside()]];
    case 'text':
      return 'tokens' in token && token.tokens ? inside() : [plain(token.raw)];
    case 'escape':
      return [(token as Tokens.Escape).text];
    case 'codespan':
      return [['code', {}, (token as Tokens.Codespan).text]];
    case 'strong':
    case 'em':
      return [[token.type, {}, ...inside()]];
    case 'list':
      return [listOf(token as Tokens.List, headings)];
    case 'table':
      return [tableOf(token as Tokens.Table, headings)];
    case 'formula':
    case 'formulaBlock':
      return [formulaOf(token as Formula)];
    case 'html':
      return slotOf(token.raw);
    default:
      throw new Error(`MODEL.md: the page has no ${token.type}: ${token.raw.slice(0, 60)}`);
  }
}

/** Line ends are blanks; the few entities of Markdown are letters again. */
function plain(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** The page has a title of its own, so the document's is left out. */
function headingOf({ depth, text }: Tokens.Heading, inside: Node[], headings: Heading[]): Node[] {
  if (depth === 1) return [];
  const shown = text.replace(/\s*\(`.*`\)$/, '').replaceAll('`', '');
  const id = `text-${shown
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
  if (headings.some((other) => other.id === id)) throw new Error(`MODEL.md: two headings read "${shown}"`);
  headings.push({ id, text: shown, depth });
  return [[`h${depth + 1}`, { id, tabindex: '-1' }, ...inside]];
}

function listOf({ ordered, items }: Tokens.List, headings: Heading[]): Node {
  return [
    ordered ? 'ol' : 'ul',
    {},
    ...items.map((item): Node => ['li', {}, ...item.tokens.flatMap((each) => nodeOf(each, headings))]),
  ];
}

function tableOf({ header, rows }: Tokens.Table, headings: Heading[]): Node {
  const cells = (row: Tokens.TableCell[], head: boolean): Node[] =>
    row.map(({ tokens }, column): Node => {
      const inside = tokens.flatMap((each) => nodeOf(each, headings));
      // A formula alone names no row: not every reader of pages says it.
      const names = head || (column === 0 && inside.some((node) => typeof node === 'string'));
      return [names ? 'th' : 'td', names ? { scope: head ? 'col' : 'row' } : {}, ...inside];
    });
  return [
    'table',
    {},
    ['thead', {}, ['tr', {}, ...cells(header, true)]],
    ['tbody', {}, ...rows.map((row): Node => ['tr', {}, ...cells(row, false)])],
  ];
}

/** Comments are for those who read the source; one of them says where the live table belongs. */
function slotOf(raw: string): Node[] {
  if (!raw.trim().startsWith('<!--')) throw new Error(`MODEL.md: no HTML but comments, please: ${raw.slice(0, 60)}`);
  return raw.includes(`<!-- ${TABLE_SLOT} -->`) ? [['slot', { name: TABLE_SLOT }]] : [];
}

/** @throws Error naming the formula. */
export function formulaOf({ tex, display }: { readonly tex: string; readonly display: boolean }): Node {
  try {
    const mathml = temml.renderToString(tex, { displayMode: display, throwOnError: true });
    return readElement(mathml);
  } catch (error) {
    throw new Error(`MODEL.md: the formula ${tex} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * What Temml leaves to style sheets; style attributes and its other classes are dropped, since the page's policy allows
 * no style in markup.
 */
const KEPT =
  /^(display|displaystyle|scriptlevel|mathvariant|fence|form|stretchy|separator|lspace|rspace|width|height|depth|linethickness|accent|movablelimits|minsize|maxsize|columnalign)$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Reads one well-formed element without declarations or comments. */
function readElement(text: string): Node {
  const stack: [string, Record<string, string>, ...Node[]][] = [['', {}]];
  for (const [, close, tag, attributes, letters] of text.matchAll(
    /<(\/)?([a-z]+)((?:\s+[\w-]+="[^"]*")*)\s*>|([^<]+)/g,
  )) {
    if (letters !== undefined) stack.at(-1)!.push(letters.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!));
    else if (close === undefined) stack.push([tag!, attributesOf(attributes!)]);
    else {
      const done = stack.pop()!;
      stack.at(-1)!.push(done);
    }
  }
  const [, , whole, ...rest] = stack[0]!;
  if (stack.length !== 1 || rest.length > 0 || whole === undefined) throw new Error('not one element');
  return whole;
}

function attributesOf(text: string): Record<string, string> {
  const all = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]): [string, string] => [name!, value!]);
  const side = all.find(([name]) => name === 'class')?.[1]?.match(/tml-(left|right)\b/)?.[1];
  return {
    ...Object.fromEntries(all.filter(([name]) => KEPT.test(name))),
    ...(side === undefined ? {} : { class: side }),
  };
}
