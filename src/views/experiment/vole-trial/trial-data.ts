import {
  armOwn,
  ENTRY_BY_ID,
  isComputed,
  litterMeans,
  pointsOf,
  PUBLISHED_TRIAL,
  REGIONS,
  regionMap,
  TRIAL_ARMS,
  trialTest,
  type Computed,
  type Design,
  type Estimate,
  type FosterTest,
  type MainEffect,
  type NotComputable,
  type TrackingSummary,
  type TrialArm,
  type TrialResult,
  type TrialMeasure,
  type TrialPoint,
  type TrialTest,
  publishedAnalysis,
  regionTests,
  expressionTracking,
  fosterTest,
} from '../../../../sim/page.ts';
import type { CrossedCell, CrossedData } from '../../../charts/studies/crossed.ts';
import type { ForestData } from '../../../charts/studies/forest.ts';
import type { MarksStripData } from '../../../charts/studies/marks-strip.ts';
import type { CloudArm } from '../../../charts/raincloud/raincloud-data.ts';
import type { RaincloudData } from '../../../charts/raincloud/raincloud.ts';
import { eventText } from '../../../controls/event-words.ts';
import { valueText } from '../../../controls/value-text.ts';
import type { TrialPrediction } from '../../../state/trial.ts';
import type { Say } from '../../../words/say.ts';
import { fixed, signed } from '../../../parts/numbers.ts';
import { limits } from '../../../parts/intervals.ts';
import { remembered } from '../../../parts/remembered.ts';

/** Places and unit of each reading. */
export const DIGITS: Readonly<Record<TrialMeasure, number>> = {
  mean: 1,
  region5: 1,
  regionMiddle: 1,
  region3: 1,
  site: 1,
  exon3: 1,
  expression: 1,
  binding: 1,
  reactivity: 2,
};

export function unitOf(measure: TrialMeasure, say: Say): string {
  return say(
    `study.vole-trial.unit.${measure === 'expression' || measure === 'binding' ? 'arbitrary' : measure === 'reactivity' ? 'sd' : 'percent'}`,
  );
}
/** What a difference is counted in. */
export function pointsUnit(measure: TrialMeasure, say: Say): string {
  return say(
    `study.vole-trial.points.${measure === 'expression' || measure === 'binding' ? 'arbitrary' : measure === 'reactivity' ? 'sd' : 'percent'}`,
  );
}

/** Differences of an arm that its name says in full; the others are counted. */
const MOST_NAMED = 2;

/** "A: both parents, support for the family 20 %" */
export function armName(arm: TrialArm, design: Design<'vole-trial'>, say: Say): string {
  const factors = (['licking', 'huddling'] as const)
    .filter((channel) => design[`${channel}${arm}`] !== 1)
    .map((channel) => say(`study.vole-trial.times.${channel}`, { factor: fixed(design[`${channel}${arm}`], 1) }));
  const { set, events } = armOwn(design, arm);
  const own = [
    ...Object.entries(set).map(([id, value]) => ownText(id, value, say)),
    ...events.map((event) => eventText(event, say)),
  ];
  const named =
    own.length > MOST_NAMED + 1
      ? [...own.slice(0, MOST_NAMED), say('study.vole-trial.own.andMore', { count: own.length - MOST_NAMED })]
      : own;
  const world = say(`choice.world${arm}.${design[`world${arm}`]}`);
  return [say('study.vole-trial.arm', { arm, world }), ...factors, ...named].join(', ');
}

function ownText(id: string, value: unknown, say: Say): string {
  const entry = ENTRY_BY_ID.get(id)!;
  // A number stays with its unit where a name is broken into lines.
  const text = valueText(entry, value, say).replaceAll(' ', '\u00a0');
  return say(entry.kind === 'boolean' ? 'study.vole-trial.own.isSo' : 'study.vole-trial.own.is', {
    what: say(`param.${id}.label`),
    value: text,
  });
}

/** Why a number is missing, as a sentence. */
export function whyNot({ notComputable, detail }: NotComputable, say: Say): string {
  return say('study.vole-trial.cannot', { why: say(`stats.${notComputable}`, detail) });
}

