/**
 * Somebody's own trial: read as spreadsheets write it, refused by line, through the same statistics as the page's own.
 */
import { describe, expect, it } from 'vitest';
import { isComputed, trialTest, type InputError } from '../../../sim/page.ts';
import { ownData, ownPoints, ownSentence, readOwnTrial } from '../../../src/views/experiment/vole-trial/own-trial.ts';
import { createEnglish } from '../../../src/words/say.ts';

const ROWS = [
  'a1;L1;low;34,5',
  'a2;L1;low;33,0',
  'a3;L2;low;31,2',
  'b1;L3;high;29,3',
  'b2;L3;high;NA',
  'b3;L4;high;30,2',
];
const file = (rows: readonly string[] = ROWS) => `\uFEFFAnimal;Litter;Arm;Methylation\r\n${rows.join('\r\n')}\r\n`;
const say = createEnglish();
const faults = (text: string) => {
  try {
    readOwnTrial(text);
    return [];
  } catch (error) {
    return (error as InputError).problems.map(({ code, detail }) => [code, detail?.['line']]);
  }
};

describe('a table of one’s own', () => {
  it('is read with byte-order mark, semicolons, decimal commas and gaps', () => {
    const table = readOwnTrial(file());
    expect([table.animal.length, table.incomplete]).toEqual([5, 1]);
    expect(ownPoints(table)[0]).toEqual({ litter: 'L1', arm: 0, value: 34.5 });
  });
  it('goes through the statistics of the simulated trial', () => {
    const table = readOwnTrial(file());
    const { mixed } = trialTest(ownPoints(table));
    if (!isComputed(mixed)) throw new Error('not computed');
    expect(ownData(table, say).difference).toMatchObject({
      value: mixed.estimate,
      low: mixed.interval[0],
      high: mixed.interval[1],
    });
    expect(ownSentence(table, say)).toContain('low minus high: +');
  });
  it('says what cannot be computed', () => {
    const two = readOwnTrial(file([ROWS[0]!, ROWS[3]!]));
    expect(ownSentence(two, say)).toMatch(/^It cannot be worked out\. /);
    expect(ownData(two, say).difference).toBeNull();
  });
  it('is refused by line, and where there are not two arms', () => {
    expect(faults(file([...ROWS, 'b4;L4;high;many']))).toEqual([['table-not-a-number', 8]]);
    expect(faults(file([...ROWS, 'b4;L4;high;130']))).toEqual([['table-no-percentage', 8]]);
    expect(faults(file([...ROWS, 'b4;L4']))).toEqual([['table-ragged', 8]]);
    expect(faults(file([...ROWS, 'b1;L9;high;30']))).toEqual([['table-row-twice', 8]]);
    expect(faults(file([...ROWS, 'c1;L9;middle;30']))[0]![0]).toBe('table-column-levels');
    expect(faults('dyad,engagement5,methylation5,methylation18\n1,0,50,50\n')[0]![0]).toBe('table-unknown-shape');
  });
});
