import { useMemo } from 'react';
import { orderShown } from '../../../../sim/lessons.ts';
import { useLesson } from '../useLesson.ts';

/** The order in which the seat sees options. @param place word key of the question */
export function useOrder(place: string, count: number, inOrder?: boolean): readonly number[] {
  const seed = useLesson()?.progress.place.seed ?? null;
  return useMemo(() => orderShown(seed, place, count, inOrder), [seed, place, count, inOrder]);
}