export function intervalText(
  { interval: [low, high] }: { readonly interval: readonly [number, number] },
  digits: number,
  say: Say,
): string {
  return limits({ low, high }, digits, say('study.to'));
}

export function raincloudData(
  result: TrialResult,
  measure: TrialMeasure,
  test: TrialTest,
  sketch: TrialPrediction | null,
  opened: number | null,
  say: Say,
): RaincloudData {
  const { observed, study } = result;
  const points = pointsOf(observed, measure);
  const sketched = sketch !== null && sketch.locked && measure === 'mean';
  const arms = TRIAL_ARMS.map((arm, at) => {
    const pups = pupDots(result, measure, points, at, say);
    return {
      id: arm,
      label: armName(arm, study.design, say),
      tone: arm === 'A' ? ('closed' as const) : ('open' as const),
      pups,
      litters: litterDots(measure, points, at, say),
      mean: pups.length === 0 ? NaN : pups.reduce((sum, { value }) => sum + value, 0) / pups.length,
      ...(sketched ? { sketch: arm === 'A' ? sketch.a : sketch.b } : {}),
    };
  }) as unknown as RaincloudData['arms'];
  return {
    arms,
    difference: differenceOf(measure, test, say),
    opened,
    words: {
      dots: say('study.vole-trial.dots'),
      summary: sentenceOf(measure, test, say),
      x: `${say(`study.vole-trial.measure.${measure}`)}, ${unitOf(measure, say)}`,
      difference: say('study.vole-trial.differenceAxis', { unit: pointsUnit(measure, say) }),
      why: isComputed(test.mixed) ? '' : say('study.vole-trial.noDifference'),
      sketch: say('study.vole-trial.sketched'),
      legend: (['female', 'male', 'litter', 'mean'] as const).map((mark) => ({
        mark,
        text: say(`study.vole-trial.mark.${mark}`),
      })),
    },
  };
}

/** Every pup of one arm; the points are those of all pups, in the order they were observed. */
function pupDots(
  { observed }: TrialResult,
  measure: TrialMeasure,
  points: readonly TrialPoint[],
  at: number,
  say: Say,
): CloudArm['pups'] {
  return points.flatMap(({ arm, litter, value }, i) =>
    arm === at
      ? [
          {
            id: i,
            value,
            male: observed.male[i] === 1,
            title: say('study.vole-trial.pupTitle', {
              litter: Number(litter) + 1,
              value: fixed(value, DIGITS[measure]),
            }),
          },
        ]
      : [],
  );
}

/** The mean of every litter of one arm. */
function litterDots(measure: TrialMeasure, points: readonly TrialPoint[], at: number, say: Say): CloudArm['litters'] {
  return litterMeans(points)
    .filter(({ arm }) => arm === at)
    .map(({ value, litter, pups }) => ({
      value,
      title: say('study.vole-trial.litterTitle', {
        litter: Number(litter) + 1,
        value: fixed(value, DIGITS[measure]),
        pups,
      }),
    }));
}

/** The difference with its interval by litter, and by pup as the bar that claims too much. */
function differenceOf(measure: TrialMeasure, { mixed, pups }: TrialTest, say: Say): RaincloudData['difference'] {
  if (!isComputed(mixed)) return null;
  return {
    label: say('study.vole-trial.difference'),
    value: mixed.estimate,
    low: mixed.interval[0],
    high: mixed.interval[1],
    text: `${signed(mixed.estimate, DIGITS[measure])} ${pointsUnit(measure, say)}`,
    ...(isComputed(pups)
      ? { naive: { low: pups.interval[0], high: pups.interval[1], label: say('study.vole-trial.naiveBar') } }
      : {}),
  };
}

