import '../../words/late.ts';
import { useStore } from 'zustand';
import { COMPARE_VIEWS, type CompareView } from '../../saved/compare/link.ts';
import { comparison } from '../../state/comparison.ts';
import { showView } from '../../state/comparison-acts.ts';
import { useSay } from '../../state/react.tsx';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { Notices } from '../../parts/Notices.tsx';
import Panels from './Panels.tsx';

const waiting = <div aria-busy="true" />;
const VIEWS = {
  panels: Panels,
  sweep: lazyPart(() => import('../sweep/Sweep.tsx'), { waiting, large: true }),
  luck: lazyPart(() => import('../luck/Luck.tsx'), { waiting, large: true }),
} as const satisfies Record<CompareView, unknown>;

/** The Compare screen: scenarios side by side, an outcome over a slider's whole range, and what luck alone does. */
export default function Compare() {
  const view = useStore(comparison, (state) => state.view);
  const View = VIEWS[view];
  return (
    <main className={`compare view-${view}`}>
      <Notices />
      <View tabs={<ViewTabs />} />
    </main>
  );
}

/** Which part of the screen is shown; each part sets them into its own heading row. */
function ViewTabs() {
  const say = useSay();
  const view = useStore(comparison, (state) => state.view);
  return (
    <nav className="seg compare-views" aria-label={say('compare.views')}>
      {COMPARE_VIEWS.map((id) => (
        <button key={id} type="button" aria-current={view === id ? 'page' : undefined} onClick={() => showView(id)}>
          {say(`compare.view.${id}`)}
        </button>
      ))}
    </nav>
  );
}
