/**
 * `npm run verify [-- ALLELES]`: the large checks against exact figures, the readable twin and the calibration targets,
 * two processes at a time, then every test. Prints a table, writes tests/.out/verify.json and one self-contained
 * report, verify.html,
 * ends with 1 when anything fails. A part that cannot run here says so and never counts as passed. A run at full size
 * in which nothing failed renews src/views/model/verification.json, which the Model screen shows.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkBits } from './bits.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { insistOnFolder } from './folder.mjs';
import { COUNTED, KINDS, publish, reportHtml } from './verify-report.mjs';

const ALLELES = 400_000;
const PROCESSES = 2;
const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one part in a process of its own; resolves to its rows. A part that dies is a failed row. */
function runPart(bundle, part, alleles) {
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [self, '--part', bundle, part, String(alleles)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.on('close', (status) => {
      console.error(`${part}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
      if (status === 0) done(JSON.parse(said));
      else
        done([
          {
            name: `${part} could not be run`,
            kind: 'exact',
            expected: 0,
            observed: NaN,
            standardError: NaN,
            z: NaN,
            pass: false,
          },
        ]);
    });
  });
}

/**
 * Runs every test of the project, those too that `npm test` leaves out for their length. @returns whether all passed
 */
function runTests() {
  const child = spawn(process.execPath, [fileURLToPath(new URL('test.mjs', import.meta.url)), 'all'], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((done) => child.on('close', (status) => done(status === 0)));
}

async function verify(alleles) {
  insistOnFolder('tested');
  ensureInstall();
  const { bundle } = await import('./bundle.mjs');
  const path = await bundle('tests/verification/verify.ts');
  const { PARTS } = await import(pathToFileURL(path).href);
  const parts = Object.keys(PARTS);
  const rows = new Map();
  const took = new Map();
  const waiting = [...parts];
  const worker = async () => {
    while (waiting.length > 0) {
      const part = waiting.shift();
      const began = performance.now();
      rows.set(part, await runPart(path, part, alleles));
      took.set(part, (performance.now() - began) / 1000);
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, worker));
  // Browsers come last and alone: they need no alleles, and their own processes.
  const began = performance.now();
  parts.push('bits in three engines');
  rows.set('bits in three engines', await checkBits());
  took.set('bits in three engines', (performance.now() - began) / 1000);
  const all = parts.flatMap((part) => rows.get(part));
  print(all);
  mkdirSync(`${root}tests/.out`, { recursive: true });
  const { MODEL_VERSION } = await import(pathToFileURL(path).href);
  const found = {
    modelVersion: MODEL_VERSION,
    alleles,
    node: process.version,
    date: new Date().toISOString(),
    parts: parts.map((name) => ({ name, seconds: took.get(name), rows: rows.get(name) })),
  };
  writeFileSync(`${root}tests/.out/verify.json`, `${JSON.stringify(found, null, 1)}\n`);
  writeFileSync(`${root}tests/.out/verify.html`, reportHtml(found));
  console.log(`\nreport: tests/.out/verify.html`);
  const failed = all.filter((row) => !row.pass && row.notRun === undefined).length;
  const notRun = all.filter((row) => row.notRun !== undefined);
  for (const { name, notRun: why } of notRun) console.log(`\nnot run: ${name}: ${why}`);
  const kinds = KINDS.map(
    (kind) => `${all.filter((row) => row.kind === kind && row.notRun === undefined).length} ${kind}`,
  );
  console.log(
    `\n${all.filter((row) => COUNTED.includes(row.kind) && row.notRun === undefined).length} checks at ${alleles} alleles, ${failed} rows failed${notRun.length > 0 ? `, ${notRun.length} not run` : ''}; by kind: ${kinds.join(', ')}`,
  );
  if (failed === 0 && alleles >= ALLELES)
    console.log(`shown on the Model screen from the next build on: ${publish(found)}`);
  // They are about the product, not the model, so the report does not count them.
  const tested = await runTests();
  process.exitCode = failed > 0 || !tested ? 1 : 0;
}

function print(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const number = (value) => (Number.isFinite(value) ? Number(value.toPrecision(7)).toString() : '-').padStart(12);
  console.log(
    `${'check'.padEnd(width)}${['expected', 'observed', 'SE', 'z'].map((head) => head.padStart(12)).join('')}`,
  );
  for (const { name, kind, expected, observed, standardError, z, pass, notRun } of rows) {
    const figures = [expected, observed, Number(standardError?.toPrecision?.(3)), Number(z?.toFixed?.(2))];
    console.log(
      `${name.padEnd(width)}${figures.map((figure) => number(figure)).join('')}  ${kind === 'report only' ? '' : pass ? 'pass' : notRun === undefined ? 'FAIL' : 'not run'}  ${kind}`,
    );
  }
}

const [flag, path, part, size] = process.argv.slice(2);
if (flag === '--part') {
  const { PARTS } = await import(pathToFileURL(path).href);
  process.stdout.write(JSON.stringify(await PARTS[part](Number(size))));
} else {
  await verify(flag === undefined ? ALLELES : Number(flag));
}
