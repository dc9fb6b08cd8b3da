/** `tend saliva`: brain beside saliva, true and as read. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import { parseScenario, scenarioFromPreset } from '../../sim/page.ts';
import { SALIVA_COLUMNS, salivaCsv } from '../../sim/run/saliva-csv.ts';
import { beforeCli, readCsv, tend, works } from './tend.ts';

beforeCli();
const scenario = parseScenario({
  ...scenarioFromPreset('infant-both-parents', 'saliva-1'),
  days: 30,
  cells: 128,
  siblings: 2,
});
const text = JSON.stringify(scenario);
const result = runNow({ kind: 'saliva', scenario, from: 0, to: 2 });

describe('tend saliva', () => {
  it("prints a row a young one and day, the engine's own numbers", async () => {
    const csv = await works(['saliva', '-'], text);
    expect(csv).toBe(salivaCsv(result));
    const { columns, rows } = readCsv(csv);
    expect(columns).toEqual(['young', 'day', ...SALIVA_COLUMNS.map(({ id }) => id)]);
    expect(rows).toHaveLength(2 * 31);
    expect(rows[31 + 4]).toEqual(['1', '4', ...SALIVA_COLUMNS.map(({ id }) => String(result[id][31 + 4]))]);
  });
  it('prints the same as JSON', async () => {
    const json = JSON.parse(await works(['saliva', '-', '--format', 'json'], text)) as {
      series: Record<string, number[][]>;
    };
    for (const { id } of SALIVA_COLUMNS) expect(json.series[id]!.flat()).toEqual([...result[id]]);
  });
  it('refuses a chance above one by name', async () => {
    const { status, stdout, stderr } = await tend(['saliva', '-', '--set', 'leukocytes.maintenance=1.2'], text);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('leukocytes.maintenance');
    expect(stderr).toContain('from 0.5 to 1');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
