/** Screens that a link may open and that hold no study. A link without a screen opens Play. */
export const PAGES = ['model'] as const;

/** A screen without a study, and the number it is opened at. */
export interface LinkPage {
  readonly screen: (typeof PAGES)[number];
  /** Id of a parameter, or `design.<study>.<id>` for a field of a study. */
  readonly parameter: string | null;
}

export function pageToPairs({ screen, parameter }: LinkPage): [string, string][] {
  return [['screen', screen], ...(parameter === null ? [] : [['parameter', parameter] as [string, string]])];
}
