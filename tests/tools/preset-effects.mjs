/**
 * Measures what the presets do to methylation and writes it to sim/params/preset-effects.json, from which `npm run
 * docs` makes the tables in MODEL.md. Run it after the model has changed; `npm run verify` measures them again with
 * other families.
 */
import { writeFileSync } from 'node:fs';
import { load } from './bundle.mjs';

const { measurePresets } = await load('sim/calibrate/preset-effects.ts');
const { MODEL_VERSION } = await load('sim/params/version.ts');
const record = {
  modelVersion: MODEL_VERSION,
  seed: 'record',
  measured: [
    measurePresets('vole', 100, 'record'),
    measurePresets('infant', 400, 'record'),
    measurePresets('rat', 100, 'record'),
  ],
};
writeFileSync(new URL('../../sim/params/preset-effects.json', import.meta.url), `${JSON.stringify(record, null, 1)}\n`);
