import '../../words/late.ts';
import { placePanels } from '../../state/comparison-acts.ts';
import { embed } from '../../state/embed.ts';
import { openScreen } from '../../state/screens.ts';
import { onlyLuck, sameScenario } from '../../state/world.ts';
import type { Kept } from '../../state/types.ts';
import { useActions, usePage, useSay, useWorld } from '../../state/react.tsx';
import { keptHere, oneDecimal, valueOn } from '../../parts/curves.ts';

/** Pins the curve of now. A pinned one says its value on the day shown, and can be compared with now or let go. */
export default function Pin() {
  const say = useSay();
  const { keep, dropKept } = useActions();
  const kept = useWorld(keptHere);
  const day = usePage((state) => state.day);
  if (kept === null)
    return (
      <button type="button" className="btn go" onClick={() => keep(say('kept.name'))}>
        {say('pin.pin')}
      </button>
    );
  const value = oneDecimal(valueOn(kept.focal.series.methylation, day));
  return (
    <>
      <p>
        <strong data-pinned={value}>{say('pin.pinned', { name: kept.name, value })}</strong>
        <button type="button" className="quiet link" onClick={dropKept}>
          {say('pin.unpin')}
        </button>
      </p>
      {embed.on ? null : <CompareKept kept={kept} />}
    </>
  );
}

/** The way to Compare, with the pinned world and that of now. Where no care differs it says so. */
function CompareKept({ kept: { name, focal } }: { kept: Kept }) {
  const say = useSay();
  const scenario = useWorld((state) => state.scenario);
  const pinned = focal.scenario;
  if (sameScenario(pinned, scenario)) return <p>{say('pin.nothing')}</p>;
  if (onlyLuck(pinned, scenario)) return <p>{say('pin.same', { name })}</p>;
  const compare = () => {
    placePanels(
      [
        { id: 'pinned', name: say('pin.name'), scenario: pinned },
        { id: 'now', name: say('pin.now'), scenario },
      ],
      scenario,
    );
    openScreen('compare');
  };
  return (
    <button type="button" className="quiet link" onClick={compare}>
      {say('pin.compare', { name })}
    </button>
  );
}
