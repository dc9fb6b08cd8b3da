/** The model rebuilt from its text agrees with the engine; `npm run verify` repeats this with more families, and with caregivers' own childhoods. */
import { describe, expect, it } from 'vitest';
import { compareFamilies, WORLDS } from './checks/rebuild.ts';

describe('the model rebuilt from its text', () => {
  it.each(WORLDS)('agrees with the engine on $name', (world) => {
    const t=performance.now();
    const rows = compareFamilies(world, 400);
    console.log(performance.now()-t, rows.map((r) => `${r.name.slice(23)} ${r.expected.toFixed(4)} ${r.observed.toFixed(4)} ${r.z.toFixed(2)}`).join('\n'));
    expect(rows.filter((row) => !row.pass)).toEqual([]);
  });
});
