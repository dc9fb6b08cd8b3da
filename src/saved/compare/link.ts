import { toPairs, type LinkPair } from '../../../sim/page.ts';
import { SHARED_SIZES, type PanelPlan } from './panels.ts';

/** One scenario of a comparison inside a link: pairs again, in one value. What all share stands in the link itself. */

/** Parts of the Compare screen, in the order of their tabs. */
export const COMPARE_VIEWS = ['panels', 'sweep', 'luck'] as const;
/** A part of the Compare screen. */
export type CompareView = (typeof COMPARE_VIEWS)[number];

/** The Compare screen, with what stands on it. */
export interface LinkCompare {
  readonly screen: 'compare';
  readonly view: CompareView;
  readonly panels: readonly PanelPlan[];
  /** Checksum of each panel's run, where it was known when the link was made. */
  readonly checks: readonly (string | null)[];
}

export function compareToPairs({ view, panels, checks }: LinkCompare): LinkPair[] {
  return [
    ...(view === COMPARE_VIEWS[0] ? [] : [['view', view] as const]),
    ...panels.map((panel, i) => ['panel', writePanel(panel, checks[i] ?? null)] as const),
  ];
}

function writePanel({ id, name, scenario }: PanelPlan, check: string | null): string {
  const own = toPairs(scenario).filter(
    ([key]) => key !== 'model' && !(SHARED_SIZES as readonly string[]).includes(key),
  );
  const pairs: [string, string][] = [
    ['id', id],
    ...(name === null ? [] : [['name', name] as [string, string]]),
    ...own,
    ...(check === null ? [] : [['check', check] as [string, string]]),
  ];
  return pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
}
