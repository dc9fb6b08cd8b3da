import { seedWords, streamKey } from '../random/streams.ts';
import { Xoshiro128 } from '../random/xoshiro128.ts';
import type { DayActivity } from './day-activity.ts';
import { sharedMarkBlock } from './mark-block.ts';
import type { MarkBlock, MarkObserver } from './marks.ts';
import { sharedReceptorPool, type ReceptorPool, type ReceptorSettings } from './receptors.ts';
import { liveCells, TISSUE, type Tissue } from './tissue.ts';

/**
 * The order of events of a life, as in MODEL.md under "Process overview and scheduling".
 *
 * The family lives first, without the cells. On each of its days the givers answer yesterday's calm and today's strain;
 * they give care in bouts, bouts release oxytocin, and the day's exposure makes the care index (care.ts). Care, stress
 * and what the young one brings along make the balance of DNMT and TET of each day (balance.ts): its activity.
 *
 * Then the cells live through the same days, and `run` below says in which order.
 */

/** One life of a tissue: whose it is, and what each day and its genes do to it. */
export interface TissueLife {
  /** Key of the individual in the random streams. */
  readonly individual: number | string;
  /** How strongly DNMT and TET work on each day. */
  readonly activities: readonly DayActivity[];
  readonly receptors: ReceptorSettings;
}

/** Shown the state of a block at the start of each day and once more after the last. */
export interface DayRecorder {
  day(day: number, block: number, live: number, marks: MarkBlock, receptors: ReceptorPool): void;
}

/** Runs lives block by block, one block at a time from birth to the end. */
export interface LifeRunner {
  run(life: TissueLife, block: number, recorder: DayRecorder): void;
}

/** Day and number of candidates of the day being run, for an observer that dates events. */
export interface Clock {
  day: number;
  candidates: number;
}

/**
 * @param observe told of every change of marks; with it, `clock` says on which day.
 */
export function createLifeRunner(
  tissue: Tissue,
  observe: MarkObserver | null = null,
  clock: Clock = { day: 0, candidates: 0 },
): LifeRunner {
  const marks = sharedMarkBlock();
  const receptors = sharedReceptorPool();
  const words = new Int32Array(9);
  // Read once: tissues come in several shapes, and V8 would compile the loop anew for each of them.
  const { seed, family, days, cells, marks: settings, candidates } = tissue;

  return {
    run(life, block, recorder) {
      seedWords(streamKey(seed, 'marks', { family, individual: life.individual, tissue: TISSUE, block }), words);
      const luck = new Xoshiro128(words[4]!, words[5]!, words[6]!, words[7]! | 1);
      const live = liveCells(cells, block);

      // Birth: every dyad is drawn, and receptors start in balance with the marks.
      // The block is prepared each time, because another life may have used it since.
      marks.prepare(settings, observe);
      marks.begin(words, 2 * live);
      receptors.begin(life.receptors, live, block);

      for (let day = 0; day < days; day++) {
        // 1. The state of the morning is recorded.
        recorder.day(day, block, live, marks, receptors);
        // 2. Receptors move one day. Copies that were open in the morning make them, and some of the old ones are lost.
        receptors.advance();
        // 3. Marks change at random moments of the day, under its care, stress and plasticity (see methylation.ts).
        clock.day = day;
        clock.candidates = candidates[day]!.draw(luck);
        marks.advance(clock.candidates, life.activities[day]!);
      }
      // What the last day left.
      recorder.day(days, block, live, marks, receptors);
    },
  };
}
