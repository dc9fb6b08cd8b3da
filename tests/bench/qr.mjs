/**
 * Which reader of QR codes reads tickets best: `node tests/bench/qr.mjs [READER…]`. The pictures are the same bytes
 * each time (qr-pictures.mjs). Prints one JSON line a reader: the share of codes it read, by condition, by pixels a
 * module, and of several codes in one picture; milliseconds a picture; gzip size in bytes. Asserts nothing.
 * Two packages that were compared are no part of this project; they take part once they are there:
 * `npm install --no-save qr@0.7.0 @zxing/library@0.23.0`. A browser's own BarcodeDetector cannot be measured here:
 * Chromium has none on Linux.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { load } from '../tools/bundle.mjs';
import { pictureOf, ticketOfVersion } from './qr-pictures.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a code lies, and how the picture is. */
const CONDITIONS = {
  plain: [{}, {}],
  'turned 5': [{ turn: 5 }, {}],
  'turned 30': [{ turn: 30 }, {}],
  'turned 45': [{ turn: 45 }, {}],
  perspective: [{ turn: 8, tilt: 0.25 }, {}],
  'blur 0.8 px': [{ turn: 3 }, { blur: 0.8 }],
  'blur 1.2 px': [{ turn: 3 }, { blur: 1.2 }],
  noise: [{ turn: 3 }, { noise: 25 }],
  'uneven light': [{ turn: 3 }, { uneven: 0.8 }],
  'low contrast': [{ turn: 3 }, { dark: 120, light: 165, ground: 140, noise: 3 }],
  'dark surroundings': [{ turn: 3 }, { ground: 15 }],
  'screen grid': [{ turn: 3 }, { grid: 0.5 }],
  'all at once': [
    { turn: 12, tilt: 0.15 },
    { ground: 40, blur: 0.7, noise: 12, uneven: 0.6, dark: 30, light: 230 },
  ],
};
const PIXELS = [2, 2.5, 3, 4, 6];
const VERSIONS = [3, 4, 5];
const SEEDS = [1, 2];
/** Codes in one picture, and in how many columns. */
const SEVERAL = [
  [4, 2],
  [6, 3],
  [9, 3],
  [12, 4],
];

/** Every picture, with the texts in it and where its count goes. */
function* pictures() {
  for (const [condition, [lies, taken]] of Object.entries(CONDITIONS))
    for (const px of PIXELS)
      for (const version of VERSIONS)
        for (const seed of SEEDS) {
          const text = ticketOfVersion(version, 10 * seed + version);
          const turn = (lies.turn ?? 0) * (seed === 1 ? 1 : -1);
          const code = { text, px, ...lies, turn, x: 310 + 7.3 * seed, y: 235 + 3.1 * version };
          const picture = pictureOf({ width: 640, height: 480, seed, codes: [code] }, taken);
          yield { picture, texts: [text], counts: [`condition ${condition}`, `pixels ${px}`] };
        }
  for (const condition of ['plain', 'all at once'])
    for (const px of [3, 4]) for (const [count, columns] of SEVERAL) yield severalIn(condition, px, count, columns);
}

function severalIn(condition, px, count, columns) {
  const step = 54 * px;
  const codes = Array.from({ length: count }, (_, i) => ({
    text: ticketOfVersion(VERSIONS[i % 3], 100 + i),
    px,
    x: ((i % columns) + 0.6) * step,
    y: (Math.floor(i / columns) + 0.6) * step,
    turn: ((37 * i) % 31) - 15,
    tilt: 0.05,
  }));
  const [width, height] = [(columns + 0.2) * step, (Math.ceil(count / columns) + 0.2) * step].map(Math.round);
  const picture = pictureOf({ width, height, codes }, CONDITIONS[condition][1]);
  return { picture, texts: codes.map(({ text }) => text), counts: [`several ${count}`] };
}

