import '../../words/late.ts';
import { startOver } from '../../state/start-over.ts';
import { useActions, useParts, useSay, useWorld } from '../../state/react.tsx';

/** Starting over: the preset as it comes, or the page as it opens. Undo brings back what was there. */
export default function Resets() {
  const say = useSay();
  const { store } = useParts();
  const { choosePreset } = useActions();
  const preset = useWorld((state) => state.scenario.preset);
  return (
    <>
      <button
        type="button"
        className="quiet"
        title={say('reset.presetHint', { name: say(`preset.${preset}.label`) })}
        onClick={() => choosePreset(preset)}
      >
        {say('reset.preset')}
      </button>
      <button type="button" className="quiet" title={say('reset.allHint')} onClick={() => startOver(store)}>
        {say('reset.all')}
      </button>
    </>
  );
}
