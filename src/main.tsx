import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import { bindAddress } from './state/address.ts';
import { embed } from './state/embed.ts';
import { watchFirstChange } from './state/first-change.ts';
import { FIRST_VISIT_PRESET, firstWorld } from './state/first-world.ts';
import { startPlayer } from './state/player.ts';
import { readSetting, writeSetting } from './state/settings.ts';
import { createPage } from './state/page.ts';
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

/** Whether somebody else set what this page shows: another page it stands in, or a link. */
const framed = /[?&](embed|controls)(=|&|$)/.test(location.search);
const linked = location.hash.length > 1;
const firstVisit = !framed && !linked && readSetting('visited') === null;

const workers = Number(new URLSearchParams(location.search).get('workers')) === 1 ? 1 : 2;
const runner = createPoolRunner(workers, (news) => {
  store.actions.hear(news);
  if (news === 'answers') askAgain();
});
addEventListener('online', askAgain);
const page = createPage();
const store = createWorld(runner, page, firstWorld(firstVisit ? FIRST_VISIT_PRESET : undefined));
const say = createEnglish();

/**
 * Opens the page. @param problem what of its address was not understood @param reader reads links, where there is one
 */
function start(problem: Error | null, reader: Parameters<typeof bindAddress>[1]): void {
  bindTheme(page);
  if (!embed.on) writeSetting('visited', 'yes');
  startPlayer(store);
  watchFirstChange(store);
  const byLink = bindAddress(store, reader);
  if (!byLink) {
    if (firstVisit) page.actions.showFilm(!matchMedia('(prefers-reduced-motion: reduce)').matches);
    store.actions.rerun();
  }
  if (problem !== null) store.actions.refuse('embed', problem);

  const root = document.getElementById('root')!;
  allowTranslation(root);
  createRoot(root, { onCaughtError: console.error }).render(
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
const embedding = framed
  ? Promise.all([import('./state/embed-address.ts'), import('./words/late.ts')]).then(([{ embedPage }]) =>
      embedPage(store, location.search),
    )
  : null;
const reading = linked ? import('./state/read-link.ts').catch(() => null) : null;
if (embedding === null && reading === null) start(null, null);
else void Promise.all([embedding, reading]).then(([problem, reader]) => start(problem, reader));