/** What each reader needs: the package it stands in, what its bundle imports, and all codes of a picture by it. */
const READERS = {
  'tend, a frame': {
    from: () => load('src/worker/codes-in-pixels.ts'),
    bundles: `export { codesInPixels } from '${root}src/worker/codes-in-pixels.ts'`,
    read: ({ codesInPixels }, picture) => codesInPixels(picture, 'frame'),
  },
  'tend, a photograph': {
    from: () => load('src/worker/codes-in-pixels.ts'),
    bundles: `export { codesInPixels } from '${root}src/worker/codes-in-pixels.ts'`,
    read: ({ codesInPixels }, picture) => codesInPixels(picture, 'photograph'),
  },
  '@nuintun/qrcode': {
    bundles: `export { binarize, Decoder, Detector, grayscale } from '@nuintun/qrcode'`,
    read: ({ binarize, Decoder, Detector, grayscale }, picture) => {
      const proposals = new Detector().detect(binarize(grayscale(picture), picture.width, picture.height));
      const texts = [];
      for (let next = proposals.next(); !next.done;) {
        const text = tried(() => new Decoder().decode(next.value.matrix).content);
        if (text !== null) texts.push(text);
        next = proposals.next(text !== null);
      }
      return texts;
    },
  },
  jsqr: {
    bundles: `export { default } from 'jsqr'`,
    read: ({ default: jsQR }, picture) => oneByOne(picture, (data) => locatedBy(jsQR, data, picture)),
  },
  qr: {
    bundles: `export { _QRScanner } from 'qr/decode.js'`,
    from: () => import(['qr', 'decode.js'].join('/')),
    read: ({ _QRScanner }, picture) => {
      // Its budget of a sixtieth of a second would make the count depend on the machine.
      const scanner = new _QRScanner({ maxSize: picture, timeLimit: Infinity, effort: Infinity });
      scanner.addImage(picture);
      return scanner.decode(true).filter((text) => typeof text === 'string');
    },
  },
  '@zxing/library': {
    bundles:
      "export { BinaryBitmap, DecodeHintType, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library'",
    read: (zxing, picture) => oneByOne(picture, (data) => locatedByZxing(zxing, data, picture)),
  },
};

const tried = (read) => {
  try {
    return read();
  } catch {
    return null;
  }
};

function locatedBy(jsQR, data, { width, height }) {
  const found = jsQR(data, width, height, { inversionAttempts: 'dontInvert' });
  if (found === null) return null;
  const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = found.location;
  return { text: found.data, corners: [topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner] };
}

function locatedByZxing(zxing, data, { width, height }) {
  const grey = Uint8ClampedArray.from({ length: width * height }, (_, i) => data[4 * i]);
  const source = new zxing.RGBLuminanceSource(grey, width, height);
  const hints = new Map([[zxing.DecodeHintType.TRY_HARDER, true]]);
  return tried(() => {
    const result = new zxing.QRCodeReader().decode(new zxing.BinaryBitmap(new zxing.HybridBinarizer(source)), hints);
    return {
      text: result.getText(),
      corners: result.getResultPoints().map((point) => ({ x: point.getX(), y: point.getY() })),
    };
  });
}

/** For readers that know one code a picture: what was read is painted white, and the rest is read on. */
function oneByOne({ data, width }, locate) {
  const left = data.slice();
  const texts = [];
  for (let found = locate(left); found !== null && found.text !== '' && texts.length < 20; found = locate(left)) {
    texts.push(found.text);
    const [xs, ys] = [found.corners.map(({ x }) => Math.round(x)), found.corners.map(({ y }) => Math.round(y))];
    for (let y = Math.max(0, Math.min(...ys)); y <= Math.max(...ys); y++)
      left.fill(255, 4 * (y * width + Math.max(0, Math.min(...xs))), 4 * (y * width + Math.max(...xs)));
  }
  return texts;
}

/** Size of what the reader brings into a bundle. */
async function gzipOf(name, bundles) {
  const folder = `${root}tests/.out/bundles`;
  const entry = `${folder}/qr-${name.replace(/\W+/g, '-')}.js`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(entry, bundles);
  const lib = { entry, formats: ['es'] };
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { lib, write: false, minify: true },
  });
  return gzipSync(built[0].output[0].code, { level: 9 }).length;
}

async function measure(name, { bundles, read, from = () => import(name) }) {
  const reader = await from().catch(() => null);
  if (reader === null) return { reader: name, missing: 'not installed' };
  const counts = {};
  const times = [];
  for (const { picture, texts, counts: keys } of pictures()) {
    const began = performance.now();
    const found = read(reader, picture);
    times.push(performance.now() - began);
    const hits = texts.filter((text) => found.includes(text)).length;
    for (const key of ['all', ...keys]) {
      const [had, of] = counts[key] ?? [0, 0];
      counts[key] = [had + hits, of + texts.length];
    }
  }
  const percent = Object.entries(counts).map(([key, [hits, of]]) => [key, Math.round((1000 * hits) / of) / 10]);
  const sorted = times.toSorted((a, b) => a - b);
  const ms = [0.5, 0.95].map((p) => Math.round(10 * sorted[Math.floor(p * (sorted.length - 1))]) / 10);
  return {
    reader: name,
    percent: Object.fromEntries(percent),
    codes: counts.all[1],
    ms: { p50: ms[0], p95: ms[1] },
    gzip: await gzipOf(name, bundles),
  };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(READERS, name));
if (unknown.length > 0)
  throw new Error(`no reader ${unknown.join(', ')}; there are ${Object.keys(READERS).join(', ')}`);
for (const [name, reader] of Object.entries(READERS))
  if (asked.length === 0 || asked.includes(name)) console.log(JSON.stringify(await measure(name, reader)));
