import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../src/words/en.json' with { type: 'json' };
import core from '../../../sim/words/en.json' with { type: 'json' };
import { roomsOf } from '../../tools/word-rooms.ts';

/** Every word key written in the page's code has words, and every word of the page's catalogue is used. */

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
const sources = files('src').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
/** Words that are said in place of another key's where that species is on screen. */
const VARIANTS = ['.infant', '.rat'];
const catalogue: Record<string, string> = { ...core, ...en };

describe('words of the page', () => {
  it('has words for every key written out in code', () => {
    const missing = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:say|marked)\(\s*'([^']+)'|<Said of="([^"]+)"/g)]
        .map((match) => match[1] ?? match[2]!)
        .filter((key) => !(key in catalogue))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('gives every placeholder a value where the key is written out', () => {
    const short = sources.flatMap(({ file, text }) =>
      [
        ...text.matchAll(/\b(?:say|marked)\(\s*'([^']+)'\s*(?:,\s*\{((?:[^{}]|\{[^{}]*\})*)\})?/g),
        ...text.matchAll(/<Said of="([^"]+)"((?:[^/]|\/(?!>))*)\/>/g),
      ].flatMap(([, key, values]) =>
        [
          ...['', ...VARIANTS]
            .map((variant) => catalogue[`${key!}${variant}`] ?? '')
            .join('')
            .matchAll(/\{(\w+)\}/g),
        ]
          .map((match) => match[1]!)
          .filter((name) => !new RegExp(`\\b${name}\\b`).test(values ?? ''))
          .map((name) => `${file}: ${key} lacks {${name}}`),
      ),
    );
    expect(short).toEqual([]);
  });

  it('uses every key of the catalogue', () => {
    const unused = [...roomsOf(Object.keys(en))].filter(([key, rooms]) => rooms.length === 0 && !(key in core));
    expect(unused).toEqual([]);
  });

  it('has no words for people inside components', () => {
    // Text between tags that holds two letters in a row and is no expression.
    const literal = sources
      .filter(({ file }) => file.endsWith('.tsx'))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/>\s*([A-Za-z][A-Za-z ,.]{2,})\s*<\//g)].map((match) => `${file}: ${match[1]}`),
      )
      .filter((found) => !/=>|return|const/.test(found));
    expect(literal).toEqual([]);
  });
});
