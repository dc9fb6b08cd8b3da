/** Vite plugins for the single file: the inlined worker, and everything folded into one HTML page. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Modules that start a worker from a URL. Beside each stands one that carries the worker inside. */
const SPAWNS = /\/src\/worker\/spawn(-codes)?\.ts$/;

/** Swaps the modules that start a worker from a URL for those that carry it inside. */
export function inlineWorkerPlugin(): Plugin {
  return {
    name: 'tend-inline-worker',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found !== null && SPAWNS.test(found.id) ? found.id.replace(/\.ts$/, '-inline.ts') : found;
    },
  };
}

/**
 * Replaces the bundle by one page, tend.html, that needs no other file and no network.
 * @param end what stands at the end of the page
 */
export function singleFilePlugin(end: () => string): Plugin {
  return {
    name: 'tend-single-file',
    enforce: 'post',
    generateBundle: {
      // Last of all: Vite fills in placeholders of lazy imports after ordinary plugins have run.
      order: 'post',
      handler(_options, bundle) {
        const page = takeOnly(bundle, '.html');
        const style = textOf(takeOnly(bundle, '.css', true));
        const script = safeInScript(textOf(takeOnly(bundle, '.js')));
        const left = Object.keys(bundle);
        if (left.length > 0) this.error(`the single file cannot carry ${left.join(', ')}`);
        if (/\bimport\(/.test(script)) this.error('the single file must not import anything dynamically');
        this.emitFile({ type: 'asset', fileName: 'tend.html', source: fold(textOf(page), style, script) + end() });
      },
    },
  };
}

type Output = Rolldown.OutputAsset | Rolldown.OutputChunk;

/** Removes and returns the one output with this ending; throws when there is not exactly one. */
function takeOnly(bundle: Rolldown.OutputBundle, ending: string, optional = false): Output | undefined {
  const names = Object.keys(bundle).filter((name) => name.endsWith(ending));
  if (names.length > 1 || (names.length === 0 && !optional)) {
    throw new Error(`the single file needs one ${ending} output, got ${names.length}: ${names.join(', ')}`);
  }
  const output = names.map((name) => bundle[name])[0];
  for (const name of names) delete bundle[name];
  return output;
}

/** An output as text. Browsers hash a page's text after turning CR LF into LF, so that is done here too. */
function textOf(output: Output | undefined): string {
  if (!output) return '';
  const text = output.type === 'chunk' ? output.code : output.source;
  return (typeof text === 'string' ? text : new TextDecoder().decode(text)).replace(/\r\n?/g, '\n');
}

/** Escapes what would end a script element early, or hide its end, if it stood in a string. */
function safeInScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

/** The page with its links to script and style replaced by their text, under a policy that names their hashes. */
function fold(page: string, style: string, script: string): string {
  const icon = readFileSync(`${root}public/favicon.svg`);
  const bare = page
    .replace(/<script\b[^>]*\bsrc=[^>]*><\/script>\s*/g, '')
    .replace(/<link\b[^>]*\brel="(?:stylesheet|modulepreload)"[^>]*>\s*/g, '')
    .replace(/href="[^"]*favicon\.svg"/, `href="data:image/svg+xml;base64,${icon.toString('base64')}"`);
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'worker-src blob:',
    'img-src data: blob:',
    'font-src data:',
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const inlined = `<style>${style}</style><script type="module">${script}</script>`;
  // Functions, because "$&" in the code would mean something to replace().
  return bare.replace('<head>', () => `<head>${meta}`).replace('</head>', () => `${inlined}</head>`);
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
