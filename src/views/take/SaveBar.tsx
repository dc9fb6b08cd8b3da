import { useState } from 'react';
import { Unreached } from '../../state/reach.ts';
import type { Say } from '../../words/say.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { saveBlob } from '../../parts/save.ts';
import { CopyField } from './CopyField.tsx';
import type { Figure } from './figures.ts';
import type { Wish } from './frame.ts';
import { archiveOf, fileOf, isReady, KINDS, TYPES, type Kind, type Ready } from './take.ts';

interface SaveBarProps {
  readonly figure: Figure;
  readonly figures: readonly Figure[];
  readonly kind: Kind;
  readonly wish: Wish;
}

/** What became of an attempt to save or copy. */
interface Outcome {
  readonly said: string;
  /** A text to be copied by hand, where the page may not. */
  readonly byHand?: string;
}

/** Save or copy the one chosen, or all on screen in the formats ticked. */
export function SaveBar({ figure, figures, kind, wish }: SaveBarProps) {
  const say = useSay();
  const { outcome, tried } = useOutcome();
  const whole = isReady(figure);
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="btn solid"
          disabled={!whole}
          onClick={() => void tried(() => saved(figure, kind, wish, say))}
        >
          {say('take.save')}
        </button>
        <button
          type="button"
          className="btn"
          disabled={!whole}
          onClick={() => void tried(() => copied(figure, kind, wish, say))}
        >
          {say('take.copy')}
        </button>
      </div>
      {outcome.byHand === undefined ? null : <CopyField text={outcome.byHand} />}
      <All ready={figures.filter(isReady)} wish={wish} tried={tried} />
      <output className="take-said">{outcome.said}</output>
    </>
  );
}

type Tried = (work: () => Promise<Outcome>) => Promise<void>;

/** Whatever goes wrong is said; nothing is lost by it. */
function useOutcome(): { outcome: Outcome; tried: Tried } {
  const say = useSay();
  const [outcome, setOutcome] = useState<Outcome>({ said: '' });
  async function tried(work: () => Promise<Outcome>): Promise<void> {
    setOutcome({ said: say('take.making') });
    try {
      setOutcome(await work());
    } catch (error) {
      setOutcome({
        said:
          error instanceof Unreached
            ? say('part.missing')
            : say('take.failed', { message: error instanceof Error ? error.message : String(error) }),
      });
    }
  }
  return { outcome, tried };
}

async function saved(figure: Figure, kind: Kind, wish: Wish, say: Say): Promise<Outcome> {
  if (!isReady(figure)) return { said: say('take.waiting') };
  const name = `tend-${figure.id}.${kind}`;
  saveBlob(name, await fileOf(figure, kind, wish, say));
  return { said: say('take.saved', { name }) };
}

async function copied(figure: Figure, kind: Kind, wish: Wish, say: Say): Promise<Outcome> {
  if (!isReady(figure)) return { said: say('take.waiting') };
  const blob = await fileOf(figure, kind, wish, say);
  try {
    if (kind === 'png') await navigator.clipboard.write([new ClipboardItem({ [TYPES.png]: blob })]);
    else await navigator.clipboard.writeText(await blob.text());
    return { said: say('share.copied') };
  } catch {
    // No clipboard outside a secure context. A text can be selected; a picture is copied by its own menu.
    if (kind === 'png') return { said: say('take.copyPicture') };
    return { said: say('take.copyText'), byHand: await blob.text() };
  }
}

/** All figures on screen in one archive, in the formats ticked. */
function All({ ready, wish, tried }: { ready: readonly Ready[]; wish: Wish; tried: Tried }) {
  const say = useSay();
  const { store } = useParts();
  const [kinds, setKinds] = useState<readonly Kind[]>(['png', 'svg', 'csv']);

  const saveAll = () =>
    tried(async () => {
      saveBlob('tend-figures.zip', await archiveOf(ready, kinds, wish, store, say));
      return { said: say('take.savedAll', { count: ready.length }) };
    });

  return (
    <fieldset className="take-all">
      <legend>{say('take.all', { count: ready.length })}</legend>
      <div className="chips">
        {KINDS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={kinds.includes(each)}
            onClick={() => setKinds(KINDS.filter((id) => (id === each ? !kinds.includes(id) : kinds.includes(id))))}
          >
            <span aria-hidden="true">{kinds.includes(each) ? '✓' : '+'}</span>
            {say(`take.kind.${each}`)}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="btn"
        disabled={ready.length === 0 || kinds.length === 0}
        onClick={() => void saveAll()}
      >
        {say('take.saveAll')}
      </button>
    </fieldset>
  );
}
