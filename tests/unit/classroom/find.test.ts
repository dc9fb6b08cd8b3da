/** Tickets are found in whatever was pasted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTickets, SEARCH_LIMITS } from '../../../sim/classroom/find.ts';
import { InputError } from '../../../sim/params/types.ts';

const DASHED = 'TEND1-20GGP-E43M3-GM460-ZR001-47GJB-4P9M3-8G1PZ-YPM1G-330HG-M901G-FZYM0-RXPJP-QB09M-K2P';
const PACKED = DASHED.replaceAll('-', '');

function textsIn(text: string) {
  return findTickets([{ text, from: 'paste' }]).map((piece) => (piece.isTicket ? piece.text : `? ${piece.text}`));
}

describe('a ticket is found', () => {
  it.each([
    ['alone', DASHED],
    ['without dashes', PACKED],
    ['in small letters', DASHED.toLowerCase()],
    ['with O for 0 and l for 1', DASHED.replaceAll('0', 'o').replaceAll('1', 'l')],
    ['with blanks for dashes', DASHED.replaceAll('-', ' ')],
    ['with dashes of a word processor', DASHED.replaceAll('-', '–')],
    ['in a chat', `[10:31] Anna K.: here is mine ${DASHED} thanks!\n[10:32] Ben: and mine?`],
    ['before a name that is all letters of base 32', `${DASHED}\nAnna 10:32`],
    ['before letters without a gap', `${PACKED}ANNA4B`],
    ['behind letters without a gap', `seat14:${PACKED}`],
    ['over two lines', `${DASHED.slice(0, 47)}\n${DASHED.slice(47)}\nregards`],
    ['over two lines in the middle of a group', `${PACKED.slice(0, 33)}\r\n${PACKED.slice(33)}`],
    ['in a quoted mail', `> > ${DASHED.slice(0, 42)}\n> > ${DASHED.slice(42)}\n> > Ben`],
    ['in a quoted-printable mail', `${PACKED.slice(0, 70)}=\r\n${PACKED.slice(70)}`],
    ['in a cell', `Timestamp,Seat,Ticket\n"2026/11/30 9:12",14,"${DASHED}"\n`],
    ['in a page', `<td><b>${DASHED.slice(0, 30)}</b><wbr>${DASHED.slice(30)}</td>`],
    ['escaped for a page', `&gt; ${DASHED.slice(0, 30)}&shy;${DASHED.slice(30)}&lt;br&gt;`],
    ['in a table of Markdown', `| Anna | ${DASHED} | 14 |`],
    ['in a link', `https://example.org/#ticket=${PACKED}&x=1`],
  ])('%s', (_, text) => {
    expect(textsIn(text)).toEqual([PACKED]);
  });
  it('though several stand in one line', () => {
    expect(textsIn(`${DASHED} ${DASHED},${PACKED}${PACKED}`)).toEqual([PACKED, PACKED, PACKED, PACKED]);
  });
  it('though it does not fit, up to its own end', () => {
    const [wrong] = [DASHED.replace('E43M3', 'E43M4')];
    const packed = wrong!.replaceAll('-', '');
    expect(textsIn(`Anna: ${wrong} bye now`)).toEqual([packed]);
    expect(textsIn(`Anna: ${packed}\nBen: ${DASHED}`)).toEqual([packed, PACKED]);
    expect(textsIn(`${wrong!.slice(0, 47)}\n${wrong!.slice(47)}\n\nAnna`)).toEqual([packed]);
    expect(textsIn(`${wrong}\nTEND1-20GGP-E4U`)).toEqual([packed, 'TEND120GGPE4U']);
    expect(textsIn('TEND2-ABC12-34567')).toEqual(['TEND2ABC1234567']);
  });
  it('with the group that is too short', () => {
    const [piece] = findTickets([{ text: DASHED.replace('E43M3', 'E43M'), from: 'paste' }]);
    expect(piece).toMatchObject({ oddGroup: 3 });
  });
  it('and a word is none', () => {
    expect(textsIn('I was attending and pretending; they tend 1 garden. TENDING TENDLY')).toEqual([
      '? I was attending and pretending; they tend 1 garden. TENDING TENDLY',
    ]);
    expect(textsIn(`Tickets begin with TEND1, as in\n${DASHED}`)).toEqual([PACKED]);
    expect(textsIn('  \n\n')).toEqual([]);
  });
});

describe('a line without a ticket', () => {
  it('is a piece where a list of tickets was dropped', () => {
    expect(textsIn(`${DASHED}\n${PACKED}\n<script>alert(1)</script>\n`)).toEqual([
      PACKED,
      PACKED,
      '? <script>alert(1)</script>',
    ]);
  });
  it('is none among names and times', () => {
    expect(textsIn(`Anna 10:31\n${DASHED}\nBen 10:32\n${DASHED}\n`)).toEqual([PACKED, PACKED]);
    expect(textsIn(`Anna: ${DASHED}\n${DASHED}\nhello`)).toEqual([PACKED, PACKED]);
  });
  it('stands for a text that holds no ticket', () => {
    expect(textsIn('hello\nworld')).toEqual(['? hello']);
  });
});

describe('what is too much', () => {
  it('is refused at once, with what is allowed', () => {
    const much = 'x'.repeat(50_000_000);
    const begin = performance.now();
    expect(() => findTickets([{ text: much, from: 'paste' }])).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ allowed: [0, SEARCH_LIMITS.characters] })] }),
    );
    expect(performance.now() - begin).toBeLessThan(1000);
    const many = `${PACKED}\n`.repeat(SEARCH_LIMITS.pieces + 1);
    expect(() => findTickets([{ text: many, from: 'paste' }])).toThrow(InputError);
    expect(findTickets([{ text: many.slice(PACKED.length + 1), from: 'paste' }])).toHaveLength(SEARCH_LIMITS.pieces);
  });
  it.each(['TEND1', 'TEND1-', 'TEND1-2', 'TEND1 <', 'TEND1<'.padEnd(100, 'a'), 'TEND12345 > ', 'attending '])(
    'is gone through fast: %s',
    (piece) => {
      const text = piece.repeat(Math.floor(SEARCH_LIMITS.characters / piece.length));
      const begin = performance.now();
      try {
        findTickets([{ text, from: 'paste' }]);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
      expect(performance.now() - begin).toBeLessThan(1000);
    },
  );
  it('never breaks off', () => {
    const parts = fc.constantFrom('TEND1', 'TEND', '-', '\n', '> ', '<br', '&', PACKED, PACKED.slice(3, 40), 'U', '0');
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string(), fc.string({ unit: 'binary' }))), (all) => {
        const found = findTickets([{ text: all.join(''), from: 'paste' }]);
        for (const { text, isTicket } of found) if (isTicket) expect(text).toMatch(/^TEND\d[0-9A-Z]{5,102}$/);
      }),
      { numRuns: 500 },
    );
  });
});
