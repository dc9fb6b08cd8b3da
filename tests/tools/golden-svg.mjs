/**
 * Rewrites tests/golden/charts/ from the examples of the gallery as charts draw them now. Do this only after looking at
 * what changed (`npm run gallery`); the diff says which elements moved.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { load } from './bundle.mjs';

const folder = new URL('../golden/charts/', import.meta.url);
const { goldenCharts } = await load('tests/golden/charts.ts', { name: 'golden-charts' });
mkdirSync(folder, { recursive: true });
const charts = goldenCharts();
for (const name of readdirSync(folder))
  if (!charts.has(name.replace(/\.txt$/, ''))) said(name, 'removed', () => rmSync(new URL(name, folder)));
for (const [file, text] of charts) {
  const name = `${file}.txt`;
  const before = readdirSync(folder).includes(name) ? readFileSync(new URL(name, folder), 'utf8') : null;
  if (before !== text)
    said(name, before === null ? 'new' : 'rewritten', () => writeFileSync(new URL(name, folder), text));
}
console.log(`tests/golden/charts: ${charts.size} charts`);

function said(name, what, act) {
  act();
  console.log(`tests/golden/charts/${name}: ${what}`);
}
