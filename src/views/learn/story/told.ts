import { createStore } from 'zustand/vanilla';
import { BEATS, type Beat, type BeatId } from './beats.ts';

/** What was set at each beat, so that going back finds it as it was left. */
export const told = createStore<Readonly<Record<BeatId, number>>>(
  () => Object.fromEntries(BEATS.map(({ id, control }) => [id, control.start])) as Record<BeatId, number>,
);

export function tell(beat: BeatId, value: number): void {
  told.setState({ [beat]: value });
}

/** The name of the option that a choice stands at; empty for any other control. */
export function optionOf({ control }: Beat, value: number): string {
  return control.kind === 'choice' ? control.options[value]! : '';
}
