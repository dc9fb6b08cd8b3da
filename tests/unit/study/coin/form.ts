import type { StudyForm } from '../../../../sim/params/designs/kit.ts';

/** A study that exists in one test alone: coins are tossed. What is known of it before it is open. */
export const COIN_FORM = {
  entries: [
    {
      id: 'tosses',
      kind: 'integer',
      unit: 'fraction',
      default: 12,
      domain: [4, 100],
      explore: [4, 40],
      step: 1,
      tag: 'teaching',
      source: 'teaching',
      since: '1.1.0',
      effect: 'study',
    },
    {
      id: 'heads',
      kind: 'number',
      unit: 'fraction',
      default: 0.5,
      domain: [0, 1],
      explore: [0, 1],
      step: 0.1,
      tag: 'teaching',
      source: 'teaching',
      since: '1.1.0',
      effect: 'study',
    },
  ],
  link: 'coin',
  species: ['vole', 'infant', 'rat'],
  pieces: { blocks: 1 },
} as const satisfies StudyForm;

/** The compiler has not seen its line in STUDY_FORMS: to it there is no such kind. */
export interface CoinStudy {
  readonly kind: 'coin';
  readonly scenario: { readonly seed: string };
  readonly design: { readonly tosses: number; readonly heads: number };
}
export interface CoinJob {
  readonly kind: 'coin';
  readonly study: CoinStudy;
  readonly from: number;
  readonly to: number;
}
export interface CoinResult extends CoinJob {
  /** 1 for heads, by toss. */
  readonly fell: Float64Array;
}
