import { drawParentAlleles } from '../../model/individual.ts';
import { resolveValues, type Scenario } from '../../params/scenario.ts';
import type { Study } from '../../params/studies.ts';
import { TRIAL_ARMS, type TrialArm } from '../../params/arms.ts';
import { openStream } from '../../random/streams.ts';

/** Which litter goes to which arm, and which pups are reared by whom. Worked out before anything is lived. */

export interface TrialLitter {
  /** From 0, in the order in which the litters were born. */
  readonly litter: number;
  readonly arm: TrialArm;
  /** The litter of the other arm whose parents rear the fostered half. */
  readonly partner: number;
}

export interface TrialAnimal {
  readonly litter: number;
  readonly pup: number;
  readonly male: boolean;
  /** Arm it was born into, and the arm and litter it was reared in. */
  readonly bornIn: TrialArm;
  readonly rearedIn: TrialArm;
  readonly rearedBy: number;
}

/**
 * Names a family in the random streams: it exists before its arm, so it is the same in whichever arm it comes to be.
 */
export function familyKey(litter: number): string {
  return `litter ${litter + 1}`;
}

/** All litters of a trial in order. @param home an arm's scenario: its seed and the voles' genes */
export function planLitters({ design }: Study<'vole-trial'>, home: Scenario): readonly TrialLitter[] {
  const size = design.littersA + design.littersB;
  const drawn = shuffled(home.seed, size);
  // By genes: the litters whose parents carry more copies of the high-output allele go to arm B, ties by lot.
  const order = design.assignment === 'genes' ? byGenes(drawn, home) : drawn;
  const arms = new Array<TrialArm>(size);
  order.forEach((litter, place) => {
    arms[litter] = place < design.littersA ? 'A' : 'B';
  });
  const members = (arm: TrialArm) => arms.flatMap((each, litter) => (each === arm ? [litter] : []));
  const byArm = { A: members('A'), B: members('B') };
  return arms.map((arm, litter) => {
    const others = byArm[arm === 'A' ? 'B' : 'A'];
    return { litter, arm, partner: others[byArm[arm].indexOf(litter) % others.length]! };
  });
}

/** The pups of a litter. Where half are fostered, the first half stay. */
export function planPups(
  { design }: Study<'vole-trial'>,
  { litter, arm, partner }: TrialLitter,
  seed: string,
): readonly TrialAnimal[] {
  const stay = design.crossFoster ? Math.ceil(design.pups / 2) : design.pups;
  return Array.from({ length: design.pups }, (_, pup) => {
    const male = openStream(seed, 'sex', { family: familyKey(litter), individual: pup }).uniform() < 0.5;
    const fostered = pup >= stay;
    return {
      litter,
      pup,
      male,
      bornIn: arm,
      rearedIn: fostered ? TRIAL_ARMS[arm === 'A' ? 1 : 0] : arm,
      rearedBy: fostered ? partner : litter,
    };
  });
}

/** Litters in drawn order (Fisher & Yates). */
function shuffled(seed: string, size: number): number[] {
  const lot = openStream(seed, 'assignment', { family: 'litters' });
  const order = Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(lot.uniform() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

function byGenes(drawn: readonly number[], home: Scenario): number[] {
  const values = resolveValues(home);
  const copies = new Map(
    drawn.map((litter) => [
      litter,
      drawParentAlleles(home.seed, familyKey(litter), values).reduce((sum, allele) => sum + allele, 0),
    ]),
  );
  return [...drawn].sort((a, b) => copies.get(a)! - copies.get(b)!);
}
