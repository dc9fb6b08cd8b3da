/** Pictures as files: grey PNG, and a video of one frame for a made-up camera. */
import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from '../bench/qr-pictures.mjs';

const greyOf = ({ data, width, height }: Picture): Uint8Array =>
  Uint8Array.from({ length: width * height }, (_, i) => data[4 * i]!);

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Eight bits of grey a pixel. @param content the rows, each after its filter byte */
export function greyPng(width: number, height: number, content: Uint8Array): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(content)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngOf(picture: Picture): Buffer<ArrayBuffer> {
  const { width, height } = picture;
  const grey = greyOf(picture);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return greyPng(width, height, rows);
}

/** Chromium plays it again and again. */
export function y4mOf(picture: Picture): Buffer {
  const { width, height } = picture;
  const noColour = Buffer.alloc((width * height) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`, 'latin1');
  return Buffer.concat([head, greyOf(picture), noColour]);
}
