/**
 * Rewrites tests/golden/golden.json from the model as it stands. Do this only after raising MODEL_VERSION and saying
 * in CHANGELOG.md what changed.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from './bundle.mjs';

const { goldenFile } = await load('tests/golden/worlds.ts');
const { MODEL_VERSION } = await load('sim/params/version.ts');
const { modelVersion, worlds } = goldenFile(MODEL_VERSION);
const entries = Object.entries(worlds).map(([name, { checksum, days }]) => {
  const rows = Object.entries(days).map(([day, totals]) => `        "${day}": ${JSON.stringify(totals)}`);
  return `    ${JSON.stringify(name)}: {\n      "checksum": "${checksum}",\n      "days": {\n${rows.join(',\n')}\n      }\n    }`;
});
const text = `{\n  "modelVersion": "${modelVersion}",\n  "worlds": {\n${entries.join(',\n')}\n  }\n}\n`;
writeFileSync(fileURLToPath(new URL('../golden/golden.json', import.meta.url)), text);
console.log(`tests/golden/golden.json: ${entries.length} worlds, model ${modelVersion}`);
