/** Rewrites what sim/MODEL.md holds of sim/params/table.ts and of the record of the last calibration. */
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from './bundle.mjs';

const { withGenerated } = await load('sim/params/markdown.ts');
const document = new URL('../../sim/MODEL.md', import.meta.url);
const before = readFileSync(document, 'utf8');
const after = withGenerated(before);
if (after !== before) writeFileSync(document, after);
console.log(after === before ? 'sim/MODEL.md: up to date' : 'sim/MODEL.md: tables rewritten');
