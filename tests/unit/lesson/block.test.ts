import { describe, expect, it } from 'vitest';
import { blockStarts, moveBlock } from '../../../sim/lesson/block.ts';

describe('the block of a lesson', () => {
  it('keeps its length, and its end where it lasts to the day that is read', () => {
    expect(moveBlock({ fromDay: 0, toDay: 14, strength: 2 }, 90, 42)).toEqual({ fromDay: 42, toDay: 56, strength: 2 });
    expect(moveBlock({ fromDay: 30, toDay: 90 }, 90, 7)).toEqual({ fromDay: 7, toDay: 90 });
  });

  it('begins no later than leaves it whole', () => {
    expect(blockStarts({ fromDay: 0, toDay: 14 }, 90)).toEqual([0, 76]);
    expect(blockStarts({ fromDay: 30, toDay: 90 }, 90)).toEqual([0, 89]);
  });
});
