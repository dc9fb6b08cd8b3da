import { shapeOnly } from '../state/species.ts';
import { useActions, useSay, useSpecies } from './context.tsx';

/** Stays in sight wherever curves stand of which only the shape was published, and leads to what speaks for and against it. */
export function ShapeNote() {
  const say = useSay();
  const { show } = useActions();
  const species = useSpecies();
  if (!shapeOnly(species)) return null;
  return (
    <aside className="shape-note" aria-label={say('shapeNote.short')}>
      <p><b>{say('shapeNote.short')}</b> <span className="not-phone">{say('shapeNote.gene')}</span></p>
      <button type="button" className="quiet link" onClick={() => show('shape')}>{say('shapeNote.more')}</button>
    </aside>
  );
}
