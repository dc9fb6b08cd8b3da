import type { BooleanEntry, StudyKind } from '../../../../sim/index.ts';
import { setDesign } from '../../../state/studies.ts';
import { useParts, useSay } from '../../context.tsx';
import { DesignSwitch, entryOf } from '../DesignSlider.tsx';
import { useDesign } from '../useStudies.ts';

interface TruthSwitchesProps {
  readonly kind: StudyKind;
  /** Fields of the design that say which causes are at work, all yes or no. The design needs a field `mystery` too. */
  readonly causes: readonly string[];
}

/** Who decides what is true in this world: the learner by switches, or the seed, sealed until the reveal. */
export function TruthSwitches({ kind, causes }: TruthSwitchesProps) {
  const say = useSay();
  const { store } = useParts();
  const mystery = (useDesign(kind) as unknown as { readonly mystery: boolean }).mystery;
  const choose = (value: boolean) => {
    const { scenario } = store.getState();
    setDesign(kind, 'mystery', value, scenario);
    // Switches count for nothing now; as they come they leave no trace in the link.
    if (value) for (const id of causes) setDesign(kind, id, (entryOf(kind, id) as BooleanEntry).default, scenario);
  };
  return (
    <fieldset className="truth" data-mystery={mystery}>
      <legend>{say('study.truth.name')}</legend>
      <div className="seg">
        <button type="button" aria-pressed={!mystery} onClick={() => choose(false)}>{say('study.truth.set')}</button>
        <button type="button" aria-pressed={mystery} onClick={() => choose(true)}>{say('study.truth.mystery')}</button>
      </div>
      {mystery ? <p className="sealed-note">{say('study.truth.sealed', { count: causes.length })}</p> : causes.map((id) => <DesignSwitch key={id} kind={kind} id={id} />)}
    </fieldset>
  );
}
