/** The engine against its rivals, its other uses, and a tissue of a million cells. */
import { pathToFileURL } from 'node:url';
import { bundle } from '../tools/bundle.mjs';
import { inFreshProcess, ratio } from './rounds.mjs';

export async function engineGroup() {
  const path = await bundle('tests/bench/cases.ts');
  const { CASES } = await import(pathToFileURL(path).href);
  const rivals = {
    twin: 'twin S1',
    AgentScript: 'AgentScript S1',
    'AgentScript on counts': 'AgentScript S1, on counts',
  };
  return {
    title:
      'The engine, one thread. S1 = 1 young one × 1,000 cells × 2 copies × 12 dyads × 60 days; S2 = 20 × S1; S4 = 1 young one × 1,000,000 cells',
    contestants: Object.fromEntries(Object.keys(CASES).map((name) => [name, inFreshProcess(path, name)])),
    figures: [
      ...Object.entries(rivals).flatMap(([name, rival]) => [
        ratio(`${name} / engine, S1`, [rival, 'engine S1']),
        ratio(`${name} / engine, per unit of S2`, [rival, 'engine S2'], { scale: 20 }),
      ]),
      ratio('throughput of S4 / throughput of S2', ['engine S2', 'engine S4'], { scale: 1000 / 20, atLeast: 0.9 }),
      {
        name: 'throughput of S4',
        unit: 'million cell·days·sites per second',
        of: (round) => (1000 * 60 * 12) / round['engine S4'].ms,
      },
    ],
  };
}
