import type { BooleanEntry, StudyKind } from '../../../../sim/page.ts';
import { setDesign } from '../../../state/study-rules.ts';
import { useParts, useSay } from '../../../state/react.tsx';
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
    // In a mystery world the switches have no effect, so they are set back to their defaults and leave no trace in the
    // link. When the mystery ends, every cause is possible again.
    if (value !== mystery)
      for (const id of causes) setDesign(kind, id, !value || (entryOf(kind, id) as BooleanEntry).default, scenario);
  };
  return (
    <fieldset className="truth" data-mystery={mystery}>
      <legend>{say('study.truth.name')}</legend>
      <div className="seg">
        <button type="button" aria-pressed={!mystery} onClick={() => choose(false)}>
          {say('study.truth.set')}
        </button>
        <button type="button" aria-pressed={mystery} onClick={() => choose(true)}>
          {say('study.truth.mystery')}
        </button>
      </div>
      {causes.map((id) =>
        mystery ? <SealedCause key={id} kind={kind} id={id} /> : <DesignSwitch key={id} kind={kind} id={id} />,
      )}
      {mystery ? <p className="sealed-note">{say('study.truth.sealed')}</p> : null}
    </fieldset>
  );
}

/**
 * A cause whose switch the seed has set. It stays in its place, because the column must not jump while somebody points
 * at it.
 */
function SealedCause({ kind, id }: { kind: StudyKind; id: string }) {
  const say = useSay();
  return (
    <p className="switch sealed" title={say(`design.${kind}.${id}.help`)}>
      <span>{say(`design.${kind}.${id}.label`)}</span>
      <i>{say('study.truth.sealedCause')}</i>
    </p>
  );
}
