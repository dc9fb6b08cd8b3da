/**
 * `npm run torture -- monkey --seed N --seconds S [--screen play,compare]`: what is too long, or too much a matter of
 * luck, for
 * `npm test`. Prints what went wrong with the acts before it; exit code 1 when anything did.
 */
import { parseArgs } from 'node:util';
import { ensureInstall } from '../tools/ensure-install.mjs';
import { fileURLToPath } from 'node:url';

ensureInstall();
const {
  positionals: [what],
  values,
} = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '90' },
    patience: { type: 'string', default: '5' },
    screen: { type: 'string' },
  },
});
const [{ chromium }, { buildAll, buildIsStale }, { findChromium }, { serveFolder }, { monkey, SCREENS }] =
  await Promise.all([
    import('playwright-core'),
    import('../tools/build.mjs'),
    import('../tools/chromium.mjs'),
    import('../tools/serve.mjs'),
    import('./monkey.mjs'),
  ]);

const screens = values.screen?.split(',') ?? Object.keys(SCREENS);
const [seed, seconds, patience] = ['seed', 'seconds', 'patience'].map((name) => Number(values[name]));
const foreign = screens.find((name) => !Object.hasOwn(SCREENS, name));
if (
  what !== 'monkey' ||
  foreign !== undefined ||
  ![seed, seconds, patience].every((value) => Number.isFinite(value) && value >= 0)
) {
  console.error(
    `npm run torture -- monkey [--seed N] [--seconds S] [--patience S] [--screen ${Object.keys(SCREENS).join(',')}]`,
  );
  process.exit(2);
}
if (buildIsStale()) await buildAll('warn');
const site = await serveFolder(fileURLToPath(new URL('../../dist', import.meta.url)), 0);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
let count = 0;
try {
  for (const screen of screens) {
    const { acts, faults } = await monkey({ browser, url: site.url, screen, seed, seconds, patience: 1000 * patience });
    console.log(`${screen}, seed ${seed}: ${acts} acts, ${faults.length} fault${faults.length === 1 ? '' : 's'}`);
    for (const { what: fault, after } of faults)
      console.log(`  ${fault}\n${after.map((act) => `      ${act}\n`).join('')}`);
    count += faults.length;
  }
} finally {
  await browser.close();
  await site.close();
}
process.exitCode = count > 0 ? 1 : 0;
