/** Results of other versions, drawn hollow where a teacher wants them: finding and diamond stay as they were. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import {
  classOf,
  poolHollow,
  poolOf,
  type HollowRow,
  type Judged,
  type PooledResults,
} from '../../../sim/classroom.ts';
import { createLocalRunner } from '../../../sim/engine.ts';
import { loadLesson } from '../../../sim/lessons.ts';
import { AppContext } from '../../../src/state/react.tsx';
import { BoardBody } from '../../../src/views/class/board/BoardBody.tsx';
import { findingOf } from '../../../src/views/class/board/says.ts';
import { tableOf } from '../../../src/views/class/board/tables.ts';
import { createEnglish, learn } from '../../../src/words/say.ts';
import '../../../src/words/class.ts';
import '../../../src/words/lesson.ts';

const say = createEnglish();
learn((await loadLesson('luck'))!.words);
const of = await classOf('088B721T', 30);
const store = { live: { view: createStore(() => ({ scenario: { preset: 'both-parents' } })) }, page: null };

function judgedOf(seat: number, modelVersion: string): Judged {
  const results = of.layout.results.map(() => ({ estimate: seat, low: seat - 3, high: seat + 3, hash: '0' }));
  const ticket = { code: of.code, seat, attempt: 1, stage: 2, modelVersion, answers: {}, because: {}, results };
  const isOld = modelVersion !== '1.4.0';
  const all = { ...ticket, done: [], skipped: [] };
  const found = { text: '', isTicket: true, from: 'paste' };
  const status = isOld ? 'other version' : 'good';
  return { id: seat, found, status, pooled: !isOld, aside: false, head: all, ticket: all, why: {} };
}

const judged = [1, 2, 3, 4, 5, 6]
  .map((seat) => judgedOf(seat, '1.4.0'))
  .concat([20, 21].map((seat) => judgedOf(seat, '1.3.0')));
const STATE = 'picture.1';
const pooled = poolOf(of, judged, new Map(), of.lesson.board[1]!) as PooledResults;
const all = poolHollow(of, judged, pooled);

function markup(hollow: readonly HollowRow[], shown = 6): string {
  const props = {
    of,
    judged,
    runs: new Map(),
    hands: {},
    state: STATE,
    link: '',
    letters: 13,
    isLit: false,
    isDry: false,
  };
  const body = createElement(BoardBody, { ...props, hollow, shown, marksLast: shown < 6, wordOf: () => '' });
  return renderToStaticMarkup(
    createElement(AppContext.Provider, { value: { store, runner: createLocalRunner(), say } as never }, body),
  );
}

describe('hollow rows', () => {
  it('are drawn when they are wanted, and how many there are stands behind the finding', () => {
    const finding = findingOf(pooled, { of, say, truths: new Map() });
    const [without, drawn] = [markup([]), markup(all)];
    expect(without.match(/board-row hollow/g)).toBeNull();
    expect(drawn.match(/board-row hollow/g)).toHaveLength(2);
    expect(drawn).toContain(`${finding} Hollow: 2 of another version, in no mean and no count.`);
    expect(without).toContain(finding);
    // What the class comes to is written beside its diamond.
    const mean = /the class [^<]+/.exec(without)![0];
    expect(drawn).toContain(mean);
  });
  it('wait for the last of those that count', () => {
    expect(markup(all, 3)).not.toContain('hollow');
  });
  it('stand in the table under their own version', () => {
    const { columns, rows } = tableOf(pooled, { of, say, truths: new Map() }, false, all);
    expect(columns.at(-1)!.id).toBe('version');
    expect(rows.map((row) => row.at(-1))).toEqual([...Array.from({ length: 6 }, () => '1.4.0'), '1.3.0', '1.3.0']);
    expect(tableOf(pooled, { of, say, truths: new Map() }, false).rows).toHaveLength(6);
  });
});
