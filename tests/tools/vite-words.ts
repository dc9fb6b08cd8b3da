/**
 * Vite plugin: words that only later views say come with those views. The catalogues stay whole in the sources; in a build
 * `en.json` lacks the late words and `src/words/en.json?late` holds those of both catalogues. Without the plugin
 * (in unit tests) each file is simply itself.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Help texts, and the words of views that are loaded when they are opened. */
export const LATE = /^((param|design)\..+\.help$|preset\.[\w-]+\.help$|(design|study|cell|sure|share|table|drawer|chain|family|reserve)\.)/;

const CATALOGUE = /^(.*)\/(src|sim)\/words\/en\.json(\?late)?$/;

export function lateWordsPlugin(): Plugin {
  return {
    name: 'tend-late-words',
    enforce: 'pre',
    load(id) {
      const [, root, , late] = CATALOGUE.exec(id) ?? [];
      if (root === undefined) return null;
      const files = late === undefined ? [id] : [`${root}/sim/words/en.json`, `${root}/src/words/en.json`];
      for (const file of files) this.addWatchFile(file);
      const words = files.flatMap((file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
      const json = JSON.stringify(Object.fromEntries(words.filter(([key]) => LATE.test(key) === (late !== undefined))));
      return late === undefined ? json : { code: `export default ${json}`, moduleType: 'js' };
    },
  };
}
