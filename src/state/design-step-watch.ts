import { STUDY_KINDS, type StudyKind } from '../../sim/page.ts';
import { designSteps, watchBy, type DesignStep } from './design-steps.ts';
import { afterStep, nextStep, withStep, type Direction } from './history.ts';
import { designOf, studies, type Designs } from './studies.ts';

/**
 * Watches the designs, so every change becomes a step of undo, whoever makes it. Loaded with the Experiment screen:
 * nobody changes a design before.
 */

/**
 * Changes of one field that follow each other within this time are one step. Holding an arrow key makes such changes.
 */
const PAUSE_MS = 800;

const { getState: get, setState: set } = designSteps;

/** The last step, while further changes may still join it. */
let open: (DesignStep & { readonly fields: ReadonlySet<string>; readonly future: readonly DesignStep[] }) | null = null;
let held = false;
let travelling = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A slider is taken up. Everything it does until it is released is one step. */
export function holdDesign(): void {
  close();
  held = true;
}

export function releaseDesign(): void {
  held = false;
  close();
}

/** The drag was called off. The design becomes what it was when the slider was taken up, and no step remains. */
export function dropDesign(): void {
  const step = open;
  held = false;
  if (step !== null) travelling = true;
  if (step !== null) studies.setState(({ designs }) => ({ designs: { ...designs, [step.kind]: step.design } }));
  travelling = false;
  close();
}

/** Takes back the last change of a design or brings it again, and opens the study it belongs to. */
function travel(from: Direction): void {
  close();
  const step = nextStep(get(), from);
  if (step === undefined) return;
  const { designs } = studies.getState();
  const back: DesignStep = { kind: step.kind, design: designOf(step.kind, designs) };
  set(afterStep(get(), from, back));
  silently(() => studies.setState({ kind: step.kind, designs: { ...designs, [step.kind]: step.design } }));
}

/** Changes designs without a step. */
function silently(change: () => void): void {
  close();
  travelling = true;
  change();
  travelling = false;
}

/** Ends the open step. If the design has come back to where the step began, the step is removed. */
function close(): void {
  clearTimeout(timer);
  const step = open;
  open = null;
  if (step === null || JSON.stringify(designOf(step.kind, studies.getState().designs)) !== JSON.stringify(step.design))
    return;
  set({ past: get().past.slice(0, -1), future: step.future });
}

studies.subscribe(({ designs }, { designs: old }) => {
  if (designs === old || travelling) return;
  for (const kind of STUDY_KINDS) if (designs[kind] !== old[kind]) note(kind, old[kind], designs[kind]);
});

function note(kind: StudyKind, before: Designs[StudyKind], now: Designs[StudyKind]): void {
  const fields = changedFields(before, now);
  if (fields.size === 0) return;
  const same = open?.kind === kind && [...fields].some((field) => open!.fields.has(field));
  if (!same) {
    close();
    open = { kind, fields, design: before, future: get().future };
    set(withStep(get(), { kind, design: before }));
  }
  clearTimeout(timer);
  if (!held) timer = setTimeout(close, PAUSE_MS);
}

function changedFields(before: object, now: object): ReadonlySet<string> {
  const [a, b] = [before, now] as Readonly<Record<string, unknown>>[];
  return new Set(Object.keys({ ...a, ...b }).filter((id) => JSON.stringify(a![id]) !== JSON.stringify(b![id])));
}

watchBy({ travel, silently });
