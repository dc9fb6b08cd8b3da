/** The licences of all packages that a build carries, beside the site and at the end of the single file. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The file beside the site's page. */
const LICENCES = 'LICENSES.txt';
/** The package that a module is part of, by the last folder of packages in its path. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
/** From a heading of its own to the end. */
const HEADING = /^#* *licen[cs]e\b[^]*/im;
const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** Hears from the page's bundle and from the worker's which packages are in them. */
export function createLicences() {
  const folders = new Set<string>();
  /** What was bundled and not only read: modules of which nothing is left carry nobody's work. */
  const listen = (): Plugin => ({
    name: 'tend-licences-heard',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk')
          for (const [id, { renderedLength }] of Object.entries(output.modules)) {
            const folder = PACKAGE.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[0];
            if (folder !== undefined && renderedLength > 0) folders.add(folder);
          }
    },
  });
  const text = (): string => [`Tend\n\n${licenceIn(root)}`, ...[...folders].map(entryOf).toSorted()].join(RULE) + '\n';
  return {
    listen,
    /** Writes them beside the site, once all of it is known. */
    beside: (): Plugin => ({
      name: 'tend-licences',
      generateBundle: {
        order: 'post',
        handler() {
          this.emitFile({ type: 'asset', fileName: LICENCES, source: text() });
        },
      },
    }),
    /** The same as a comment of a page, in which no two hyphens may stand. */
    asComment: (): string => `<!--\n${text().replaceAll('-'.repeat(80), '='.repeat(80)).replaceAll('--', '- -')}-->`,
  };
}

/** "d3-scale 4.0.2", and its licence. */
function entryOf(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<string, string>;
  return `${name} ${version}\n\n${licenceIn(folder)}`;
}

/**
 * The file with it, or what the read-me says under that heading.
 * @throws Error for a package without a licence to show: such a one may not be passed on
 */
function licenceIn(folder: string): string {
  const files = readdirSync(folder);
  const textOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n');
  const own = files.find((each) => LICENCE_FILE.test(each));
  const readme = files.find((each) => /^readme\.md$/i.test(each));
  const found = own === undefined ? HEADING.exec(readme === undefined ? '' : textOf(readme))?.[0] : textOf(own);
  if (found === undefined) throw new Error(`${folder} shows no licence, so it cannot be bundled`);
  return found.trim();
}
