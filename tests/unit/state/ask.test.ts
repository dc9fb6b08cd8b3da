/**
 * One way to ask the engine: the latest wins, work in pieces is called off or left open, errors are told apart in one
 * place.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InputError } from '../../../sim/page.ts';
import { createLatest, orRefused, unanswered } from '../../../src/state/ask.ts';
import { createRound, startClock } from '../../../src/state/round.ts';
import { WorkerCrashed } from '../../../src/state/failure.ts';
import { askAgain } from '../../../src/state/unanswered.ts';

const settled = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};
const refusal = new InputError([{ code: 'missing', path: 'cells' }]);

/** Questions that a test answers when it likes. */
function answers() {
  const asked: {
    question: unknown;
    signal?: AbortSignal;
    answer(): Promise<void>;
    fail(error: unknown): Promise<void>;
  }[] = [];
  const ask = (question: unknown, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      asked.push({
        question,
        ...(signal === undefined ? {} : { signal }),
        answer: () => (resolve(), settled()),
        fail: (error) => (reject(error as Error), settled()),
      });
    });
  return { asked, ask };
}

afterEach(() => void vi.useRealTimers());

describe('the latest question', () => {
  it('is asked at once; of those that come meanwhile only the newest, when the first is answered', async () => {
    const { asked, ask } = answers();
    const latest = createLatest(ask);
    const questions = [{ n: 0 }, { n: 1 }, { n: 2 }];
    for (const question of questions) latest.ask(question);
    expect(asked.map(({ question }) => question)).toEqual([questions[0]]);
    await asked[0]!.answer();
    expect(asked.map(({ question }) => question)).toEqual([questions[0], questions[2]]);
    await asked[1]!.answer();
    expect(asked).toHaveLength(2);
    latest.ask(questions[1]!);
    expect(asked).toHaveLength(3);
  });
});

describe('a round', () => {
  it('begun again calls off what was on its way, whose end is nobody’s business', async () => {
    const { asked, ask } = answers();
    const [fail, ended] = [vi.fn(), vi.fn()];
    const round = createRound((signal) => ask('piece', signal), fail, ended);
    round.begin();
    round.begin();
    expect(asked.map(({ signal }) => signal!.aborted)).toEqual([true, false]);
    await asked[0]!.fail(new Error('too late'));
    expect([fail, ended].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    await asked[1]!.answer();
    expect([fail, ended].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it('that was given up is begun once more with the others that are open, unless it was stopped', async () => {
    const { asked, ask } = answers();
    const fail = vi.fn();
    const rounds = [0, 1].map((n) => createRound((signal) => ask(n, signal), fail));
    for (const round of rounds) round.begin();
    for (const each of asked) await each.fail(new WorkerCrashed());
    rounds[1]!.stop();
    askAgain();
    expect(asked.map(({ question }) => question)).toEqual([0, 1, 0]);
    askAgain();
    expect(asked).toHaveLength(3);
    expect(fail).not.toHaveBeenCalled();
  });

  it('that was refused or failed says so once, and is not begun again by itself', async () => {
    const { asked, ask } = answers();
    const fail = vi.fn();
    const round = createRound((signal) => ask('piece', signal), fail);
    for (const error of [refusal, new Error('no')]) {
      round.begin();
      await asked.at(-1)!.fail(error);
      expect(fail).toHaveBeenLastCalledWith(error);
    }
    askAgain();
    expect(asked).toHaveLength(2);
  });
});

describe('what became of a question', () => {
  it('is called off before anything else, then given up, refused or failed', () => {
    const off = new AbortController();
    off.abort();
    expect(unanswered(new WorkerCrashed(), off.signal)).toBe('called off');
    expect(unanswered(new WorkerCrashed(), new AbortController().signal)).toBe('given up');
    expect(unanswered(refusal)).toBe('refused');
    expect(unanswered(new Error('any'))).toBe('failed');
    expect(unanswered('thrown')).toBe('failed');
  });

  it('is nothing where the model refused and that was allowed for; any other error stays one', async () => {
    expect(await orRefused(Promise.resolve(3))).toBe(3);
    expect(await orRefused(Promise.reject(refusal))).toBeNull();
    await expect(orRefused(Promise.reject(new WorkerCrashed()))).rejects.toThrow(WorkerCrashed);
  });
});

it('the time left is told by how far something has come, not before that can be known', () => {
  vi.useFakeTimers();
  const left = startClock();
  vi.advanceTimersByTime(500);
  expect(left({ done: 1, total: 100 })).toBeNull();
  expect(left({ done: 25, total: 100 })).toBeCloseTo(1.5, 6);
  vi.advanceTimersByTime(500);
  expect(left({ done: 1, total: 100 })).toBeCloseTo(99, 6);
});
