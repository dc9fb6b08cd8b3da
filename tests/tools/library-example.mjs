/** The example of the library in docs/modellers.md: a block of code, and right after it a block with what it prints. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BLOCKS = /(```js\n)([\s\S]*?)(```\n\n[^`]*?```text\n)([\s\S]*?)(```\n)/;

/** The example's code and what the text says it prints. Throws when the text has no such pair of blocks. */
export function exampleIn(text) {
  const found = BLOCKS.exec(text);
  if (!found) throw new Error('docs/modellers.md has no block of js followed by a block of text');
  return { code: found[2], printed: found[4] };
}

/** The text with another answer below the example. */
export function withPrinted(text, printed) {
  return text.replace(BLOCKS, (_, open, code, between, _old, close) => `${open}${code}${between}${printed}${close}`);
}

/**
 * Runs the example against the library as built here: inside this folder its name leads to itself. Returns what it
 * prints.
 */
export function runHere(code) {
  const folder = join(root, 'tests/.out');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'library-example.mjs'), code);
  return execFileSync(process.execPath, [join(folder, 'library-example.mjs')], { encoding: 'utf8' });
}
