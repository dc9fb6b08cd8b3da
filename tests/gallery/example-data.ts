import { paintMarks } from '../../src/charts/town/town-marks.ts';
import type {
  LifeChartsData,
  LollipopCopy,
  LollipopData,
  TimelineData,
  TownData,
} from '../../src/charts/parts/types.ts';

/** A small seeded generator for invented pictures; the simulation has its own. */
export const dice = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/**
 * Nearly normal values, mean 0 and SD 1: twelve throws added up. The same on every machine, as logarithms and cosines
 * are not.
 */
export const normal = (roll: () => number) => (): number => {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += roll();
  return sum;
};

export const exampleTown = (cells: number, share = 0.2, dyads = 16): TownData => {
  const roll = dice(77);
  const words = Math.ceil((cells * 2) / 32);
  const [closed, changed] = [new Uint32Array(words), new Uint32Array(words)];
  const masks = { p: new Uint32Array(cells * 2), q: new Uint32Array(cells * 2), paint: paintMarks };
  for (let i = 0; i < cells * 2; i++) {
    const was = roll() < 0.28;
    const is = was ? roll() < share / 0.28 : roll() < 0.003;
    if (is) closed[i >>> 5]! |= 1 << (i & 31);
    if (is !== was) changed[i >>> 5]! |= 1 << (i & 31);
    for (let site = 0; site < dyads; site++) {
      if (roll() < (is ? 0.7 : 0.2)) masks.p[i]! |= 1 << site;
      if (roll() < (is ? 0.7 : 0.2)) masks.q[i]! |= 1 << site;
    }
  }
  return { cells, closed, changed, masks, dyads, label: '20 of 100 gene copies closed' };
};

const DAYS = 90;
const wobble = (seed: number): number[] => {
  const roll = dice(seed);
  const out = [0];
  for (let day = 1; day <= DAYS; day++) out.push(out[day - 1]! * 0.9 + (roll() - 0.5) * 0.16);
  return out;
};
const life = (target: number): number[] => {
  const noise = wobble(5);
  let shift = 0;
  return noise.map((n, day) => {
    const weight = day < 14 ? 1 : day < 28 ? (28 - day) / 14 : 0;
    shift += 0.105 * (0.1 + 0.9 * weight) * ((day < 21 ? target : target * 0.45) - shift);
    return 30 + shift + n;
  });
};

/** Curves of one life; `minutes` is the invented slider. */
export const exampleLife = (minutes = 75, day = 21, kept = false): LifeChartsData => {
  const [now, before, stale, a] = [life(2.6 - minutes * 0.07), life(1.95), life(2.9 - minutes * 0.07), life(0.2)];
  const half = (d: number): number => 0.9 + 1.5 * Math.min(1, d / 24);
  const closed = (values: number[]): number[] => values.map((v) => 20 + (v - 27.6) * 2);
  const receptors = (values: number[]): number[] => closed(values).map((v) => 100 - v * 0.694);
  const response = (values: number[]): number[] => receptors(values).map((v) => (100 * (v / 10)) / (2 + v / 10));
  const whole = (v: number): string => v.toFixed(0);
  const difference = now[day]! - before[day]!;
  return {
    days: DAYS,
    day,
    window: { fullUntil: 14, endsAt: 28 },
    large: 'methylation',
    series: [
      {
        id: 'methylation',
        title: 'Methylation',
        unit: 'marked strands, %',
        now,
        before,
        axis: [24.9, 34.7],
        tone: 'ink',
        ...(kept ? { kept: { label: 'A 29.6', values: a } } : {}),
        band: {
          low: stale.map((v, d) => v - half(d)),
          high: stale.map((v, d) => v + half(d)),
          stale: true,
          label: '9 in 10 siblings, catching up',
          clippedLabel: 'siblings reach 18 to 44',
        },
        ends: [
          { label: 'licking 0 min ends here', value: 34.2 },
          { label: '120 min ends here', value: 25.4 },
        ],
        valueText: `${now[day]!.toFixed(1)} %`,
        beforeText: `before ${before[day]!.toFixed(1)}`,
        differenceText: `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(0)} points`,
        endText: `day ${DAYS}: ${now[DAYS]!.toFixed(1)}`,
        beforeEndText: `before ${before[DAYS]!.toFixed(1)}`,
      },
      {
        id: 'closed',
        title: 'Closed copies',
        unit: 'of 100',
        now: closed(now),
        before: closed(before),
        axis: [10, 38],
        tone: 'closed',
        valueText: whole(closed(now)[day]!),
        beforeText: `before ${whole(closed(before)[day]!)}`,
        endText: `day ${DAYS}: ${whole(closed(now)[DAYS]!)}`,
        beforeEndText: `before ${whole(closed(before)[DAYS]!)}`,
      },
      {
        id: 'receptors',
        title: 'Receptors',
        unit: 'open cell = 100',
        now: receptors(now),
        before: receptors(before),
        axis: [72, 94],
        tone: 'ink',
        valueText: whole(receptors(now)[day]!),
        beforeText: `before ${whole(receptors(before)[day]!)}`,
        endText: `day ${DAYS}: ${whole(receptors(now)[DAYS]!)}`,
        beforeEndText: `before ${whole(receptors(before)[DAYS]!)}`,
      },
      {
        id: 'response',
        title: 'Response to oxytocin',
        unit: '% of full',
        now: response(now),
        before: response(before),
        axis: [60, 100],
        tone: 'ink',
        valueText: whole(response(now)[day]!),
        beforeText: `before ${whole(response(before)[day]!)}`,
        note: 'It hardly changed.',
        ask: 'Why so flat?',
        endText: `day ${DAYS}: ${whole(response(now)[DAYS]!)}`,
        beforeEndText: `before ${whole(response(before)[DAYS]!)}`,
      },
    ],
    words: {
      birth: 'birth',
      age: 'age, days',
      day: `day ${day}`,
      summary: 'Methylation falls to 28 % by day 21 and stays there; before the change it stayed near 31 %.',
    },
  };
};

