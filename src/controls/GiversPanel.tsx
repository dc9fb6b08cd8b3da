import '../words/late.ts';
import { channelsOf, GIVERS_OF, shareId } from '../../sim/page.ts';
import { useWorld, useSay, useSpecies } from '../state/react.tsx';
import { shownValues } from '../state/world.ts';
import { PanelHead } from './PanelHead.tsx';
import { Slider } from './Slider.tsx';

/** Each giver's share of each kind of care. Only mothers feed. */
export default function GiversPanel({ onBack }: { onBack: () => void }) {
  const say = useSay();
  const species = useSpecies();
  const scenario = useWorld((state) => state.scenario);
  const values = shownValues(scenario, 'childhood', 0);
  return (
    <div className="panel">
      <PanelHead title={say('care.givers.title')} onBack={onBack} />
      {GIVERS_OF[species].map((giver) => (
        <fieldset key={giver}>
          <legend>
            {say(`giver.${giver}`)}
            {values[`${giver}.present`] ? '' : ` · ${say('giver.absent')}`}
          </legend>
          {channelsOf(values).map((channel) => {
            const id = shareId(giver, channel);
            if (id === null) return null;
            const minutes = Math.round((values[id] as number) * values[`care.${channel}`]);
            return <Slider key={id} id={id} note={say('giver.minutes', { minutes })} />;
          })}
        </fieldset>
      ))}
      <Slider id="care.compensation" />
    </div>
  );
}
