/** Number of bits in each byte, and the place of its j-th bit (index byte · 8 + j). */
export function bitTables(): { bitsIn: Uint8Array; nthBit: Uint8Array } {
  const bitsIn = new Uint8Array(256);
  const nthBit = new Uint8Array(256 * 8);
  for (let byte = 0; byte < 256; byte++) {
    for (let place = 0; place < 8; place++) {
      if (((byte >>> place) & 1) === 1) nthBit[byte * 8 + bitsIn[byte]!++] = place;
    }
  }
  return { bitsIn, nthBit };
}
