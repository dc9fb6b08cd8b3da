import type { DayBout, DayChartData, DaySpan } from '../../src/charts/day/day-chart.ts';
import type { ReserveData } from '../../src/charts/luck/reserve-chart.ts';
import { dice } from './example-data.ts';

export const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(Math.floor(minute % 60)).padStart(2, '0')}`;

const CHANNELS = [
  { channel: 'licking', kind: 'contact', long: 4 },
  { channel: 'nursing', kind: 'feeding', long: 18 },
  { channel: 'huddling', kind: 'care', long: 48 },
  { channel: 'play', kind: 'play', long: 7 },
] as const;

/** Invented bouts: `count` of them, split between the givers, at even times that are shaken. */
export const exampleBouts = (count: number, givers: readonly string[]): DayBout[] => {
  const roll = dice(count + 11);
  return Array.from({ length: count }, (_, i) => {
    const giver = givers[i % givers.length]!;
    const { channel, kind, long } = CHANNELS[roll() < 0.55 ? 0 : Math.floor(roll() * 3.4)]!;
    const minutes = Math.max(1, Math.round(long * (0.5 + roll())));
    const start = Math.min(1440 - minutes, Math.round(((i + roll()) / count) * 1400));
    return {
      id: `b${i}`,
      giver,
      channel,
      kind,
      start,
      end: start + minutes,
      pressed: false,
      removed: false,
      short: minutes > 25 ? channel : `${channel}, ${minutes} min`,
      label: `${channel}, ${giver}, ${clock(start)}, ${minutes} min`,
    };
  });
};

/** First-order release and loss: only a picture, the simulation has its own. */
const pulses = (bouts: readonly DayBout[], halfLife: number, gain: number, base: number): Float64Array => {
  const level = new Float64Array(1440);
  let now = 0;
  for (let minute = 0; minute < 1440; minute++) {
    const touched = bouts.filter(
      (bout) => !bout.removed && bout.start <= minute && minute < bout.end && bout.kind !== 'care',
    ).length;
    now += gain * touched - (now * Math.LN2) / halfLife;
    level[minute] = base + now;
  }
  return level;
};

/** A wave of period 1, highest (1) at 0; by arithmetic alone, so that every machine draws the same. */
const wave = (at: number): number => {
  const away = Math.abs(at - Math.floor(at) - 0.5) * 2;
  return 2 * away * away * (3 - 2 * away) - 1;
};

const cortisol = (spans: readonly DaySpan[]): Float64Array => {
  const apart = spans.find((span) => span.kind === 'apart');
  let [first, second] = [0, 0];
  return Float64Array.from({ length: 1440 }, (_, minute) => {
    const drive = apart && minute >= apart.start && minute < apart.end ? 3.2 : 0;
    first += drive - first / 12;
    second += first / 12 - second / 95;
    return 46 + 22 * wave((minute - 450) / 1440) + second;
  });
};

const text = (value: number, unit: string): string => `${value.toFixed(0)} ${unit}`;

export const exampleDay = (count = 44, givers = ['mother', 'father'], minute: number | null = null): DayChartData => {
  const bouts = exampleBouts(count, givers);
  const spans: DaySpan[] = [
    { id: 'apart', label: 'apart from mother', start: 610, end: 790, kind: 'apart' },
    { id: 'surge', label: 'first feed', start: 1130, end: 1170, kind: 'surge' },
  ];
  if (bouts.length > 9) [bouts[5]!.pressed, bouts[8]!.removed] = [true, true];
  const kept = bouts.map((bout) =>
    spans[0]!.start < bout.end && bout.start < spans[0]!.end && bout.giver === 'mother'
      ? { ...bout, removed: true }
      : bout,
  );
  const at = minute ?? 0;
  const people = ['pup 3', ...givers].map((label, i) => {
    const own = i === 0 ? kept : kept.filter((bout) => bout.giver === label);
    const [oxytocin, central, stress] = [pulses(own, 4, i ? 1.6 : 3.4, 6), pulses(own, 25, 0.35, 5), cortisol(spans)];
    return {
      id: i === 0 ? 'child' : label,
      label,
      oxytocin,
      central,
      cortisol: stress,
      oxytocinText: text(oxytocin[at] ?? 0, 'pg/mL'),
      cortisolText: text(stress[at] ?? 0, 'ng/mL'),
    };
  });
  return {
    step: 1,
    people,
    bouts: kept,
    spans,
    oxytocinMax: 40,
    cortisolMax: 400,
    minute,
    words: {
      summary: 'Oxytocin rises with each bout of care; cortisol is highest at 13:10, after three hours apart.',
      oxytocin: 'oxytocin',
      central: 'slower, in the brain',
      cortisol: 'cortisol',
      hours: 'time of day',
      oxytocinUnit: 'pg/mL',
      cortisolUnit: 'ng/mL',
      clock,
    },
  };
};

/** Invented reserve curves: the response saturates in receptors, reactivity follows what it loses. */
export const exampleReserve = (share = 0.2): ReserveData => {
  const shares = Float64Array.from({ length: 101 }, (_, i) => i / 100);
  const raw = shares.map((silent) => (10 * (1 - silent)) / (1 + 10 * (1 - silent)));
  const response = raw.map((value) => (100 * value) / raw[0]!);
  const reactivity = response.map((value) => 100 + 0.75 * (100 - value));
  return {
    shares,
    response,
    reactivity,
    share,
    spareUntil: shares[response.findIndex((value) => value < 95) - 1] ?? 0,
    words: {
      summary: 'With 20 % of cells silenced the response to oxytocin is still 98 % of full.',
      x: 'cells silenced, %',
      y: '% of its value with no cell silenced',
      response: 'response to oxytocin',
      reactivity: 'stress reactivity',
      spare: 'spare receptors',
      now: `now: ${Math.round(share * 100)} %`,
    },
  };
};
