import {
  isWholeStudy,
  cohortAnalysis,
  cohortSample,
  fitBand,
  isComputed,
  resolveValues,
  verdictOf,
  visitsOf,
  type CohortAnalysis,
  type CohortsResult,
  type Computed,
  type Estimate,
  type InfantCohortResult,
  type SiteFinding,
} from '../../../../sim/page.ts';
import type { DagData } from '../../../charts/studies/dag-chart.ts';
import type { IntervalsData } from '../../../charts/studies/intervals-chart.ts';
import type { ScatterData } from '../../../charts/studies/scatter-chart.ts';
import { kindOf, type SlopeData } from '../../../charts/studies/slope-chart.ts';
import type { Say } from '../../../words/say.ts';
import { fixed } from '../../../parts/numbers.ts';
import { endOf } from '../../../parts/intervals.ts';
import { cannotText, sizesOf, type Plain } from '../../../parts/plain-finding.ts';

/** 1.96 · √2 · 3.3 points as the assay comes: two readings of one person that lie closer cannot be told apart. */
export function noiseOf({ study: { scenario, design } }: InfantCohortResult): number {
  return 1.96 * Math.SQRT2 * resolveValues(scenario)['assay.noise'] * design.noise;
}

export interface Cohort {
  readonly result: InfantCohortResult;
  readonly sample: ReturnType<typeof cohortSample>;
  readonly analysis: CohortAnalysis;
  /** Whether all families are in. */
  readonly whole: boolean;
}

export function cohortOf(result: InfantCohortResult): Cohort {
  const sample = cohortSample(result.observed, result.study.design);
  return { result, sample, analysis: cohortAnalysis(sample), whole: isWholeStudy(result) };
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** "r −0.21 (−0.39 to −0.02)", or why there is none; the sentence around it ends it. */
export function estimateText(found: Computed<Estimate>, say: Say, digits = 2): string {
  if (!isComputed(found))
    return say('study.infant-cohort.not', {
      why: say(`stats.${found.notComputable}`, found.detail).replace(/\.$/, ''),
    });
  const [low, high] = found.interval;
  return say('study.infant-cohort.estimate', {
    r: fixed(found.estimate, digits),
    low: fixed(low, digits),
    high: fixed(high, digits),
  });
}

/** What this cohort says of involvement and change. */
export function sentenceOf({ analysis }: Cohort, say: Say): string {
  const { change } = analysis;
  if (!isComputed(change)) return cannotText(change, say);
  return say(`study.infant-cohort.sentence.${verdictOf(change)}`, {
    estimate: estimateText(change, say),
    n: analysis.n,
  });
}

/**
 * The same in plain words: whether the two go together, whether chance alone would do it, how strong the link may truly
 * be, and that watching families does not show a cause.
 */
export function cohortPlain(
  { analysis: { change, n } }: { readonly analysis: Pick<CohortAnalysis, 'change' | 'n'> },
  say: Say,
): Plain {
  if (!isComputed(change)) return [cannotText(change, say)];
  const [low, high] = change.interval;
  const { least, most } = sizesOf({ low, high }, 2);
  const verdict = verdictOf(change);
  const said = say(`study.infant-cohort.plain.${verdict}`, { n });
  const chance = say(`study.infant-cohort.plain.${verdict === 'none' ? 'chance' : 'rarely'}`, {
    least,
    most,
    low: endOf(low, 2),
    high: endOf(high, 2),
  });
  return [said, chance, say('study.infant-cohort.plain.observed')];
}

/** Ends of an axis a little wider than the values. */
export function about(values: readonly number[], room = 0.06): readonly [number, number] {
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0) return [0, 1];
  const [low, high] = known.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [
    Infinity,
    -Infinity,
  ] as const);
  const more = (high - low || 1) * room;
  return [low - more, high + more];
}

function familyName({ rows }: Cohort['sample'], at: number, say: Say): string {
  return say('study.infant-cohort.dot', { family: rows[at]! + 1 });
}

function dotWords(sample: Cohort['sample'], say: Say) {
  return {
    dots: say('study.infant-cohort.dots'),
    dot: (_group: number, line: number) => familyName(sample, line, say),
  };
}

/** Nearly all readings lie within: the axis hardly moves while families come in. */
const USUAL_READINGS = [52, 88] as const;
/** Room above the readings for what is written there, as a share of the axis. */
const HEADROOM = 0.1;

export function slopeData({ sample, analysis, result }: Cohort, opened: number | null, say: Say): SlopeData {
  const noise = noiseOf(result);
  const groups = sample.people.map(({ first, visits }, p) => {
    const lines = Array.from(first, (_, i) => visits.map((readings) => readings[i]!));
    const beyond = lines.filter((line) => kindOf(line, noise) !== 'quiet').length;
    return {
      id: String(p),
      label: say(`study.infant-cohort.person${p}`),
      lines,
      mean: visits.map(mean),
      note: say('study.infant-cohort.beyond', { count: beyond, n: lines.length }),
    };
  });
  const sds = analysis.people.map(({ sd }) => fixed(sd, 1));
  const [low, high] = about([...USUAL_READINGS, ...groups.flatMap(({ lines }) => lines.flat())], 0.02);
  return {
    groups,
    noise,
    opened,
    axis: [low, high + HEADROOM * (high - low)],
    ages: visitsOf(result.study.design).map((day) => ({ at: day, label: String(Math.round(day / 30.4)) })),
    words: {
      summary: say('study.infant-cohort.slopes.summary', {
        children: sds[0]!,
        caregivers: sds[1] ?? '',
        beyond: groups[0]?.note ?? '',
        noise: fixed(noise, 1),
      }),
      ...dotWords(sample, say),
      x: say('study.infant-cohort.age'),
      y: say('study.infant-cohort.readings'),
    },
  };
}

