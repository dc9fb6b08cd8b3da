/**
 * Rewrites tests/golden/golden.json from the model as it stands. Do this only after raising MODEL_VERSION and saying
 * in CHANGELOG.md what changed: a version that has been committed keeps the answers it was committed with.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from './bundle.mjs';

const FILE = 'tests/golden/golden.json';
const { goldenFile } = await load('tests/golden/worlds.ts');
const { sumsBesideWorlds } = await load('tests/verification/bits.ts');
const { MODEL_VERSION } = await load('sim/params/version.ts');
const { modelVersion, worlds } = goldenFile(MODEL_VERSION);
const entries = Object.entries(worlds).map(([name, { checksum, days }]) => {
  const rows = Object.entries(days).map(([day, totals]) => `        "${day}": ${JSON.stringify(totals)}`);
  return `    ${JSON.stringify(name)}: {\n      "checksum": "${checksum}",\n      "days": {\n${rows.join(',\n')}\n      }\n    }`;
});
const sums = Object.entries(sumsBesideWorlds()).map(([name, sum]) => `    ${JSON.stringify(name)}: "${sum}"`);
const text = `{\n  "modelVersion": "${modelVersion}",\n  "worlds": {\n${entries.join(',\n')}\n  },\n  "sums": {\n${sums.join(',\n')}\n  }\n}\n`;

const known = committed();
if (known?.modelVersion === modelVersion && changes(known, JSON.parse(text)).length > 0) {
  console.error(
    `model ${modelVersion} is committed with other answers (${changes(known, JSON.parse(text)).join(', ')}): raise MODEL_VERSION in sim/params/version.ts first`,
  );
  process.exit(1);
}
writeFileSync(fileURLToPath(new URL('../golden/golden.json', import.meta.url)), text);
console.log(`${FILE}: ${entries.length} worlds, ${sums.length} further sums, model ${modelVersion}`);

function committed() {
  try {
    return JSON.parse(
      execFileSync('git', ['show', `HEAD:${FILE}`], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  } catch {
    return null;
  }
}

/** Names of answers that both files hold and that differ. New ones may always join. */
function changes(before, now) {
  const flat = (file) => ({
    ...Object.fromEntries(Object.entries(file.worlds).map(([name, { checksum }]) => [name, checksum])),
    ...file.sums,
  });
  const [old, fresh] = [flat(before), flat(now)];
  return Object.keys(old).filter((name) => name in fresh && old[name] !== fresh[name]);
}
