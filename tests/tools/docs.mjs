/** Rewrites the parameter table inside sim/MODEL.md from sim/params/table.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from './bundle.mjs';

const { withParameterTable } = await load('sim/params/markdown.ts');
const document = new URL('../../sim/MODEL.md', import.meta.url);
const before = readFileSync(document, 'utf8');
const after = withParameterTable(before);
if (after !== before) writeFileSync(document, after);
console.log(after === before ? 'sim/MODEL.md: up to date' : 'sim/MODEL.md: parameter table rewritten');
