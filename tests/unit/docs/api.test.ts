/** The reference of the library is that of the code, and every name in it is described. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiMarkdown, exportsOf } from '../../tools/api-docs.mjs';
import { writeTypes } from '../../tools/build-lib.mjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-types-'));
  writeTypes(join(folder, 'types'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files of types, each by its path, and gives their folder. */
function planted(files: Record<string, string>): string {
  const at = mkdtempSync(join(folder, 'planted-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  return at;
}

describe('docs/API.md', () => {
  it('is what the docstrings say (else run `npm run docs`)', () => {
    const file = readFileSync(new URL('../../../docs/API.md', import.meta.url), 'utf8');
    expect(apiMarkdown(join(folder, 'types'))).toBe(file);
  });

  it.each(['index.d.ts', 'engine.d.ts'])('describes every name that %s exports', (door) => {
    const all = exportsOf(join(folder, 'types'), door);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ doc }) => doc === '').map(({ file, name }) => `sim/${file}.ts: ${name}`)).toEqual([]);
  });

  it('holds the names that a first program needs, and none that stays inside', () => {
    const names = exportsOf(join(folder, 'types'), 'index.d.ts').map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['parseScenario', 'scenarioFromPreset', 'seriesOf', 'checksum', 'InputError']),
    );
    expect(names).not.toContain('parseWorkbook');
    // What stands here is promised: a name more is a decision, and none of the page's own comes in by the way.
    expect(names.length).toBeLessThanOrEqual(75);
  });
});

describe('the reference of planted types', () => {
  const types = {
    'index.d.ts':
      "export * from './a/one.js';\nexport { two as renamed } from './a/two.js';\nimport type { Three } from './a/two.js';\nexport type { Three };\n",
    'engine.d.ts': "export { one } from './a/one.js';\n",
    'a/one.d.ts':
      "/** About the file. */\nimport type { Three } from './two.js';\n/**\n * Length of it, mm.\n * @param three what it\n *   is of\n * @throws InputError when it is not there\n */\nexport declare function one(three: Three): number;\nexport interface Bare {\n    readonly a: number;\n}\n",
    'a/two.d.ts':
      '/** Two. */\nexport declare const two = 2;\n/** Three. */\nexport interface Three {\n    readonly b: string;\n}\ndeclare const inside: number;\nexport {};\n',
  };

  it('follows every way of exporting, and notices what nobody described', () => {
    const found = exportsOf(planted(types), 'index.d.ts');
    expect(found.map(({ name, file, doc }) => [name, file, doc.split('\n')[0]])).toEqual([
      ['one', 'a/one', 'Length of it, mm.'],
      ['Bare', 'a/one', ''],
      ['renamed', 'a/two', 'Two.'],
      ['Three', 'a/two', 'Three.'],
    ]);
  });

  it('prints signature, meaning of parameters and errors, once for both doors', () => {
    const text = apiMarkdown(planted(types));
    expect(text).toContain(
      '#### one\n\nLength of it, mm.\n- `three`: what it is of\n- throws `InputError`: when it is not there\n\n```ts\nfunction one(three: Three): number;\n```',
    );
    expect(text.split('#### one')).toHaveLength(2);
    expect(text).not.toContain('inside');
  });

  it('refuses an export that leads nowhere', () => {
    expect(() =>
      exportsOf(planted({ ...types, 'index.d.ts': "export { gone } from './a/two.js';\n" }), 'index.d.ts'),
    ).toThrow(/"gone"/);
  });
});
