import { filmRuns } from '../state/page.ts';
import { usePage, useWorld } from '../state/react.tsx';

/** Whether controls still say that they can be dragged: until anything is changed, but not beside a film. */
export function useHinting(): boolean {
  const untouched = usePage(({ touched, film }) => !touched && !filmRuns(film));
  const resting = useWorld((state) => state.drag === null && state.past.length === 0);
  return untouched && resting;
}
