/** Circles of imports, those of types included: two files that need each other are one, or a third is missing. */
import { posix } from 'node:path';

/** @returns groups of files that reach each other, each in the order of the alphabet */
export function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const reach = new Map<string, Set<string>>();
  const found: string[][] = [];
  for (const from of imports.keys()) {
    const seen = new Set<string>();
    const open = [from];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for (const to of imports.get(next) ?? [])
        if (!seen.has(to)) {
          seen.add(to);
          open.push(to);
        }
    reach.set(from, seen);
  }
  for (const [file, seen] of reach) {
    const group = [...seen].filter((other) => reach.get(other)?.has(file)).sort();
    if (group[0] === file) found.push(group);
  }
  return found;
}

/** The same imports between folders: which folder looks into which others. */
export function rooms(imports: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const between = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const from = posix.dirname(file);
    const known = between.get(from) ?? new Set();
    between.set(from, known);
    for (const to of targets.map((target) => posix.dirname(target))) if (to !== from) known.add(to);
  }
  return new Map([...between].map(([from, to]) => [from, [...to]]));
}
