import '../words/late.ts';
import { useRef } from 'react';
import { dayCsv, encodeFile } from '../../sim/index.ts';
import { worldLocked } from '../state/embed.ts';
import { openTakeaway } from '../state/figures.ts';
import { offers } from '../state/species.ts';
import { useApp, useParts, useSay, useSpecies } from './context.tsx';
import { Menu } from './Menu.tsx';
import { saveText } from './save.ts';

/** Table, CSV, and the world as a file. */
export default function ChartMenu() {
  const say = useSay();
  const { store } = useParts();
  const { show, set, refuse } = store.actions;
  const species = useSpecies();
  const wholeBand = useApp((state) => state.wholeBand);
  const expected = useApp((state) => state.expected);
  const litter = useApp((state) => state.litter);
  const settled = useApp((state) => state.litter !== null && state.litter.scenario === state.scenario);
  const file = useRef<HTMLInputElement>(null);

  async function load(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    try {
      const [{ openText }, { jsonTextOf }] = await Promise.all([
        import('../state/kept/work.ts'),
        import('../state/kept/read-file.ts'),
      ]);
      openText(store, chosen.name, await jsonTextOf(chosen));
    } catch (error) {
      refuse('file', error, chosen.name);
    }
  }

  return (
    <>
      <Menu className="more" label={say('chart.menu')} sign="⋯" closesOnPress>
        <button
          type="button"
          onClick={() => {
            show('table');
          }}
        >
          {say('chart.showTable')}
        </button>
        <button type="button" onClick={openTakeaway}>
          {say('top.take')}
        </button>
        {(['reserve', 'tissue'] as const)
          .filter((aside) => offers(species, aside))
          .map((aside) => (
            <button
              key={aside}
              type="button"
              onClick={() => {
                set({ aside });
              }}
            >
              {say(`chart.${aside}`)}
            </button>
          ))}
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
          onClick={() => {
            saveText('tend-world.json', 'application/json', encodeFile(store.getState().scenario));
          }}
        >
          {say('chart.saveScenario')}
        </button>
        {worldLocked() ? null : (
          <button
            type="button"
            onClick={() => {
              file.current?.click();
            }}
          >
            {say('chart.openScenario')}
          </button>
        )}
        <button
          type="button"
          aria-pressed={expected}
          onClick={() => {
            set({ expected: !expected, large: 'methylation' });
          }}
        >
          {say(expected ? 'chart.expectedHide' : 'chart.expected')}
        </button>
        <button
          type="button"
          aria-pressed={wholeBand}
          onClick={() => {
            set({ wholeBand: !wholeBand });
          }}
        >
          {say(wholeBand ? 'chart.frameBand' : 'chart.wholeBand')}
        </button>
      </Menu>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          void load(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
