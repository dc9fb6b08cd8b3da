/**
 * Vite plugin: `virtual:model-text` is sim/MODEL.md as a tree, made at build time. Neither Markdown nor TeX nor what
 * reads them is shipped. A formula that cannot be read stops the build.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { modelTree } from './model-tree.ts';

const ID = 'virtual:model-text';
const document = fileURLToPath(new URL('../../sim/MODEL.md', import.meta.url));

export function modelTextPlugin(): Plugin {
  return {
    name: 'tend-model-text',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      this.addWatchFile(document);
      const { tree, headings } = modelTree(readFileSync(document, 'utf8'));
      return `export const tree = JSON.parse(${JSON.stringify(JSON.stringify(tree))});\nexport const headings = ${JSON.stringify(headings)};\n`;
    },
  };
}
