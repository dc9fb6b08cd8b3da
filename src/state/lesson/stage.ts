import { STUDY_KINDS } from '../../../sim/page.ts';
import type { Beside } from '../../../sim/lessons.ts';
import { comparison, placeComparison } from '../comparison.ts';
import { designSteps, silently } from '../design-steps.ts';
import { NO_STEPS } from '../history.ts';
import { predictions } from '../predictions.ts';
import type { WorldStore } from '../store.ts';
import { studies, type StudiesState } from '../studies.ts';
import { dropAgain, trial } from '../trial.ts';
import type { WorldState } from '../types.ts';
import { wholes } from '../whole.ts';

/** What stands on the page beside work that is saved: results, sketches, what is looked at. A lesson begins without. */

/** How it was. */
export interface Stage {
  restore(): void;
}

/** What is looked at of a world. */
const SEEN = [
  'kept',
  'ten',
  'sketch',
  'reach',
  'cell',
  'followed',
  'dialog',
  'aside',
  'event',
  'verdict',
  'notice',
  'wholeBand',
  'expected',
  'large',
] as const satisfies readonly (keyof WorldState)[];

function seenIn(state: WorldState): Partial<WorldState> {
  return Object.fromEntries(SEEN.map((field) => [field, state[field]]));
}

/** Remembers what stands on the page beside work. */
export function holdStage(store: WorldStore): Stage {
  const seen = seenIn(store.getState());
  const { results, log } = studies.getState();
  const [sketch, drawn] = [trial.getState(), predictions.getState()];
  return {
    restore() {
      callOff();
      store.setState(seen);
      studies.setState({ results, log });
      trial.setState(sketch);
      predictions.setState(drawn);
    },
  };
}

/** Takes everything off the page that a lesson did not put there. */
export function clearStage(store: WorldStore): void {
  callOff();
  store.page.actions.setPlaying(false);
  store.page.setState({ dialog: null, film: null });
  // As a page opens: nobody looks at anything in particular.
  store.setState(seenIn(store.getInitialState()));
  const { results, log } = studies.getInitialState();
  studies.setState({ results, log });
  trial.setState({ prediction: null, again: null, own: null });
  predictions.setState(predictions.getInitialState());
}

/** Runs that are on their way belong to what is being taken away. */
function callOff(): void {
  const { runs } = studies.getState();
  for (const kind of STUDY_KINDS) runs[kind]?.abort.abort();
  dropAgain();
}

/** Undo goes back to here and no further. */
export function wallUndo(store: WorldStore): void {
  store.actions.endSlide();
  store.setState(NO_STEPS);
  silently(() => designSteps.setState(NO_STEPS));
  comparison.setState(NO_STEPS);
  wholes.setState(NO_STEPS);
}

/** Puts worlds side by side on the Compare screen. They go by their names in the lesson's words. */
export function placePanels(panels: readonly Beside[]): void {
  const plans = panels.map(({ id, world }) => ({ id, name: null, scenario: world }));
  placeComparison({ view: 'panels', panels: plans });
}

/** Puts a study on the Experiment screen, with what it came to where that is known. */
export function placeStudy(kind: StudiesState['kind'], design: object, result: unknown): void {
  const { designs, results } = studies.getState();
  silently(() =>
    studies.setState({
      kind,
      designs: { ...designs, [kind]: design } as StudiesState['designs'],
      results: { ...results, [kind]: result } as StudiesState['results'],
    }),
  );
}
