/**
 * Loaded before a program (node --import): lets Node load TypeScript module by module, its types taken off and nothing
 * else.
 */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

/** Hook of Node's module loader. */
export async function load(url, context, next) {
  const { pathname } = new URL(url);
  if (url.startsWith('file:') && pathname.endsWith('.json'))
    return {
      format: 'module',
      shortCircuit: true,
      source: `export default ${readFileSync(fileURLToPath(url), 'utf8')}`,
    };
  if (!url.startsWith('file:') || !pathname.endsWith('.ts')) return next(url, context);
  const { transformWithOxc } = await import('vite');
  const { code } = await transformWithOxc(readFileSync(fileURLToPath(url), 'utf8'), fileURLToPath(url), {
    sourcemap: false,
  });
  return { format: 'module', shortCircuit: true, source: code };
}
