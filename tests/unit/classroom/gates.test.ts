/** Words of gates: the same on every page, no two alike in a class, and every gate opens by itself. */
import { describe, expect, it } from 'vitest';
import { PACES, PLANS } from '../../../sim/classroom/code.ts';
import { GATE_WORDS, gateWord, opensByItself, opensGate } from '../../../sim/classroom/gates.ts';

const CODES = Array.from({ length: 200 }, (_, i) => `088B72${String(i).padStart(2, '0')}`);
const STEPS = Array.from({ length: 12 }, (_, i) => `s${i + 1}`);

describe('the words of gates', () => {
  it('are 256 of 4 to 8 letters, each of them once', () => {
    expect(GATE_WORDS).toHaveLength(256);
    expect(new Set(GATE_WORDS).size).toBe(256);
    for (const word of GATE_WORDS) expect(word).toMatch(/^[a-z]{4,8}$/);
  });
  it('are one for a class and a gate, and differ between the gates of a class', () => {
    for (const code of CODES) expect(new Set(STEPS.map((gate) => gateWord(code, gate))).size).toBe(STEPS.length);
    expect(gateWord('088B721T', 's2')).toBe(gateWord('088B721T', 's2'));
    // Many classes share few words.
    expect(new Set(CODES.map((code) => gateWord(code, 's2'))).size).toBeGreaterThan(100);
  });
  it('open however they are typed, and no other word does', () => {
    const word = gateWord('088B721T', 's7');
    expect(opensGate(`  ${word.toUpperCase()} `, '088B721T', 's7')).toBe(true);
    expect(opensGate(gateWord('088B721T', 's2'), '088B721T', 's7')).toBe(false);
    expect(opensGate('', '088B721T', 's7')).toBe(false);
  });
});

it('every gate opens by itself', () => {
  for (const plan of PLANS)
    for (const pace of PACES) {
      const { since, minutes } = opensByItself({ plan, pace });
      expect(minutes).toBeGreaterThanOrEqual(5);
      expect(minutes).toBeLessThanOrEqual(90);
      expect(since).toBe(pace === 'gates fail open' ? 'gate' : 'lesson');
    }
});
