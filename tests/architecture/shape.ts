/** How long a function and how wide a line may be. The formatter sees to all else. */
import { lineAt, walk, type Found, type Node } from './syntax.ts';

/** Lines of code in a function, from its name to its last brace; empty lines and comments do not count. */
export const MOST_LINES = 60;
/** Characters in a line. */
export const MOST_COLUMNS = 120;
/**
 * What may stand beside a literal that is too long for a line of its own: a name before it, a bracket and a comma after
 * it.
 */
const BESIDE_LITERAL = 40;

const FUNCTION = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

/** Functions above the limit; a function without a name is called after what it is given to. */
export function longFunctions(text: string, program: Node): { line: number; name: string; lines: number }[] {
  const source = text.split('\n');
  const found: { line: number; name: string; lines: number }[] = [];
  walk(program, (node, above) => {
    if (!FUNCTION.test(node.type)) return;
    const [first, last] = [lineAt(text, node.start), lineAt(text, node.end)];
    const lines = source.slice(first - 1, last).filter(isCode).length;
    if (lines > MOST_LINES) found.push({ line: first, name: nameOf(node, above), lines });
  });
  return found;
}

/** Whether a line holds code. A line of a longer text that looks like a comment is taken for one. */
function isCode(line: string): boolean {
  return line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line);
}

function nameOf(node: Node, above: Node | undefined): string {
  const own = node['id'] as Node | null | undefined;
  const holder = (above?.['id'] ?? above?.['key'] ?? above?.['callee']) as Node | undefined;
  return String(
    own?.['name'] ?? holder?.['name'] ?? (holder?.['property'] as Node | undefined)?.['name'] ?? 'function',
  );
}

/** Lines above the limit, but for those that a literal fills: a sentence, an address or a pattern cannot be broken. */
export function wideLines(_path: string, text: string, program: Node): Found[] {
  const wide = text.split('\n').flatMap((line, i) => (line.length > MOST_COLUMNS ? [{ line: i + 1, text: line }] : []));
  if (wide.length === 0) return [];
  const literals: Node[] = [];
  walk(program, (node) => {
    if (/^(Literal|TemplateLiteral|JSXText)$/.test(node.type)) literals.push(node);
  });
  return wide
    .filter(({ line, text: of }) => !literals.some((literal) => fills(literal, text, line, of)))
    .map(({ line, text: of }) => ({ line, found: `${of.length} columns` }));
}

/** Whether a literal takes a whole line, but for little beside it. */
function fills(literal: Node, text: string, line: number, of: string): boolean {
  const [first, last] = [lineAt(text, literal.start), lineAt(text, literal.end)];
  if (line < first || line > last) return false;
  if (first < last) return true;
  return of.trim().length - (literal.end - literal.start) <= BESIDE_LITERAL;
}
