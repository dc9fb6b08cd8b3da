import '../../words/late.ts';
import { useEffect, useState } from 'react';
import { comparison } from '../../state/comparison.ts';
import { chartChanged, takeaway } from '../../state/figures.ts';
import { studies } from '../../state/studies.ts';
import { trial } from '../../state/trial.ts';
import { useStore } from 'zustand';
import { Dialog } from '../../parts/Dialog.tsx';
import { usePage, useParts, useSay, useWorld } from '../../state/react.tsx';
import { Choice } from './Choice.tsx';
import { figuresOnScreen, type Figure } from './figures.ts';
import type { Wish } from './frame.ts';
import { Preview } from './Preview.tsx';
import { SaveBar } from './SaveBar.tsx';
import { isPicture, isReady, KINDS, type Kind } from './take.ts';

const FORMATS = ['figure', 'slide'] as const;
const LOOKS = ['light', 'screen'] as const;

/** Every chart on screen, to be saved or copied as picture or table, one by one or all together. */
export default function TakeDialog() {
  const say = useSay();
  const figures = useFigures();
  const [chosen, setChosen] = useState('');
  const [kind, setKind] = useState<Kind>('png');
  const [wish, setWish] = useState<Wish>({ format: 'figure', look: 'light' });
  const figure = figures?.find(({ id }) => id === chosen) ?? figures?.[0];
  return (
    <Dialog title={say('take.title')} className="wide take-dialog" onClose={() => takeaway.setState({ open: false })}>
      {figures === null ? null : figure === undefined ? (
        <p>{say('take.nothing')}</p>
      ) : (
        <div className="take">
          <div className="take-side">
            <label className="take-pick">
              <span>{say('take.what')}</span>
              <select value={figure.id} onChange={(event) => setChosen(event.currentTarget.value)}>
                {figures.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
            <Choice
              name={say('take.format')}
              options={KINDS}
              value={kind}
              onValue={setKind}
              label={(each) => say(`take.kind.${each}`)}
            />
            {isPicture(kind) ? <Look wish={wish} onWish={setWish} /> : null}
            <p className="aside">{say(`take.about.${kind}`)}</p>
            <SaveBar figure={figure} figures={figures} kind={kind} wish={wish} />
          </div>
          {isReady(figure) ? (
            <Preview figure={figure} kind={kind} wish={wish} />
          ) : (
            <output className="take-preview">{say('take.waiting')}</output>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** What a picture is for, and whether it is in the colours of the screen. */
function Look({ wish, onWish }: { wish: Wish; onWish: (wish: Wish) => void }) {
  const say = useSay();
  return (
    <>
      <Choice
        name={say('take.size')}
        options={FORMATS}
        value={wish.format}
        onValue={(format) => onWish({ ...wish, format })}
        label={(each) => say(`take.size.${each}`)}
      />
      <Choice
        name={say('take.look')}
        options={LOOKS}
        value={wish.look === 'screen' ? 'screen' : 'light'}
        onValue={(look) => onWish({ ...wish, look })}
        label={(each) => say(`take.look.${each}`)}
      />
    </>
  );
}

/** Figures as they stand; anything that may change them asks for them anew. */
function useFigures() {
  const say = useSay();
  const { store } = useParts();
  const state = useWorld((all) => all);
  const page = usePage((all) => all);
  const { changes } = useStore(takeaway);
  const ran = useStore(studies);
  const tried = useStore(trial);
  // Worlds beside the page's own say so here when they have come to rest.
  const compared = useStore(comparison);
  const [figures, setFigures] = useState<readonly Figure[] | null>(null);
  useEffect(() => store.page.actions.setPlaying(false), [store]);
  // Charts are drawn anew in another size, or hidden by it.
  useEffect(() => {
    addEventListener('resize', chartChanged);
    return () => removeEventListener('resize', chartChanged);
  }, []);
  useEffect(() => {
    // After the charts have taken in what changed, or old numbers would go out under a new name.
    const timer = setTimeout(() => setFigures(figuresOnScreen(say)), 0);
    return () => clearTimeout(timer);
  }, [store, state, page, changes, ran, tried, compared, say]);
  return figures;
}
