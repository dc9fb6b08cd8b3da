import { learning } from '../../state/learn.ts';

let turned = false;

/** Whether a person has turned to what is open on this page: a page that has just been opened takes no focus. */
export function hasTurned(): boolean {
  return turned;
}

let following = false;

/**
 * Turns to a beat of the story, or to the shelf. Each is an entry of the browser's history, so that its way back leads
 * one beat back and not out of the story.
 */
export function openBeat(beat: number | null): void {
  turned = true;
  const { beat: now } = learning.getState();
  if (beat === now) return;
  if (!following) addEventListener('popstate', goBack);
  following = true;
  history.replaceState({ ...history.state, beat: now }, '');
  history.pushState({ ...history.state, beat }, '');
  learning.setState({ beat });
}

/** The browser went to another entry; those of other screens know of no beat. */
function goBack({ state }: PopStateEvent): void {
  const { beat } = (state ?? {}) as { readonly beat?: unknown };
  if (beat === null || typeof beat === 'number') learning.setState({ beat });
}
