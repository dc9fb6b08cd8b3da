import { resolveValues, type SalivaResult } from '../../../sim/page.ts';
import type { TissueChartData, TissueCourse, TissueScatterData } from '../../charts/tissue/tissue-data.ts';
import { tissueAxis } from '../../charts/tissue/tissue-layout.ts';
import { speciesOf } from '../../state/species.ts';
import { ageText, axisUnit } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import { oneDecimal } from '../../parts/curves.ts';
import { signed } from '../../parts/numbers.ts';
import type { SalivaEnds, SalivaFound } from './useSaliva.ts';

/** Turns brain and saliva as simulated into curves, samples, dots and sentences. */

export const TISSUES = ['neurons', 'leukocytes', 'epithelium'] as const;
/** Levels as they are, or what each has moved since its first day. */
export type Mode = 'level' | 'change';

/** About how many samples of saliva are drawn. */
const SAMPLES = 13;

/** Days on which a sample is drawn: evenly spaced and ending on the last day. */
export function sampleDays(days: number): number[] {
  const step = Math.max(1, Math.ceil(days / SAMPLES));
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, i) => days - i * step).reverse();
}

/** Curves of the first young one of a result, with a sample of saliva every so many days. */
export function courseOf(result: SalivaResult, day: number, mode: Mode, say: Say): TissueChartData {
  const { scenario } = result;
  const { days } = scenario;
  const values = resolveValues(scenario);
  const species = speciesOf(scenario);
  const on = sampleDays(days);
  const base = (series: ArrayLike<number>, first: number) => (mode === 'change' ? series[first]! : 0);
  const courses = TISSUES.map((id): TissueCourse => ({
    id,
    label: say(`tissue.${id}`),
    short: say(`tissue.${id}Short`),
    values: Float64Array.from({ length: days + 1 }, (_, at) => result[id][at]! - base(result[id], 0)),
  }));
  const sampled = (series: Float64Array) => on.map((at) => series[at]! - base(series, on[0]!));
  const samples = {
    label: say('tissue.saliva'),
    short: say('tissue.salivaShort'),
    days: on,
    truth: sampled(result.saliva),
    reading: sampled(result.reading),
    sd: values['assay.noise'],
    share: on.map((at) => 100 * (1 - result.mixture[at]!)),
    usualShare: 100 * (1 - values['saliva.leukocytes']),
  };
  const edges = samples.reading.flatMap((value) => [value - samples.sd, value + samples.sd]);
  const unit = axisUnit(species, days);
  return {
    days,
    day,
    unit,
    courses,
    samples,
    axis: tissueAxis([...courses.map((each) => each.values), samples.truth, edges]),
    words: {
      summary: summaryOf(result, day, say),
      y: say(`tissue.y.${mode}`),
      share: say('tissue.share'),
      usual: say('tissue.usual'),
      birth: say('axis.birth'),
      age: say(unit === 1 ? 'axis.age' : 'axis.ageMonths'),
      day: ageText(day, species, say),
    },
  };
}

/** What a person who does not see the curves should know. */
export function summaryOf(result: SalivaResult, day: number, say: Say): string {
  const at = (id: (typeof COLUMNS)[number]) => result[id][day]!;
  return say('tissue.summary', {
    age: ageText(day, speciesOf(result.scenario), say),
    brain: oneDecimal(at('neurons')),
    blood: oneDecimal(at('leukocytes')),
    mouth: oneDecimal(at('epithelium')),
    share: Math.round(100 * (1 - at('mixture'))),
    saliva: oneDecimal(at('saliva')),
    reading: oneDecimal(at('reading')),
    sd: oneDecimal(resolveValues(result.scenario)['assay.noise']),
  });
}

/** Columns of the table, in the order of the file. */
export const COLUMNS = ['neurons', 'leukocytes', 'epithelium', 'mixture', 'saliva', 'reading'] as const;

