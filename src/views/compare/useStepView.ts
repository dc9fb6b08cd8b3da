import { useEffect } from 'react';
import { permitted } from '../../state/permit.ts';
import type { PanelMode, Panels } from '../../state/panels.ts';

/** In a lesson its step says how scenarios are drawn. How they were drawn before comes back when it is left. */
export function useStepView(panels: Panels): void {
  const lesson = permitted()?.lesson;
  const { id, address, view } = lesson ?? {};
  useEffect(() => {
    if (id === undefined) return;
    const { mode, series, together, pair, low } = panels.getState();
    panels.setState({ series: 'methylation', together: false, pair: null, low: 'pups' });
    return () => panels.setState({ mode, series, together, pair, low });
  }, [panels, id]);
  useEffect(() => {
    if (address !== undefined) panels.setState({ mode: (view ?? 'values') as PanelMode });
  }, [panels, address, view]);
}
