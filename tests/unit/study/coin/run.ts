import type { Progress } from '../../../../sim/study/record.ts';
import type { CoinJob, CoinResult } from './form.ts';

/** Tosses coins [from, to): every third one falls as the odds say, the others are tails. */
export function* toss({ kind, study, from, to }: CoinJob): Generator<Progress, CoinResult> {
  const fell = new Float64Array(to - from);
  for (let i = from; i < to; i++) {
    fell[i - from] = i % 3 === 0 && study.design.heads > 0 ? 1 : 0;
    yield { done: i - from + 1, total: to - from };
  }
  return { kind, study, from, to, fell };
}
