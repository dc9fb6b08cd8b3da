import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { lettersOf } from '../../classroom/base32.ts';
import { readCode, SALTS, shownCode, tidyCode, writeCode } from '../../classroom/code.ts';
import { codeOfSetup } from '../../classroom/own-class.ts';
import { packSetup } from '../../classroom/own-link.ts';
import { readSetup, type ClassSetup } from '../../classroom/own-setup.ts';
import { loadLesson, SHELF } from '../../lesson/shelf.ts';
import { InputError } from '../../params/types.ts';
import { serveClass } from '../collector/server.ts';
import { TicketFile } from '../collector/ticket-file.ts';
import { readText } from '../input.ts';
import { option, readArguments, typed, type Arguments, type OptionNames } from '../options.ts';
import { print } from '../output.ts';
import { targetsOf } from '../target.ts';

/** Port of the collector, unless another is asked for: not that of `npm start`, so that both can run. */
const PORT = 4180;
const MINUTES = 180;
/** Bits of the words in the links. */
const WORD_BYTES = 5;
const TEACHER_BYTES = 15;

/** What is given once, beside other names of the machine. */
const ONCE = ['host', 'port', 'code', 'lesson', 'setup', 'minutes', 'out', 'folder'] as const;
const OPTIONS: OptionNames = { ...Object.fromEntries(ONCE.map((name) => [name, 'one' as const])), name: 'many' };

/** `tend class --serve`: the site, and a place where a class hands in, on this machine until the lesson is over. */
export async function serve(args: readonly string[]): Promise<void> {
  const given = readArguments(args, OPTIONS, []);
  const setup = await setupOf(given);
  const code = setup === null ? await codeOf(given) : codeOfOwn(given, setup);
  // Code and word alone carry no world, so both links do.
  const world = setup === null ? '' : `&setup=${packSetup(setup)}`;
  const host = hostOf(given);
  const folder = folderOf(given);
  const path = fileOf(given, code);
  const file = new TicketFile(path);
  const { word, teacherWord } = wordsOf(path);
  const minutes = whole(given, 'minutes', [1, 1440], MINUTES);
  const names = given.options.get('name') ?? [];
  const served = await serveClass({
    folder,
    host,
    names,
    minutes,
    file,
    code,
    word,
    teacherWord,
    port: whole(given, 'port', [0, 65_535], PORT),
  });
  const pupils = served.origins.map(
    (origin) => `${origin}/#${code === null ? '' : `class=${code}${world}&`}word=${word}`,
  );
  const teacherOrigin = host === '0.0.0.0' ? `http://127.0.0.1:${served.port}` : served.origins[0];
  const lines = [
    ...(code === null ? [] : [`Class      ${shownCode(code)}`]),
    ...pupils.map((link, i) => `${i === 0 ? 'Pupils' : '   or'}`.padEnd(11) + link),
    `You        ${teacherOrigin}/#collect=${teacherWord}${code === null ? '' : `&board=${code}${world}`}`,
    `Tickets    ${path} (${file.lines.length} in it)`,
    `Stops      by itself when nothing was handed in for ${minutes} minutes, or with Ctrl+C`,
  ];
  await print(lines.map((line) => `${line}\n`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, served.stop);
  await served.stopped;
  await print([`${file.lines.length} tickets are in ${path}\n`]);
  file.close();
}

/** What a class of a teacher's own was made of, where its file is given. */
async function setupOf(given: Arguments): Promise<ClassSetup | null> {
  const path = option(given, 'setup');
  return path === undefined ? null : readSetup(await readText(path));
}

/** The code of a set-up. Another one that is given beside it is refused. */
function codeOfOwn(given: Arguments, setup: ClassSetup): string {
  const [text, lesson] = [option(given, 'code'), option(given, 'lesson')];
  const own = codeOfSetup(setup);
  if (lesson !== undefined) throw new InputError([{ code: 'class-of-a-setup', path: '--lesson', got: lesson }]);
  if (text !== undefined) readCode(text, '--code');
  if (text !== undefined && tidyCode(text) !== own)
    throw new InputError([{ code: 'class-of-another-setup', path: '--code', got: text, allowed: [own] }]);
  return own;
}

/** A code that was given, or a new one of a lesson; null where tickets of any class are taken. */
async function codeOf(given: Arguments): Promise<string | null> {
  const [text, id] = [option(given, 'code'), option(given, 'lesson')];
  if (text !== undefined) {
    // Pupils would come to a page that asks them for a file.
    if (readCode(text, '--code').format === 'own')
      throw new InputError([{ code: 'class-needs-setup', path: '--code', got: text }]);
    return tidyCode(text);
  }
  if (id === undefined) return null;
  const loaded = await loadLesson(id);
  if (loaded === null)
    throw new InputError([{ code: 'not-one-of', path: '--lesson', got: id, allowed: SHELF.map((each) => each.id) }]);
  const { number, revision, sealed } = loaded.lesson;
  return writeCode({
    format: 'lesson',
    lesson: number,
    revision,
    plan: 'whole',
    pace: 'gates fail open',
    truth: sealed?.deal ?? 'open',
    salt: randomBytes(2).readUInt16BE() % SALTS,
  });
}

function hostOf(given: Arguments): string {
  const host = option(given, 'host') ?? '127.0.0.1';
  if (isIP(host) === 0)
    throw new InputError([{ code: 'not-one-of', path: '--host', got: host, allowed: ['127.0.0.1', '0.0.0.0'] }]);
  return host;
}

/** The built site: beside the command line, unless another folder is named. */
function folderOf(given: Arguments): string {
  const folder = option(given, 'folder') ?? fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(`${folder}/index.html`)) throw new InputError([{ code: 'no-site', path: '--folder', got: folder }]);
  return folder;
}

function fileOf(given: Arguments, code: string | null): string {
  const said = option(given, 'out') ?? `tend-class${code === null ? '' : `-${code}`}.tickets.txt`;
  const { out } = targetsOf({ ...given, options: new Map([['out', [said]]]) });
  if (out === undefined) throw new InputError([{ code: 'over-output', path: '--out', got: said }]);
  return out.path;
}

function whole(given: Arguments, name: string, allowed: readonly [number, number], usual: number): number {
  const text = option(given, name);
  if (text === undefined) return usual;
  const value = typed(text, `--${name}`);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < allowed[0] || value > allowed[1])
    throw new InputError([{ code: 'out-of-range', path: `--${name}`, got: text, allowed }]);
  return value;
}

/**
 * The words of the links. They stand beside the tickets, since a class goes on with its links when the machine was
 * switched off in between.
 */
function wordsOf(path: string): { readonly word: string; readonly teacherWord: string } {
  const beside = `${path}.words`;
  const [word, teacherWord] = existsSync(beside) ? readFileSync(beside, 'utf8').split('\n') : [];
  if (
    word !== undefined &&
    /^[0-9A-Z]{8}$/.test(word) &&
    teacherWord !== undefined &&
    /^[0-9A-Z]{24}$/.test(teacherWord)
  )
    return { word, teacherWord };
  const fresh = { word: newWord(WORD_BYTES), teacherWord: newWord(TEACHER_BYTES) };
  writeFileSync(beside, `${fresh.word}\n${fresh.teacherWord}\n`, { mode: 0o600 });
  return fresh;
}

function newWord(bytes: number): string {
  return lettersOf([...randomBytes(bytes)].flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((i) => (byte >> i) & 1)));
}
