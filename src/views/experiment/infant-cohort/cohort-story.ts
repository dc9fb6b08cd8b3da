import {
  causesOf,
  isComputed,
  verdictOf,
  verdictsOf,
  type CohortCause,
  type CohortsResult,
  type Runner,
  type Verdict,
} from '../../../../sim/page.ts';
import type { Say } from '../../../words/say.ts';
import type { Again, Cause, RevealStory } from '../reveal/types.ts';
import { cohortPlain, type Cohort } from './cohort-data.ts';

/** The truth behind one cohort, told in order. */

const STUDIES = 100;
const VERDICTS = ['negative', 'none', 'positive'] as const satisfies readonly Verdict[];

/** Boxes of the diagram; the study sees some of them, if with error. */
const NODES = [
  ['hardship', 0.5, 0.12, false],
  ['genes', 0.86, 0.12, false],
  ['engagement', 0.14, 0.45, true],
  ['change', 0.86, 0.55, true],
  ['behaviour', 0.14, 0.92, true],
  ['balance', 0.6, 0.92, false],
] as const;

/** Arrows each cause stands for, with the sign of what it does. */
const ARROWS: Readonly<Record<CohortCause, Cause['arrows']>> = {
  careEffect: [{ id: 'care', from: 'engagement', to: 'change', sign: '−' }],
  hardship: [
    { id: 'hardship-care', from: 'hardship', to: 'engagement', sign: '−' },
    { id: 'hardship-marks', from: 'hardship', to: 'change', sign: '+' },
  ],
  sharedGenes: [
    { id: 'genes-care', from: 'genes', to: 'engagement', sign: '+' },
    { id: 'genes-marks', from: 'genes', to: 'change', sign: '−' },
  ],
  reverse: [
    { id: 'balance-behaviour', from: 'balance', to: 'behaviour', sign: '+' },
    { id: 'behaviour-care', from: 'behaviour', to: 'engagement', sign: '−' },
  ],
};
const ORDER: readonly CohortCause[] = ['careEffect', 'hardship', 'sharedGenes', 'reverse'];

export function cohortStory(cohort: Cohort, runner: Runner, say: Say): RevealStory {
  const {
    result: { study },
    analysis: { change },
  } = cohort;
  const causes = causesOf(study.scenario.seed, study.design);
  const said: Verdict = isComputed(change) ? verdictOf(change) : 'none';
  const behind = causes.hardship || causes.sharedGenes || causes.reverse;
  const truth = causes.careEffect ? (behind ? 'both' : 'cause') : behind ? 'other' : 'nothing';
  return {
    verdict: cohortPlain(cohort, say).join(' '),
    claims: ['cause', 'other', 'nothing'].map((id) => ({ id, label: say(`study.infant-cohort.claim.${id}`) })),
    nodes: NODES.map(([id, x, y, seen]) => ({ id, label: say(`study.infant-cohort.node.${id}`), x, y, seen })),
    given: [{ id: 'balance-marks', from: 'balance', to: 'change', sign: '+' }],
    causes: ORDER.map((id): Cause => ({
      id,
      present: causes[id],
      arrows: ARROWS[id],
      label: say(`design.infant-cohort.${id}.label`),
      sentence: say(`study.infant-cohort.truth.${id}.${causes[id] ? 'on' : 'off'}`),
    })),
    verdictOf: (claim) => ({
      right: claim === truth || (truth === 'both' && claim === 'cause'),
      sentence: say(`study.infant-cohort.stands.${truth}`),
    }),
    lesson: say('study.infant-cohort.lesson'),
    again: async (signal) =>
      againOf(await runner.run({ kind: 'cohorts', study, from: 0, to: STUDIES }, { signal }), said, say),
  };
}

function againOf({ estimates: { change } }: CohortsResult, said: Verdict, say: Say): Again {
  const counts = verdictsOf(change);
  return {
    same: counts[said],
    of: STUDIES,
    sentence: say('study.infant-cohort.again', { of: STUDIES, same: counts[said] }),
    counts: VERDICTS.map((id) => ({ id, label: say(`study.infant-cohort.said.${id}`), count: counts[id] })),
  };
}
