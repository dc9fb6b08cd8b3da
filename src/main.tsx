import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import { bindAddress } from './state/address.ts';
import { embed } from './state/embed.ts';
import { startPlayer } from './state/player.ts';
import { Unreached } from './state/reach.ts';
import { readSetting, writeSetting } from './state/settings.ts';
import { createPage, FIRST_DAY } from './state/page.ts';
import { createWorld } from './state/store.ts';
import { bindTheme } from './state/theme.ts';
import { askAgain } from './state/unanswered.ts';
import { App } from './views/frame/App.tsx';
import { Boundary } from './parts/Boundary.tsx';
import { AppContext } from './state/react.tsx';
import { Fault } from './parts/Fault.tsx';
import { allowTranslation } from './parts/foreign-text.ts';
import { createPoolRunner } from './worker/pool.ts';
import { createEnglish } from './words/say.ts';

const workers = Number(new URLSearchParams(location.search).get('workers')) === 1 ? 1 : 2;
const runner = createPoolRunner(workers, (news) => {
  store.actions.hear(news);
  if (news === 'answers') askAgain();
});
const page = createPage();
const store = createWorld(runner, page);
const say = createEnglish();

/** That a part did not come is said on the page; all else is for the console too. */
function onCaughtError(error: unknown): void {
  if (!(error instanceof Unreached)) console.error(error);
}

/**
 * Opens the page. @param problem what of its address was not understood @param reader reads links, where there is one
 */
function start(problem: Error | null, reader: Parameters<typeof bindAddress>[1]): void {
  bindTheme(page);
  const firstVisit = readSetting('visited') === null;
  if (!embed.on) writeSetting('visited', 'yes');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  startPlayer(store, FIRST_DAY);
  const byLink = bindAddress(store, reader);
  if (!byLink) {
    if (firstVisit && !still) page.setState({ day: 0, playing: true });
    store.actions.rerun();
  }
  if (problem !== null) store.actions.refuse('embed', problem);

  const root = document.getElementById('root')!;
  allowTranslation(root);
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <AppContext.Provider value={{ store, runner, say, byLink }}>
        <Boundary fallback={({ message }, again) => <Fault message={message} onAgain={again} />}>
          <App />
        </Boundary>
      </AppContext.Provider>
    </StrictMode>,
  );
}

// What the address needs is loaded first. The words of a refusal come along, or it could not be said.
const embedding = /[?&](embed|controls)(=|&|$)/.test(location.search)
  ? Promise.all([import('./state/embed-address.ts'), import('./words/late.ts')]).then(([{ embedPage }]) =>
      embedPage(store, location.search),
    )
  : null;
const reading =
  location.hash.length > 1
    ? import('./state/read-link.ts').then(
        ({ decodeLink }) => decodeLink,
        () => null,
      )
    : null;
if (embedding === null && reading === null) start(null, null);
else void Promise.all([embedding, reading]).then(([problem, reader]) => start(problem, reader));
