import {
  ARMS,
  areaAboveRest,
  areaGap,
  COMFORT_FROM,
  READOUTS,
  REST,
  STRESSOR_MINUTES,
  TEST_MINUTES,
  type Arm,
  type ArmSummary,
  type Readout,
  type StressTestResult,
} from '../../../../sim/page.ts';
import type { ArmsChartData, ArmsPanel } from '../../../charts/arms/arms-chart.ts';
import type { Say } from '../../../words/say.ts';
import { order } from '../../../parts/intervals.ts';
import { apartText, chanceText, wayOf, type Gap, type Plain } from '../../../parts/plain-finding.ts';
import { fixed } from '../../../parts/numbers.ts';

/** Places that levels and areas are shown to. */
export const DIGITS: Readonly<Record<Readout, { readonly level: number; readonly area: number }>> = {
  oxytocin: { level: 1, area: 0 },
  cortisol: { level: 2, area: 1 },
  heartRate: { level: 0, area: 0 },
  bloodPressure: { level: 0, area: 0 },
  anxiety: { level: 1, area: 0 },
};
const MINUTES = Array.from({ length: TEST_MINUTES + 1 }, (_, minute) => minute);

export function unitOf(id: Readout): string {
  return READOUTS.find((each) => each.id === id)!.unit;
}

/** Everything drawn for the chosen readouts. */
export function armsData(
  summary: readonly ArmSummary[],
  result: StressTestResult,
  shown: readonly Readout[],
  minute: number | null,
  say: Say,
): ArmsChartData {
  return {
    minutes: MINUTES,
    minute,
    panels: shown.map((id) => panelOf(summary, id, say)),
    spans: [
      { id: 'stressor', label: say('study.stress-test.stressor'), start: REST, end: REST + STRESSOR_MINUTES },
      {
        id: 'comfort',
        label: say('study.stress-test.comfort'),
        start: COMFORT_FROM,
        end: COMFORT_FROM + result.study.design.comfortMinutes,
      },
    ],
    words: { summary: sentenceOf(summary, say), x: say('study.stress-test.minutes') },
  };
}

function panelOf(summary: readonly ArmSummary[], id: Readout, say: Say): ArmsPanel {
  const all = summary.flatMap(({ course }) => [...course[id].low, ...course[id].high]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = Math.max((high - low) * 0.06, 0.05);
  return {
    id,
    title: say(`study.stress-test.${id}`),
    unit: unitOf(id),
    axis: [Math.max(0, low - room), high + room],
    arms: summary.map(({ arm, course }) => ({
      id: arm,
      label: say(`study.stress-test.${arm}`),
      mean: course[id].mean,
      low: course[id].low,
      high: course[id].high,
      endText: fixed(course[id].mean.at(-1)!, DIGITS[id].level),
    })),
  };
}

/** The orders that were published, and how the simulated arms stand to each other. */
export function ordersOf(summary: readonly ArmSummary[], say: Say): { id: string; published: string; here: string }[] {
  const named = (value: (arm: ArmSummary) => ArmSummary['area'][Readout]) =>
    order(summary.map((arm) => ({ name: say(`study.stress-test.${arm.arm}`), value: value(arm) })));
  return [
    { id: 'oxytocin', published: say('study.stress-test.seltzerOxytocin'), here: named(({ area }) => area.oxytocin) },
    { id: 'cortisol', published: say('study.stress-test.seltzerCortisol'), here: named(({ area }) => area.cortisol) },
    { id: 'late', published: say('study.stress-test.seltzerLate'), here: named(({ late }) => late.cortisol) },
  ];
}

/** One sentence with the areas of both hormones. */
export function sentenceOf(summary: readonly ArmSummary[], say: Say): string {
  const value = (arm: Arm, id: Readout) => fixed(summary[ARMS.indexOf(arm)]!.area[id].mean, DIGITS[id].area);
  const arms = (id: Readout) => ({ contact: value('contact', id), voice: value('voice', id), none: value('none', id) });
  const [oxytocin, cortisol] = [arms('oxytocin'), arms('cortisol')];
  return say('study.stress-test.sentence', {
    oxytocinContact: oxytocin.contact,
    oxytocinVoice: oxytocin.voice,
    oxytocinNone: oxytocin.none,
    cortisolContact: cortisol.contact,
    cortisolVoice: cortisol.voice,
    cortisolNone: cortisol.none,
  });
}

/** Minutes over which the area above rest is summed. */
const SUMMED = TEST_MINUTES - REST;
/** Places of a mean rise above rest, in resting levels. */
const RISE = 1;

/** A sum over the test as what it comes to in a minute: the mean rise above rest, which can be pictured. */
function aMinute({ mean, low, high }: Gap): Gap {
  return { mean: mean / SUMMED, low: low / SUMMED, high: high / SUMMED };
}

/** In plain words: whether comfort released oxytocin, how much that is, and whether a voice did as much as touch. */
export function stressPlain(summary: readonly Pick<ArmSummary, 'arm' | 'area'>[], say: Say): Plain {
  const gapTo = (second: Arm) => aMinute(areaGap(summary, 'oxytocin', ['contact', second]));
  const [comfort, voice] = [gapTo('none'), gapTo('voice')];
  if (![comfort, voice].every(({ low, high }) => Number.isFinite(low) && Number.isFinite(high)))
    return [say('study.stress-test.plain.cannot')];
  const unit = say('study.stress-test.plain.unit');
  const gap = `${apartText(comfort, RISE)} ${unit}`;
  const rise = (arm: Arm) => fixed(aMinute(summary.find((each) => each.arm === arm)!.area.oxytocin).mean, RISE);
  return [
    say(`study.stress-test.plain.comfort.${wayOf(comfort)}`, { gap }),
    say('study.stress-test.plain.levels', { contact: rise('contact'), voice: rise('voice'), none: rise('none') }),
    ...chanceText(comfort, { digits: RISE, unit, where: say('study.stress-test.plain.where') }, say),
    say(`study.stress-test.plain.voice.${wayOf(voice)}`),
  ];
}

export interface ChildRow {
  /** From 1, as in the CSV. */
  readonly child: number;
  readonly arm: Arm;
  readonly course: Float64Array;
  readonly area: number;
  /** Mean of the readings from an hour after comfort began. */
  readonly late: number;
}

/** Every child's readings of one kind, arm by arm, with what the arms' numbers are means of. */
export function childRows(result: StressTestResult, id: Readout): ChildRow[] {
  const minutes = TEST_MINUTES + 1;
  const rows = Array.from({ length: result.to - result.from }, (_, i): ChildRow => {
    const course = result.observed[id].subarray(i * minutes, (i + 1) * minutes);
    const end = course.subarray(COMFORT_FROM + 60);
    return {
      child: result.from + i + 1,
      arm: ARMS[(result.from + i) % ARMS.length]!,
      course,
      area: areaAboveRest(course),
      late: end.reduce((sum, reading) => sum + reading, 0) / end.length,
    };
  });
  return rows.sort((a, b) => ARMS.indexOf(a.arm) - ARMS.indexOf(b.arm) || a.child - b.child);
}
