import { useState } from 'react';
import { Unreached } from '../../state/reach.ts';
import { useParts, useSay } from '../context.tsx';
import { saveBlob } from '../save.ts';
import { CopyField } from './CopyField.tsx';
import type { Figure } from './figures.ts';
import type { Wish } from './frame.ts';
import { archiveOf, fileOf, isReady, KINDS, TYPES, type Kind } from './take.ts';

interface SaveBarProps {
  readonly figure: Figure;
  readonly figures: readonly Figure[];
  readonly kind: Kind;
  readonly wish: Wish;
}

/** Save or copy the one chosen, or all on screen in the formats ticked. */
export function SaveBar({ figure, figures, kind, wish }: SaveBarProps) {
  const say = useSay();
  const { store } = useParts();
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);
  const [kinds, setKinds] = useState<readonly Kind[]>(['png', 'svg', 'csv']);
  const ready = figures.filter(isReady);
  const whole = isReady(figure);

  /** Whatever goes wrong is said; nothing is lost by it. */
  async function tried(work: () => Promise<string>): Promise<void> {
    setByHand(null);
    setSaid(say('take.making'));
    try {
      setSaid(await work());
    } catch (error) {
      setSaid(
        error instanceof Unreached
          ? say('part.missing')
          : say('take.failed', { message: error instanceof Error ? error.message : String(error) }),
      );
    }
  }

  const save = () =>
    tried(async () => {
      if (!isReady(figure)) return say('take.waiting');
      const name = `tend-${figure.id}.${kind}`;
      saveBlob(name, await fileOf(figure, kind, wish, say));
      return say('take.saved', { name });
    });

  const saveAll = () =>
    tried(async () => {
      saveBlob('tend-figures.zip', await archiveOf(ready, kinds, wish, store.getState(), say));
      return say('take.savedAll', { count: ready.length });
    });

  const copy = () =>
    tried(async () => {
      if (!isReady(figure)) return say('take.waiting');
      const blob = await fileOf(figure, kind, wish, say);
      try {
        if (kind === 'png') await navigator.clipboard.write([new ClipboardItem({ [TYPES.png]: blob })]);
        else await navigator.clipboard.writeText(await blob.text());
        return say('share.copied');
      } catch {
        // No clipboard outside a secure context. A text can be selected; a picture is copied by its own menu.
        if (kind !== 'png') setByHand(await blob.text());
        return say(kind === 'png' ? 'take.copyPicture' : 'take.copyText');
      }
    });

  return (
    <>
      <div className="buttons">
        <button type="button" className="btn solid" disabled={!whole} onClick={() => void save()}>
          {say('take.save')}
        </button>
        <button type="button" className="btn" disabled={!whole} onClick={() => void copy()}>
          {say('take.copy')}
        </button>
      </div>
      {byHand === null ? null : <CopyField text={byHand} />}
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
      <output className="take-said">{said}</output>
    </>
  );
}
