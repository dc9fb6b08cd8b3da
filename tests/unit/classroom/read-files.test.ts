/** Files that are dropped on the Class screen: texts in any encoding, ZIPs, and ZIPs that mean harm. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FILE_LIMITS, readClassFiles } from '../../../src/state/class/read-files.ts';

function file(name: string, bytes: Uint8Array | string): File {
  return new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
}

describe('files that are dropped', () => {
  it('are read, also those in a ZIP', async () => {
    const zip = zipSync({
      'a/tend-14.txt': strToU8('TEND1-A'),
      'b.csv': strToU8('x,TEND1-B\n'),
      '__MACOSX/x': strToU8('no'),
    });
    const utf16 = new Uint8Array([0xff, 0xfe, 0x54, 0, 0x45, 0]);
    expect(await readClassFiles([file('all.zip', zip), file('c.txt', 'TEND1-C'), file('d.txt', utf16)])).toEqual({
      texts: [
        { text: 'TEND1-A', from: 'a/tend-14.txt' },
        { text: 'x,TEND1-B\n', from: 'b.csv' },
        { text: 'TEND1-C', from: 'c.txt' },
        { text: 'TE', from: 'd.txt' },
      ],
      refused: [],
    });
  });
  it('are refused one by one, with the reason, and the others are read', async () => {
    const inner = zipSync({ 'a.txt': strToU8('TEND1-A') });
    const broken = zipSync({ 'a.txt': strToU8('x'.repeat(5000) + Math.PI) });
    broken.fill(7, 60, 90);
    const many = zipSync(
      Object.fromEntries(Array.from({ length: FILE_LIMITS.files + 1 }, (_, i) => [`${i}.txt`, strToU8('x')])),
    );
    const { texts, refused } = await readClassFiles([
      file('nested.zip', zipSync({ 'inner.zip': inner, 'b.txt': strToU8('TEND1-B') })),
      file('broken.zip', broken),
      file('many.zip', many),
      file('picture.txt', new Uint8Array([0, 1, 2, 0])),
      file('c.txt', 'TEND1-C'),
    ]);
    expect(texts.map(({ text }) => text)).toEqual(['TEND1-B', 'TEND1-C']);
    expect(refused.map(({ from, problem: { code } }) => `${from} ${code}`)).toEqual([
      'inner.zip file-is-archive',
      'broken.zip zip-broken',
      'many.zip too-many-files',
      'picture.txt not-text',
    ]);
  });
  it('and a ZIP that unpacks to far more than it is does no harm', async () => {
    const bomb = zipSync({ 'zeros.txt': [new Uint8Array(60_000_000), { level: 9 }] });
    // What it says of its size is a lie too.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(22, 5, true);
    const began = performance.now();
    const { texts, refused } = await readClassFiles([file('bomb.zip', bomb)]);
    expect(texts).toEqual([]);
    expect(refused[0]!.problem.code).toBe('file-too-large');
    expect(performance.now() - began).toBeLessThan(2000);
    expect((await readClassFiles([file('large.txt', new Uint8Array(FILE_LIMITS.bytes + 1))])).refused).toHaveLength(1);
  });
});
