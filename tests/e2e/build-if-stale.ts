/** Vitest global setup: the browser tests look at what the sources build today. */
import { buildAll, buildIsStale } from '../tools/build.mjs';

export async function setup(): Promise<void> {
  if (!buildIsStale()) return;
  const before = process.env['NODE_ENV'];
  await buildAll('warn');
  process.env['NODE_ENV'] = before;
}
