import { useMemo } from 'react';
import { provenance, resolveValues, type LifeResult, type StoryResult } from '../../../../sim/page.ts';
import { useJob, type Answer } from '../../../parts/useJob.ts';
import { STREET } from './worlds.ts';

/** The small street of brain cells in which two beats take place. */

const LIFE = { kind: 'life', scenario: STREET, from: 0, to: 1, closedByDay: true } as const;

export const STREET_VALUES = resolveValues(STREET);
export const STREET_SOURCE = provenance(STREET, '').slice(0, -1);

/** All cells, on every day. */
export function useStreet(): Answer<LifeResult> {
  return useJob(LIFE);
}

/** Every mark in the life of one cell, up to the end of childhood; null for none. */
export function useCellLife(cell: number | null): Answer<StoryResult> {
  const job = useMemo(
    () =>
      cell === null
        ? null
        : ({
            kind: 'story',
            scenario: STREET,
            twin: null,
            individual: 0,
            cell,
            untilDay: STREET.days,
            odds: false,
          } as const),
    [cell],
  );
  return useJob(job);
}

/** Which copies are closed on a day, as bits: copy c is bit c & 31 of word c >> 5. */
export function closedAt({ closedByDay }: LifeResult, day: number): Uint32Array {
  const { data, dims } = closedByDay!;
  const words = dims[1]!.size;
  return data.subarray(day * words, (day + 1) * words);
}

/** How often the state of a copy turned from one morning to the next, up to a day. */
export function turnsOf(isClosed: (day: number) => boolean, until: number): number {
  let turns = 0;
  for (let day = 1; day <= until; day++) if (isClosed(day) !== isClosed(day - 1)) turns++;
  return turns;
}

/**
 * The copy that stays closed longest and opens again for good days to come: the one to follow. Ties go to the first.
 * Null where no copy of the street does both.
 */
export function reopened(life: LifeResult): { readonly cell: number; readonly copy: number } | null {
  const { days, cells } = STREET;
  const closed = Array.from({ length: days + 1 }, (_, day) => closedAt(life, day));
  const isClosed = (at: number, day: number) => ((closed[day]![at >> 5]! >>> (at & 31)) & 1) === 1;
  let best: { readonly at: number; readonly length: number } | null = null;
  for (let at = 0; at < 2 * cells; at++) {
    let shut = 0;
    for (let day = 0; day <= days; day++) {
      if (isClosed(at, day)) shut++;
      else {
        // What opens again and shuts the next morning is no opening that can be watched.
        const stays =
          day + STAYS <= days && Array.from({ length: STAYS }, (_, i) => day + i).every((d) => !isClosed(at, d));
        if (shut > (best?.length ?? 0) && stays && shut < day) best = { at, length: shut };
        shut = 0;
      }
    }
  }
  return best === null ? null : { cell: best.at >> 1, copy: best.at & 1 };
}

/** Mornings in a row that count as open again. */
const STAYS = 5;
