import { useState } from 'react';
import { useStore } from 'zustand';
import { checkValue, InputError, typedNumber, type InputProblem } from '../../../sim/page.ts';
import { CONTROLS, THEMES } from '../../state/embed-address.ts';
import { pageAddress } from '../../state/embed.ts';
import { screens } from '../../state/screens.ts';
import { useActions, useWorld, useSay } from '../../state/react.tsx';
import { Choice } from './Choice.tsx';
import { CopyField } from './CopyField.tsx';
import { HEIGHTS, snippetOf, type SnippetWish } from './snippet.ts';

/** The way into a page of one's own: what may be moved there, how high it is, and the HTML for it. */
export function EmbedPart({ fragment }: { fragment: string }) {
  const say = useSay();
  const { open } = useStore(screens);
  const preset = useWorld((state) => state.scenario.preset);
  const [wish, setWish] = useState<SnippetWish>({ controls: 'licking', theme: 'system', height: 560 });
  const code = snippetOf(
    pageAddress(),
    fragment,
    say('embed.frame', { screen: say(`tab.${open}`), preset: say(`preset.${preset}.label`) }),
    wish,
  );
  if (location.protocol === 'file:') return <p>{say('embed.file')}</p>;

  return (
    <div className="embed-part">
      <p>{say('embed.what')}</p>
      <Choice
        name={say('embed.controls')}
        options={CONTROLS}
        value={wish.controls}
        onValue={(controls) => setWish({ ...wish, controls })}
        label={(each) => say(`embed.controls.${each}`)}
      />
      <Choice
        name={say('embed.theme')}
        options={THEMES}
        value={wish.theme}
        onValue={(theme) => setWish({ ...wish, theme })}
        label={(each) => say(`embed.theme.${each}`)}
      />
      <HeightField height={wish.height} onHeight={(height) => setWish({ ...wish, height })} />
      <Code code={code} />
    </div>
  );
}

/** The HTML, a button that copies it, and what became of that. */
function Code({ code }: { code: string }) {
  const say = useSay();
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      setByHand(false);
      setSaid(say('share.copied'));
    } catch {
      setByHand(true);
      setSaid(say('take.copyText'));
    }
  }

  return (
    <>
      {byHand ? (
        <CopyField text={code} />
      ) : (
        <textarea
          className="copy-field"
          readOnly
          rows={3}
          value={code}
          aria-label={say('embed.code')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <div className="buttons">
        <button type="button" className="btn" onClick={() => void copy()}>
          {say('embed.copy')}
        </button>
      </div>
      <output>{said}</output>
    </>
  );
}

const HEIGHT = { kind: 'integer', domain: HEIGHTS, unit: 'px' } as const;

/** A height that is no use is refused with its limits, and the old one stays. */
function HeightField({ height, onHeight }: { height: number; onHeight: (height: number) => void }) {
  const say = useSay();
  const { refuse, dismiss } = useActions();
  const take = (text: string) => {
    const problems: InputProblem[] = [];
    const wanted = typedNumber(text, 'height', problems, true);
    if (wanted !== null) checkValue(HEIGHT, wanted, 'height', problems);
    if (wanted === null || problems.length > 0) return refuse('field', new InputError(problems));
    dismiss();
    onHeight(wanted);
  };
  return (
    <label className="embed-height">
      {say('embed.height')}
      <input
        key={height}
        type="text"
        inputMode="numeric"
        defaultValue={height}
        onBlur={(event) => {
          if (event.currentTarget.value !== String(height)) take(event.currentTarget.value);
        }}
      />
    </label>
  );
}
