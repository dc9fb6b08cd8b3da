/** Which model made something is always said, unless it is this one. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createWords, ENGLISH, MODEL_VERSION, MODEL_VERSIONS, originText } from '../../../sim/page.ts';

it('every version that CHANGELOG.md tells of is known, in order, the present one last', () => {
  const text = readFileSync(new URL('../../../CHANGELOG.md', import.meta.url), 'utf8');
  expect([...MODEL_VERSIONS].reverse()).toEqual(
    Array.from(text.matchAll(/^## (\d+\.\d+\.\d+)\b/gm), ([, version]) => version),
  );
  expect(MODEL_VERSIONS.at(-1)).toBe(MODEL_VERSION);
});

it('another version is named; one that was never given out is said to be unknown', () => {
  const said = (madeBy: string) => originText(createWords(ENGLISH), madeBy);
  expect(said(MODEL_VERSION)).toBe('');
  expect(said('1.3.0')).toContain('made by model 1.3.0. This is model');
  for (const unknown of ['0.0.1', '1.2.9', '0.9.9'])
    expect(said(unknown)).toMatch(new RegExp(`${unknown}.*never given out.*${MODEL_VERSION}`));
});
