/**
 * The engine meets the exact figures of the collaborative chain; `npm run verify` repeats this at ten times the size.
 */
import { describe, expect, it, vi } from 'vitest';
import {
  checkAutocorrelation,
  checkCourse,
  checkPassage,
  checkStationary,
  checkTwoState,
  courseName,
} from './checks/chain.ts';
import { checkBirthDeath, checkPitchfork, checkStepperOnChain } from './checks/stepper.ts';
import { checkTelegraph } from './checks/receptors.ts';
import type { CheckRow } from './checks/row.ts';
import { oracles } from './oracles.ts';
import { long, thorough } from '../long.ts';

const failures = (rows: readonly CheckRow[]) => rows.filter((row) => !row.pass);
/** Fewer where one allele takes thousands of days to switch. */
const SWITCHING_ALLELES: Readonly<Record<number, number>> = { 0: 2560, 0.5: 2560, 0.8: 640 };
const STATIONARY_ALLELES = 1280;
/** Rows are judged in standard errors, so fewer make a check blunter and no less true. */
const ALLELES = thorough ? 40_000 : 12_000;
const QUICK = thorough ? oracles.switching.cases : oracles.switching.cases.filter(({ c }) => c < 0.5);
vi.setConfig({ testTimeout: 60_000 });

describe('the engine', () => {
  it.each(oracles.course.cases.map((one) => ({ one, name: courseName(one) })))('$name', ({ one }) => {
    expect(failures(checkCourse(one, ALLELES))).toEqual([]);
  });
  it.each([2, 12, 16, 32])('two-state site, K %i', (K) => {
    expect(failures(checkTwoState(K, ALLELES))).toEqual([]);
  });
  it.each(QUICK)('switching times, c $c', (one) => {
    const alleles = SWITCHING_ALLELES[one.c]!;
    expect(failures([checkPassage(one, 'up', alleles), checkPassage(one, 'down', alleles)])).toEqual([]);
  });
  it.each(QUICK)('stationary state, c $c', (one) => {
    expect(
      failures([...checkStationary(one, STATIONARY_ALLELES), ...checkAutocorrelation(one, STATIONARY_ALLELES)]),
    ).toEqual([]);
  });
  it('receptors follow a telegraph', () => {
    expect(failures(checkTelegraph(ALLELES))).toEqual([]);
  });
});

describe('the general stepper', () => {
  it('recruitment', () => expect(failures(checkBirthDeath(thorough ? 5_000 : 1_500))).toEqual([]));
  it('the chain itself', () => expect(failures(checkStepperOnChain(ALLELES))).toEqual([]));
  long('pitchfork', () => expect(failures(checkPitchfork(6))).toEqual([]));
});
