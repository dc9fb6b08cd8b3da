/** Where the page says its words: in which room of `src/views`, or beside all of them. */
import { readdirSync, readFileSync } from 'node:fs';

/** Words that are said in place of another key's where that species is on screen. */
const VARIANTS = /\.(infant|rat)$/;
/** A key put together in code is named by its first part: `giver.${giver}`. A shorter one could be anything. */
const SHORTEST_HEAD = 4;
/** The room of what stands on every screen. */
export const EVERYWHERE = 'every screen';

interface Room {
  readonly name: string;
  readonly keys: ReadonlySet<string>;
  readonly heads: readonly string[];
}

/** The rooms that say each key; none for what only the core says. */
export function roomsOf(keys: readonly string[], folder = 'src'): ReadonlyMap<string, readonly string[]> {
  const rooms = readRooms(folder);
  return new Map(
    keys.map((key) => {
      const plain = key.replace(VARIANTS, '');
      const says = ({ keys: own, heads }: Room) => own.has(plain) || heads.some((head) => plain.startsWith(head));
      return [key, rooms.filter(says).map(({ name }) => name)];
    }),
  );
}

function readRooms(folder: string): readonly Room[] {
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true }) as string[]) {
    if (!/\.tsx?$/.test(file)) continue;
    const room = /^views[/\\](\w+)/.exec(file)?.[1] ?? EVERYWHERE;
    texts.set(room, `${texts.get(room) ?? ''}\n${readFileSync(`${folder}/${file}`, 'utf8')}`);
  }
  return [...texts].map(([name, text]) => ({
    name,
    keys: new Set([...text.matchAll(/'([\w.-]+)'/g)].map((match) => match[1]!)),
    heads: [...text.matchAll(/`([\w.-]+?)\$\{/g)]
      .map((match) => match[1]!)
      .filter((head) => head.length >= SHORTEST_HEAD && head.includes('.')),
  }));
}
