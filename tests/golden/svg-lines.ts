/**
 * What a host holds as lines of text, one an element, so that a changed drawing reads as a changed line: tag, classes,
 * attributes by name with numbers to a tenth, words. Long paths and long rows of like elements are cut short to where
 * they begin, how far they reach, and a sum over all of them.
 */

/** Longer path data is summed up. */
const LONGEST = 120;
/** So many like elements in a row are written out, the others summed up. */
const SHOWN = 3;
const ENOUGH = 6;
const NUMBER = /-?\d*\.?\d+(?:e-?\d+)?/gi;

/** Every element below `host`, deeper ones indented. Ids are numbered in order of appearance. */
export function svgLines(host: Element): string[] {
  const ids = new Map<string, string>();
  const nameOf = (id: string) => {
    if (!ids.has(id)) ids.set(id, `id${ids.size + 1}`);
    return ids.get(id)!;
  };
  return childrenLines(host, 0, nameOf);
}

function childrenLines(parent: Element, depth: number, nameOf: (id: string) => string): string[] {
  const blocks = [...parent.children].map((child) => ({
    kind: familyOf(child),
    lines: elementLines(child, depth, nameOf),
  }));
  const out: string[] = [];
  for (let at = 0; at < blocks.length;) {
    let end = at + 1;
    while (end < blocks.length && blocks[end]!.kind === blocks[at]!.kind) end++;
    const run = blocks.slice(at, end);
    const shown = run.length > ENOUGH ? run.slice(0, SHOWN) : run;
    out.push(...shown.flatMap(({ lines }) => lines));
    const rest = run.slice(shown.length).flatMap(({ lines }) => lines);
    if (rest.length > 0)
      out.push(
        `${'  '.repeat(depth)}… ${run.length - shown.length} more ${run[0]!.kind} #${sumOf(rest.join('\n'))}, last: ${rest.at(-1)!.trim()}`,
      );
    at = end;
  }
  return out;
}

/** Tag and first class: what makes neighbours alike, whatever else sets them apart. */
function familyOf(element: Element): string {
  return kindOf(element).split('.').slice(0, 2).join('.');
}

/** Tag and classes. */
function kindOf(element: Element): string {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
  return [element.localName, ...new Set(classes)].join('.');
}

function elementLines(element: Element, depth: number, nameOf: (id: string) => string): string[] {
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== 'class')
    .map(({ name, value }) => `${name}=${valueOf(name, value, nameOf)}`)
    .sort();
  const words = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ textContent }) => textContent ?? '')
    .join('');
  const title =
    element.children.length === 1 && element.firstElementChild!.localName === 'title'
      ? [`title=${JSON.stringify(element.textContent)}`]
      : [];
  const line = [kindOf(element), ...attributes, ...title, ...(words === '' ? [] : [JSON.stringify(words)])].join(' ');
  return [`${'  '.repeat(depth)}${line}`, ...(title.length > 0 ? [] : childrenLines(element, depth + 1, nameOf))];
}

function valueOf(name: string, value: string, nameOf: (id: string) => string): string {
  if (name === 'id') return nameOf(value);
  if (/^aria-|^title$/.test(name)) return JSON.stringify(value);
  const named = value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${nameOf(id)})`);
  if (named !== value) return named;
  // Browsers write a style with six digits and more spaces than a light document does.
  if (name === 'style')
    return tenths(value.replace(NUMBER, (number) => String(Number(Number(number).toPrecision(6)))))
      .replace(/([:;])\s+/g, '$1')
      .replace(/;$/, '');
  const rounded = tenths(value);
  return rounded.length > LONGEST && name === 'd' ? pathInShort(rounded) : rounded.replace(/\s+/g, ' ');
}

/** Numbers to a tenth, as charts round them; -0 is 0. */
function tenths(text: string): string {
  return text.replace(NUMBER, (number) => String(Math.round(Number(number) * 10) / 10 || 0));
}

/** Where a path begins and ends, how many numbers it has, how far they reach in turn, and a sum over all. */
function pathInShort(d: string): string {
  const numbers = (d.match(/-?\d*\.?\d+/g) ?? []).map(Number);
  const reach = `${Math.min(...numbers)} to ${Math.max(...numbers)}`;
  return `${d.slice(0, 48)}…${d.slice(-16)} (${numbers.length} numbers, ${reach}, #${sumOf(d)})`;
}

/** FNV-1a over UTF-16 units, 32 bits in hex. */
export function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
