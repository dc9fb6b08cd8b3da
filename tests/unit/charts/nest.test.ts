/** What the nest shows in numbers, and who is drawn. */
import { describe, expect, it } from 'vitest';
import { nestNumbers, type NestData } from '../../../src/charts/nest/nest-numbers.ts';
import { nestScene } from '../../../src/charts/nest/nest-scene.ts';

const NEST: NestData = {
  young: 'nest',
  mother: 'here',
  father: 'here',
  helpers: 'away',
  touch: 0,
  before: null,
  close: 0.5,
  hardship: 0,
  support: 0.5,
  talk: 0,
  play: 0,
  oxytocin: true,
  words: { summary: '' },
};
const LAP: NestData = { ...NEST, young: 'lap' };

/** What is drawn of the strokes, from the first place on. */
function strokes(touch: number, before: number | null = null) {
  const { strokes: old, added } = nestNumbers({ ...NEST, touch, before });
  const told = (all: typeof old) => all.map(({ drawn }) => Number(drawn.toFixed(3)));
  return { old: told(old), added: told(added) };
}

/** How often something of a kind is drawn. */
function count(data: NestData, as: string): number {
  return nestScene(data).filter((shape) => shape.as === as && shape.d !== '').length;
}

describe('strokes', () => {
  it('are one to twenty of 120 minutes, the last one as far as it has come', () => {
    expect(strokes(0)).toEqual({ old: [], added: [] });
    expect(strokes(40 / 120)).toEqual({ old: [1, 1], added: [] });
    expect(strokes(50 / 120)).toEqual({ old: [1, 1, 0.5], added: [] });
    expect(strokes(1)).toEqual({ old: [1, 1, 1, 1, 1, 1], added: [] });
  });

  it('that a drag has added are told apart, with the one that it made longer', () => {
    expect(strokes(80 / 120, 40 / 120)).toEqual({ old: [1, 1], added: [1, 1] });
    expect(strokes(70 / 120, 50 / 120)).toEqual({ old: [1, 1], added: [1, 0.5] });
  });

  it('that a drag has taken away leave nothing new', () => {
    expect(strokes(40 / 120, 80 / 120)).toEqual({ old: [1, 1], added: [] });
    expect(strokes(40 / 120, 40 / 120)).toEqual({ old: [1, 1], added: [] });
  });

  it('are not there where nobody is', () => {
    const nobody = { ...NEST, touch: 1, mother: 'away', father: 'away' } as const;
    expect(nestNumbers(nobody)).toMatchObject({ strokes: [], added: [], glow: 0 });
    expect(nestNumbers({ ...nobody, helpers: 'here' }).strokes).toHaveLength(6);
  });
});

describe('the grown-ups', () => {
  it('bend lower the more they lick, both alike', () => {
    const dips = [0, 0.5, 1].map((touch) => nestNumbers({ ...NEST, touch }).dip);
    expect(dips).toEqual(dips.toSorted((a, b) => a - b));
    expect(new Set(dips).size).toBe(3);
    const heads = nestScene({ ...NEST, touch: 0.5 })
      .map(({ at }) => /rotate\(([\d.]+) /.exec(at ?? '')?.[1])
      .filter((turn) => turn !== undefined);
    expect(new Set(heads)).toEqual(new Set([String(dips[1])]));
  });

  it.each([NEST, LAP])('come closer the longer they huddle: $young', (data) => {
    const apart = [0, 0.5, 1].map((close) => nestNumbers({ ...data, close }).apart);
    expect(apart).toEqual(apart.toSorted((a, b) => b - a));
    expect(new Set(apart).size).toBe(3);
  });

  it.each([NEST, LAP])('leave a dashed place when they are away: $young', (data) => {
    expect(count(data, 'nest-away')).toBe(0);
    expect(count({ ...data, father: 'away' }, 'nest-away')).toBe(1);
    expect(count({ ...data, mother: 'away', father: 'away' }, 'nest-away')).toBe(2);
  });

  it('who never live there leave none: the rat’s father', () => {
    const rat = { ...NEST, father: 'never', helpers: 'never' } as const;
    expect(count(rat, 'nest-away')).toBe(0);
    expect(nestScene(rat).length).toBeLessThan(nestScene(NEST).length);
  });

  it('are as large as each other within a tenth', () => {
    const sizes = nestScene(NEST)
      .filter(({ as }) => as === 'nest-fur tone-1' || as === 'nest-fur tone-2')
      .map(({ at }) => Math.abs(Number(/scale\((-?[\d.]+)/.exec(at!)![1])));
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThanOrEqual(1.1);
  });
});

describe('surroundings', () => {
  it('are thin, bent and windy in hardship, thick and stored with support', () => {
    const [hard, usual, helped] = [
      { hardship: 1, support: 0 },
      { hardship: 0, support: 0.5 },
      { hardship: 0, support: 1 },
    ].map((around) => nestNumbers({ ...NEST, ...around })) as [
      ReturnType<typeof nestNumbers>,
      ReturnType<typeof nestNumbers>,
      ReturnType<typeof nestNumbers>,
    ];
    expect(hard.strands).toBeLessThan(usual.strands);
    expect(usual.strands).toBeLessThan(helped.strands);
    expect(hard.blades).toBeLessThan(helped.blades);
    expect([hard.gusts > 0, usual.gusts, helped.gusts]).toEqual([true, 0, 0]);
    expect([hard.bent > 0, usual.bent]).toEqual([true, 0]);
    expect([hard.stored, usual.stored, helped.stored]).toEqual([0, 0, 10]);
  });

  it('stay where they are when only licking changes', () => {
    const still = (touch: number) =>
      nestScene({ ...NEST, touch }).filter(({ as }) => as === 'nest-grass' || as.startsWith('nest-straw'));
    expect(still(1)).toEqual(still(0));
  });

  it('of an infant are rain and a plant, and its people talk and play', () => {
    const loud = { ...LAP, talk: 1, play: 1, hardship: 1, support: 1 };
    expect(nestNumbers(loud)).toMatchObject({ voice: 3, bounces: 3, gusts: 14, stored: 6 });
    expect(nestNumbers(LAP)).toMatchObject({ voice: 0, bounces: 0, gusts: 0 });
  });
});
