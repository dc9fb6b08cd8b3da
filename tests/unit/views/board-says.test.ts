/** What the board says of counted hands: the answer that most chose, all that as many chose, sides of marks. */
import { describe, expect, it } from 'vitest';
import { classOf, statesOf, poolHands, askOfState } from '../../../sim/classroom.ts';
import { loadLesson } from '../../../sim/lessons.ts';
import { findingOf, headingOf } from '../../../src/views/class/board/says.ts';
import { createEnglish, learn } from '../../../src/words/say.ts';
import '../../../src/words/class.ts';
import '../../../src/words/lesson.ts';

const say = createEnglish();
learn((await loadLesson('luck'))!.words);
const of = await classOf('088B721T', 30);
const told = { of, say, truths: new Map() };

function pooledOf(ask: string, counts: readonly number[]) {
  const state = statesOf(of.lesson).find((each) => askOfState(of.lesson, each) === ask)!;
  const pooled = poolHands(of.lesson, { [ask]: counts }, state);
  if (pooled?.kind !== 'hands') throw new Error(`${ask} is not drawn`);
  return pooled;
}

describe('counted hands in words', () => {
  it('name the answer that most chose', () => {
    expect(findingOf(pooledOf('s4.bet', [1, 0, 7, 2, 0, 0]), told)).toBe('7 of 10 chose “10”.');
    expect(findingOf(pooledOf('s7.claim', [2, 9, 1]), told)).toBe('9 of 12 claim: “In this world it caused none.”');
  });
  it('put none of several before the others', () => {
    expect(findingOf(pooledOf('s4.bet', [4, 0, 4, 2, 0, 0]), told)).toBe('4 of 10 each: “4” · “10”');
  });
  it('say on which side marks lie, under the heading of their question', () => {
    const pooled = pooledOf('s1.gap', [5, 2, 1]);
    expect(findingOf(pooled, told)).toBe('5 of 8 expected A higher, 2 no difference, 1 B higher.');
    expect(headingOf(pooled, told)).toMatch(/^What we expected: /);
    expect(headingOf(pooledOf('s7.claim', [2, 9, 1]), told)).toBe('What we claim');
  });
});
