import { MOST_STROKES, type NestData, type NestNumbers, type Stroke } from './nest-numbers.ts';
import { drawn, even, figure, standing, times, type Shape } from './nest-shape.ts';

/** Voles or rats in a nest of grass. The ground lies at 90, the middle of the nest at 132. */
const MIDDLE = 132;
const WIDTH = 264;
const GROUND = 90;

/* A grown-up looking to the right, its feet at 0. */
const BODY = 'M-34 0C-42-3-43-16-37-26C-31-36-17-41-3-39C11-37 21-30 24-19C26-11 25-4 20 0Z';
const HEAD = 'M0-32C7-41 20-44 29-38C37-33 42-26 42.500-20C42.500-15 38-13 33-12.500C28-11.500 24-10 22-5';
/** Both in one line: the place of one who is away. */
const OUTLINE =
  'M-34 0C-42-3-43-16-37-26C-31-36-17-41-3-39Q1-38 4-36C11-42 21-43 29-38C37-33 42-26 42.500-20C42.500-15 38-13 33-12.500Q28-11.500 24-11C25-7 24-3 20 0Z';
const EAR = 'M10-37C8-44 16-47 19-41.500C20-38.500 18-36.500 15-36.800';
const EYE = 'M28-27a2.100 2.100 0 1 0 4.200 0a2.100 2.100 0 1 0-4.200 0';
const NOSE = 'M41-22.500q2.400.700 1.800 3.400';
const WHISKERS = 'M36-18l8 4.500M36.500-19l10 1.500M36-20.500l9-1.500';
const FEET = 'M13-.5q3-3 10-.5M-25-.5q6-3.500 14-.2';
const HAUNCH = 'M-31-5C-33-17-22-23-13-16C-8-12-8-6-10-2M-22-35q5-2.500 10-2.500M-9-34q6-1 11 1M-27-30q3-3 6-4';
const TAIL = 'M-37-5q-8 1-12-5';

/** A young one asleep, looking to the right. */
const PUP = 'M-13-1C-16-8-9-13-1-13.500C4-13.500 7-12.500 9-11C13-11 16-8 15-5C14-2 12-1 8-.8C3 0-9 .3-13-1Z';
const PUP_LINES = 'M9-6.300l3 .500M4-12.800q1.600-2.400 3.800-.7M-8-1.500q-1.500-5 3-6';

/** The near one is drawn larger: it is the one that is licked. */
const NEAR = 1.55;

const grown = (x: number, wide: number, tone: 1 | 2 | 3, dip: number, y: number = GROUND): Shape[] => {
  const at = standing(x, y, wide);
  const head = at + drawn`rotate(${dip} 10 -22)`;
  return [
    { as: 'nest-line thick', d: TAIL, at },
    { as: `nest-fur tone-${tone}`, d: BODY, at },
    { as: 'nest-line fine', d: HAUNCH, at },
    { as: 'nest-line thick', d: FEET, at },
    { as: `nest-fur tone-${tone}`, d: HEAD, at: head },
    { as: `nest-fur tone-${tone}`, d: EAR, at: head },
    { as: 'nest-dot', d: EYE, at: head },
    { as: 'nest-line thick', d: NOSE, at: head },
    { as: 'nest-line fine', d: WHISKERS, at: head },
  ];
};

/** Grass over the nest at both sides; the wind bends all of it one way. */
const cover = ({ blades, bent }: NestNumbers, support: number): Shape => {
  const blade = (i: number, side: 1 | -1): string => {
    const x = even(i, 0) * 38 - 4;
    const high = (34 + 38 * even(i, 1)) * (0.75 + support / 3) - bent * 0.3;
    const reach = (14 + 44 * even(i, 2)) * (0.55 + support * 0.6);
    // What stands at the lee moves in, or it would lie outside the frame.
    const on = (out: number): number => (side > 0 ? out : WIDTH - out - bent * 0.9);
    const lean = bent * (0.6 + even(i, 3) * 0.6);
    return drawn`M${on(x)} ${GROUND + 3}Q${on(x - 3) + lean / 3} ${GROUND - high} ${on(x + reach) + lean} ${
      GROUND - high * (0.82 + 0.3 * even(i, 3)) + lean / 2
    }`;
  };
  return {
    as: 'nest-grass',
    d: times(blades, (i) => blade(i, 1) + blade(i + 20, -1)).join(''),
  };
};

