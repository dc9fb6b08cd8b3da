/** The published verification report: what the compact file says, and that a failed run is not published. */
import { describe, expect, it } from 'vitest';
import { compact, publish } from '../../tools/verify-report.mjs';
import { countOf, distances, farthest, places, REPORT, stateOf, type Row } from '../../../src/views/model/report.ts';

const row = (name: string, z: number, more: object = {}) => ({ name, expected: 1, observed: 1 + z / 10, standardError: 0.1, z, pass: true, ...more });
const run = (rows: object[]) => ({ modelVersion: '9.9.9', alleles: 1000, node: 'v0', date: '2026-01-02T03:04:05Z', parts: [{ name: 'twin', seconds: 1, rows }] });

describe('a run, made compact', () => {
  const { parts } = compact(run([
    row('a', 1.23456789), row('b (0 to 2)', 0.5), row('c', 5, { pass: false }), row('d', NaN, { pass: false, notRun: 'no browser' }),
  ]));
  const rows = parts[0]!.rows as unknown as Row[];

  it('keeps names, numbers to six digits, and why a check did not pass', () => {
    expect(rows[0]).toEqual(['a', 1, 1.12346, 0.1, 1.23457]);
    expect(rows.map(stateOf)).toEqual(['passed', 'passed', 'failed', 'notRun']);
    expect(rows[3]!.slice(4)).toEqual([null, 'no browser']);
    expect(countOf(rows)).toEqual({ passed: 2, failed: 1, notRun: 1 });
    expect([parts[0]!.about, parts[0]!.seeds].every((text) => text.length > 5)).toBe(true);
  });

  it('tells distances in standard errors from places between limits', () => {
    expect([distances(rows), places(rows), farthest(distances(rows)), farthest([])]).toEqual([[1.23457, 5], [0.5], 5, null]);
  });

  it('is not published when a check failed', () => {
    expect(() => publish(run([row('a', 5, { pass: false })]), '/nowhere/at/all')).toThrow('1 checks failed, the first is a');
  });
});

describe('the published report', () => {
  it('is of a whole run in which nothing failed, small enough to come with the page', () => {
    const all = REPORT.parts.flatMap(({ rows }) => rows);
    expect(all.length).toBeGreaterThan(300);
    expect(REPORT.alleles).toBeGreaterThanOrEqual(400_000);
    expect(countOf(all).failed).toBe(0);
    expect(JSON.stringify(REPORT).length).toBeLessThan(60_000);
    expect(REPORT.parts.filter(({ about, seeds }) => about === '' || seeds === '')).toEqual([]);
    expect(farthest(distances(all))!).toBeLessThanOrEqual(4);
  });
});
