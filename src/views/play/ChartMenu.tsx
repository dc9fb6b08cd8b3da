import '../../words/late.ts';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { dayCsv, encodeFile, type SeriesId } from '../../../sim/page.ts';
import { worldLocked } from '../../state/permit.ts';
import { openTakeaway } from '../../state/figures.ts';
import { setSound, sound } from '../../state/sound.ts';
import { offers } from '../../state/species.ts';
import { useActions, useWorld, useParts, useSay, useSpecies } from '../../state/react.tsx';
import { JsonFile } from '../../parts/JsonFile.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { WordCard } from '../../parts/Said.tsx';
import { saveText } from '../../parts/save.ts';
import { Tip } from '../../parts/Tip.tsx';
import { usePhone } from '../../parts/usePhone.ts';
import type { TERMS } from '../../words/terms.ts';

/** Table, CSV, and the world as a file. */
export default function ChartMenu() {
  const say = useSay();
  const { store } = useParts();
  const field = useRef<HTMLInputElement>(null);

  async function load(chosen: File): Promise<void> {
    try {
      const [{ openText }, { jsonTextOf }] = await Promise.all([
        import('../../state/kept/work.ts'),
        import('../../state/kept/read-file.ts'),
      ]);
      openText(store, chosen.name, await jsonTextOf(chosen));
    } catch (error) {
      store.actions.refuse('file', error, chosen.name);
    }
  }

  return (
    <>
      <WhatIsCounted />
      <Menu className="more" label={say('chart.menu')} sign="⋯" closesOnPress>
        <Elsewhere />
        <Files onOpen={() => field.current?.click()} />
        <Drawn />
        <Sound />
      </Menu>
      <JsonFile field={field} onFile={load} />
    </>
  );
}

/** Words of the glossary that the titles of curves are made of. */
const TERM_OF: Partial<Record<SeriesId, (typeof TERMS)[number]>> = {
  methylation: 'methylation',
  closedCopies: 'copy',
  receptors: 'receptor',
  response: 'response',
};

/** What the large curve counts. On a phone there is no room for it beside the title. */
function WhatIsCounted() {
  const say = useSay();
  const phone = usePhone();
  const large = useWorld((state) => state.large);
  const term = TERM_OF[large];
  if (phone || term === undefined) return null;
  return (
    <Tip
      className="how-known"
      label={say('words.what', { what: say(`chart.${large}`) })}
      card={(shell) => <WordCard {...shell} term={term} />}
    >
      ?
    </Tip>
  );
}

/** Ways to what tells the same otherwise: the table, the takeaway, and what is shown beside the chart. */
function Elsewhere() {
  const say = useSay();
  const { show, set } = useActions();
  const species = useSpecies();
  return (
    <>
      <button type="button" onClick={() => show('table')}>
        {say('chart.showTable')}
      </button>
      <button type="button" onClick={openTakeaway}>
        {say('top.take')}
      </button>
      {(['reserve', 'tissue'] as const)
        .filter((aside) => offers(species, aside))
        .map((aside) => (
          <button key={aside} type="button" onClick={() => set({ aside })}>
            {say(`chart.${aside}`)}
          </button>
        ))}
    </>
  );
}

/** Saves the days of the litter and the world, and opens a file. */
function Files({ onOpen }: { onOpen: () => void }) {
  const say = useSay();
  const { store } = useParts();
  const litter = useWorld((state) => state.litter);
  const settled = useWorld((state) => state.litter !== null && state.litter.scenario === state.scenario);
  return (
    <>
      <button
        type="button"
        disabled={!settled}
        onClick={() => {
          if (litter !== null) saveText('tend-days.csv', 'text/csv', dayCsv(litter.result, litter.checksum));
        }}
      >
        {say('chart.saveCsv')}
      </button>
      <button
        type="button"
        onClick={() => saveText('tend-world.json', 'application/json', encodeFile(store.getState().scenario))}
      >
        {say('chart.saveScenario')}
      </button>
      {worldLocked() ? null : (
        <button type="button" onClick={onOpen}>
          {say('chart.openScenario')}
        </button>
      )}
    </>
  );
}

/** Sound, where there is no time bar to turn it on. */
function Sound() {
  const say = useSay();
  const { on } = useStore(sound);
  return (
    <button
      type="button"
      className="only-phone"
      aria-pressed={on}
      title={say('sound.label')}
      onClick={() => setSound(!on)}
    >
      {say('sound.menu')}
    </button>
  );
}

/** Switches of what is drawn: what theory expects, and the whole band of siblings. */
function Drawn() {
  const say = useSay();
  const { set } = useActions();
  const wholeBand = useWorld((state) => state.wholeBand);
  const expected = useWorld((state) => state.expected);
  return (
    <>
      <button type="button" aria-pressed={expected} onClick={() => set({ expected: !expected, large: 'methylation' })}>
        {say(expected ? 'chart.expectedHide' : 'chart.expected')}
      </button>
      <button type="button" aria-pressed={wholeBand} onClick={() => set({ wholeBand: !wholeBand })}>
        {say(wholeBand ? 'chart.frameBand' : 'chart.wholeBand')}
      </button>
    </>
  );
}
