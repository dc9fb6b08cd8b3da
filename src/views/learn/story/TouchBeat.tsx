import { useMemo } from 'react';
import { provenance, type Channel, type DayResult, type Giver } from '../../../../sim/page.ts';
import { createArmsChart, type ArmsChartData } from '../../../charts/arms/arms-chart.ts';
import { useSay } from '../../../state/react.tsx';
import type { Say } from '../../../words/say.ts';
import { fixed } from '../../../parts/numbers.ts';
import { useJob } from '../../../parts/useJob.ts';
import { BeatChart, Stage, strong, type BeatProps } from './Stage.tsx';
import { FAMILY, PLAY_DAY } from './worlds.ts';

const JOB = { kind: 'day', scenario: FAMILY, day: PLAY_DAY } as const;

/** Whose care each option is; the first bout of it on the day is shown. */
const BOUTS: Readonly<Record<string, readonly [Giver, Channel]>> = {
  cuddle: ['dam', 'touch'],
  play: ['sire', 'play'],
  talk: ['sire', 'talk'],
};
/** Minutes shown before and after it begins. */
const BEFORE = 10;
const AFTER = 40;
const MINUTES = Array.from({ length: BEFORE + AFTER + 1 }, (_, minute) => minute - BEFORE);

/** A moment of care, and the surge of oxytocin in both. */
export function TouchBeat({ option }: BeatProps) {
  const say = useSay();
  const { result, current } = useJob(JOB);
  const surge = useMemo(() => (result === null ? null : surgeOf(result, option)), [result, option]);
  const says =
    surge === null
      ? null
      : say(`beat.touch.says.${surge.giver}`, {
          childFrom: fixed(surge.child[BEFORE]!, 1),
          giverFrom: fixed(surge.carer[BEFORE]!, 1),
          child: strong(fixed(highest(surge)[0], 1)),
          giver: strong(fixed(highest(surge)[1], 1)),
        });
  const data = useMemo(() => (result === null ? null : pictureOf(result, option, say)), [result, option, say]);
  return (
    <Stage species="infant" says={says} current={current}>
      <BeatChart
        create={createArmsChart}
        data={data}
        figure={{ id: 'story', title: say('beat.touch.title'), source: provenance(FAMILY, '').slice(0, -1) }}
      />
    </Stage>
  );
}

interface Surge {
  readonly giver: Giver;
  readonly minutes: number;
  /** Oxytocin in the blood of both, in units of rest, from BEFORE minutes ahead of the bout on. */
  readonly child: readonly number[];
  readonly carer: readonly number[];
}

function surgeOf({ bouts, people }: DayResult, option: string): Surge {
  const [giver, channel] = BOUTS[option]!;
  const bout = bouts.find((each) => each.giver === giver && each.channel === channel)!;
  const start = Math.round(bout.parts[0]![0]);
  const course = (id: string): number[] => {
    const { plasma } = people.find(({ person }) => person === id)!;
    return MINUTES.map((minute) => plasma[start + minute]!);
  };
  return { giver, minutes: bout.minutes, child: course('child'), carer: course(giver) };
}

/** The highest level from the first minute of the bout on: in the child, and in who cares. */
function highest({ child, carer }: Surge): readonly [child: number, carer: number] {
  return [Math.max(...child.slice(BEFORE)), Math.max(...carer.slice(BEFORE))];
}

function pictureOf(day: DayResult, option: string, say: Say): ArmsChartData {
  const { giver, minutes, child, carer } = surgeOf(day, option);
  // One axis for all moments.
  const most = Math.max(...Object.keys(BOUTS).flatMap((id) => highest(surgeOf(day, id))));
  const arm = (id: string, course: readonly number[]) => ({
    id,
    label: say(`beat.touch.${id}`),
    mean: course,
    low: course,
    high: course,
    endText: '',
  });
  const moment = say(`beat.touch.option.${option}`);
  return {
    minutes: MINUTES,
    minute: null,
    panels: [
      {
        id: 'oxytocin',
        title: say('beat.touch.y'),
        unit: say('beat.touch.unit'),
        axis: [0, most],
        arms: [arm('child', child), arm(giver, carer)],
      },
    ],
    spans: [{ id: 'bout', label: moment, start: 0, end: minutes }],
    words: { summary: say('beat.touch.summary', { moment }), x: say('beat.touch.x') },
  };
}
