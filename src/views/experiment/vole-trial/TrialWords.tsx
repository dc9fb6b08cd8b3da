import type { TrialMeasure, TrialResult } from '../../../../sim/page.ts';
import type { Plain } from '../../../parts/plain-finding.ts';
import type { Say } from '../../../words/say.ts';
import { useSay } from '../../../state/react.tsx';
import { Findings } from '../Findings.tsx';
import { MysteryNote } from '../MysteryNote.tsx';
import { OwnData } from './OwnTrial.tsx';
import {
  fosterSentence,
  fosterTestsOf,
  marksSentence,
  publishedOf,
  sentenceOf,
  testOf,
  trackingOf,
} from './trial-data.ts';
import { SureOfTrial, TrialEffects, TrialPairs, TrialTests } from './TrialFindings.tsx';
import { fosterPlain, marksPlain, trialPlain } from './trial-plain.ts';

const PUBLISHED = [
  'study.vole-trial.published1',
  'study.vole-trial.published2',
  'study.vole-trial.published3',
  'study.vole-trial.published4',
];

interface TrialWordsProps {
  readonly view: string;
  /** Null while there is none, or one is on its way. */
  readonly result: TrialResult | null;
  readonly measure: TrialMeasure;
  /** Whether every cause has been shown. */
  readonly open: boolean;
  readonly onOwn: () => void;
}

/** What the trial found: in plain words, in numbers for those who read them, and beside what was published. */
export function TrialWords({ view, result, measure, open, onOwn }: TrialWordsProps) {
  const say = useSay();
  if (result === null) return <Findings kind="vole-trial" plain={null} published={PUBLISHED} />;
  const test = testOf(result, measure);
  const published = publishedOf(result);
  return (
    <Findings
      kind="vole-trial"
      plain={(words) => saidOf(view, result, measure, words)}
      published={PUBLISHED}
      statistics={
        <>
          <p>{exactlyOf(view, result, measure, say)}</p>
          <TrialTests test={test} published={published} measure={measure} />
          <TrialEffects test={test} published={published} measure={measure} />
        </>
      }
      own={<OwnData onLoaded={onOwn} />}
      sure={<SureOfTrial test={test} measure={measure} />}
    >
      <MysteryNote mystery={result.study.design.mystery} open={open} />
      <TrialPairs test={test} />
    </Findings>
  );
}

/** What is said of each view in plain words. */
function saidOf(view: string, result: TrialResult, measure: TrialMeasure, say: Say): Plain {
  if (view === 'marks') return marksPlain(trackingOf(result), say);
  if (view === 'foster') return fosterPlain(fosterTestsOf(result), say);
  return trialPlain(measure, testOf(result, measure), result.study.design, say);
}

/** The same in numbers. */
function exactlyOf(view: string, result: TrialResult, measure: TrialMeasure, say: Say): string {
  if (view === 'marks') return marksSentence(trackingOf(result), say);
  if (view === 'foster') return fosterSentence(fosterTestsOf(result), say);
  return sentenceOf(measure, testOf(result, measure), say);
}
