/** The worker's code as the site ships it, bundled and minified, against the same modules loaded one by one. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../tools/bundle.mjs';
import { freshNode, median, ratio } from './rounds.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

export async function bundleGroup() {
  const { buildAll, buildIsStale } = await import('../tools/build.mjs');
  if (buildIsStale()) await buildAll('warn');
  const shipped = join(
    root,
    'dist/assets',
    readdirSync(join(root, 'dist/assets')).find((name) => name.startsWith('engine.worker')),
  );
  const { PROTOCOL_VERSION, work } = await import(pathToFileURL(await bundle('tests/bench/works.ts')).href);
  const timed =
    (...args) =>
    (seed) => ({
      ms: median(JSON.parse(freshNode([...args, JSON.stringify(work(seed, 20)), String(PROTOCOL_VERSION)]).stdout)),
    });
  return {
    title: 'S2 by the worker, one thread: as shipped, and from its source modules',
    contestants: {
      'S2, bundle as shipped': timed(here('worker.mjs'), shipped),
      'S2, source modules': timed(
        '--import',
        new URL('source-modules.mjs', import.meta.url).href,
        here('worker.mjs'),
        join(root, 'src/worker/engine.worker.ts'),
      ),
    },
    figures: [ratio('bundle / source modules', ['S2, bundle as shipped', 'S2, source modules'], { atMost: 1.1 })],
  };
}
