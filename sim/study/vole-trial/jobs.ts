import type { Study } from '../../params/studies.ts';
import type { TrialAgainPiece, TrialPiece } from './piece.ts';

/** The same vole trial again with other litters, studies [from, to); with `none` both arms live in arm A's world. */
export interface TrialAgainJob {
  readonly kind: 'trial-again';
  readonly study: Study<'vole-trial'>;
  readonly none: boolean;
  readonly from: number;
  readonly to: number;
}

/** Animals of litters [from, to), observed and true. */
export interface TrialResult extends TrialPiece {
  readonly kind: 'vole-trial';
  readonly study: Study<'vole-trial'>;
}

/** Summaries of studies [from, to). */
export interface TrialAgainResult extends TrialAgainPiece {
  readonly kind: 'trial-again';
  readonly study: Study<'vole-trial'>;
  readonly none: boolean;
}
