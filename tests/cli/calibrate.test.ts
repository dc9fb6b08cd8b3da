/** `tend calibrate`: its options and what it prints. */
import { describe, expect, it } from 'vitest';
import { tend, works } from './tend.ts';

const figures = (text: string) => text.split('\n').filter((line) => line.startsWith('check'));

describe('tend calibrate --check', () => {
  const blood = (...args: string[]) => works(['calibrate', '--fit', 'blood', '--size', '1', ...args], '');
  it('needs no value, wherever it stands, and means true', async () => {
    const [last, first, full, off] = await Promise.all([
      blood('--check'),
      works(['calibrate', '--check', '--fit', 'blood', '--size', '1'], ''),
      blood('--check', 'true'),
      tend(['calibrate', '--check', 'perhaps']),
    ]);
    expect(figures(last!)).toHaveLength(2);
    expect(first).toBe(last);
    expect(full).toBe(last);
    expect(off!.status).not.toBe(0);
    expect(off!.stderr).toContain('--check');
  });
  it('takes other seeds, names them, and comes to other figures within the same limits', async () => {
    const [usual, other, json] = await Promise.all([
      blood('--check'),
      blood('--check', '--seed', 'seven'),
      blood('--check', '--seed', 'seven', '--format', 'json'),
    ]);
    expect(usual).toContain('# seed check\n');
    expect(other).toContain('# seed seven\n');
    expect(figures(other!)).not.toEqual(figures(usual!));
    expect(figures(other!)[0]).toMatch(/blood\.siteSd .* aim 8\.2 {2}limits 7 to 9 {2}(inside|OUTSIDE)$/);
    const record = JSON.parse(json!);
    expect(record).toMatchObject({
      schema: 'tend.calibration/2',
      size: 1,
      seeds: { check: 'seven' },
      fits: [{ fit: 'blood', figures: [], leaning: [] }],
    });
    expect(figures(other!)[0]).toContain(String(Number(record.fits[0].check[0].value.toPrecision(3))));
  });
});

describe('tend calibrate', () => {
  it('never checks a fit with the seeds it was fitted to', async () => {
    const record = JSON.parse(
      await works(['calibrate', '--fit', 'blood', '--size', '1', '--seed', 'check', '--format', 'json'], ''),
    );
    expect(record.seeds).toEqual({ fit: 'check', check: 'check of check', blocks: 10 });
    const [{ figures: seen, check, leaning, parameters }] = record.fits;
    expect(seen[0].value).not.toBe(check[0].value);
    expect(leaning[0].shifts['division.clones'].error).toBeGreaterThan(0);
    expect(parameters[0]).toMatchObject({ id: 'division.clones', identified: true });
  });
});
