/** A QR reader that shares nothing with the writer reads the link back from the drawn path. */
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { scenarioFromPreset } from '../../../sim/page.ts';
import { encodeLink } from '../../../src/state/link.ts';
import { qrCode } from '../../../src/parts/qr-code.ts';

const MODULE_PX = 4;
const linkCode = (link: string) => qrCode(link, { level: 'L' });

/** Paints the path as the page does and reads it with the other library; null where it finds no code. */
function readBack({ size, path }: { size: number; path: string }): string | null {
  const side = size * MODULE_PX;
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * MODULE_PX; row < (Number(y) + 1) * MODULE_PX; row++)
      for (let column = Number(x) * MODULE_PX; column < (Number(x) + Number(length)) * MODULE_PX; column++)
        pixels.fill(0, 4 * (row * side + column), 4 * (row * side + column) + 3);
  }
  return jsQR(pixels, side, side)?.data ?? null;
}

describe('the QR code of a link', () => {
  it.each([
    'https://example.org/tend/#v=1',
    `https://example.org/tend/#${encodeLink({ scenario: scenarioFromPreset('single-mother', 'Zoë & Ümit'), day: 60 })}`,
    `https://example.org/#${'x'.repeat(400)}`,
  ])('is read as that link: %s', (link) => {
    expect(readBack(linkCode(link)!)).toBe(link);
  });

  it('keeps four white modules around itself', () => {
    const { size, path } = linkCode('https://example.org/')!;
    const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [x, y, length].map(Number));
    expect(Math.min(...places.map(([x]) => x!))).toBe(4);
    expect(Math.min(...places.map(([, y]) => y!))).toBe(4);
    expect(Math.max(...places.map(([x, , length]) => x! + length!))).toBe(size - 4);
  });

  it('is none for a link that is too long for any code', () => {
    expect(linkCode(`https://example.org/#${'x'.repeat(2940)}`)).toBeNull();
    expect(linkCode(`https://example.org/#${'x'.repeat(2900)}`)).not.toBeNull();
  });
});
