import '../../words/late.ts';
import '../../words/model.ts';
import { useDeferredValue, useEffect } from 'react';
import { MODEL_VERSION } from '../../../sim/page.ts';
import { screens } from '../../state/screens.ts';
import { useSay } from '../../state/react.tsx';
import { Notices } from '../../parts/Notices.tsx';
import { Checks } from './Checks.tsx';
import { Claims } from './Claims.tsx';
import { Contents } from './Contents.tsx';
import { FullText } from './FullText.tsx';
import { MissingNumbers } from './MissingNumbers.tsx';
import { Numbers } from './Numbers.tsx';
import { PlainWords } from './PlainWords.tsx';

/**
 * The Model screen: what the model assumes, what speaks for and against it, every number, the equations and the checks.
 */
export default function ModelScreen() {
  const say = useSay();
  useOwnScroll();
  // What is read first is drawn first. The long tables follow in pieces, between which the page answers.
  const whole = useDeferredValue(true, false);
  return (
    <main className="model-screen">
      <Notices />
      <Contents />
      <article className="model-page">
        <header className="model-head">
          <h2>{say('model.title')}</h2>
          <p className="lead">{say('model.lead')}</p>
        </header>
        <PlainWords />
        <Claims />
        <MissingNumbers />
        {whole ? (
          <>
            <Numbers />
            <FullText />
            <Checks />
          </>
        ) : null}
        <p className="muted">
          {say('model.version', { model: MODEL_VERSION })}. {say('model.licence')} <Licences />
        </p>
      </article>
    </main>
  );
}

/** The site has them in a file beside it; the page that is one file carries them, and has no script to load. */
function Licences() {
  const say = useSay();
  const alone = document.querySelector('script[src]') === null;
  return alone ? (
    say('model.licences.inFile')
  ) : (
    <a href="LICENSES.txt" target="_blank" rel="noopener noreferrer">
      {say('model.licences')}
    </a>
  );
}

/**
 * This screen is a page to scroll; it begins at its top, unless a number is asked for, and leaves the others at theirs.
 */
function useOwnScroll(): void {
  useEffect(() => {
    if (screens.getState().parameter === null) scrollTo(0, 0);
    return () => scrollTo(0, 0);
  }, []);
}
