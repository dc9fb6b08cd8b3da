/** Compressed sizes of what the built site loads. Run as a script it prints them. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/**
 * What a browser loads before the first curve, without style sheets: `page` is index.html's scripts, `worker` the
 * engine's, each with all they import statically. `link` is what a page that is opened by a link needs besides, and
 * `lessons` what each lesson does.
 * @returns {Record<'page' | 'worker' | 'link', { files: string[], bytes: number }> & { lessons: { id: string, files:
 *   string[], bytes: number }[] }} file names relative to dist/, and their summed gzip sizes
 */
export function measureSite() {
  const html = readFileSync(`${dist}index.html`, 'utf8');
  const entries = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+\.js)"/g)].map(
    (match) => match[1],
  );
  const named = (pattern) =>
    readdirSync(`${dist}assets`)
      .filter((name) => pattern.test(name))
      .map((name) => `assets/${name}`);
  const page = measure(entries);
  return {
    page,
    worker: measure(named(/^engine\.worker-.*\.js$/)),
    link: measure(named(/^read-link-.*\.js$/), page.files),
    lessons: lessonFiles().map(([id, files]) => ({ id, ...measure(files, page.files) })),
  };
}

/** What each lesson brings: its file, its words, and what it comes to over seats. */
function lessonFiles() {
  const names = readdirSync(`${dist}assets`);
  const ids = names.flatMap((name) => /^\d+-([\w-]+)-[\w-]{8}\.js$/.exec(name)?.[1] ?? []);
  return ids.map((id) => [
    id,
    names
      .filter((name) => new RegExp(`^(\\d+-)?${id}(\\.en)?-[\\w-]{8}\\.js$`).test(name))
      .map((name) => `assets/${name}`),
  ]);
}

/** @param there files that have been loaded by then */
function measure(entries, there = []) {
  const files = new Set(there);
  for (const entry of entries) addWithImports(entry, files);
  for (const file of there) files.delete(file);
  const sizes = [...files].map((file) => gzipSync(readFileSync(dist + file)).length);
  return { files: [...files], bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Adds a script and all it imports statically to the set. */
function addWithImports(file, files) {
  if (files.has(file)) return;
  files.add(file);
  const { staticImports, staticExports } = parseSync(file, readFileSync(dist + file, 'utf8')).module;
  const reexported = staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest ?? []));
  for (const request of [...staticImports.map((each) => each.moduleRequest), ...reexported]) {
    addWithImports(posix.join(posix.dirname(file), request.value), files);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lessons, ...others } = measureSite();
  const all = [...Object.entries(others), ...lessons.map((lesson) => [`lesson ${lesson.id}`, lesson])];
  for (const [name, { files, bytes }] of all) {
    console.log(`${name}: ${(bytes / 1000).toFixed(1)} kB gzip (${files.join(', ')})`);
  }
}
