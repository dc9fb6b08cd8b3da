/** A ticket's code is coarse enough for a camera, and says the ticket to two readers that share nothing. */
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import type { QrCode } from '../../../../src/parts/qr-code.ts';
import { ticketCode } from '../../../../src/views/class/ticket-code.ts';
import { codesInPixels } from '../../../../src/worker/codes-in-pixels.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A ticket with so many letters behind its prefix. */
const ticketOf = (letters: number) =>
  `TEND1${Array.from({ length: letters }, (_, i) => LETTERS[(7 * i + 3) % 32]).join('')}`;
const modules = ({ size }: QrCode) => size - 2 * 4;
const VERSION_5 = 37;

/** Paints a code, four pixels a module. */
function painted({ size, path }: QrCode) {
  const side = 4 * size;
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let row = 4 * Number(y); row < 4 * Number(y) + 4; row++)
      for (let column = 4 * Number(x); column < 4 * (Number(x) + Number(length)); column++)
        data.fill(0, 4 * (row * side + column), 4 * (row * side + column) + 3);
  return { width: side, height: side, data };
}

describe('the code of a ticket', () => {
  it.each([
    [52, 29],
    [73, 33],
    [88, 37],
    [106, 37],
  ])('of %i letters has at most %i modules, and is read as it was written', (letters, most) => {
    const ticket = ticketOf(letters);
    const code = ticketCode(ticket);
    expect(modules(code)).toBeLessThanOrEqual(most);
    const picture = painted(code);
    expect(jsQR(picture.data, picture.width, picture.height)?.data).toBe(ticket);
    expect(codesInPixels(picture, 'frame')).toEqual([ticket]);
  });

  it('carries no dashes, and small letters as capitals', () => {
    const shown = ticketOf(106)
      .toLowerCase()
      .match(/.{1,5}/g)!
      .join('-');
    expect(ticketCode(shown)).toEqual(ticketCode(ticketOf(106)));
  });

  it('is read under a blot of 10 × 10 modules, which level L would not be', () => {
    const ticket = ticketOf(106);
    const picture = painted(ticketCode(ticket));
    // It spoils some 18 of 134 words. Level M mends 24 of them, level L 13.
    for (let y = 60; y < 100; y++) picture.data.fill(255, 4 * (y * picture.width + 72), 4 * (y * picture.width + 112));
    expect(codesInPixels(picture, 'frame')).toEqual([ticket]);
  });

  it('never grows beyond version 5: what is longer is no ticket', () => {
    expect(modules(ticketCode(ticketOf(117)))).toBe(VERSION_5);
    expect(() => ticketCode(ticketOf(118))).toThrow(RangeError);
    expect(() => ticketCode('TEND1 Zoë')).toThrow(RangeError);
  });
});
