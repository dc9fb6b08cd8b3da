import {
  armOwnCount,
  isComputed,
  type Design,
  type Estimate,
  type FosterTest,
  type TrackingSummary,
  type TrialArm,
  type TrialMeasure,
  type TrialTest,
} from '../../../../sim/page.ts';
import type { Say } from '../../../words/say.ts';
import { holdsZero } from '../../../parts/intervals.ts';
import {
  apartText,
  cannotText,
  chanceText,
  gapOf,
  sentenceCase,
  sizesOf,
  wayOf,
  type Plain,
} from '../../../parts/plain-finding.ts';
import { DIGITS, isFound, pointsUnit } from './trial-data.ts';

/** The findings of a vole trial in plain words; its tests stand beside them, for statisticians. */

type TrialDesign = Design<'vole-trial'>;

/** What the plain sentence rests on: the recommended test alone. */
type Tested = Pick<TrialTest, 'mixed'>;

/**
 * "pups picked up in a cup (group A)"; where groups differ in more than their world, or not in it, they are only called
 * by their letter.
 */
function youngOf(arm: TrialArm, design: TrialDesign, say: Say): string {
  const world = design[`world${arm}`];
  const plain = (each: TrialArm) =>
    armOwnCount(design, each) === 0 && design[`licking${each}`] === 1 && design[`huddling${each}`] === 1;
  if (design.worldA === design.worldB || !plain('A') || !plain('B')) return say('study.vole-trial.group', { arm });
  const young = say(world === 'world' ? 'study.vole-trial.young.world' : `compare.young.${world}`);
  return say('study.vole-trial.ofGroup', { young, arm });
}

/** Three or four sentences: what was found, whether chance would do it, how large it may be, and what else may be. */
export function trialPlain(measure: TrialMeasure, { mixed }: Tested, design: TrialDesign, say: Say): Plain {
  if (!isComputed(mixed)) return [cannotText(mixed, say)];
  const gap = gapOf(mixed);
  const way = wayOf(gap);
  const unit = pointsUnit(measure, say);
  const young = { a: sentenceCase(youngOf('A', design, say)), b: youngOf('B', design, say) };
  const what = { higher: 'more', lower: 'fewer', unclear: 'apart' }[way];
  const found = say(`study.vole-trial.plain.${way === 'unclear' ? 'unclear' : 'found'}`, {
    ...young,
    what: say(`study.vole-trial.${what}.${measure}`),
    gap: apartText(gap, DIGITS[measure]),
    unit,
  });
  const chance = chanceText(
    gap,
    { digits: DIGITS[measure], unit, where: say('study.vole-trial.inGroup', { arm: 'A' }) },
    say,
  );
  const picked = design.assignment === 'genes' ? [say('study.vole-trial.plain.picked')] : [];
  return [found, ...chance, ...picked];
}

/** At how many sites marks and the reading of the gene go together, after correction for how many were looked at. */
export function marksPlain({ sites }: Pick<TrackingSummary, 'sites'>, say: Say): Plain {
  const count = sites.filter(isFound).length;
  return [say(`study.vole-trial.plain.${count === 0 ? 'noMarks' : 'marks'}`, { count, sites: sites.length })];
}

/** Whether marks and receptors went with birth or with rearing, and how large the gap by rearing is. */
export function fosterPlain(
  tests: Readonly<Record<'mean' | 'binding', Pick<FosterTest, 'birth' | 'rearing'>>>,
  say: Say,
): Plain {
  return (['mean', 'binding'] as const).map((measure) => fosterOne(measure, tests[measure], say));
}

function fosterOne(
  measure: 'mean' | 'binding',
  { birth, rearing }: Pick<FosterTest, 'birth' | 'rearing'>,
  say: Say,
): string {
  const what = say(`study.vole-trial.fosterWhat.${measure}`);
  if (!isComputed(birth) || !isComputed(rearing)) return say('study.vole-trial.plain.foster.cannot', { what });
  const tells = (effect: Estimate) => !holdsZero(gapOf(effect));
  const which = tells(rearing) ? (tells(birth) ? 'both' : 'rearing') : tells(birth) ? 'birth' : 'neither';
  const said = say(`study.vole-trial.plain.foster.${which}`, { what });
  if (!tells(rearing)) return said;
  const { least, most } = sizesOf(gapOf(rearing), DIGITS[measure]);
  return `${said} ${say('study.vole-trial.plain.fosterGap', { least, most, unit: pointsUnit(measure, say) })}`;
}
