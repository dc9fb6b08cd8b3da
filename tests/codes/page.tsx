/** The parts that show and read ticket codes, alone on a page: what each of them hands on is written below it. */
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/styles/index.css';
import { createPage } from '../../src/state/page.ts';
import { AppContext } from '../../src/state/react.tsx';
import { createWorld } from '../../src/state/store.ts';
import { Photograph } from '../../src/views/class/Photograph.tsx';
import { Scan } from '../../src/views/class/Scan.tsx';
import { TicketCode } from '../../src/views/class/TicketCode.tsx';
import { createEnglish } from '../../src/words/say.ts';

/** Nothing here asks the engine. */
const runner = { run: () => new Promise<never>(() => undefined), close: () => undefined };
const store = createWorld(runner, createPage());
const ticket = new URLSearchParams(location.search).get('ticket') ?? 'TEND1-20GGP';

function Codes() {
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [scans, setScans] = useState(false);
  const hear = (read: readonly string[], from: string) =>
    setCodes((before) => [...before, ...read.map((code) => `${from}: ${code}`)]);
  return (
    <>
      <TicketCode ticket={ticket} />
      <Photograph onCodes={hear} />
      {scans ? (
        <Scan onCodes={hear} onClose={() => setScans(false)} />
      ) : (
        <button type="button" className="btn" onClick={() => setScans(true)}>
          Scan
        </button>
      )}
      <ol id="heard">
        {codes.map((code, i) => (
          <li key={i}>{code}</li>
        ))}
      </ol>
    </>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AppContext.Provider value={{ store, runner, say: createEnglish() }}>
      <Codes />
    </AppContext.Provider>
  </StrictMode>,
);
