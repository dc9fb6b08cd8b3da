/**
 * The model rebuilt from its text agrees with the engine; `npm run verify` repeats this with more families, more days,
 * and caregivers' own childhoods.
 */
import { describe, expect, it } from 'vitest';
import { checkCare } from './checks/care.ts';
import { checkDays } from './checks/minutes.ts';
import { checkPeople } from './checks/people.ts';
import { CHILDHOODS, compareFamilies, WORLDS, type ComparedWorld } from './checks/rebuild.ts';
import type { CheckRow } from './checks/row.ts';
import { checkDividing, checkTissues } from './checks/tissues.ts';
import { every, long, thorough } from '../long.ts';

const failures = (rows: readonly CheckRow[]) => rows.filter((row) => !row.pass);
/** Later days cost most. */
const early = (world: ComparedWorld): ComparedWorld => ({ ...world, days: world.days.filter((day) => day <= 60) });

describe('the model rebuilt from its text', () => {
  it.each(every(2, WORLDS))('agrees with the engine on families of $name', (world) => {
    expect(failures(compareFamilies(early(world), thorough ? 400 : 200))).toEqual([]);
  });
  long('agrees where caregivers bring a childhood of their own', () => {
    expect(failures(compareFamilies(early(CHILDHOODS[0]!), 60))).toEqual([]);
  });
  it.each(checkCare())('$name', ({ pass }) => expect(pass).toBe(true));
  it.each(checkDays())('$name', ({ pass }) => expect(pass).toBe(true));
  it.each(checkTissues())('$name', ({ pass }) => expect(pass).toBe(true));
  it('agrees on tissues that divide', () => expect(failures(checkDividing(thorough ? 150 : 60))).toEqual([]));
  it('agrees on what families share, and on later life', () =>
    expect(failures(checkPeople(thorough ? 1500 : 600))).toEqual([]));
});
