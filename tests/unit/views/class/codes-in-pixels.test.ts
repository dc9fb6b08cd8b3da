/** The reader reads what a camera may see of a ticket, and several codes of one picture. */
import { describe, expect, it } from 'vitest';
import { codesInPixels } from '../../../../src/worker/codes-in-pixels.ts';
import { pictureOf, ticketOfVersion, type Conditions, type PlacedCode } from '../../../bench/qr-pictures.mjs';

const SIZE = { width: 400, height: 400 };
const one = (version: 3 | 4 | 5, lies: Partial<PlacedCode>, conditions?: Conditions) => {
  const text = ticketOfVersion(version, version);
  return { text, picture: pictureOf({ ...SIZE, codes: [{ text, x: 201, y: 197, px: 4, ...lies }] }, conditions) };
};

describe('a code is read', () => {
  it.each<[string, 3 | 4 | 5, Partial<PlacedCode>, Conditions?]>([
    ['straight on', 5, {}],
    ['of three pixels a module, turned and in perspective', 5, { px: 3, turn: 33, tilt: 0.15 }],
    ['out of focus in uneven light and noise', 4, { turn: 8 }, { blur: 0.8, noise: 12, uneven: 0.6, ground: 40 }],
    ['of little contrast', 5, { turn: 3 }, { dark: 120, light: 165, ground: 140, noise: 3 }],
    ['through the lines of a screen', 3, { px: 3, turn: 3 }, { grid: 0.5 }],
  ])('%s', (_, version, lies, conditions) => {
    const { text, picture } = one(version, lies, conditions);
    expect(codesInPixels(picture, 'frame')).toEqual([text]);
  });

  it('of two pixels a module, out of focus, in a photograph that has no next frame', () => {
    const { text, picture } = one(3, { px: 2, turn: 3 }, { blur: 0.8 });
    expect(codesInPixels(picture, 'photograph')).toEqual([text]);
  });

  it('once, whichever of its sizes it is read from', () => {
    const text = ticketOfVersion(4, 1);
    const picture = pictureOf({ width: 1400, height: 500, codes: [{ text, x: 700, y: 250, px: 9 }] });
    expect(codesInPixels(picture, 'photograph')).toEqual([text]);
  });

  it('with eleven others in one picture', () => {
    const codes = Array.from({ length: 12 }, (_, i) => ({
      text: ticketOfVersion(([3, 4, 5] as const)[i % 3]!, 50 + i),
      x: 100 + 165 * (i % 4),
      y: 100 + 165 * Math.floor(i / 4),
      px: 3,
      turn: ((37 * i) % 31) - 15,
    }));
    const picture = pictureOf({ width: 700, height: 530, codes }, { ground: 40, blur: 0.6, noise: 8 });
    const texts = codes.map(({ text }) => text);
    expect([...codesInPixels(picture, 'photograph')].toSorted()).toEqual(texts.toSorted());
  });
});

it.each([
  [1, 1],
  [20, 400],
  [64, 64],
])('a picture of %i × %i without a code has none', (width, height) => {
  const data = new Uint8ClampedArray(4 * width * height);
  for (const look of ['frame', 'photograph'] as const) expect(codesInPixels({ width, height, data }, look)).toEqual([]);
});
