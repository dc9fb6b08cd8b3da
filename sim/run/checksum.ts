import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { BLOCK_CELLS, type MarkBlock } from '../model/methylation.ts';
import type { ReceptorPool } from '../model/receptors.ts';

/** Bytes of one cell: p and q of both copies as uint32, receptors as float64, all little-endian. */
const CELL_BYTES = 24;

/** SHA-256 over one young one: its cells in order on the last day, then its daily totals as float64. */
export interface IndividualDigest {
  addCells(marks: MarkBlock, pool: ReceptorPool, live: number): void;
  addTotals(totals: Int32Array | Float64Array): void;
  /** Hex digest; the next young one starts afresh. */
  finish(): string;
}

export function createDigest(): IndividualDigest {
  const bytes = new Uint8Array(BLOCK_CELLS * CELL_BYTES);
  const view = new DataView(bytes.buffer);
  let hash = sha256.create();
  return {
    addCells(marks, pool, live) {
      for (let cell = 0; cell < live; cell++) {
        const at = cell * CELL_BYTES;
        for (let copy = 0; copy < 2; copy++) {
          view.setInt32(at + 8 * copy, marks.p[2 * cell + copy]!, true);
          view.setInt32(at + 8 * copy + 4, marks.q[2 * cell + copy]!, true);
        }
        view.setFloat64(at + 16, pool.perCell[cell]!, true);
      }
      hash.update(bytes.subarray(0, live * CELL_BYTES));
    },
    addTotals(totals) {
      const buffer = new DataView(new ArrayBuffer(totals.length * 8));
      for (let i = 0; i < totals.length; i++) buffer.setFloat64(8 * i, totals[i]!, true);
      hash.update(new Uint8Array(buffer.buffer));
    },
    finish() {
      const hex = bytesToHex(hash.digest());
      hash = sha256.create();
      return hex;
    },
  };
}

/**
 * Checksum of a whole run: the first 128 bits of SHA-256 over the model version and the digests of all young ones
 * in order, as 32 lowercase hex digits. Independent of how the young ones were shared out among workers.
 */
export function checksum(modelVersion: string, digests: readonly string[]): string {
  const hash = sha256.create();
  hash.update(utf8ToBytes(`${modelVersion}\n`));
  for (const digest of digests) hash.update(hexToBytes(digest));
  return bytesToHex(hash.digest()).slice(0, 32);
}
