/** How stylesheets are read, for the site, the single file and the gallery: Lightning CSS knows the named widths. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Letters of the root on a laptop, px: what a px of a sheet is measured by. */
const ROOT = 16;
/** Hairlines, borders and gaps up to this many px stay as they are on every screen. */
const HAIR = 2;
/** Charts are drawn in px of their own and shown larger as a whole (src/charts/parts/scale.ts). */
const DRAWN = /(^|\/)charts\/[^?]*\.css$/;

/** What a sheet says in px grows with the letters of the root: px of a laptop, in rem. Widths in conditions stay. */
function growing() {
  /** @type {string[]} */
  let sources = [];
  let grows = false;
  const inRem = ({ unit, value }) =>
    grows && unit === 'px' && Math.abs(value) > HAIR ? { unit: 'rem', value: value / ROOT } : undefined;
  return {
    StyleSheet(sheet) {
      ({ sources } = sheet);
    },
    Rule: {
      style({ value: { loc } }) {
        grows = !DRAWN.test(sources[loc.source_index] ?? '');
      },
    },
    MediaQuery() {
      grows = false;
    },
    Length: inRem,
  };
}

/** @type {import('vite').CSSOptions} */
export const css = {
  transformer: 'lightningcss',
  lightningcss: { drafts: { customMedia: true }, visitor: growing() },
};

/** The sheets that bring others, and how the first brings the second. */
const BRINGING = /^(.*)\/src\/styles\/(index|late)\.css(\?|$)/;
const BRINGS_LATE = /@import '\.\/late\.css';/;
const LAYERED = /@import [^;]* layer\([^;]*;/g;

/**
 * Vite plugin: `index.css` and `late.css` may bring sheets by a pattern. So a new view brings a sheet, and no other
 * file is edited.
 * @param {{ readonly lateApart?: boolean }} [options] `lateApart`: the index leaves `late.css` out, since the page
 *   itself asks for that
 * @returns {import('vite').Plugin}
 */
export function sheetsPlugin({ lateApart = false } = {}) {
  return {
    name: 'tend-sheets',
    enforce: 'pre',
    transform(text, id) {
      const root = BRINGING.exec(id)?.[1];
      if (root === undefined) return null;
      const views = readdirSync(`${root}/src/views`, { recursive: true, encoding: 'utf8' });
      const sheets = views
        .filter((path) => path.endsWith('.css'))
        .map((path) => `../views/${path.replaceAll('\\', '/')}`);
      for (const sheet of sheets) this.addWatchFile(posix.join(root, 'src/styles', sheet));
      const [index, late] = ['index', 'late'].map((name) => readFileSync(`${root}/src/styles/${name}.css`, 'utf8'));
      const code = lateApart ? text.replace(BRINGS_LATE, '') : withLate(text, late);
      return { code: withSheets(code, sheets, `${index}${late}`), map: null };
    },
  };
}

/**
 * The index with all that `late.css` brings in place of that sheet.
 * @param {string} index
 * @param {string} late
 */
export function withLate(index, late) {
  return index.replace(BRINGS_LATE, () => late.match(LAYERED)?.join('\n') ?? '');
}

/**
 * A sheet with every import by a pattern written out: it brings the sheets that no other import names.
 * @param {string} text
 * @param {readonly string[]} sheets as the sheet would import them
 * @param {string} [named] all that names sheets, where that is more than the text
 */
export function withSheets(text, sheets, named = text) {
  return text.replace(/@import '([^'*]*)\*\*\/\*\.css'([^;]*);/g, (_, folder, layer) =>
    sheets
      .filter((sheet) => sheet.startsWith(folder) && !named.includes(`'${sheet}'`))
      .toSorted()
      .map((sheet) => `@import '${sheet}'${layer};`)
      .join('\n'),
  );
}
