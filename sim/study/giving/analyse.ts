import { GIVING_ARMS, type GivingArm } from '../../params/studies.ts';
import { differenceInterval, meanInterval, type MeanInterval } from '../../stats/interval.ts';

/** Means of both games by arm with their 95 % intervals, percent of the stake. */
export interface GivingSummary {
  readonly arms: Readonly<Record<GivingArm, { readonly generosity: MeanInterval; readonly transfer: MeanInterval }>>;
  /** Dose over placebo, less one. */
  readonly gain: { readonly generosity: number; readonly transfer: number };
  readonly difference: { readonly generosity: MeanInterval; readonly transfer: MeanInterval };
}

/** What both arms gave, and how they differ. Values are percent of the stake, one a person. */
export function givingSummary(
  arms: Readonly<Record<GivingArm, { readonly generosity: Float64Array; readonly transfer: Float64Array }>>,
): GivingSummary {
  const of = (arm: GivingArm) => ({
    generosity: meanInterval(arms[arm].generosity),
    transfer: meanInterval(arms[arm].transfer),
  });
  const [dose, placebo] = GIVING_ARMS.map(of) as [ReturnType<typeof of>, ReturnType<typeof of>];
  const gain = (game: 'generosity' | 'transfer') => dose[game].mean / placebo[game].mean - 1;
  return {
    arms: { dose, placebo },
    gain: { generosity: gain('generosity'), transfer: gain('transfer') },
    difference: {
      generosity: differenceInterval(dose.generosity, placebo.generosity),
      transfer: differenceInterval(dose.transfer, placebo.transfer),
    },
  };
}
