/**
 * MODEL.md as the page shows it: formulas become MathML, the table is left out, and what cannot be shown stops the
 * build.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formulaOf, modelTree, TABLE_SLOT, type Node } from '../../tools/model-tree.ts';

const document = readFileSync(new URL('../../../sim/MODEL.md', import.meta.url), 'utf8');
const TABLE = '<!-- parameter table: start (by a tool) -->\n\n| a |\n|---|\n| b |\n\n<!-- parameter table: end -->\n';
const shown = (markdown: string) => modelTree(`${markdown}\n\n${TABLE}`).tree;

/** Every element of a tree by its tag. */
function tags(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node[0], ...tags(node.slice(2) as Node[])]));
}
function letters(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : letters(node.slice(2) as Node[]))).join('');
}

describe('a formula', () => {
  it('becomes MathML', () => {
    expect(formulaOf({ tex: '\\frac{x}{x_0} < 1', display: false })).toEqual([
      'math',
      {},
      [
        'mrow',
        {},
        ['mfrac', {}, ['mi', {}, 'x'], ['msub', {}, ['mi', {}, 'x'], ['mn', {}, '0']]],
        ['mo', {}, '<'],
        ['mn', {}, '1'],
      ],
    ]);
  });
  it('stands in a line between dollar signs, or by itself between two', () => {
    const [paragraph, block] = shown('Here $a = b$ holds.\n\n$$\nc = d\n$$') as [Node, Node];
    expect(letters([paragraph])).toBe('Here a=b holds.');
    expect(tags([paragraph])).toContain('math');
    expect([block[0], block[1]]).toEqual(['math', { display: 'block' }]);
  });
  it('is not made of prices', () => {
    expect(tags(shown('It costs 5 $ or 6 $ a day.'))).not.toContain('math');
  });
  it('carries no style, which the page’s policy would refuse', () => {
    expect(JSON.stringify(shown('$$\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n$$'))).not.toMatch(
      /"style"|tml-/,
    );
  });
  it('that cannot be read stops the build and is named', () => {
    expect(() => shown('$\\frac{a$')).toThrow('\\frac{a');
    expect(() => shown('$\\nosuch{a}$')).toThrow('nosuch');
  });
});

describe('MODEL.md', () => {
  const { tree, headings } = modelTree(document);
  it('has no formula left in plain letters, and many as MathML', () => {
    expect(tags(tree).filter((tag) => tag === 'math').length).toBeGreaterThan(80);
    expect(letters(tree)).not.toMatch(/\$|\\[a-z]+\{/);
    expect(letters(tree)).not.toMatch(/[κψΛ]_|·k_|e\^\(/);
  });
  it('gives way to the live table where the generated one stands', () => {
    expect(tags(tree).filter((tag) => tag === 'slot')).toHaveLength(1);
    expect(tree).toContainEqual(['slot', { name: TABLE_SLOT }]);
    expect(letters(tree)).not.toContain('acceptedon sliders');
  });
  it('has a heading for each place of the contents, every one once', () => {
    expect(headings.filter(({ depth }) => depth === 2)).toHaveLength(7);
    expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
    for (const { id } of headings) expect(JSON.stringify(tree)).toContain(`"id":"${id}"`);
  });
  it('refuses what the page has no shape for', () => {
    expect(() => shown('<b>bold</b>')).toThrow('no HTML');
    expect(() => shown('![a](b.png)')).toThrow('no image');
    expect(() => modelTree('no markers')).toThrow('markers');
    expect(() => shown('## Twice\n\n## Twice')).toThrow('two headings');
  });
});
