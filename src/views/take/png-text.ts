/** Text inside a PNG file: iTXt chunks, as the PNG specification (third edition, 11.3.3.4) lays them out. */

const SIGNATURE = 8;
/** Length and CRC of a chunk, and its type. */
const FRAME = 12;
const utf8 = new TextEncoder();

/** CRC-32 of the PNG specification's annex D, by table. */
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * A PNG with `key: text` pairs after its header. Keys are 1 to 79 Latin letters; the text is kept as UTF-8. @throws
 * RangeError for what is no PNG
 */
export function withText(
  png: Uint8Array,
  pairs: readonly (readonly [key: string, text: string])[],
): Uint8Array<ArrayBuffer> {
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < SIGNATURE + FRAME || header.getUint32(0) !== 0x89504e47) throw new RangeError('not a PNG');
  const after = SIGNATURE + FRAME + header.getUint32(SIGNATURE);
  const parts = [png.subarray(0, after), ...pairs.map(([key, text]) => textChunk(key, text)), png.subarray(after)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function textChunk(key: string, text: string): Uint8Array {
  // Keyword, end of it, not compressed, no method, no language, no translated keyword, text.
  const body = utf8.encode(`iTXt${key}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(4 + body.length, crc32(body));
  return chunk;
}
