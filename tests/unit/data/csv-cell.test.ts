/** No text that goes out in a CSV file can be run by a spreadsheet. */
import { describe, expect, it } from 'vitest';
import { csvCell, csvLead, csvRow } from '../../../sim/data/csv-cell.ts';
import { readTable } from '../../../sim/data/read-table.ts';
import { resolveValues, scenarioFromPreset } from '../../../sim/index.ts';
import { provenance } from '../../../sim/run/csv.ts';

describe('a cell', () => {
  it.each([
    [-4.5, '-4.5'], [1e-300, '1e-300'], ['-4.5', '-4.5'], ['+3', '+3'], ['-1e5', '-1e5'], ['vole', 'vole'], ['a-b', 'a-b'], ['', ''],
    ['=1+1', "'=1+1"], ['+1+cmd', "'+1+cmd"], ['-', "'-"], ['@SUM(A1)', "'@SUM(A1)"], ['-2+3', "'-2+3"], ['\t=1', '"\'\t=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'], ['a,b', '"a,b"'], ['a;=b', '"a;=b"'], ['say "so"', '"say ""so"""'], ['two\nlines', '"two\nlines"'],
  ])('%j goes out as %j', (value, text) => expect(csvCell(value)).toBe(text));
  it('comes back as it went', () => {
    const cells = ['a,b', 'say "so"', 'two\nlines', 'plain', '-4'];
    expect(readTable(`p,q,r,s,t\n${csvRow(cells)}\n`).rows[0]!.cells).toEqual(cells);
  });
});

describe('a line above the table', () => {
  it.each([
    ['a, b', 'a, b'], ['[1,-2,{"x":-3}]', '[1,-2,{"x":-3}]'], ['[0,-0.5]', '[0,-0.5]'], ['care.licking=5 a=-1', 'care.licking=5 a=-1'],
    [JSON.stringify('x,=cmd()'), String.raw`"x,\u003dcmd()"`],
    [JSON.stringify('x",@SUM(1)'), String.raw`"x\",\u0040SUM(1)"`],
    [JSON.stringify('x;  -1+cmd'), String.raw`"x;  \u002d1+cmd"`],
    [JSON.stringify('x,"+1+1'), String.raw`"x,\"\u002b1+1"`],
  ])('%s goes out as %s', (value, text) => expect(csvLead(['seed', value])).toBe(`# seed: ${text}`));

  it('gives a hostile seed back whole', () => {
    const seed = 'a,=HYPERLINK("http://x");@y,-1-1\u202e';
    const scenario = { ...scenarioFromPreset('both-parents'), seed };
    expect(resolveValues(scenario)).toBeDefined();
    const lead = provenance(scenario, '').map((pair) => csvLead(pair));
    const line = lead.find((each) => each.startsWith('# seed: '))!;
    expect(JSON.parse(line.slice('# seed: '.length))).toBe(seed);
    for (const cell of lead.flatMap((each) => each.split(/[,;\t]/))) expect(cell.replace(/^["'\s\\]+/, '')).not.toMatch(/^[=+@-](?![\d.]+$)/);
  });
});
