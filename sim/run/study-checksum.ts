import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { minimalSet } from '../params/scenario.ts';
import { MODEL_VERSION } from '../params/version.ts';
import { numbersOf, type StudyResult } from '../study/kinds.ts';

/**
 * Checksum of a whole study: the first 128 bits of SHA-256 over the model version, the study as canonical JSON, and
 * every number of the result as float64 little-endian, as 32 lowercase hex digits. Pieces are joined first; how many
 * there were does not matter.
 */
export function studyChecksum(result: StudyResult): string {
  const hash = sha256.create();
  hash.update(utf8ToBytes(`${MODEL_VERSION}\n${canonicalJson(canonicalStudy(result.study))}\n`));
  for (const numbers of numbersOf(result)) hash.update(littleEndian(numbers));
  return bytesToHex(hash.digest()).slice(0, 32);
}

/** Settings that only repeat the preset do not make another study, nor does the version of the file it came from. */
function canonicalStudy(study: StudyResult['study']): unknown {
  return { ...study, scenario: { ...study.scenario, modelVersion: MODEL_VERSION, set: minimalSet(study.scenario) } };
}

/** JSON with the keys of every object in the order of their UTF-16 code units. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

/** What was not read counts as -1: engines may write NaN in more ways than one. */
export function littleEndian(numbers: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 8));
  for (let i = 0; i < numbers.length; i++) view.setFloat64(8 * i, Number.isNaN(numbers[i]!) ? -1 : numbers[i]!, true);
  return new Uint8Array(view.buffer);
}
