/** Worlds on which the kernel is timed in JavaScript and in C. */
import type { Scenario } from '../../sim/page.ts';
import { kernelFile, kernelMarks, kernelWorld, runKernel } from './kernel-world.ts';
import { people, work } from './works.ts';

export const RUNS = 9;
export const WARM_UP = 4;

const WORLDS: Readonly<Record<string, (seed: string) => Scenario>> = {
  S2: (seed) => ({ ...work(seed, 20), set: { 'site.dyads': 12, 'giver.responseGain': 0 } }),
  S3: (seed) => people(seed, 20),
};

/** Milliseconds of each measured run; all runs live the same world, as in C. */
export function timeCase(name: string, seed: string): number[] {
  const world = kernelWorld(WORLDS[name]!(seed));
  for (let i = 0; i < WARM_UP; i++) runKernel(world);
  return Array.from({ length: RUNS }, () => {
    const began = performance.now();
    runKernel(world);
    return performance.now() - began;
  });
}

export function fileOf(name: string, seed: string): Uint8Array {
  return kernelFile(kernelWorld(WORLDS[name]!(seed)));
}

/** Whether these are the marks that the engine leaves. */
export function hasMarks(name: string, seed: string, marks: Uint8Array): boolean {
  return Buffer.compare(marks, kernelMarks(kernelWorld(WORLDS[name]!(seed)))) === 0;
}
