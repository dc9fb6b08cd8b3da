/**
 * `npm run verify [-- ALLELES]`: the large checks against exact figures, the readable twin and the calibration targets,
 * two processes at a time. Prints a table, writes tests/.out/verify.json, ends with 1 when anything fails.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';

const ALLELES = 400_000;
const PROCESSES = 2;
const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one part in a process of its own; resolves to its rows. A part that dies is a failed row. */
function runPart(bundle, part, alleles) {
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [self, '--part', bundle, part, String(alleles)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.on('close', (status) => {
      console.error(`${part}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
      if (status === 0) done(JSON.parse(said));
      else done([{ name: `${part} could not be run`, expected: 0, observed: NaN, standardError: NaN, z: NaN, pass: false }]);
    });
  });
}

async function verify(alleles) {
  ensureInstall();
  const { bundle } = await import('./bundle.mjs');
  const path = await bundle('tests/verification/verify.ts');
  const { PARTS } = await import(pathToFileURL(path).href);
  const parts = Object.keys(PARTS);
  const rows = new Map();
  const waiting = [...parts];
  const worker = async () => {
    while (waiting.length > 0) {
      const part = waiting.shift();
      rows.set(part, await runPart(path, part, alleles));
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, worker));
  const all = parts.flatMap((part) => rows.get(part));
  print(all);
  mkdirSync(`${root}tests/.out`, { recursive: true });
  writeFileSync(`${root}tests/.out/verify.json`, `${JSON.stringify({ alleles, rows: all }, null, 1)}\n`);
  const failed = all.filter((row) => !row.pass).length;
  console.log(`\n${all.length} checks at ${alleles} alleles, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function print(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const number = (value) => (Number.isFinite(value) ? Number(value.toPrecision(7)).toString() : '-').padStart(12);
  console.log(`${'check'.padEnd(width)}${['expected', 'observed', 'SE', 'z'].map((head) => head.padStart(12)).join('')}`);
  for (const { name, expected, observed, standardError, z, pass } of rows) {
    const figures = [expected, observed, Number(standardError?.toPrecision?.(3)), Number(z?.toFixed?.(2))];
    console.log(`${name.padEnd(width)}${figures.map((figure) => number(figure)).join('')}  ${pass ? 'pass' : 'FAIL'}`);
  }
}

const [flag, path, part, size] = process.argv.slice(2);
if (flag === '--part') {
  const { PARTS } = await import(pathToFileURL(path).href);
  process.stdout.write(JSON.stringify(PARTS[part](Number(size))));
} else {
  await verify(flag === undefined ? ALLELES : Number(flag));
}
