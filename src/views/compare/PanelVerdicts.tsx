import { MODEL_VERSION, originText } from '../../../sim/page.ts';
import type { WorldState } from '../../state/types.ts';
import { useSay } from '../../state/react.tsx';
import { scenarioName } from './panel-names.ts';
import { usePanelsState } from './usePanels.ts';
import { useEachWorld } from './useEachWorld.ts';

const verdictOf = ({ verdict }: WorldState) => verdict;

/** What became of the checksums that came with a link, for all scenarios in one sentence. */
export function PanelVerdicts() {
  const say = useSay();
  const panels = usePanelsState((state) => state.panels);
  const verdicts = useEachWorld(verdictOf);
  // A checksum that this page wrote into its own address is mentioned only if it differs.
  const known = verdicts.flatMap((verdict) =>
    verdict === null || (verdict.kind === 'checking' && verdict.own) ? [] : [verdict.kind],
  );
  if (known.length === 0) return null;
  const kind = (['differs', 'checking', 'same'] as const).find((each) => known.includes(each))!;
  const odd = panels.flatMap(({ id, store, name }, i) => {
    const verdict = verdicts[i]!;
    const { scenario } = store.getState();
    return verdict?.kind === 'differs'
      ? [{ name: scenarioName({ id, name, scenario }, say), madeBy: verdict.madeBy }]
      : [];
  });
  const origin = odd.length === 0 ? '' : originText(say, odd[0]!.madeBy);
  const words =
    kind === 'differs'
      ? say(origin === '' ? 'compare.verdict.differs' : 'compare.verdict.differsOlder', {
          names: odd.map(({ name }) => name).join(', '),
          origin,
          model: MODEL_VERSION,
        })
      : say(`compare.verdict.${kind}`, { count: known.length });
  return (
    <output className={`notice ${kind}`} data-verdict={kind}>
      <p>{words}</p>
      <button
        type="button"
        className="btn"
        onClick={() => panels.forEach(({ store }) => store.actions.dismissVerdict())}
      >
        {say('notice.dismiss')}
      </button>
    </output>
  );
}
