/**
 * The words of the page, and the Vite plugin that reads them. The catalogue is `src/words/en.json` and every file of
 * the folder `src/words/en/`, where a later feature brings words of its own. Whoever imports `src/words/en.json` gets
 * them all. Words that only later views say come with those views. In a build `en.json` therefore lacks the late words
 * and those of Model, Learn and the lessons. `src/words/en.json?late` holds the late words of both catalogues, `?model`
 * those of the Model screen, `?learn` those of Learn with titles and questions of the lessons, `?lesson` those that
 * all lessons share, and `?class` those of the Class screen. In tests each of the six is the whole catalogue.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { SCHEDULABLE } from '../../sim/params/table.ts';

/**
 * Help texts, forms of events, what is said of settings off the first panel, refusals, and the words of views that are
 * loaded when they are opened.
 */
const LATE =
  /^(top\.(seed|seedLabel|undo|redo)$|giver\.(absent|minutes)$|(panel\.back|preset\.sets|kept\.name|live\.settled)$|value\.|flips\.(none|opened|closed|also)|(param|tag)\..+\.rat$|(effect|more|size)\.|choice\.|(param|design)\..+\.help(\.\w+)?$|preset\.(instead|note|[\w-]+\.help)$|(error|field|origin|verdict)\.|notice\.embed$|chart\.(menu|showTable|save\w+|openScenario|expected\w*|wholeBand|frameBand|reserve|tissue)(\.infant)?$|event\.(fromDay|toDay|save|delete|refused|add|remove|\w+\.(hoursPerDay|arm|licking|huddling|nursing|strength|intensity|units|bout|param|value|(giver|channel)$)|dose\.giver)|(short\.adult|series|acts|plight|evidence|published|saliva|design|study|cell|sure|share|table|drawer|chain|family|expected|reserve|tissue|shape|stats|compare|sweep|luck|story|work|take|figure|print|embed|source|unit)\.)/;

/** Words of the Model screen, and those of Learn. They are many, and nobody else says them. */
const OF_MODEL = /^model\./;
const OF_LEARN = /^(shelf|beat)\./;
/** Words that all lessons share: on the screen, on the sheet and in the notes. */
const OF_LESSON = /^learn\./;
/** Words of the Class screen: set-up, board, tickets. What a pupil of a class sees is Learn's or the lesson's. */
const OF_CLASS = /^class\./;
const ofAnyScreen = (key: string) =>
  OF_MODEL.test(key) || OF_LEARN.test(key) || OF_LESSON.test(key) || OF_CLASS.test(key);
/** What the shelf says of a lesson stands in the lesson's own file of words. */
const ON_SHELF = /^lesson\.[\w-]+\.(title|question)$/;

/**
 * The words of a feature's own file that are said at once: its tab and the skip links, and what curves say of another
 * animal. What asks for one is a part that comes later, with its words. All others are late.
 */
const AT_ONCE = /^((tab|app)\.|another\.(?!animal|luck))/;

type Words = Readonly<Record<string, string>>;

/** One file of words, and which of its words come late. */
interface WordFile {
  readonly file: string;
  readonly words: Words;
  readonly isLate: (key: string) => boolean;
}

/** Which words of a file each import gets, by what follows the name of the catalogue. */
const HOLDS: Readonly<Record<string, (key: string, file: WordFile) => boolean>> = {
  '': (key, { isLate }) => !isLate(key) && !ofAnyScreen(key),
  '?late': (key, { isLate }) => isLate(key) && !ofAnyScreen(key),
  '?model': (key) => OF_MODEL.test(key),
  '?learn': (key) => OF_LEARN.test(key),
  '?lesson': (key) => OF_LESSON.test(key),
  '?class': (key) => OF_CLASS.test(key),
};

const CATALOGUE = /^(.*)\/(src|sim)\/words\/en\.json(\?late|\?model|\?learn|\?lesson|\?class)?$/;

/** @param whole whether every import gets the whole catalogue, as tests do */
export function wordsPlugin({ whole = false } = {}): Plugin {
  return {
    name: 'tend-words',
    enforce: 'pre',
    load(id) {
      const [, root, room, part = ''] = CATALOGUE.exec(id) ?? [];
      if (root === undefined) return null;
      const page = room === 'src' ? wordFiles(root) : [];
      const core = room === 'sim' || part !== '' ? [wordFile(`${root}/sim/words/en.json`, comesLate)] : [];
      const files = [...core, ...page];
      for (const { file } of files) this.addWatchFile(file);
      const holds = whole ? () => true : HOLDS[part]!;
      const shelved = part === '?learn' ? lessonFiles(root) : [];
      for (const { file } of shelved) this.addWatchFile(file);
      const words = [
        ...files.flatMap((file) => Object.entries(file.words).filter(([key]) => holds(key, file))),
        ...shelved.flatMap((file) => Object.entries(file.words).filter(([key]) => ON_SHELF.test(key))),
      ];
      const json = JSON.stringify(Object.fromEntries(words));
      return part === '' ? json : { code: `export default ${json}`, moduleType: 'js' };
    },
  };
}

/**
 * Every file of the page's words, `src/words/en.json` first; the words that all lessons share are the page's too.
 * @param root the folder that holds `src`
 * @throws Error when two of them have words for the same key
 */
export function wordFiles(root: string): readonly WordFile[] {
  const folder = `${root}/src/words/en`;
  const added = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const lessons = `${root}/sim/lesson/common.en.json`;
  const files = [
    wordFile(`${root}/src/words/en.json`, comesLate),
    // What all lessons share stands in the core, since the command line says it too.
    ...(existsSync(lessons) ? [wordFile(lessons, () => true)] : []),
    ...added
      .filter((name) => name.endsWith('.json'))
      .map((name) => wordFile(`${folder}/${name}`, (key) => !AT_ONCE.test(key))),
  ];
  const home = new Map<string, string>();
  for (const { file, words } of files)
    for (const key of Object.keys(words)) {
      const first = home.get(key);
      if (first !== undefined) throw new Error(`${file} has words for ${key}, which stand in ${first}`);
      home.set(key, file);
    }
  return files;
}

/** The words of every lesson, each of which is loaded with its lesson. */
function lessonFiles(root: string): readonly WordFile[] {
  const folder = `${root}/sim/lesson/words`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.en.json'))
    .toSorted()
    .map((name) => wordFile(`${folder}/${name}`, () => true));
}

function wordFile(file: string, isLate: WordFile['isLate']): WordFile {
  return { file, words: JSON.parse(readFileSync(file, 'utf8')) as Words, isLate };
}

/** Labels of what may be dated are said on the first panel and of events; those of other parameters come later. */
function comesLate(key: string): boolean {
  const early = SCHEDULABLE.some((id) => key.startsWith(`param.${id}.`));
  return LATE.test(key) || (key.startsWith('param.') && !early);
}
