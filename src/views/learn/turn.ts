import { learning } from '../../state/learn.ts';

let turned = false;

/** Whether a person has turned to what is open on this page: a page that has just been opened takes no focus. */
export function hasTurned(): boolean {
  return turned;
}

/** Turns to a beat of the story, or to the shelf. */
export function openBeat(beat: number | null): void {
  turned = true;
  learning.setState({ beat });
}
