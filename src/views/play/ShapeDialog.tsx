import '../../words/late.ts';
import { PRESETS, sourceOf } from '../../../sim/page.ts';
import { useWorld, useSay } from '../../state/react.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Reference } from '../../parts/Reference.tsx';

/** What was published, what speaks against it, what is made up here and what is left out, with the preset's sources. */
const PARTS = { published: 1, against: 2, here: 3, left: 2 } as const;

/** What stands behind a world of which only the shape was published. */
export default function ShapeDialog() {
  const say = useSay();
  const sources = useWorld((state) => PRESETS[state.scenario.preset].sources);
  return (
    <Dialog title={say('evidence.rat.short')} className="sure-dialog">
      <section className="sure scroll" tabIndex={0} aria-label={say('evidence.rat.short')}>
        {Object.entries(PARTS).map(([part, count]) => (
          <div key={part}>
            <h3>{say(`shape.${part}`)}</h3>
            <ul>
              {Array.from({ length: count }, (_, i) => (
                <li key={i}>{say(`shape.${part}${i + 1}`)}</li>
              ))}
            </ul>
          </div>
        ))}
        <h3>{say('shape.sources')}</h3>
        <ul>
          {sources.map((id) => (
            <li key={id}>
              <Reference source={sourceOf(id)} />
            </li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}
