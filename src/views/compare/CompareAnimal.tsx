import { speciesOf } from '../../state/species.ts';
import { openScreen } from '../../state/screens.ts';
import { worldLocked } from '../../state/permit.ts';
import { usePage, useSay } from '../../state/react.tsx';
import { oneDecimal } from '../../parts/curves.ts';
import { AnimalPanel } from '../animal/AnimalPanel.tsx';
import { pupsOf } from './clouds.ts';
import { useCloudViews } from './useCloudViews.ts';
import { usePanels, usePanelsState } from './usePanels.ts';

export interface OpenedPup {
  /** Its place in the rows, litter by litter. */
  readonly pup: number;
  /** The scenario whose dot was pressed. */
  readonly scenario: string;
}

interface CompareAnimalProps {
  readonly opened: OpenedPup;
  readonly onClose: () => void;
}

/** One young one: its number under every scenario, and its cells under the one whose dot was pressed. */
export function CompareAnimal({ opened: { pup, scenario: id }, onClose }: CompareAnimalProps) {
  const say = useSay();
  const views = useCloudViews();
  const series = usePanelsState((state) => state.series);
  const day = usePage((state) => state.day);
  const known = views.flatMap((view) => (view.cloud === null ? [] : [{ ...view, cloud: view.cloud }]));
  const view = known.find((each) => each.id === id) ?? known[0];
  if (view === undefined) return null;
  const { scenario, result } = view.cloud;
  const place = { litter: Math.floor(pup / result.pups), pup: pup % result.pups };
  const facts = known.map(({ name, cloud }) => ({
    label: name,
    value: oneDecimal(pupsOf(cloud, series, day).litters[place.litter]?.[place.pup] ?? NaN),
  }));
  return (
    <AnimalPanel
      title={say(result.pups === 1 ? 'animal.alone' : 'animal.pup', { litter: place.litter + 1, pup: place.pup + 1 })}
      lead={say('animal.under', { name: view.name })}
      facts={facts}
      of={{ in: 'litters', scenario, ...place }}
      species={speciesOf(scenario)}
      day={day}
      onClose={onClose}
    >
      {pup === 0 ? <OnPlay id={view.id} /> : <p className="small">{say('animal.notOnPlay')}</p>}
    </AnimalPanel>
  );
}

/** The young one whose cells Play shows can be opened there. */
function OnPlay({ id }: { id: string }) {
  const say = useSay();
  const panels = usePanels();
  const panel = usePanelsState((state) => state.panels).find((each) => each.id === id);
  if (worldLocked() || panel === undefined) return null;
  return (
    <button
      type="button"
      className="btn"
      onClick={() => {
        panels.main.actions.change(panel.store.getState().scenario, 'preset');
        openScreen('play');
      }}
    >
      {say('animal.onPlay')}
    </button>
  );
}
