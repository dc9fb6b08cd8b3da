/** How work is cut for two threads: nothing is left out, done twice or empty. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../sim/cli/share.ts';
import { hashWith, runNow } from '../../../sim/engine.ts';
import { scenarioFromPreset } from '../../../sim/page.ts';
import { sha256 } from '@noble/hashes/sha2.js';

describe('parts of a piece of work', () => {
  it.each([1, 2, 3, 7, 19, 20, 101, 202, 1000])('of %i units follow each other without a gap', (size) => {
    const parts = partsOf(size);
    expect(parts[0]![0]).toBe(0);
    expect(parts.at(-1)![1]).toBe(size);
    parts.forEach(([from, to], i) => {
      expect(to).toBeGreaterThan(from);
      if (i > 0) expect(from).toBe(parts[i - 1]![1]);
    });
  });
});

describe('a hash of the host’s own', () => {
  it('gives the digests of the one that runs everywhere', () => {
    const job = {
      kind: 'life',
      scenario: { ...scenarioFromPreset('low-care', 'hash'), cells: 70, days: 9, siblings: 2 },
      from: 0,
      to: 2,
      digest: true,
    } as const;
    const { digests } = runNow(job);
    hashWith(() => createHash('sha256'));
    const own = runNow(job).digests;
    hashWith(() => sha256.create());
    expect(own).toEqual(digests);
    expect(digests[0]).not.toBe(digests[1]);
  });
});
