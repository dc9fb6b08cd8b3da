import type { Scenario } from '../../../sim/page.ts';

/** Scenarios that stand side by side. */

/**
 * One of them. All of a comparison have seed, days, litter size, cells and species in common, so only care and laws
 * differ.
 */
export interface PanelPlan {
  readonly id: string;
  /** What a person called it; null while it goes by its preset and its changes. */
  readonly name: string | null;
  readonly scenario: Scenario;
}

/** Six small charts are what a school laptop shows at a readable size. */
export const MOST_PANELS = 6;
/** Longest name, characters. */
export const PANEL_NAME_LENGTH = 60;
/** What all panels of a comparison share. */
export const SHARED_SIZES = ['seed', 'days', 'siblings', 'cells'] as const satisfies readonly (keyof Scenario)[];

/** A name is text a person can read on one line. */
export function isPanelName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.trim().length > 0 &&
    name.length <= PANEL_NAME_LENGTH &&
    !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)
  );
}
