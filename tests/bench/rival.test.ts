/** The rival of the benchmark does the same work: its tissue goes where the engine's goes. */
import { describe, expect, it } from 'vitest';
import { levelOn, live, smallWorld } from '../property/worlds.ts';
import { CellsModel } from './agent-model.ts';

describe('the AgentScript model', () => {
  it.each(['by dyad', 'on counts'] as const)('%s agrees with the engine', (way) => {
    const scenario = smallWorld({
      days: 25,
      siblings: 1,
      cells: 1500,
      set: { 'variation.region': 0, 'site.dyads': 12, 'care.licking': 5 },
    });
    const model = new CellsModel(scenario, 0, way);
    model.run();
    const engine = levelOn(live(scenario), 0, 25);
    // Copies spread by about 0.16. Math.random cannot be seeded, so the limit is wider than four standard errors.
    const error = 0.16 / Math.sqrt(3000);
    expect(Math.abs(model.level() - engine)).toBeLessThan(6 * Math.SQRT2 * error);
  });
});
