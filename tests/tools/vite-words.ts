/**
 * Vite plugin: words that only later views say come with those views. The catalogues stay whole in the sources; in a
 * build
 * `en.json` lacks the late words and those of the Model screen, `src/words/en.json?late` holds the former of both
 * catalogues and `?model` the latter. Without the plugin (in unit tests) each file is simply itself.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { SCHEDULABLE } from '../../sim/params/table.ts';

/**
 * Help texts, forms of events, what is said of settings off the first panel, refusals, and the words of views that are
 * loaded when they are opened.
 */
export const LATE =
  /^((param|tag)\..+\.rat$|(effect|more|size)\.|choice\.(?!world\.)|(param|design)\..+\.help(\.\w+)?$|preset\.(instead|note|[\w-]+\.help)$|(error|field|origin|verdict)\.|notice\.embed$|chart\.(menu|showTable|save\w+|openScenario|expected\w*|wholeBand|frameBand|reserve|tissue)(\.infant)?$|event\.(title|fromDay|toDay|save|delete|refused|add|remove|\w+\.(hoursPerDay|arm|licking|huddling|nursing|strength|intensity|units|bout|param|value|(giver|channel)$)|dose\.giver)|(series|acts|plight|evidence|published|saliva|design|study|cell|sure|share|table|drawer|chain|family|expected|reserve|tissue|shape|stats|compare|sweep|luck|story|work|take|figure|print|embed|source|unit)\.)/;

/** Words of the Model screen, which are many. */
const MODEL = /^model\./;

/** Labels of what may be dated are said on the first panel and of events; those of other parameters come later. */
function isLate(key: string): boolean {
  const early = SCHEDULABLE.some((id) => key.startsWith(`param.${id}.`));
  return LATE.test(key) || (key.startsWith('param.') && !early);
}

/** Which words a catalogue holds, by what follows its name. */
const HOLDS: Readonly<Record<string, (key: string) => boolean>> = {
  '': (key) => !isLate(key) && !MODEL.test(key),
  '?late': isLate,
  '?model': (key) => MODEL.test(key),
};

const CATALOGUE = /^(.*)\/(src|sim)\/words\/en\.json(\?late|\?model)?$/;

export function lateWordsPlugin(): Plugin {
  return {
    name: 'tend-late-words',
    enforce: 'pre',
    load(id) {
      const [, root, , part = ''] = CATALOGUE.exec(id) ?? [];
      if (root === undefined) return null;
      const files = part === '' ? [id] : [`${root}/sim/words/en.json`, `${root}/src/words/en.json`];
      for (const file of files) this.addWatchFile(file);
      const words = files.flatMap((file) =>
        Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>),
      );
      const json = JSON.stringify(Object.fromEntries(words.filter(([key]) => HOLDS[part]!(key))));
      return part === '' ? json : { code: `export default ${json}`, moduleType: 'js' };
    },
  };
}
