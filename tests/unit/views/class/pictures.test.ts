/** What is a picture, how large it is before it is unpacked, and what is said of those that cannot be read. */
import { describe, expect, it } from 'vitest';
import { HEAVIEST, lookedAt, MOST_PIXELS, whyNotUnpack } from '../../../../src/views/class/picture-pixels.ts';
import { sizeOfPicture } from '../../../../src/views/class/picture-size.ts';
import { openPictureReader, type PictureReader } from '../../../../src/views/class/read-codes.ts';
import { createPictureQueue, type PictureNews } from '../../../../src/views/class/usePictures.ts';
import { createCodeReader } from '../../../../src/worker/code-reader.ts';
import { greyPng } from '../../../codes/files.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const sizeOf = (file: Uint8Array) => sizeOfPicture(new DataView(file.buffer, file.byteOffset, file.byteLength));
const zeros = (count: number) => Array.from({ length: count }, () => 0);

const EXIF = [0xff, 0xe1, 0, 8, 0xff, 0xc0, 0, 17, 8, 0];
const FILES: readonly [string, Uint8Array][] = [
  ['PNG', greyPng(640, 480, new Uint8Array(10))],
  ['GIF', bytes('GIF89a', [0x80, 2, 0xe0, 1])],
  ['BMP', bytes('BM', zeros(16), [0x80, 2, 0, 0], [0x20, 0xfe, 0xff, 0xff])],
  ['JPEG with a preview', bytes([0xff, 0xd8], EXIF, [0xff, 0xff, 0xc2, 0, 17, 8, 1, 0xe0, 2, 0x80])],
  ['WebP', bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [0x80, 2, 0xe0, 1])],
  ['WebP without loss', bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x7f, 0xc2, 0x77, 0])],
  ['WebP with more', bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x7f, 2, 0, 0xdf, 1, 0])],
  [
    'HEIC with a preview',
    bytes(zeros(4), 'ftypheic', 'ispe', [...zeros(6), 0, 160, ...zeros(2), 0, 120], 'ispe', [
      ...zeros(6),
      2,
      128,
      ...zeros(2),
      1,
      224,
    ]),
  ],
];

