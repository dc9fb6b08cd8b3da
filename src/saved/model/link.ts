import type { LinkPair } from '../../../sim/page.ts';

/** The Model screen, and the number it is opened at. */
export interface LinkModel {
  readonly screen: 'model';
  /** Id of a parameter, or `design.<study>.<id>` for a field of a study. */
  readonly parameter: string | null;
}

export function modelToPairs({ parameter }: LinkModel): LinkPair[] {
  return parameter === null ? [] : [['parameter', parameter]];
}