export interface Moved {
  /** Points on the day, most care less least. */
  readonly brain: number;
  readonly blood: number;
  readonly mouth: number;
  readonly saliva: number;
  /** Points that each moves where the brain moves ten. */
  readonly bloodPerTen: number;
  readonly salivaPerTen: number;
}

/** Brain that moves less than this, in points, cannot be divided by. */
const TOO_LITTLE = 1;

/**
 * How far each tissue moves between the two ends of the leading slider, with the same luck at both; null where the
 * brain hardly moves or an end is refused.
 */
export function movedOf({ least, most }: SalivaEnds, day: number): Moved | null {
  if (least === null || most === null) return null;
  const by = (id: 'neurons' | 'leukocytes' | 'epithelium' | 'saliva') => most[id][day]! - least[id][day]!;
  const brain = by('neurons');
  if (Math.abs(brain) < TOO_LITTLE) return null;
  const perTen = (value: number) => (10 * value) / brain;
  return {
    brain,
    blood: by('leukocytes'),
    mouth: by('epithelium'),
    saliva: by('saliva'),
    bloodPerTen: perTen(by('leukocytes')),
    salivaPerTen: perTen(by('saliva')),
  };
}

export interface Correlation {
  readonly r: number;
  /** 95 % interval on Fisher's scale. */
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

const Z95 = 1.959964;
/** Sums of squares below this are rounding. */
const CONSTANT = 1e-18;

/** Pearson's r; null for fewer than four pairs or where either side does not vary: not computable. */
export function correlationOf(x: readonly number[], y: readonly number[]): Correlation | null {
  const n = x.length;
  if (n < 4) return null;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (i: number) => number) => x.reduce((total, _, i) => total + of(i), 0);
  const [xx, yy, xy] = [
    sum((i) => (x[i]! - mx) ** 2),
    sum((i) => (y[i]! - my) ** 2),
    sum((i) => (x[i]! - mx) * (y[i]! - my)),
  ];
  if (!(xx > CONSTANT * (1 + mx * mx) && yy > CONSTANT * (1 + my * my))) return null;
  const r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  const half = Z95 / Math.sqrt(n - 3);
  return { r, low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half), n };
}

export interface Scattered {
  readonly data: TissueScatterData;
  /** With saliva as read, and as it is. */
  readonly read: Correlation | null;
  readonly truth: Correlation | null;
}

/** Young ones as dots on a day: brain cells across, saliva as read up. */
export function scatterOf({ young, scenario }: SalivaFound, day: number, say: Say): Scattered {
  const column = (id: 'neurons' | 'reading' | 'saliva') => young.map((result) => result[id][day]!);
  const [x, y] = [column('neurons'), column('reading')];
  const read = correlationOf(x, y);
  const words = {
    x: say('tissue.scatterX'),
    y: say('tissue.scatterY'),
    focus: say(`drawer.young.${speciesOf(scenario)}`),
  };
  return {
    data: {
      x,
      y,
      focus: 0,
      words: {
        ...words,
        summary: `${say('tissue.scatterSummary', { count: young.length })} ${correlationText(read, say)}`,
      },
    },
    read,
    truth: correlationOf(x, column('saliva')),
  };
}

export function correlationText(found: Correlation | null, say: Say): string {
  if (found === null) return say('tissue.notComputable');
  return say('tissue.r', {
    r: signed(found.r, 2),
    low: signed(found.low, 2),
    high: signed(found.high, 2),
    count: found.n,
  });
}

/** All young ones of a world in one result, for the file. */
export function joinedSaliva({ scenario, young }: SalivaFound): SalivaResult {
  const join = (id: (typeof COLUMNS)[number]) => Float64Array.from(young.flatMap((result) => Array.from(result[id])));
  return {
    kind: 'saliva',
    scenario,
    from: 0,
    to: young.length,
    neurons: join('neurons'),
    leukocytes: join('leukocytes'),
    epithelium: join('epithelium'),
    mixture: join('mixture'),
    saliva: join('saliva'),
    reading: join('reading'),
  };
}
