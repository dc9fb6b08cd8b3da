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
 * The copy to follow: it is open, closes for a good while and opens again for a good while. The shorter of the two
 * stretches is as long as in any copy of the street; ties go to the first. Null where no copy does both.
 */
export function reopened(life: LifeResult): { readonly cell: number; readonly copy: number } | null {
  const { days, cells } = STREET;
  const closed = Array.from({ length: days + 1 }, (_, day) => closedAt(life, day));
  let best: { readonly at: number; readonly length: number } | null = null;
  for (let at = 0; at < 2 * cells; at++) {
    const stretches = stretchesOf(closed.map((words) => ((words[at >> 5]! >>> (at & 31)) & 1) === 1));
    // The first stretch is followed by others: what was closed at birth was not seen to close.
    for (let i = 1; i + 1 < stretches.length; i++) {
      const length = stretches[i]!.closed ? Math.min(stretches[i]!.length, stretches[i + 1]!.length) : 0;
      if (length > (best?.length ?? 0)) best = { at, length };
    }
  }
  return best === null ? null : { cell: best.at >> 1, copy: best.at & 1 };
}

/** A life as stretches of mornings on which a copy was closed, or was not. */
function stretchesOf(mornings: readonly boolean[]): readonly { readonly closed: boolean; readonly length: number }[] {
  const starts = mornings.flatMap((closed, day) => (day === 0 || closed !== mornings[day - 1] ? [day] : []));
  return starts.map((day, i) => ({ closed: mornings[day]!, length: (starts[i + 1] ?? mornings.length) - day }));
}
