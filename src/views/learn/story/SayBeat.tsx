import { useCallback, useMemo } from 'react';
import { provenance, type LittersResult } from '../../../../sim/page.ts';
import { createDotsChart, type DotsChartData } from '../../../charts/dots/dots-chart.ts';
import { useSay } from '../../../state/react.tsx';
import type { Say } from '../../../words/say.ts';
import { fixed } from '../../../parts/numbers.ts';
import { useJob } from '../../../parts/useJob.ts';
import { BeatChart, Stage, strong, type BeatProps } from './Stage.tsx';
import { GROUP_FAMILIES, groupOf, VOLE_DAY } from './worlds.ts';

const jobOf = (preset: 'low-care' | 'high-care') =>
  ({ kind: 'litters', scenario: groupOf(preset), from: 0, to: GROUP_FAMILIES, pups: 1 }) as const;
const [LITTLE, MUCH] = [jobOf('low-care'), jobOf('high-care')];
const SOURCE = provenance(LITTLE.scenario, '').slice(0, -1);

/** Two groups that overlap: can anyone's group be told? */
export function SayBeat({ value, onValue }: BeatProps) {
  const say = useSay();
  const little = useJob(LITTLE);
  const much = useJob(MUCH);
  const groups = useMemo(
    () => (little.result === null || much.result === null ? null : [readings(little.result), readings(much.result)]),
    [little.result, much.result],
  );
  const picked = value - 1;
  const own = groups?.[0]![picked];
  const says =
    groups === null
      ? null
      : say('beat.say.says', {
          own: strong(fixed(own!, 1)),
          above: strong(String(groups[1]!.filter((other) => other > own!).length)),
          n: GROUP_FAMILIES,
        });
  const data = useMemo(() => (groups === null ? null : dotsOf(groups, picked, say)), [groups, picked, say]);
  return (
    <Stage species="vole" says={says} current={little.current && much.current}>
      <BeatChart
        create={useCallback(
          (host: HTMLElement) => createDotsChart(host, { onOpen: (id: number) => onValue(id + 1) }),
          [onValue],
        )}
        data={data}
        figure={{ id: 'story', title: say('beat.say.title'), source: SOURCE }}
      />
    </Stage>
  );
}

/** Both groups as dots, the one that was picked ringed. */
function dotsOf(groups: readonly (readonly number[])[], picked: number, say: Say): DotsChartData {
  const all = groups.flat();
  return {
    axis: [Math.min(...all), Math.max(...all)],
    rows: [
      {
        ...rowOf('little', groups[0]!, say),
        tone: 'closed',
        focus: picked,
        dots: groups[0]!.map((reading, i) => ({
          id: i,
          title: say('beat.say.dot', { pup: i + 1, reading: fixed(reading, 1) }),
        })),
      },
      { ...rowOf('much', groups[1]!, say), tone: 'open' },
    ],
    reference: { value: groups[0]![picked]!, label: say('beat.say.picked') },
    words: { summary: say('beat.say.summary'), x: say('beat.say.x'), dots: say('beat.say.dots') },
  };
}

function rowOf(id: string, values: readonly number[], say: Say) {
  const { mean, reach } = meanOf(values);
  return {
    id,
    label: say(`beat.say.group.${id}`),
    values,
    mean,
    low: mean - reach,
    high: mean + reach,
    text: say('beat.say.mean', { mean: fixed(mean, 1) }),
  };
}

/** Marked strands of each family's young one on the day, percent, from the least to the most. */
function readings({ series, scenario }: LittersResult): number[] {
  const { data } = series.methylation;
  return Array.from({ length: GROUP_FAMILIES }, (_, family) => data[family * (scenario.days + 1) + VOLE_DAY]!).sort(
    (a, b) => a - b,
  );
}

/** The mean of a group, and how far its 95 % interval reaches. */
function meanOf(values: readonly number[]): { readonly mean: number; readonly reach: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, reach: 1.96 * Math.sqrt(variance / values.length) };
}
