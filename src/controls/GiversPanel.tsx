import { GIVERS, type ParamId } from '../../sim/index.ts';
import { useApp, useSay } from '../views/context.tsx';
import { shownValues } from '../state/world.ts';
import { PanelHead } from './PanelHead.tsx';
import { Slider } from './Slider.tsx';

/** Each giver's share of each channel. Only mothers nurse. */
const SHARES: Readonly<Record<string, readonly ParamId[]>> = {
  dam: ['dam.lickingShare', 'dam.huddlingShare', 'dam.nursingShare'],
  sire: ['sire.lickingShare', 'sire.huddlingShare'],
  helpers: ['helpers.lickingShare', 'helpers.huddlingShare'],
};
const CHANNEL_OF: Readonly<Record<string, ParamId>> = { licking: 'care.licking', huddling: 'care.huddling', nursing: 'care.nursing' };

export function GiversPanel({ onBack }: { onBack: () => void }) {
  const say = useSay();
  const scenario = useApp((state) => state.scenario);
  const values = shownValues(scenario, 'childhood', 0);
  return (
    <div className="panel">
      <PanelHead title={say('care.givers.title')} onBack={onBack} />
      {GIVERS.map((giver) => (
        <fieldset key={giver}>
          <legend>{say(`giver.${giver}`)}{values[`${giver}.present`] ? '' : ` · ${say('giver.absent')}`}</legend>
          {SHARES[giver]!.map((id) => {
            const channel = id.split('.')[1]!.replace('Share', '');
            const minutes = Math.round((values[id] as number) * (values[CHANNEL_OF[channel]!] as number));
            return <Slider key={id} id={id} note={say('giver.minutes', { minutes })} />;
          })}
        </fieldset>
      ))}
      <Slider id="care.compensation" />
    </div>
  );
}