export const exampleTimeline = (day = 21): TimelineData => ({
  days: DAYS,
  day,
  window: { fullUntil: 14, endsAt: 28 },
  weaningDay: 21,
  events: [
    { id: 'stress', label: 'stressor pulses', fromDay: 40, toDay: 46, ariaLabel: 'stressor pulses, day 40 to 46' },
    {
      id: 'rich',
      label: 'enrichment begins',
      fromDay: 65,
      toDay: 65,
      ariaLabel: 'enrichment begins, day 65',
      instant: true,
    },
    { id: 'sep', label: 'separation', fromDay: 5, toDay: 9, ariaLabel: 'separation, day 5 to 9' },
    { id: 'vis', label: 'visits by another family', fromDay: 43, toDay: 55, ariaLabel: 'visits, day 43 to 55' },
  ],
  words: {
    birth: 'birth',
    window: 'sensitive window',
    fades: 'fades day 14 to 28',
    dayLabel: `${day}`,
    weaned: '21 · weaned',
  },
});

const copy = (label: string, p: number, q: number, silencing: number): LollipopCopy => ({
  label,
  p,
  q,
  silencing,
  closed: silencing >= 0.5,
  stateText: silencing >= 0.5 ? 'closed' : 'open',
});

export const exampleCell = (dyads = 16): LollipopData => {
  const [first, second] = [Math.round((5 * dyads) / 16), Math.round((11 * dyads) / 16)];
  return {
    dyads,
    theta: 0.5,
    label: 'This cell',
    regions: [
      { label: '5′ region', from: 0, to: first - 1 },
      { label: 'middle region', from: first, to: second - 1 },
      { label: '3′ region: counts most', from: second, to: dyads - 1 },
    ],
    landmarks:
      dyads === 16
        ? [
            { site: 12, label: '−934' },
            { site: 13, label: '−924' },
            { site: 15, label: '−901' },
          ]
        : [],
    copies: [
      copy('copy A', 0b0100100000000011, 0b0100000000000010, 0.22),
      copy('copy B', 0b0110111111011101, 0b0110101110011101, 0.64),
    ],
    twin: {
      label: 'Its twin',
      differText: '8 of 32 sites differ',
      copies: [
        copy('copy A', 0b0000100000000011, 0b0000000000000010, 0.09),
        copy('copy B', 0b0000101010001100, 0b0000100010001100, 0.25),
      ],
    },
    words: {
      marked: 'marked',
      halfMarked: 'half-marked',
      unmarked: 'no mark',
      silencing: 'silencing, line at 0.5',
      sites: 'sites of both copies',
    },
  };
};