/** One sentence: the difference, its interval by litter, and whether zero lies in it. */
export function sentenceOf(measure: TrialMeasure, { mixed }: Pick<TrialTest, 'mixed'>, say: Say): string {
  const what = say(`study.vole-trial.what.${measure}`);
  if (!isComputed(mixed)) return `${what}: ${whyNot(mixed, say)}`;
  const [low, high] = mixed.interval;
  const way = low > 0 ? 'higher' : high < 0 ? 'lower' : 'unclear';
  return say(`study.vole-trial.sentence.${way}`, {
    what,
    difference: fixed(Math.abs(mixed.estimate), DIGITS[measure]),
    signed: signed(mixed.estimate, DIGITS[measure]),
    unit: pointsUnit(measure, say),
    interval: intervalText(mixed, DIGITS[measure], say),
  });
}

/**
 * Standardised differences: this trial in spreads of animals, by litter and by pup; then in spreads of single region
 * readings, as published, beside the published one, of which no interval is known.
 */
export function effectData({ size }: TrialTest, published: Computed<MainEffect>, say: Say): ForestData {
  const to = say('study.to');
  const text = (value: number, [low, high]: readonly [number, number]) =>
    `${signed(value, 2)} [${limits({ low, high } as never, 2, to)}]`;
  const row = (id: string, value: number, interval: readonly [number, number], kind: 'own' | 'other' | 'naive') => ({
    id,
    label: say(`study.vole-trial.effect.${id}`),
    value,
    low: interval[0],
    high: interval[1],
    text: text(value, interval),
    kind,
  });
  const rows = [
    ...(isComputed(size)
      ? [row('hereLitter', size.estimate, size.byLitter, 'own'), row('herePup', size.estimate, size.byAnimal, 'naive')]
      : []),
    ...(isComputed(published)
      ? [
          row(
            'hereReadings',
            published.size,
            [published.interval[0] / published.sd, published.interval[1] / published.sd],
            'naive',
          ),
        ]
      : []),
    {
      ...row('published', PUBLISHED_TRIAL.d, [PUBLISHED_TRIAL.d, PUBLISHED_TRIAL.d], 'other'),
      text: signed(PUBLISHED_TRIAL.d, 2),
    },
  ];
  return {
    rows,
    words: {
      summary: rows.map((each) => `${each.label}: ${each.text}`).join('. '),
      x: say('study.vole-trial.effectAxis'),
    },
  };
}

/** What counts as found, after correction for how many sites or regions were looked at. */
const FOUND = 0.05;

export function isFound({ adjusted }: { readonly adjusted: number | null }): boolean {
  return adjusted !== null && adjusted <= FOUND;
}

/** Published rank correlations stand in the regions they belong to. */
export function marksData({ sites, regions, exon3 }: TrackingSummary, say: Say): MarksStripData {
  const number = (rho: Computed<Estimate>, at: 'estimate' | 'low' | 'high') =>
    isComputed(rho) ? (at === 'estimate' ? rho.estimate : rho.interval[at === 'low' ? 0 : 1]) : NaN;
  const rhoText = (rho: Computed<Estimate>) => (isComputed(rho) ? `ρ ${signed(rho.estimate, 2)}` : '–');
  const { bounds } = regionMap(sites.length);
  const all = [...sites, exon3];
  return {
    sites: all.map(({ rho, adjusted }, i) => ({
      label: i < sites.length ? String(i + 1) : '',
      value: number(rho, 'estimate'),
      low: number(rho, 'low'),
      high: number(rho, 'high'),
      found: isFound({ adjusted }),
      title: isComputed(rho)
        ? say('study.vole-trial.siteTitle', {
            site: i + 1,
            rho: signed(rho.estimate, 2),
            interval: intervalText(rho, 2, say),
            p: pText(adjusted),
          })
        : whyNot(rho, say),
    })),
    regions: [
      ...REGIONS.flatMap((_region, r) =>
        bounds[r]! < bounds[r + 1]!
          ? [
              {
                label: say(`study.vole-trial.measure.${regions[r]!.where}`),
                short: say(`study.vole-trial.shortRegion.${regions[r]!.where}`),
                from: bounds[r]!,
                to: bounds[r + 1]!,
                value: number(regions[r]!.rho, 'estimate'),
                found: isFound(regions[r]!),
                published: Object.values(PUBLISHED_TRIAL.rho)[r]!,
                text: rhoText(regions[r]!.rho),
              },
            ]
          : [],
      ),
      {
        label: say('study.vole-trial.measure.exon3'),
        short: say('study.vole-trial.shortRegion.exon3'),
        from: sites.length,
        to: sites.length + 1,
        value: number(exon3.rho, 'estimate'),
        found: isFound(exon3),
        published: null,
        text: rhoText(exon3.rho),
      },
    ],
    words: {
      summary: marksSentence({ sites, regions, exon3 }, say),
      y: say('study.vole-trial.rhoAxis'),
      published: say('study.publishedShort'),
      site: say('study.vole-trial.siteAxis'),
    },
  };
}

