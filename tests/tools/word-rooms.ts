/** Where the page says its words: in which room of `src/views`, or beside all of them. */
import { readdirSync, readFileSync } from 'node:fs';

/** Words that are said in place of another key's where that species is on screen. */
const VARIANTS = /\.(infant|rat)$/;
/** A key that is written out: `say('care.who')`, `<Said of="care.who">`. */
const WRITTEN = /(?:'|of=")([\w.-]+)['"]/g;
/** A key that is put together: `giver.${giver}`, `study.${kind}.lead`. */
const PUT_TOGETHER = /`([\w-]+\.[\w.-]*(?:\$\{[^`{}]*\}[\w.-]*)+)`/g;
/** The room of what stands on every screen. */
export const EVERYWHERE = 'every screen';

interface Room {
  readonly name: string;
  readonly keys: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

/** The rooms that say each key; none for what only the core says. */
export function roomsOf(keys: readonly string[], folder = 'src'): ReadonlyMap<string, readonly string[]> {
  const rooms = readRooms(folder);
  return new Map(
    keys.map((key) => {
      const names = [key, key.replace(VARIANTS, '')];
      const says = ({ keys: own, patterns }: Room) =>
        names.some((name) => own.has(name) || patterns.some((each) => each.test(name)));
      return [key, rooms.filter(says).map(({ name }) => name)];
    }),
  );
}

function readRooms(folder: string): readonly Room[] {
  const texts = new Map<string, string>();
  const read = (from: string, roomOf: (file: string) => string) => {
    for (const file of readdirSync(from, { recursive: true }) as string[]) {
      if (!/\.tsx?$/.test(file)) continue;
      const room = roomOf(file);
      texts.set(room, `${texts.get(room) ?? ''}\n${readFileSync(`${from}/${file}`, 'utf8')}`);
    }
  };
  read(folder, (file) => /^views[/\\](\w+)/.exec(file)?.[1] ?? EVERYWHERE);
  // Notes and keys of lessons are put together in the core, and the Learn screen shows them.
  if (folder === 'src') read('sim/lesson', () => 'learn');
  return [...texts].map(([name, text]) => ({
    name,
    keys: new Set([...text.matchAll(WRITTEN)].map((match) => match[1]!)),
    patterns: [...text.matchAll(PUT_TOGETHER)].map((match) => patternOf(match[1]!)),
  }));
}

/** What stands in a placeholder of a key is a part of it or several. */
function patternOf(template: string): RegExp {
  const written = template.split(/\$\{[^}]*\}/).map((text) => text.replaceAll('.', '\\.'));
  return new RegExp(`^${written.join('[\\w.-]+')}$`);
}
