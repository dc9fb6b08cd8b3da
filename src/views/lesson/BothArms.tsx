import { fieldsOf } from '../../../sim/lessons.ts';
import type { NumberEntry } from '../../../sim/page.ts';
import { setDesign } from '../../state/study-rules.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { entryOf } from '../experiment/DesignSlider.tsx';
import { NumberRow } from '../experiment/NumberRow.tsx';
import { useDesign } from '../experiment/useStudies.ts';

/** A number that both arms of the trial share. */
export function BothArms({ field }: { field: string }) {
  const say = useSay();
  const { store } = useParts();
  const fields = fieldsOf(field);
  const value = (useDesign('vole-trial') as unknown as Readonly<Record<string, number>>)[fields[0]!]!;
  const set = (next: number) => {
    try {
      for (const id of fields) setDesign('vole-trial', id, next, store.getState().scenario);
    } catch (error) {
      store.actions.refuse('field', error);
    }
  };
  return (
    <NumberRow
      entry={entryOf('vole-trial', fields[0]!) as NumberEntry}
      value={value}
      label={say(`column.both.${field}`)}
      help={say(`column.both.${field}`)}
      path={`design.${field}`}
      onValue={set}
    >
      {null}
    </NumberRow>
  );
}
