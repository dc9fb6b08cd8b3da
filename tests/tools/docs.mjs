/**
 * `npm run docs`: rewrites what is generated of other files: the tables and the numbers in sim/MODEL.md, the reference
 * of the library in docs/API.md, and in docs/modellers.md what the example of the library prints. Tests compare all
 * three.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { apiMarkdown } from './api-docs.mjs';
import { buildLib, libFolder } from './build-lib.mjs';
import { load } from './bundle.mjs';
import { exampleIn, runHere, withPrinted } from './library-example.mjs';

const { withGenerated } = await load('sim/words/markdown.ts');
const { withNumbers } = await load('tests/tools/model-numbers.ts');
await buildLib();
rewrite('sim/MODEL.md', (text) => withNumbers(withGenerated(text)));
rewrite('docs/API.md', () => apiMarkdown(`${libFolder}/types`));
rewrite('docs/modellers.md', (text) => withPrinted(text, runHere(exampleIn(text).code)));

function rewrite(path, renew) {
  const file = new URL(`../../${path}`, import.meta.url);
  let before = '';
  try {
    before = readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const after = renew(before);
  if (after !== before) writeFileSync(file, after);
  console.log(`${path}: ${after === before ? 'up to date' : 'rewritten'}`);
}