export function marksSentence(
  { sites, regions, exon3 }: Pick<TrackingSummary, 'sites' | 'regions' | 'exon3'>,
  say: Say,
): string {
  const count = sites.filter(isFound).length;
  const each = [...regions, exon3].map(
    ({ where, rho }) =>
      `${say(`study.vole-trial.measure.${where}`)} ${isComputed(rho) ? signed(rho.estimate, 2) : '–'}`,
  );
  return say('study.vole-trial.marksSentence', { count, sites: sites.length, regions: each.join(', ') });
}

/** A p-value as it is printed. */
export function pText(p: number | null): string {
  return p === null ? '–' : p < 0.001 ? '< 0.001' : fixed(p, 3);
}

export function crossedData(tests: Readonly<Record<'mean' | 'binding', FosterTest>>, say: Say): CrossedData {
  const cell = (each: FosterTest['cells'][number][number], digits: number): CrossedCell | null =>
    each === null ? null : { mean: each.mean, low: each.low, high: each.high, text: fixed(each.mean, digits) };
  const arms = TRIAL_ARMS.map((arm) => arm as string) as [string, string];
  return {
    panels: (['mean', 'binding'] as const).map((measure) => ({
      id: measure,
      title: say(`study.vole-trial.measure.${measure}`),
      unit: unitOf(measure, say),
      cells: tests[measure].cells.map((row) => row.map((each) => cell(each, DIGITS[measure]))) as never,
    })),
    words: {
      summary: fosterSentence(tests, say),
      reared: arms.map((arm) => say('study.vole-trial.rearedIn', { arm })) as [string, string],
      born: arms.map((arm) => say('study.vole-trial.bornIn', { arm })) as [string, string],
    },
  };
}

/** What goes with birth and what with rearing, for methylation and for binding. */
export function fosterSentence(tests: Readonly<Record<'mean' | 'binding', FosterTest>>, say: Say): string {
  const effect = (test: Computed<Estimate>, measure: TrialMeasure) =>
    isComputed(test)
      ? `${signed(test.estimate, DIGITS[measure])} (${intervalText(test, DIGITS[measure], say)})`
      : whyNot(test, say);
  return (['mean', 'binding'] as const)
    .map((measure) =>
      say('study.vole-trial.fosterSentence', {
        what: say(`study.vole-trial.measure.${measure}`),
        birth: effect(tests[measure].birth, measure),
        rearing: effect(tests[measure].rearing, measure),
      }),
    )
    .join(' ');
}

/** All tests that a measure's screen shows. */
export const testOf = remembered(({ observed }: TrialResult, measure: TrialMeasure): TrialTest =>
  trialTest(pointsOf(observed, measure)),
);

/** What was published, computed of this trial as it was there. */
export const publishedOf = remembered(({ observed }: TrialResult) => publishedAnalysis(observed));

/** The regions, with p corrected for their number. */
export const regionsOf = remembered(({ observed }: TrialResult) => regionTests(observed));

/** How marks go with expression, site by site. */
export const trackingOf = remembered(({ observed, dyads }: TrialResult) => expressionTracking(observed, dyads));

/** Birth and rearing apart, where half of the pups are fostered. */
export const fosterTestsOf = remembered(({ observed }: TrialResult) => ({
  mean: fosterTest(observed, 'mean'),
  binding: fosterTest(observed, 'binding'),
}));
