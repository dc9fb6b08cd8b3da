import '../../words/late.ts';
import { embed } from '../../state/embed.ts';
import { openScreen } from '../../state/screens.ts';
import type { Tag } from '../../../sim/page.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { usePageActions, useSay } from '../../state/react.tsx';
import { NUMBERS, TAGS } from '../model/numbers.ts';
import { Said } from '../../parts/Said.tsx';

const LIMITS = [1, 2, 3, 4, 5, 6, 7];

/** How many numbers are of a kind. */
const countOf = (tag: Tag) => NUMBERS.filter(({ entry }) => entry.tag === tag).length;

/** How sure is any of this, in short: kinds of numbers and limits. The rest stands on the Model screen. */
export default function SureDialog() {
  const say = useSay();
  const { setPlaying, show } = usePageActions();
  const toModel = () => {
    show(null);
    setPlaying(false);
    openScreen('model');
  };
  return (
    <Dialog title={say('sure.title')} className="sure-dialog">
      <section className="sure scroll" tabIndex={0} aria-label={say('sure.title')}>
        <p>
          <Said of="sure.intro" />
        </p>
        <ul>
          {TAGS.map((tag) => (
            <li key={tag}>{say(`sure.${tag}`)}</li>
          ))}
        </ul>
        <p>
          {say('number.counts', {
            all: NUMBERS.length,
            measured: countOf('measured'),
            calibrated: countOf('calibrated'),
            assumed: countOf('assumed'),
            teaching: countOf('teaching'),
          })}
        </p>
        <h3>{say('sure.limits')}</h3>
        <ul>
          {LIMITS.map((limit) => (
            <li key={limit}>
              <Said of={`sure.limit${limit}`} />
            </li>
          ))}
        </ul>
      </section>
      <p className="sure-ways">
        {embed.on ? null : (
          <button type="button" className="btn solid" onClick={toModel}>
            {say('sure.toModel')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => show('words')}>
          {say('sure.words')}
        </button>
      </p>
    </Dialog>
  );
}