describe('the size of a picture', () => {
  it.each(FILES)('stands in a %s', (_, file) => {
    expect(sizeOf(file)).toEqual({ width: 640, height: 480 });
    // Cut off before its size, it has none.
    expect(sizeOf(file.slice(0, 8))).toBeNull();
  });

  it.each([new Uint8Array(), bytes('<svg xmlns='), bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0]), bytes('%PDF-1.4')])(
    'is none in another file (%#)',
    (file) => {
      expect(sizeOf(file)).toBeNull();
    },
  );

  it('is not believed beyond a limit, and nothing is unpacked to see it', async () => {
    const side = Math.ceil(Math.sqrt(MOST_PIXELS));
    expect(await whyNotUnpack(new Blob([greyPng(4000, 3000, new Uint8Array(9))]))).toBeNull();
    expect(await whyNotUnpack(new Blob([greyPng(side, side, new Uint8Array(9))]))).toBe('tooLarge');
    expect(await whyNotUnpack({ size: HEAVIEST + 1 } as Blob)).toBe('tooHeavy');
    expect(await whyNotUnpack(new Blob(['hello']))).toBe('noPicture');
  });

  it('of a photograph of 12 million pixels becomes less, that of a small one stays', () => {
    expect(lookedAt({ width: 4000, height: 3000 })).toEqual({ width: 3200, height: 2400 });
    expect(lookedAt({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
    expect(lookedAt({ width: 90_000, height: 10 })).toEqual({ width: 3200, height: 1 });
  });
});

/** A worker that answers by a function; what it is asked while it hangs is lost. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  constructor(private readonly answer: () => readonly string[] | 'hangs' | 'dies') {}
  postMessage(): void {
    const answer = this.answer();
    if (answer === 'hangs') return;
    queueMicrotask(() => (answer === 'dies' ? this.onerror?.() : this.onmessage?.({ data: answer })));
  }
  terminate(): void {
    this.ended = true;
  }
}

function readerWith(answers: (readonly string[] | 'hangs' | 'dies')[], patience = 20) {
  const workers: FakeWorker[] = [];
  const spawn = () => {
    workers.push(new FakeWorker(() => answers.shift()!));
    return workers.at(-1) as unknown as Worker;
  };
  return { workers, reader: openPictureReader(createCodeReader(spawn, patience)) };
}

const frame = { width: 30, height: 30, data: new Uint8ClampedArray(3600) } as unknown as ImageData;

describe('a reader of pictures', () => {
  it('ends a worker that takes too long or dies, and reads the next picture with another', async () => {
    const { reader, workers } = readerWith([['A'], 'hangs', 'dies', ['B', 'B', '']]);
    const all = await Promise.all([1, 2, 3, 4].map(() => reader.codesIn(frame)));
    expect(all).toEqual([
      { codes: ['A'], why: null },
      { codes: [], why: 'tooLong' },
      { codes: [], why: 'tooLong' },
      { codes: ['B'], why: null },
    ]);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true, false]);
    reader.close();
    expect(workers.every(({ ended }) => ended)).toBe(true);
    expect(await reader.codesIn(frame)).toEqual({ codes: [], why: 'tooLong' });
  });

  it('says that a file is no picture, without a word to a worker', async () => {
    const { reader, workers } = readerWith([]);
    expect(await reader.codesIn(new Blob(['x']))).toEqual({ codes: [], why: 'noPicture' });
    expect(workers).toEqual([]);
  });

  it('asks the browser first: of a frame that is enough, a photograph is read by both', async () => {
    const host = globalThis as { BarcodeDetector?: unknown };
    let fails = false;
    host.BarcodeDetector = class {
      static getSupportedFormats = async () => ['ean_13', 'qr_code'];
      async detect() {
        if (fails) throw new Error('busy');
        return [{ rawValue: 'NATIVE' }];
      }
    };
    try {
      const { reader } = readerWith([['OWN', 'NATIVE'], 'hangs', ['OWN']]);
      expect(await reader.codesIn(frame, 'frame')).toEqual({ codes: ['NATIVE'], why: null });
      expect(await reader.codesIn(frame)).toEqual({ codes: ['NATIVE', 'OWN'], why: null });
      expect(await reader.codesIn(frame)).toEqual({ codes: ['NATIVE'], why: null });
      fails = true;
      expect(await reader.codesIn(frame, 'frame')).toEqual({ codes: ['OWN'], why: null });
    } finally {
      delete host.BarcodeDetector;
    }
  });
});

describe('pictures that were chosen', () => {
  const named = (name: string) => new File(['x'], name);
  const read = (codes: readonly string[]) => ({ codes, why: codes.length === 0 ? ('noCode' as const) : null });

  it('are read one after the other, those that come meanwhile too; a code in two of them counts once', async () => {
    let closed = 0;
    const reader: PictureReader = {
      codesIn: async (file) => read({ a: ['1', '2'], b: [], c: ['2'] }[(file as File).name]!),
      close: () => closed++,
    };
    const news: PictureNews[] = [];
    const heard: string[] = [];
    const queue = createPictureQueue(() => reader);
    queue.hear(
      (each) => news.push(each),
      (codes, from) => heard.push(`${from}: ${codes.join(' ')}`),
    );
    queue.add([]);
    queue.add([named('a'), named('b')]);
    queue.add([named('c')]);
    await expect.poll(() => closed).toBe(1);
    expect(heard).toEqual(['a: 1 2', 'c: 2']);
    expect(news.at(-1)).toEqual({ all: 3, done: 3, read: 2, codes: 2, failed: [{ name: 'b', why: 'noCode' }] });
    queue.add([named('b')]);
    await expect.poll(() => closed).toBe(2);
    expect(news.at(-1)).toMatchObject({ all: 1, done: 1, codes: 0 });
  });

  it('are not told of after the page went on', async () => {
    let finish = (): void => undefined;
    const heard: string[] = [];
    const queue = createPictureQueue(() => ({
      codesIn: () => new Promise((done) => (finish = () => done(read(['1'])))),
      close: () => undefined,
    }));
    queue.hear(
      () => undefined,
      (codes) => heard.push(...codes),
    );
    queue.add([named('a'), named('b')]);
    queue.close();
    finish();
    await new Promise((done) => setTimeout(done, 5));
    expect(heard).toEqual([]);
  });
});
