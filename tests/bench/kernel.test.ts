/** The mark engine and its C twin leave the same marks under the same seeds. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioFromPreset, type Scenario } from '../../sim/page.ts';
import type { StartState } from '../../sim/model/mark-block.ts';
import { compileKernel, whyNoC, type CKernel } from './c-kernel.mjs';
import { BLOCK_BYTES, kernelFile, kernelMarks, kernelWorld } from './kernel-world.ts';

const noC = whyNoC();
if (noC !== null) console.warn(`SKIPPED: the C kernel is not compared with the engine: ${noC}`);

/** 150 cells: two whole blocks and 22 cells of a third. */
const SIZE = { days: 40, siblings: 2, cells: 150 } as const;
const alike = { 'variation.region': 0 } as const;
const worlds: readonly (readonly [string, Scenario['preset'], Scenario['set'], StartState])[] = [
  ['regions that differ, 16 dyads', 'both-parents', { 'site.dyads': 16 }, 'settled'],
  ['regions alike, 12 dyads', 'high-care', { 'site.dyads': 12, ...alike }, 'settled'],
  [
    'regions that differ, 32 dyads, strong collaboration',
    'low-care',
    { 'site.dyads': 32, 'kinetics.collaboration': 0.8 },
    'settled',
  ],
  ['17 dyads, the first that need five bits', 'single-mother', { 'site.dyads': 17 }, 'settled'],
  ['two dyads', 'both-parents', { 'site.dyads': 2 }, 'settled'],
  ['five dyads, all methylated at first', 'low-care', { 'site.dyads': 5 }, 'methylated'],
  ['32 dyads, all bare at first', 'high-care', { 'site.dyads': 32, ...alike }, 'unmethylated'],
  ['an infant', 'infant-both-parents', {}, 'settled'],
];
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the C kernel', () => {
  let kernel: CKernel | null = null;
  beforeAll(() => void (kernel = noC === null ? compileKernel() : null));
  afterAll(() => kernel?.end());

  it.for(worlds)('leaves the same marks: %s', ([, preset, set, start], { skip }) => {
    if (noC !== null) return skip(noC);
    const world = kernelWorld({ ...scenarioFromPreset(preset, 'kernel'), ...SIZE, set }, start);
    const own = kernelMarks(world);
    expect(own.length).toBe(2 * 3 * BLOCK_BYTES);
    expect(digest(kernel!.run(kernelFile(world)).marks)).toBe(digest(own));
  });

  it('meets as many changes as a world has: marks at the end are not those at the start', ({ skip }) => {
    if (noC !== null) return skip(noC);
    const world = kernelWorld({ ...scenarioFromPreset('both-parents', 'kernel'), ...SIZE });
    const day0 = {
      ...world,
      days: 0,
      lives: world.lives.map((life) => ({
        activities: [],
        blocks: life.blocks.map(({ words }) => ({ words, candidates: new Int32Array(0) })),
      })),
    };
    expect(digest(kernel!.run(kernelFile(day0)).marks)).toBe(digest(kernelMarks(day0)));
    expect(digest(kernelMarks(day0))).not.toBe(digest(kernelMarks(world)));
  });
});
