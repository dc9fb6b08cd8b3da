import { useMemo } from 'react';
import {
  cohortAnalysis,
  cohortSample,
  fitBand,
  isComputed,
  noiseOfChange,
  studyProvenance,
  visitsOf,
  type InfantCohortResult,
} from '../../../../sim/page.ts';
import { createScatterChart, type ScatterData } from '../../../charts/studies/scatter-chart.ts';
import { createSlopeChart, type SlopeData } from '../../../charts/studies/slope-chart.ts';
import { useSay } from '../../../state/react.tsx';
import type { Say } from '../../../words/say.ts';
import { fixed } from '../../../parts/numbers.ts';
import { useJob } from '../../../parts/useJob.ts';
import { BeatChart, Stage, strong, type BeatProps } from './Stage.tsx';
import { cohortIn } from './worlds.ts';

const STUDY = cohortIn('care');
const JOB = { kind: 'infant-cohort', study: STUDY, from: 0, to: STUDY.design.dyads } as const;
const FIGURE = { id: 'story', source: studyProvenance(STUDY, '').slice(0, -1) } as const;
/** Who stands where among the people of a pair. */
const PERSON: Readonly<Record<string, number>> = { children: 0, mothers: 1 };
/** Noise alone makes 1 in 20 changes larger than so many of its standard deviations. */
const RARELY = 1.96;
/** Nearly all readings lie within. */
const READINGS = [45, 92] as const;

/** 101 pairs, looked at in three ways. */
export function InfantsBeat({ option }: BeatProps) {
  const say = useSay();
  const { result, current } = useJob(JOB);
  const pairs = useMemo(() => (result === null ? null : pairsOf(result)), [result]);
  const says = pairs === null ? null : sentenceOf(pairs, option, say);
  const figure = { ...FIGURE, title: say('beat.infants.title') };
  const slopes = useMemo(
    () => (pairs === null || option === 'both' ? null : slopesOf(pairs, option, say)),
    [pairs, option, say],
  );
  const scatter = useMemo(
    () => (pairs === null || option !== 'both' ? null : scatterOf(pairs, say)),
    [pairs, option, say],
  );
  return (
    <Stage species="infant" says={says} current={current}>
      {option === 'both' ? (
        <BeatChart key="both" create={createScatterChart} data={scatter} figure={figure} />
      ) : (
        <BeatChart key="one" create={createSlopeChart} data={slopes} figure={figure} />
      )}
    </Stage>
  );
}

function pairsOf({ observed, study }: InfantCohortResult) {
  const sample = cohortSample(observed, study.design);
  return { sample, analysis: cohortAnalysis(sample), noise: RARELY * noiseOfChange(study) };
}
type Pairs = ReturnType<typeof pairsOf>;

/** Last reading less the first, by pair. */
function changesOf({ sample }: Pairs, person: number): number[] {
  const { first, last } = sample.people[person]!;
  return Array.from(first, (from, i) => last[i]! - from);
}

function sentenceOf(pairs: Pairs, option: string, say: Say): string {
  const { analysis, noise } = pairs;
  if (option === 'both') {
    const { change, n } = analysis;
    if (!isComputed(change)) return say('beat.infants.says.cannot');
    const [low, high] = change.interval;
    return say(`beat.infants.says.${high < 0 ? 'together' : low > 0 ? 'against' : 'unclear'}`, {
      r: strong(fixed(change.estimate, 2)),
      low: fixed(low, 2),
      high: fixed(high, 2),
      n,
    });
  }
  const changes = changesOf(pairs, PERSON[option]!);
  const count = (beyond: (change: number) => boolean) => strong(String(changes.filter(beyond).length));
  return say(`beat.infants.says.${option}`, {
    fell: count((change) => change < -noise),
    rose: count((change) => change > noise),
    n: changes.length,
  });
}

function slopesOf({ sample, noise }: Pairs, option: string, say: Say): SlopeData {
  const { first, visits } = sample.people[PERSON[option]!]!;
  const lines = Array.from(first, (_, i) => visits.map((readings) => readings[i]!));
  const mean = visits.map((readings) => Array.from(readings).reduce((sum, each) => sum + each, 0) / readings.length);
  const all = lines.flat();
  return {
    groups: [{ id: option, label: say(`beat.infants.option.${option}`), lines, mean, note: '' }],
    noise,
    axis: [Math.min(READINGS[0], ...all), Math.max(READINGS[1], ...all)],
    ages: visitsOf(STUDY.design).map((day) => ({ at: day, label: String(Math.round(day / 30.4)) })),
    words: {
      summary: say('beat.infants.summary.lines'),
      x: say('beat.infants.age'),
      y: say('beat.infants.reading'),
    },
  };
}

function scatterOf({ sample, noise }: Pairs, say: Say): ScatterData {
  const change = Float64Array.from(sample.last, (later, i) => later - sample.first[i]!);
  const about = (values: ArrayLike<number>): readonly [number, number] => {
    const all = Array.from(values);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const room = 0.06 * (high - low);
    return [low - room, high + room];
  };
  return {
    points: Array.from(change, (y, i) => ({ x: sample.engagement[i]!, y })),
    axes: { x: about(sample.engagement), y: about(change) },
    fit: fitBand(sample.engagement, change),
    noise: [-noise, noise],
    zero: true,
    words: {
      summary: say('beat.infants.summary.dots'),
      x: say('beat.infants.involved'),
      y: say('beat.infants.change'),
      fit: '',
      noise: say('beat.infants.noise'),
    },
  };
}
