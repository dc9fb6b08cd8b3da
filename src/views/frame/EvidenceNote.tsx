import '../../words/late.ts';
import { shapeOnly } from '../../state/concerns.ts';
import { useActions, useApp, useSay, useSpecies } from '../../state/react.tsx';
import { enlarged } from '../../parts/published.ts';

/**
 * Stays in sight wherever curves stand that rest on less than a vole's do, and leads to what speaks for and against
 * them.
 */
export default function EvidenceNote() {
  const say = useSay();
  const { show } = useActions();
  const species = useSpecies();
  const large = useApp((state) => enlarged(state.scenario));
  const key = `evidence.${species}${large ? '.enlarged' : ''}`;
  return (
    <aside className="evidence-note" aria-label={say('evidence.label')}>
      <p>
        <b>{say(`${key}.short`)}</b> {say(`${key}.text`)}
      </p>
      <button type="button" className="quiet link" onClick={() => show(shapeOnly(species) ? 'shape' : 'sure')}>
        {say('evidence.more')}
      </button>
    </aside>
  );
}
