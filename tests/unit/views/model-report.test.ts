/** The published verification report: what the compact file says, and that a failed run is not published. */
import { describe, expect, it } from 'vitest';
import { compact, COUNTED, KINDS as OF_TOOLS, publish, reportHtml } from '../../tools/verify-report.mjs';
import {
  checksOf,
  countOf,
  distances,
  farthest,
  KINDS,
  kindsOf,
  places,
  REPORT,
  stateOf,
  type Row,
} from '../../../src/views/model/report.ts';

const row = (name: string, z: number, more: object = {}) => ({
  name,
  kind: 'exact',
  expected: 1,
  observed: 1 + z / 10,
  standardError: 0.1,
  z,
  pass: true,
  ...more,
});
const run = (rows: object[]) => ({
  modelVersion: '9.9.9',
  alleles: 1000,
  node: 'v0',
  date: '2026-01-02T03:04:05Z',
  parts: [{ name: 'twin', seconds: 1, rows }],
});

describe('a run, made compact', () => {
  const { parts } = compact(
    run([
      row('a', 1.23456789),
      row('b (0 to 2)', 0.5, { kind: 'own limit' }),
      row('c', 5, { kind: 'independent', pass: false }),
      row('d', NaN, { kind: 'published', pass: false, notRun: 'no browser' }),
      row('e', NaN, { kind: 'report only' }),
    ]),
  );
  const rows = parts[0]!.rows as unknown as Row[];

  it('keeps names, kinds, numbers to six digits, and why a check did not pass', () => {
    expect(rows[0]).toEqual(['a', 'e', 1, 1.12346, 0.1, 1.23]);
    expect(rows.map(stateOf)).toEqual(['passed', 'passed', 'failed', 'notRun', 'shown']);
    expect(rows[3]!.slice(5)).toEqual([null, 'no browser']);
    expect([parts[0]!.about, parts[0]!.seeds].every((text) => text.length > 5)).toBe(true);
  });

  it('counts only what is held against something from outside the model', () => {
    expect(countOf(checksOf(rows))).toEqual({ passed: 1, failed: 1, notRun: 1, shown: 0 });
    expect(kindsOf(rows)).toEqual({ e: 1, i: 1, p: 1, o: 1, r: 1 });
    // One letter stands for each kind, the same in the tools and on the page.
    expect(OF_TOOLS.map((kind) => kind[0])).toEqual(Object.keys(KINDS));
    expect(checksOf(OF_TOOLS.map((kind): Row => ['', kind[0] as Row[1], 0, 0, 0, 0]))).toHaveLength(COUNTED.length);
  });

  it('is a page that says so', () => {
    const html = reportHtml(
      run([row('a', 1), row('b', 1, { kind: 'own limit' }), row('c', 1, { kind: 'report only' })]),
    );
    expect(html).toContain('1 passed, 0 failed, 0 not run.');
    expect(html).toContain('1 exact, 0 independent, 0 published');
    expect(html).toContain('1 own limit and 1 report only');
    expect(html).toContain('1 checks of 3 rows');
  });

  it('tells distances in standard errors from places between limits', () => {
    expect([distances(rows), places(rows), farthest(distances(rows)), farthest([])]).toEqual([
      [1.23, 5],
      [0.5],
      5,
      null,
    ]);
  });

  it('is not published when a check failed', () => {
    expect(() => publish(run([row('a', 5, { pass: false })]), '/nowhere/at/all')).toThrow(
      '1 checks failed, the first is a',
    );
    expect(() => publish(run([row('a', 5, { kind: 'own limit', pass: false })]), '/nowhere/at/all')).toThrow(
      '1 checks failed, the first is a',
    );
  });
});

describe('the published report', () => {
  it('is of a whole run in which nothing failed, small enough to come with the page', () => {
    const all = REPORT.parts.flatMap(({ rows }) => rows);
    expect(checksOf(all).length).toBeGreaterThan(300);
    expect(all.filter(([, kind]) => !(kind in KINDS))).toEqual([]);
    expect(REPORT.alleles).toBeGreaterThanOrEqual(400_000);
    expect(countOf(all).failed).toBe(0);
    // It comes with the Model screen, which is loaded when it is opened.
    expect(JSON.stringify(REPORT).length).toBeLessThan(90_000);
    expect(REPORT.parts.filter(({ about, seeds }) => about === '' || seeds === '')).toEqual([]);
    expect(farthest(distances(all))!).toBeLessThanOrEqual(4);
  });
});
