/**
 * Vite plugin for the site: every `import()` goes through src/state/reach.ts, which fetches a part's files and asks
 * again for
 * those that did not come. It takes the place of Vite's own helper and is called as that one is. A part has no sheet of
 * its own: there are two, index.css and late.css.
 */
import { fileURLToPath } from 'node:url';
import { parseSync, type Plugin } from 'vite';

/** Vite's name for its helper. */
const HELPER = '\0vite/preload-helper.js';
const reach = fileURLToPath(new URL('../../src/state/reach.ts', import.meta.url));

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export function reachPartsPlugin(): Plugin {
  return {
    name: 'tend-reach-parts',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === HELPER ? `export { reach as __vitePreload } from ${JSON.stringify(reach)};` : null),
    generateBundle: {
      // Last of all: Vite writes the lists of files when ordinary plugins have run.
      order: 'post',
      handler(_options, bundle) {
        const styles = Object.keys(bundle).filter((name) => name.endsWith('.css'));
        const [own] = styles.filter((name) => !/\/(index|late)-[^/]*$/.test(name));
        if (own !== undefined)
          this.error(`a part that is loaded later brings styles of its own, which nothing loads: ${own}`);
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk') chunk.code = withOwnFile(chunk.fileName, chunk.code);
      },
    },
  };
}

/**
 * Vite leaves a file that imports no other out of its own list; here it is put in.
 * @throws Error when an import() stands without a list: nothing would ask for it again.
 */
function withOwnFile(name: string, code: string): string {
  const imports: Node[] = [];
  const calls: { readonly load: Node; readonly list: Node }[] = [];
  walk(parseSync(name, code).program as unknown as Node, (node) => {
    if (node.type === 'ImportExpression') imports.push(node);
    const [load, list] = (node.type === 'CallExpression' ? node['arguments'] : []) as (Node | undefined)[];
    if (
      load?.type === 'ArrowFunctionExpression' &&
      (list?.type === 'ArrayExpression' || list?.type === 'CallExpression')
    )
      calls.push({ load, list });
  });
  const edits = imports.flatMap(({ start, end }) => {
    // The innermost of the calls around it, which are in order of their beginnings.
    const call = calls.findLast(({ load }) => load.start <= start && end <= load.end);
    if (call === undefined)
      throw new Error(`${name} loads a part whose files are not known: ${code.slice(start, end)}`);
    const file = /["'`]([^"'`]+)/.exec(code.slice(start, end))![1]!;
    return code.slice(call.list.start, call.list.end) === '[]' ? [{ ...call.list, file }] : [];
  });
  return edits.reduceRight(
    (whole, { start, end, file }) => `${whole.slice(0, start)}[${JSON.stringify(file)}]${whole.slice(end)}`,
    code,
  );
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const field of Object.values(node))
    for (const child of Array.isArray(field) ? field : [field])
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child as Node, visit);
}