/** Strands of a bowl: they lie along its rim, which rises to both sides. */
const lining = (count: number, from: number, [wide, rise]: readonly [number, number], as: string): Shape => ({
  as,
  d: times(count, (i) => {
    const u = 2 * even(i + from, 0) - 1;
    const x = MIDDLE + wide * u;
    const y = GROUND + 5 * even(i + from, 1) - rise * u * u * u * u;
    const half = 9 + 9 * even(i + from, 2);
    const slope = (4 * rise * u * u * u) / -wide + (even(i + from, 3) - 0.5) * 0.2;
    return drawn`M${x - half} ${y - half * slope}Q${x} ${y - 2.5 + 4 * even(i + from, 3)} ${x + half} ${y + half * slope}`;
  }).join(''),
});

/** Lines of wind above the nest, each with its curl. */
const wind = (gusts: number): Shape => ({
  as: 'nest-wind',
  d: times(gusts, (i) => {
    const x = 40 + 110 * even(i, 0);
    const y = 21 + 5.5 * i;
    const long = 34 + 40 * even(i, 1);
    return drawn`M${x} ${y}c${long / 3}-4 ${(2 * long) / 3}-3 ${long} 0c8 2 11-6 5-8c-4-1-6 3-3 4`;
  }).join(''),
});

/** A heap of seeds. */
const store = (count: number): Shape => ({
  as: 'nest-seeds',
  d: times(count, (i) => {
    const row = i < 4 ? 0 : i < 7 ? 1 : i < 9 ? 2 : 3;
    const inRow = i - [0, 4, 7, 9][row]!;
    return drawn`M${238 + row * 3.2 + inRow * 6.4} ${GROUND + 1 - row * 4}h.8`;
  }).join(''),
});

/** Strokes lie side by side on the near one's back. */
const licked = (strokes: readonly Stroke[], as: string, x: number): Shape => ({
  as,
  d: strokes
    .map(({ place, drawn: share }) => {
      const u = (place + 0.5) / MOST_STROKES - 0.5;
      return drawn`M${x + u * 33 - 3.5} ${GROUND - 20.5 + 16 * u * u}c${2 * share} ${-5 * share} ${4 * share} ${
        -6 * share
      } ${8 * share} ${-4.5 * share}`;
    })
    .join(''),
});

/** The heap: four behind, one in front that is licked. */
const heap = ({ spread, strokes, added }: NestNumbers): Shape[] => {
  const pup = (x: number, y: number, size: number): Shape[] => {
    const at = standing(MIDDLE + x * spread, y, size);
    return [
      { as: 'nest-fur tone-4', d: PUP, at },
      { as: 'nest-line fine ink', d: PUP_LINES, at },
    ];
  };
  const near = MIDDLE - 1;
  return [
    ...pup(-15, GROUND - 7, 0.92),
    ...pup(19, GROUND - 7, -0.94),
    ...pup(-29, GROUND, 0.96),
    ...pup(31, GROUND, -0.96),
    { as: 'nest-fur tone-4', d: PUP, at: standing(near, GROUND + 2, NEAR) },
    { as: 'nest-line fine ink', d: PUP_LINES, at: standing(near, GROUND + 2, NEAR) },
    licked(strokes, 'nest-strokes', near),
    licked(added, 'nest-strokes just', near),
  ];
};

/** All of it, from the back to the front. */
export const volesScene = (data: NestData, numbers: NestNumbers): Shape[] => {
  const { apart, dip, strands, gusts, stored } = numbers;
  const [motherAt, fatherAt] = [MIDDLE - 2 - apart, MIDDLE + apart];
  return [
    wind(gusts),
    cover(numbers, data.support),
    { as: 'nest-glow', d: drawn`M${MIDDLE - 46} ${GROUND - 16}a46 46 0 1 0 92 0a46 46 0 1 0-92 0` },
    lining(strands, 0, [118, 12], 'nest-straw'),
    ...(data.helpers === 'here'
      ? [...grown(MIDDLE - 24, 0.62, 3, 6, GROUND - 10), ...grown(MIDDLE + 22, -0.6, 3, 9, GROUND - 8)]
      : []),
    ...figure(data.father, () => grown(fatherAt, -1, 2, dip), OUTLINE, standing(fatherAt, GROUND, -1)),
    ...figure(data.mother, () => grown(motherAt, 1.04, 1, dip), OUTLINE, standing(motherAt, GROUND, 1)),
    ...heap(numbers),
    lining(Math.round(strands * 0.6), 100, [100, 0], 'nest-straw front'),
    store(stored),
  ];
};
