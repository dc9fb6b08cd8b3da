import { useMemo } from 'react';
import {
  ARMS,
  COMFORT_FROM,
  REST,
  STRESSOR_MINUTES,
  stressTestSummary,
  studyProvenance,
  TEST_MINUTES,
  type ArmSummary,
} from '../../../../sim/page.ts';
import { createArmsChart, type ArmsChartData } from '../../../charts/arms/arms-chart.ts';
import { useSay } from '../../../state/react.tsx';
import type { Say } from '../../../words/say.ts';
import { fixed } from '../../../parts/numbers.ts';
import { useJob } from '../../../parts/useJob.ts';
import { BeatChart, Stage, strong, type BeatProps } from './Stage.tsx';
import { TEST } from './worlds.ts';

const JOB = { kind: 'stress-test', study: TEST, from: 0, to: ARMS.length * TEST.design.children } as const;
const MINUTES = Array.from({ length: TEST_MINUTES + 1 }, (_, minute) => minute);

/** Who comes after a hard quarter of an hour, and what cortisol does then. */
export function StressBeat({ option }: BeatProps) {
  const say = useSay();
  const { result, current } = useJob(JOB);
  const arms = useMemo(() => (result === null ? null : stressTestSummary(result)), [result]);
  const late = (id: string) => fixed(arms!.find(({ arm }) => arm === id)!.late.cortisol.mean, 2);
  const says =
    arms === null
      ? null
      : say(`beat.stress.says.${option}`, { level: strong(late(option)), alone: strong(late('none')) });
  const data = useMemo(() => (arms === null ? null : pictureOf(arms, option, say)), [arms, option, say]);
  return (
    <Stage species="infant" says={says} current={current}>
      <BeatChart
        create={createArmsChart}
        data={data}
        figure={{ id: 'story', title: say('beat.stress.title'), source: studyProvenance(TEST, '').slice(0, -1) }}
      />
    </Stage>
  );
}

/** The group that was chosen, beside those whom nobody comforted. Its axis has room for all groups. */
function pictureOf(arms: readonly ArmSummary[], option: string, say: Say): ArmsChartData {
  const most = Math.max(...arms.flatMap(({ course }) => Array.from(course.cortisol.high)));
  return {
    minutes: MINUTES,
    minute: null,
    panels: [
      {
        id: 'cortisol',
        title: say('beat.stress.y'),
        unit: say('beat.stress.unit'),
        axis: [0, most],
        arms: arms
          .filter(({ arm }) => arm === 'none' || arm === option)
          .map(({ arm, course: { cortisol } }) => ({
            id: arm,
            label: say(`beat.stress.arm.${arm}`),
            ...cortisol,
            endText: fixed(cortisol.mean.at(-1)!, 1),
          })),
      },
    ],
    spans: [
      { id: 'stressor', label: say('beat.stress.stressor'), start: REST, end: REST + STRESSOR_MINUTES },
      {
        id: 'comfort',
        label: say('beat.stress.comfort'),
        start: COMFORT_FROM,
        end: COMFORT_FROM + TEST.design.comfortMinutes,
      },
    ],
    words: { summary: say('beat.stress.summary'), x: say('beat.stress.x') },
  };
}
