import type { NestData, NestNumbers, Stroke } from './nest-numbers.ts';
import { drawn, figure, standing, times, type Shape } from './nest-shape.ts';

/** People with an infant: arms and laps, cropped at the neck by the frame. The floor lies at 92. */
const MIDDLE = 104;
const FLOOR = 90;
/** Where a helper sits, further back. */
const HELPER = 205;

/** From the neck down, sitting; the middle at 0. */
const TORSO = 'M-9-6L-9 6C-11 13-25 14-32 21C-40 30-41 60-39 92H39C41 60 40 30 32 21C25 14 11 13 9 6L9-6';
const LAP = 'M-50 92C-52 80-34 75 0 75C34 75 52 80 50 92Z';
/** An infant on its front, its head to the right and turned away. */
const INFANT = 'M-31-1C-35-11-25-19-12-20C2-21 14-21 22-16C26-13 26-4 21-1C6 2-20 2-31-1Z';
const INFANT_HEAD = 'M14-13a11 11 0 1 0 22 0a11 11 0 1 0-22 0';
const HAIR = 'M21-20q4-3 9-1M19-16q5-3 9-2M-22-3q-4-6 2-10M2-3q-2-5 3-8';

const limb = (d: string, tone: 1 | 2): Shape[] => [
  { as: 'nest-limb edge', d },
  { as: `nest-limb tone-${tone}`, d },
];

/** Between two places, as far as told. */
const toward = (from: number, to: number, share: number): number => from + (to - from) * share;

/** Arms of one who holds: one below the infant, the other on the knee or, where there is touch, on its back. */
const arms = (x: number, side: 1 | -1, baby: Baby, touch: number, tone: 1 | 2): Shape[] => {
  const at = (out: number): number => x + side * out;
  // The hand has reached the back at a third of the slider; from there on strokes tell how much.
  const reached = Math.min(1, touch * 3);
  const hand = [toward(at(30), baby.x - side * 14, reached), toward(80, baby.y - 21, reached)] as const;
  const elbow = side * Math.min(side * at(39), side * (MIDDLE - side * 6));
  return [
    ...limb(
      drawn`M${at(-31)} 34C${at(-41)} 52 ${at(-40)} 70 ${at(-28)} 77C${at(-16)} 83 ${at(0)} 84 ${at(12)} 82`,
      tone,
    ),
    ...limb(drawn`M${at(29)} 31C${elbow} 38 ${elbow} 56 ${hand[0]} ${hand[1]}`, tone),
  ];
};

/** The window with what the weather is like, what grows on its sill, and what lies on the floor. */
const room = ({ gusts, stored, mat }: NestNumbers): Shape[] => [
  { as: 'nest-line edge', d: 'M222 12h38v38h-38zM241 12v38M222 31h38M218 54h46' },
  {
    as: 'nest-wind',
    d: times(gusts, (i) => drawn`M${227 + ((i * 11) % 32)} ${15 + ((i * 17) % 27)}l-2.5 6`).join(''),
  },
  {
    as: 'nest-line edge plant',
    d:
      stored === 0
        ? ''
        : drawn`M244.500 54l1.500-8h9l1.500 8M250.500 46V${42 - 2 * stored}` +
          times(stored, (i) => {
            const to = i % 2 ? 1 : -1;
            return drawn`M250.500 ${44 - 3 * i}q${3 * to}-6 ${9 * to}-6q${-2 * to} 6 ${-9 * to} 6`;
          }).join(''),
  },
  { as: 'nest-mat', d: drawn`M2 ${FLOOR}h208v${mat}H2Z` },
];

/** Arcs of a voice, from the neck toward the infant. */
const voice = (x: number, side: 1 | -1, count: number): Shape => ({
  as: 'nest-line voice',
  d: times(count, (i) => {
    const out = 14 + 5 * i;
    return drawn`M${x + side * out} ${2 - i}q${side * (3 + i)} ${4 + 1.5 * i} 0 ${9 + 3 * i}`;
  }).join(''),
});

/** A ball that bounces. */
const ball = (bounces: number): Shape[] => [
  { as: 'nest-fur tone-4', d: drawn`M216 ${FLOOR - 6}a6 6 0 1 0 12 0a6 6 0 1 0-12 0q6-5 12 0` },
  {
    as: 'nest-line fine',
    d: times(bounces, (i) => drawn`M${219 - i} ${FLOOR - 16 - 5 * i}q${3 + i}-4 ${6 + 2 * i} 0`).join(''),
  },
];

const touched = (strokes: readonly Stroke[], as: string, { x, y }: Baby): Shape => ({
  as,
  d: strokes
    .map(
      ({ place, drawn: share }) =>
        drawn`M${x - 24 + place * 6.2} ${y - 21 - (place % 2)}c${2 * share} ${-5 * share} ${4 * share} ${-6 * share} ${
          8 * share
        } ${-4 * share}`,
    )
    .join(''),
});

interface Baby {
  readonly x: number;
  readonly y: number;
}

/** On both laps, on the one that is there, or on the floor; the closer all are, the nearer to the chest. */
const babyAt = ({ mother, father, close }: NestData, apart: number): Baby => {
  const held = mother === 'here' || father === 'here';
  const both = (mother === 'here') === (father === 'here');
  const away = both ? 0 : (mother === 'here' ? -1 : 1) * Math.max(0, apart - 24);
  return { x: MIDDLE + away, y: (held ? 82 : FLOOR) - 7 * close };
};

export const peopleScene = (data: NestData, numbers: NestNumbers): Shape[] => {
  const { apart, strokes, added } = numbers;
  const [mother, father] = [MIDDLE - apart, MIDDLE + apart];
  const baby = babyAt(data, apart);
  const parent = (x: number, tone: 1 | 2): Shape[] => [
    { as: `nest-fur tone-${tone}`, d: TORSO, at: standing(x, 0, 1) },
    { as: `nest-fur tone-${tone}`, d: LAP, at: standing(x, 0, 1) },
  ];
  const infant = [
    { as: 'nest-fur tone-4', d: INFANT },
    { as: 'nest-fur tone-4', d: INFANT_HEAD },
    { as: 'nest-line fine ink', d: HAIR },
  ].map((shape) => ({ ...shape, at: standing(baby.x, baby.y, 1) }));
  return [
    ...room(numbers),
    ...(data.helpers === 'here' ? [{ as: 'nest-fur tone-3', d: TORSO, at: standing(HELPER, 2, 0.85, 1) }] : []),
    ...ball(numbers.bounces),
    ...figure(data.father, () => parent(father, 2), TORSO, standing(father, 0, 1)),
    ...figure(data.mother, () => parent(mother, 1), TORSO, standing(mother, 0, 1)),
    { as: 'nest-glow', d: drawn`M${baby.x - 46} ${baby.y - 16}a46 46 0 1 0 92 0a46 46 0 1 0-92 0` },
    ...infant,
    ...(data.father === 'here' ? arms(father, -1, baby, data.touch, 2) : []),
    ...(data.mother === 'here' ? arms(mother, 1, baby, data.touch, 1) : []),
    touched(strokes, 'nest-strokes', baby),
    touched(added, 'nest-strokes just', baby),
    ...(data.mother === 'here' ? [voice(mother, 1, numbers.voice)] : []),
    ...(data.father === 'here' ? [voice(father, -1, numbers.voice)] : []),
  ];
};
