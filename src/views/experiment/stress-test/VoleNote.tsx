import { worldLocked } from '../../../state/permit.ts';
import { useActions, useSay, useSpecies } from '../../../state/react.tsx';

/** Comfort was studied in children: in a world of voles it is said, and offered to change that. */
export function VoleNote() {
  const say = useSay();
  const { chooseSpecies } = useActions();
  if (useSpecies() !== 'vole' || worldLocked()) return null;
  return (
    <>
      {' '}
      {say('study.stress-test.voles')}{' '}
      <button type="button" className="quiet link" onClick={() => chooseSpecies('infant')}>
        {say('study.stress-test.useInfants')}
      </button>
    </>
  );
}
