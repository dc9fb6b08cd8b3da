import alea from 'seedrandom/lib/alea.js';
import { Xoshiro128 } from './xoshiro128.ts';

/** Raised by one whenever the meaning of any stream changes; part of every key. */
export const STREAM_VERSION = 1;

/** What a stream decides. One purpose, one stream: a changed parameter never reshuffles unrelated luck. */
export type Purpose =
  | 'marks' // methylation events of one block of cells
  | 'event-times' // when, within a day, the candidates of a block stand (life stories only)
  | 'relived' // one gene copy run again from one of its days (life stories only)
  | 'giver-level' // how much this family's givers differ from the typical ones
  | 'giver-day' // the day-to-day noise of each giver
  | 'mood' // a caregiver's own mood
  | 'bouts' // when, within a day, bouts of care come
  | 'outcome' // what a grown-up outcome owes to family and chance
  | 'stress-test' // how children in the stress test differ, and what its assay adds
  | 'giving' // how people in the giving game differ
  | 'dyad' // how the families of a cohort differ
  | 'play-session' // what raters, questionnaires and the day add to a dyad's readings
  | 'cohorts' // everything in cohorts drawn by the shortcut
  | 'stem-clone' // the founder of one clone
  | 'divisions' // divisions of one block of cells
  | 'saliva' // how much of a person's saliva is white blood cells, sample by sample
  | 'assay' // which cells a sample holds, and what the assay adds
  | 'expression' // what a measurement of expression adds
  | 'binding' // what a measurement of receptor binding adds
  | 'sex' // whether a young one is male
  | 'assignment' // which litters of a trial go to which arm
  | 'classroom' // which sealed world a class or a seat is dealt
  | 'mystery' // which causes are at work in a mystery world, by study and cause
  | 'trial-shortcut' // trials drawn from fitted parts instead of lived
  | 'variation' // what care does not explain: η of one young one
  | 'genotype'; // alleles of the common SNP

/** Where in the world a stream belongs. Fields that do not apply are empty strings. */
export interface StreamPlace {
  family: number | string;
  individual?: number | string;
  tissue?: string;
  block?: number;
}

/** Canonical JSON key `[seed, streamVersion, purpose, family, individual, tissue, block]`. */
export function streamKey(seed: string, purpose: Purpose, place: StreamPlace): string {
  return JSON.stringify([
    seed,
    STREAM_VERSION,
    purpose,
    place.family,
    place.individual ?? '',
    place.tissue ?? '',
    place.block ?? '',
  ]);
}

/** Fills `words` with 32-bit integers that seedrandom's Alea derives from the key. */
export function seedWords(key: string, words: Int32Array): void {
  const generator = alea(key);
  for (let i = 0; i < words.length; i++) words[i] = generator.int32();
}

/** A generator of its own for one purpose and place. */
export function openStream(seed: string, purpose: Purpose, place: StreamPlace): Xoshiro128 {
  const words = new Int32Array(4);
  seedWords(streamKey(seed, purpose, place), words);
  // All four words zero is the one state xoshiro must not have.
  return new Xoshiro128(words[0]!, words[1]!, words[2]!, words[3]! | 1);
}
