import { useMemo } from 'react';
import {
  isComputed,
  pointsOf,
  studyProvenance,
  TRIAL_ARMS,
  trialTest,
  type TrialResult,
  type TrialTest,
} from '../../../../sim/page.ts';
import { createRaincloud, type RaincloudData } from '../../../charts/raincloud/raincloud.ts';
import { useSay } from '../../../state/react.tsx';
import type { Say } from '../../../words/say.ts';
import { fixed, signed } from '../../../parts/numbers.ts';
import { useJob } from '../../../parts/useJob.ts';
import { BeatChart, Stage, strong, type BeatProps } from './Stage.tsx';
import { LITTLE, TRIAL_LITTERS, trialOf } from './worlds.ts';

/** Both groups are shown within these limits, so that a slider moves dots and not the axis. */
const AXIS = [15, 47] as const;

/** Little care in group A; how much in group B? */
export function VolesBeat({ value }: BeatProps) {
  const say = useSay();
  const study = useMemo(() => trialOf(value), [value]);
  const { result, current } = useJob(
    useMemo(() => ({ kind: 'vole-trial', study, from: 0, to: 2 * TRIAL_LITTERS }) as const, [study]),
  );
  const test = useMemo(() => (result === null ? null : trialTest(pointsOf(result.observed, 'mean'))), [result]);
  const says = test === null ? null : sentenceOf(test, say);
  const data = useMemo(
    () => (result === null || test === null ? null : cloudOf(result, test, say)),
    [result, test, say],
  );
  return (
    <Stage species="vole" says={says} current={current}>
      <BeatChart
        create={createRaincloud}
        data={data}
        figure={{ id: 'story', title: say('beat.voles.title'), source: studyProvenance(study, '').slice(0, -1) }}
      />
    </Stage>
  );
}

/** Which group reads higher, and what else would fit. */
function sentenceOf({ mixed }: TrialTest, say: Say): string {
  if (!isComputed(mixed)) return say('beat.voles.says.cannot');
  const { estimate, interval } = mixed;
  const way = interval[0] > 0 ? 'higher' : interval[1] < 0 ? 'lower' : 'unclear';
  return say(`beat.voles.says.${way}`, {
    points: strong(fixed(way === 'unclear' ? estimate : Math.abs(estimate), 1)),
    low: fixed(interval[0], 1),
    high: fixed(interval[1], 1),
  });
}

function cloudOf({ observed, study }: TrialResult, { mixed }: TrialTest, say: Say): RaincloudData {
  const points = pointsOf(observed, 'mean');
  const arms = TRIAL_ARMS.map((arm, at) => {
    const pups = points.flatMap(({ arm: own, value }, i) =>
      own === at ? [{ value, male: observed.male[i] === 1, title: fixed(value, 1) }] : [],
    );
    return {
      id: arm,
      label: say('beat.voles.group', { arm, times: fixed(at === 0 ? LITTLE : study.design.lickingB, 1) }),
      tone: at === 0 ? ('closed' as const) : ('open' as const),
      pups,
      litters: [],
      mean: pups.reduce((sum, { value }) => sum + value, 0) / pups.length,
    };
  }) as unknown as RaincloudData['arms'];
  return {
    arms,
    axis: AXIS,
    difference: isComputed(mixed)
      ? {
          label: say('beat.voles.difference'),
          value: mixed.estimate,
          low: mixed.interval[0],
          high: mixed.interval[1],
          text: say('beat.voles.points', { points: signed(mixed.estimate, 1) }),
        }
      : null,
    words: {
      summary: say('beat.voles.summary'),
      x: say('beat.voles.x'),
      difference: say('beat.voles.differenceAxis'),
      why: '',
      sketch: '',
      legend: (['female', 'male', 'mean'] as const).map((mark) => ({ mark, text: say(`beat.voles.sign.${mark}`) })),
    },
  };
}
