import type { CoinResult, CoinStudy } from './form.ts';

export const COIN = {
  rules: {
    check({ design }: CoinStudy, problems: unknown[]) {
      if (design.tosses === 13)
        problems.push({ code: 'out-of-range', path: 'design.tosses', got: 13, allowed: [4, 12], unit: '' });
      return design;
    },
  },
  numbers: ({ fell }: CoinResult) => [fell],
  course: ({ tosses }: CoinStudy['design']) => ({ total: tosses, first: [2], steps: 1 }),
};
