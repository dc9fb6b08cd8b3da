import {
  armDifferences,
  isComputed,
  trialCauses,
  trialClaim,
  TRIAL_CAUSES,
  worldTruth,
  type AgainSummary,
  type ArmDifferences,
  type Claim,
  type Runner,
  type TrialTest,
  type TrialResult,
} from '../../../../sim/page.ts';
import type { TrialPrediction } from '../../../state/trial.ts';
import type { Say } from '../../../words/say.ts';
import { fixed } from '../../../parts/numbers.ts';
import { intervalText } from './trial-data.ts';
import { trialPlain } from './trial-plain.ts';
import type { Again, Cause, RevealStory } from '../reveal/types.ts';
import { runAgain } from './trial-run.ts';
import { claimOfMarks } from './TrialPredict.tsx';

/**
 * What the reveal of a vole trial tells: the claim, the causes one by one, and what a hundred such trials would have
 * said.
 */

const CLAIMS = ['lowers', 'none', 'raises'] as const;

/** Handling stands above the way from the arm to care, which some trials take without it. */
const NODES = [
  { id: 'lot', x: 0.1, y: 0.3, seen: true },
  { id: 'handling', x: 0.42, y: 0.06, seen: true },
  { id: 'care', x: 0.76, y: 0.3, seen: false },
  { id: 'marks', x: 0.93, y: 0.58, seen: true },
  { id: 'receptors', x: 0.64, y: 0.92, seen: true },
  { id: 'genes', x: 0.1, y: 0.92, seen: false },
] as const;
/** Shown where arms differ in it: then more than care may reach the marks. */
const STRESS = { id: 'stress', x: 0.4, y: 0.58, seen: true } as const;

/** What each cause draws once it is shown. */
const ARROWS: Readonly<Record<'assignment' | (typeof TRIAL_CAUSES)[number], Cause['arrows']>> = {
  assignment: [{ id: 'genes-lot', from: 'genes', to: 'lot' }],
  handlingEffect: [{ id: 'handling-care', from: 'handling', to: 'care', sign: '+' }],
  careEffect: [{ id: 'care-marks', from: 'care', to: 'marks', sign: '−' }],
  geneEffect: [{ id: 'genes-receptors', from: 'genes', to: 'receptors', sign: '+' }],
};

export function trialStory(
  result: TrialResult,
  test: TrialTest,
  prediction: TrialPrediction | null,
  runner: Runner,
  say: Say,
): RevealStory {
  const { study } = result;
  const causes = trialCauses(study);
  const laws = worldTruth(study);
  const numbers = {
    kappa: fixed(laws.careEffect, 2),
    cup: fixed(laws.handling[0], 1),
    hand: fixed(laws.handling[1], 1),
    genes: fixed(100 * Math.expm1(laws.geneEffect), 0),
  };
  // The switch can be on where the world of Play has it at nothing.
  const present = {
    assignment: study.design.assignment === 'genes',
    handlingEffect: causes.handlingEffect && laws.handling[0] !== laws.handling[1],
    careEffect: laws.careEffect > 0,
    geneEffect: laws.geneEffect > 0,
  };
  const said = trialClaim(test);
  const differ = armDifferences(study);
  // Without care's effect chance alone is left, unless stress tells the arms apart.
  const wordOf = (id: keyof typeof present) =>
    present[id] ? 'present' : id === 'careEffect' && differ.stress ? 'absentButStress' : 'absent';
  return {
    verdict: [
      ...trialPlain('mean', test, study.design, say),
      ...(prediction?.locked === true ? [say(`study.vole-trial.predicted.${claimOfMarks(prediction)}`)] : []),
    ].join(' '),
    claims: CLAIMS.map((id) => ({ id, label: say(`study.vole-trial.reveal.claim.${id}`) })),
    nodes: [...NODES, ...(differ.stress ? [STRESS] : [])].map((node) => ({
      ...node,
      label: say(`study.vole-trial.node.${node.id}`),
    })),
    given: givenArrows(differ),
    causes: (['assignment', ...TRIAL_CAUSES] as const).map((id) => ({
      id,
      present: present[id],
      arrows: ARROWS[id],
      label: say(`study.vole-trial.cause.${id}`),
      sentence: say(`study.vole-trial.cause.${id}.${wordOf(id)}`, numbers),
    })),
    lesson: say(study.design.assignment === 'lot' ? 'study.vole-trial.lesson.lot' : 'study.vole-trial.lesson.genes'),
    verdictOf: (claim) => {
      const right = present.careEffect ? claim === 'lowers' : claim === 'none';
      return { right, sentence: say(`study.vole-trial.reveal.${right ? 'right' : 'wrong'}`) };
    },
    again: async (signal) => againOf(await runAgain(study, runner, signal), said, test, say),
  };
}

/** Arrows that are never in question: what the arm decides, and what marks do. */
function givenArrows({ handling, care, stress }: ArmDifferences): RevealStory['given'] {
  return [
    ...(handling ? [{ id: 'lot-handling', from: 'lot', to: 'handling' }] : []),
    ...(care ? [{ id: 'lot-care', from: 'lot', to: 'care' }] : []),
    ...(stress
      ? [
          { id: 'lot-stress', from: 'lot', to: 'stress' },
          { id: 'stress-marks', from: 'stress', to: 'marks', sign: '+' as const },
        ]
      : []),
    { id: 'marks-receptors', from: 'marks', to: 'receptors', sign: '−' },
  ];
}

/** "100 such studies: 41 would have said what yours did." */
export function againOf({ claims, studies }: AgainSummary, said: Claim | null, { mixed }: TrialTest, say: Say): Again {
  const same = said === null ? 0 : claims[said];
  const counts = (Object.keys(claims) as Claim[]).map((id) => ({
    id,
    label: say(`study.vole-trial.claim.${id}`),
    count: claims[id],
  }));
  return {
    same,
    of: studies,
    counts,
    sentence:
      said === null || !isComputed(mixed)
        ? say('study.vole-trial.again.nothing', { of: studies })
        : say('study.vole-trial.again.sentence', {
            of: studies,
            same,
            said: say(`study.vole-trial.claim.${said}`),
            interval: intervalText(mixed, 1, say),
          }),
  };
}
