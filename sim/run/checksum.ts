import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { BLOCK_CELLS, type MarkBlock } from '../model/mark-block.ts';
import type { ReceptorPool } from '../model/receptors.ts';

/** SHA-256 as it is fed bit by bit. */
export interface Sha256 {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

let newHash: () => Sha256 = () => sha256.create();

/**
 * Lets a host that has a faster SHA-256 of its own put it in place of the one that runs everywhere; digests are the
 * same.
 */
export function hashWith(create: () => Sha256): void {
  newHash = create;
}

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
  let hash = newHash();
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
      hash.update(littleEndian(totals));
    },
    finish() {
      const hex = bytesToHex(hash.digest());
      hash = newHash();
      return hex;
    },
  };
}

const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Numbers as float64, little-endian; where the machine is so anyway, without going number by number. */
function littleEndian(totals: Int32Array | Float64Array): Uint8Array {
  if (LITTLE) return new Uint8Array(Float64Array.from(totals).buffer);
  const view = new DataView(new ArrayBuffer(totals.length * 8));
  for (let i = 0; i < totals.length; i++) view.setFloat64(8 * i, totals[i]!, true);
  return new Uint8Array(view.buffer);
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