export const SCATTERS = ['engagement', 'behaviour', 'temperament'] as const;
export type Scatter = (typeof SCATTERS)[number];

export function scatterData(
  { sample, analysis, result }: Cohort,
  which: Scatter,
  opened: number | null,
  say: Say,
): ScatterData {
  const noise = noiseOf(result);
  const change = Float64Array.from(sample.last, (later, i) => later - sample.first[i]!);
  const [xs, ys] = which === 'temperament' ? [sample.last, sample.temperament] : [sample[which], change];
  const points = Array.from(xs, (x, i) => ({ x, y: ys[i]! }));
  const found = which === 'engagement' ? analysis.change : analysis[which];
  const estimate = estimateText(found, say);
  return {
    points,
    axes: { x: about(Array.from(xs)), y: about(Array.from(ys)) },
    fit: fitBand(xs, ys),
    noise: which === 'temperament' ? null : [-noise, noise],
    zero: which !== 'temperament',
    opened,
    words: {
      dots: say('study.infant-cohort.dots'),
      dot: (at) => familyName(sample, at, say),
      summary: say(`study.infant-cohort.${which}.summary`, { estimate, n: points.length }),
      x: say(`study.infant-cohort.${which}.x`),
      y: say(`study.infant-cohort.${which}.y`),
      fit: estimate,
      noise: say('study.infant-cohort.noise', { noise: fixed(noise, 1) }),
    },
  };
}

/** Two things, two ages: standardised paths, drawn solid where the interval leaves zero out. */
export function panelData({ analysis: { panel } }: Cohort, say: Say): DagData | null {
  if (!isComputed(panel)) return null;
  const node = (id: string, x: number, y: number) => ({
    id,
    label: say(`study.infant-cohort.panel.${id}`),
    x,
    y,
    seen: true,
  });
  const paths = [
    ['x1', 'x2', panel.stabilityOfX, 0.5],
    ['y1', 'y2', panel.stabilityOfY, 0.5],
    ['x1', 'y2', panel.xToY, 0.3],
    ['y1', 'x2', panel.yToX, 0.3],
  ] as const;
  return {
    nodes: [node('x1', 0.14, 0.16), node('x2', 0.86, 0.16), node('y1', 0.14, 0.84), node('y2', 0.86, 0.84)],
    arrows: paths.map(([from, to, found, at]) => ({
      id: `${from}-${to}`,
      from,
      to,
      at,
      label: fixed(found.estimate, 2),
      state: found.interval[0] > 0 || found.interval[1] < 0 ? ('present' as const) : ('absent' as const),
    })),
    words: {
      summary: say('study.infant-cohort.panel.summary', {
        x: fixed(panel.stabilityOfX.estimate, 2),
        y: fixed(panel.stabilityOfY.estimate, 2),
        lag: fixed(panel.xToY.estimate, 2),
        back: fixed(panel.yToX.estimate, 2),
      }),
    },
  };
}

/** One row a site, from the 5' end; three of 16 have names. */
export function sitesData(sites: readonly SiteFinding[], named: ReadonlyMap<number, string>, say: Say): IntervalsData {
  const count = (limit: (site: SiteFinding) => number) => sites.filter((site) => limit(site) <= 0.05).length;
  return {
    rows: sites.map((site, i) => ({
      id: String(i),
      label: named.get(i) ?? String(i + 1),
      value: site.estimate.estimate,
      low: site.estimate.interval[0],
      high: site.estimate.interval[1],
      kind: site.falseDiscovery <= 0.05 ? 'firm' : site.estimate.p <= 0.05 ? 'clear' : 'quiet',
      marked: named.get(i) === '−924',
    })),
    room: sites.length,
    axis: about([...sites.flatMap(({ estimate }) => estimate.interval), -0.5, 0.5], 0.02),
    reference: null,
    words: {
      summary: say('study.infant-cohort.sites.summary', {
        sites: sites.length,
        plain: count(({ estimate }) => estimate.p),
        discovery: count(({ falseDiscovery }) => falseDiscovery),
        bonferroni: count((site) => site.bonferroni),
      }),
      x: say('study.infant-cohort.sites.x'),
      y: say('study.infant-cohort.sites.y'),
    },
  };
}

/** Rows the dance shows at a time. */
const DANCERS = 25;

/** Cohort after cohort, the last ones; `shown` of them have come. */
export function danceData(
  { estimates: { change } }: CohortsResult,
  shown: number,
  own: number | null,
  say: Say,
): IntervalsData {
  const rows = Array.from({ length: shown }, (_, i) => ({
    id: String(i),
    label: '',
    value: change.estimate[i]!,
    low: change.low[i]!,
    high: change.high[i]!,
    kind: change.p[i]! < 0.05 ? ('clear' as const) : ('quiet' as const),
  }));
  const negative = rows.filter(({ kind, value }) => kind === 'clear' && value < 0).length;
  return {
    rows,
    room: DANCERS,
    axis: [-0.6, 0.5],
    reference: own === null ? null : { value: own, label: say('study.infant-cohort.dance.own') },
    words: {
      summary: say('study.infant-cohort.dance.summary', {
        shown,
        negative,
        positive: rows.filter(({ kind, value }) => kind === 'clear' && value > 0).length,
      }),
      x: say('study.infant-cohort.dance.x'),
      y: say('study.infant-cohort.dance.y'),
    },
  };
}
