/** The server of `npm start` keeps nothing of a download that was broken off. */
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serveFolder } from '../../tools/serve.mjs';

/** How many descriptors of this process lead to the file; only Linux tells. */
function openTo(path: string): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === path;
    } catch {
      return false;
    }
  }).length;
}

it.runIf(existsSync('/proc/self/fd'))('closes the files of downloads that were broken off', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tend-serve-'));
  const large = join(folder, 'large.bin');
  writeFileSync(large, '');
  truncateSync(large, 64_000_000);
  const { url, close } = await serveFolder(folder, 0);
  try {
    for (let i = 0; i < 4; i++)
      await new Promise<void>((resolve, reject) => {
        const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
          socket.write('GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n'),
        );
        socket
          .once('data', () => {
            expect(openTo(large)).toBeGreaterThan(0);
            socket.destroy();
            resolve();
          })
          .on('error', reject);
      });
    await expect.poll(() => openTo(large)).toBe(0);
    expect((await fetch(`${url}large.bin`, { method: 'HEAD' })).status).toBe(200);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});

it('packs what becomes smaller for whoever takes it so, and sends the same bytes either way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tend-serve-'));
  const text = 'a methylated promoter stops the cell making receptors; '.repeat(200);
  writeFileSync(join(folder, 'a.js'), text);
  const { url, close } = await serveFolder(folder, 0);
  const ask = (headers: Record<string, string>) => fetch(`${url}a.js`, { headers });
  try {
    const packed = await ask({ 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(text.length / 10);
    expect(await packed.text()).toBe(text);
    const plain = await ask({ 'accept-encoding': 'identity' });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, text]);
    // A file that was built anew is not the one that was packed.
    writeFileSync(join(folder, 'a.js'), 'new');
    expect(await (await ask({ 'accept-encoding': 'gzip' })).text()).toBe('new');
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
});
