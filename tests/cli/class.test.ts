/** `tend class`: what a class handed in, found in any files, judged and printed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { long } from '../long.ts';
import { writeClassFile } from '../../sim/classroom/class-file.ts';
import { findTickets } from '../../sim/classroom/find.ts';
import { judgeFound } from '../../sim/classroom/judge.ts';
import { classOfSetup, codeOfSetup } from '../../sim/classroom/own-class.ts';
import { writeSetup } from '../../sim/classroom/own-setup.ts';
import { STATUSES } from '../../sim/classroom/judged.ts';
import { MODEL_VERSION } from '../../sim/params/version.ts';
import { foundIn, luckClass, OWN_SETUP, runsOf, textOf, ticketOf } from '../unit/classroom/some-class.ts';
import { beforeCli, expectRefused, readCsv, tend, works } from './tend.ts';

const place = beforeCli();
const of = await luckClass(12);
const seats = [1, 2, 3, 4, 5, 6];
const good = seats.map((seat) => textOf(of, seat));
const altered = textOf(of, 7, { results: ticketOf(of, 1).results });

function file(name: string, text: string): string {
  const path = join(place.folder, name);
  writeFileSync(path, text);
  return path;
}

interface Printed {
  readonly schema: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly tickets: readonly { readonly seat: number | null; readonly status: string; readonly results: unknown }[];
}

describe('tend class', () => {
  it('judges tickets of a class of a teacher’s own by its set-up, and by no other', async () => {
    const own = classOfSetup(OWN_SETUP, codeOfSetup(OWN_SETUP), 5);
    const setup = file('own.json', writeSetup(OWN_SETUP));
    const honest = { done: [0], answers: {}, because: {} };
    const lines = [1, 2].map((seat) => textOf(own, seat, honest));
    const tickets = file(
      'own.txt',
      [...lines, textOf(own, 3, { ...honest, results: ticketOf(own, 1).results })].join('\n'),
    );
    const printed = JSON.parse(await works(['class', tickets, '--setup', setup, '--format', 'json'], '')) as Printed;
    expect(printed).toMatchObject({ code: own.code, lesson: `own-${own.code}`, counts: { good: 2, altered: 1 } });
    expectRefused(await tend(['class', tickets]), ['a class of a teacher']);
    const other = file('other.json', writeSetup({ ...OWN_SETUP, question: 'Another?' }));
    expectRefused(await tend(['class', tickets, '--setup', other, '--code', own.code]), ['not the code of this file']);
  });

  it('finds tickets in a chat, a mail and a table, and its counts add up', async () => {
    const chat = file(
      'chat.txt',
      good
        .slice(0, 3)
        .map((text, i) => `[10:3${i}] Anna: ${text} ok`)
        .join('\n'),
    );
    const mail = file('mail.eml', `> ${good[3]!.slice(0, 40)}\n> ${good[3]!.slice(40)}\n\nsee above\n`);
    const form = file('form.csv', `Time,Ticket\n9:12,${good[4]}\n9:13,${good[0]!.toLowerCase()}\n9:14,"${altered}"\n`);
    const args = ['class', chat, mail, form, '-', '--seats', '12', '--format', 'json'];
    const printed = JSON.parse(await works(args, `${good[5]!.slice(0, -3)}7${good[5]!.slice(-2)}\n`)) as Printed;
    expect(printed).toMatchObject({
      schema: 'tend.class-results/1',
      code: of.code,
      lesson: 'luck',
      seats: 12,
      modelVersion: MODEL_VERSION,
      counts: { good: 5, 'same again': 1, altered: 1, corrupt: 1, conflict: 0 },
    });
    expect(Object.keys(printed.counts)).toEqual([...STATUSES]);
    expect(Object.values(printed.counts).reduce((a, b) => a + b, 0)).toBe(printed.tickets.length);
    expect(printed.tickets[1]).toMatchObject({ seat: 2, status: 'good', pooled: true, attempt: 1, stage: 2 });
    expect(printed.tickets[1]!.results).toEqual([
      expect.objectContaining({ id: 'small', ...ticketOf(of, 2).results[0] }),
      expect.objectContaining({ id: 'large', ...ticketOf(of, 2).results[1] }),
    ]);
    expect(await works([...args, '--threads', '1'], `${good[5]!.slice(0, -3)}7${good[5]!.slice(-2)}\n`)).toBe(
      `${JSON.stringify(printed, null, 2)}\n`,
    );
  });
  it('prints a table of one line of names and a line a ticket, without formulas', async () => {
    const list = file('=HYPERLINK("x").txt', `${good.join('\n')}\n@SUM(A1)\n`);
    const csv = await works(['class', list], '');
    const [names, ...lines] = csv.trimEnd().split('\n');
    expect(names).toMatch(/^seat,status,pooled,attempt,stage,version,done,skipped,s1\.gap,s1\.gap\.2,s1\.because,/);
    expect(names).toMatch(/,exit\.3,small,small\.low,small\.high,large,large\.low,large\.high,from$/);
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(
      new RegExp(`^1,good,true,1,2,${MODEL_VERSION.replaceAll('.', '\\.')},s1 s2 s3 s4 s5 s6 s7,,33,21,2,`),
    );
    expect(lines[0]).not.toMatch(/NaN|undefined|null/);
    for (const line of lines) expect(line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)).toHaveLength(names!.split(',').length);
    expect(csv).not.toMatch(/(^|,)"?[=@+]/m);
    const { rows } = readCsv(csv);
    expect(Number(rows[0]![rows[0]!.length - 7])).toBe(ticketOf(of, 1).results[0]!.estimate);
  });
  long('opens a class file to what it was, and says what does not come out again', async () => {
    const found = foundIn(...good, altered);
    const runs = runsOf(of, [...seats, 7]);
    const decisions = [{ ticket: altered, choice: 'use the run' } as const];
    const judged = judgeFound(found, of, decisions, runs);
    const hands = { 's7.claim': [9, 4, 2] };
    const text = writeClassFile(of, { judged, decisions, paper: [], hands, state: 'picture.1' });
    const printed = JSON.parse(await works(['class', file('class.json', text), '--format', 'json'], '')) as Printed;
    expect(printed).toMatchObject({ seats: 12, notReproduced: [], counts: { good: 6, altered: 1 } });
    expect(printed).toMatchObject({ hands: [{ ask: 's7.claim', of: 'claim', counts: [9, 4, 2], n: 15 }] });
    expect(printed.tickets[6]).toMatchObject({ pooled: true, status: 'altered' });
    const lied = text.replace('"altered"', '"good"');
    const again = JSON.parse(await works(['class', file('lied.json', lied), '--format', 'json'], '')) as Printed;
    expect(again).toMatchObject({ notReproduced: [6] });
    const args = ['class', file('other.json', text), '--code', '0M8C9XKQ', '--format', 'json'];
    expect(JSON.parse(await works(args, ''))).toMatchObject({ code: '0M8C9XKQ', hands: [] });
  });
  long('judges by the code that it is told, or by the most frequent one', async () => {
    const others = ['0M8C9XKQ', '0M8C9XKQ'].map((code, i) => textOf(of, i + 1, { code }));
    const list = file('two.txt', [...others, ...good.slice(0, 3)].join('\n'));
    const counts = async (...more: readonly string[]) =>
      (JSON.parse(await works(['class', list, '--format', 'json', ...more], '')) as Printed).counts;
    expect(await counts()).toMatchObject({ good: 3, 'another class': 2 });
    expect(await counts('--code', '0m8c-9xkq')).toMatchObject({ 'another class': 3, good: 0 });
  });
  long('writes to a file', async () => {
    const out = join(place.folder, 'board.csv');
    expect(await works(['class', '-', '--out', out], good.join('\n'))).toBe('');
    expect(findTickets([{ text: good.join('\n'), from: '-' }])).toHaveLength(6);
  });
});

describe('tend class refuses', () => {
  it.each<[string, readonly string[], string, readonly string[]]>([
    ['nothing', [], '', ['FILE is missing']],
    ['a file that is not there', ['nowhere.txt'], '', ['nowhere.txt', 'does not exist']],
    ['a text without a class', ['-'], 'hello', ['--code is missing']],
    ['a code that is mistyped', ['-', '--code', '088B721U'], 'hello', ['Class code', '8 letters and digits']],
    ['a code with a wrong letter', ['-', '--code', '088B7210'], 'hello', ['088B7210', 'not right']],
    ['no seat', ['-', '--seats', '0', '--code', '088B721T'], 'hello', ['--seats must be from 1 to 250', '0']],
    ['half a seat', ['-', '--seats', '1.5', '--code', '088B721T'], 'hello', ['--seats must be a whole number']],
    ['another form', ['-', '--format', 'xml'], 'hello', ['--format must be one of csv, json']],
    ['a text that is too long', ['-', '--code', '088B721T'], 'x'.repeat(5_000_001), ['from 0 to 5000000 characters']],
    ['a class file of another kind', ['-'], '{"schema":"tend.class/2"}', ['must be tend.class/1', 'tend.class/2']],
    ['a class file with a field too many', ['-'], '{"schema":"tend.class/1","code":"088B721T","x":1}', ['x']],
  ])('%s', async (_, args, input, says) => {
    expectRefused(await tend(['class', ...args], input), says);
  });
});
