/** No text that goes out in a CSV file can be run by a spreadsheet. */
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLead, csvRow } from '../../../sim/data/csv-cell.ts';
import { readTable } from '../../../sim/data/read-table.ts';
import { resolveValues, scenarioFromPreset } from '../../../sim/page.ts';
import { provenance } from '../../../sim/data/provenance.ts';

describe('a cell', () => {
  it.each([
    [-4.5, '-4.5'],
    [1e-300, '1e-300'],
    ['-4.5', '-4.5'],
    ['+3', '+3'],
    ['-1e5', '-1e5'],
    ['vole', 'vole'],
    ['a-b', 'a-b'],
    ['', ''],
    ['=1+1', "'=1+1"],
    ['+1+cmd', "'+1+cmd"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['\t=1', '"\'\t=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['a,b', '"a,b"'],
    ['a;=b', '"a;=b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
  ])('%j goes out as %j', (value, text) => expect(csvCell(value)).toBe(text));
  it('comes back as it went', () => {
    const cells = ['a,b', 'say "so"', 'two\nlines', 'plain', '-4'];
    expect(readTable(`p,q,r,s,t\n${csvRow(cells)}\n`).rows[0]!.cells).toEqual(cells);
  });
});

describe('a line above the table', () => {
  it.each([
    ['a, b', 'a, b'],
    ['[1,-2,{"x":-3}]', '[1,-2,{"x":-3}]'],
    ['[0,-0.5]', '[0,-0.5]'],
    ['care.licking=5 a=-1', 'care.licking=5 a=-1'],
    [JSON.stringify('x,=cmd()'), String.raw`"x\u002c=cmd()"`],
    [JSON.stringify('x",@SUM(1)'), String.raw`"x\"\u002c@SUM(1)"`],
    [JSON.stringify('x;  -1+cmd'), String.raw`"x\u003b  -1+cmd"`],
    [JSON.stringify('x,"+1+1'), String.raw`"x\u002c\"+1+1"`],
    [JSON.stringify([{ id: 'a', n: 'b' }]), '[{"id":"a", "n":"b"}]'],
    ['day in days, level in %', 'day in days, level in %'],
    ['a,=1', String.raw`"a\u002c=1"`],
    ['Say "so"', String.raw`"Say \"so\""`],
    ['two\nlines', String.raw`"two\nlines"`],
  ])('%s goes out as %s', (value, text) => expect(csvLead(['seed', value])).toBe(`# seed: ${text}`));

  it('gives a hostile seed back whole', () => {
    const seed = 'a,=HYPERLINK("http://x");@y,-1-1\u202e';
    const scenario = { ...scenarioFromPreset('both-parents'), seed };
    expect(resolveValues(scenario)).toBeDefined();
    const lead = provenance(scenario, '').map((pair) => csvLead(pair));
    const line = lead.find((each) => each.startsWith('# seed: '))!;
    expect(JSON.parse(line.slice('# seed: '.length))).toBe(seed);
    for (const cell of lead.flatMap((each) => each.split(/[,;\t]/)))
      expect(cell.replace(/^["'\s\\]+/, '')).not.toMatch(/^[=+@-](?![\d.]+$)/);
  });

  // Text of others reaches these lines as a seed, a table's name, a scenario's name or a chart's title.
  const HOSTILE = [
    'a,"b',
    '","',
    '"',
    'x,";"y',
    ',"=1+1',
    ';"@A1',
    '\t"+1',
    'a\n"b,c',
    "',=1",
    '\u2028,"',
    'data-picture=""',
    '"""',
    '[1,"',
    '{"a":"b,\\"c"}',
    '\\",="',
  ];
  it.each(HOSTILE)(
    '%j swallows no row in a reader that takes such lines for rows, and stands in no cell of its own',
    (text) => {
      const lead = [
        ['title', text],
        ['seed', JSON.stringify(text)],
        ['events', JSON.stringify([{ id: text, label: text, n: -1 }])],
      ] as const;
      for (const delimiter of [',', ';', '\t']) {
        const { data } = papa.parse(
          [...lead.map((pair) => csvLead(pair)), 'day,y', '0,1', '1,"2"', ''].join('\n').trimEnd(),
          { delimiter },
        );
        expect(data).toHaveLength(6);
        for (const cell of data.slice(0, 3).flatMap((row) => row.slice(1)))
          expect(cell).toMatch(/^ "(id|label|n)":|^ ?"?-?[\w.]+/);
        for (const cell of data.slice(0, 3).flat()) expect(cell.trim().replace(/^["'\\]+/, '')).not.toMatch(/^[=+@]/);
      }
      const title = csvLead(['title', text]).slice('# title: '.length);
      expect(
        title === text ||
          JSON.parse(title) === text ||
          JSON.stringify(JSON.parse(title)) === JSON.stringify(JSON.parse(text)),
      ).toBe(true);
      expect(JSON.parse(csvLead(['seed', JSON.stringify(text)]).slice('# seed: '.length))).toBe(text);
    },
  );
});
