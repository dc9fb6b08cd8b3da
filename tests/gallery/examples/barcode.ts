import { createBarcode } from '../../../src/charts/lollipop/barcode.ts';
import type { BarcodeData } from '../../../src/charts/lollipop/barcode-data.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleCell } from '../example-data.ts';

/** Marks that come and go by a plain congruential generator. */
const exampleLife = (dyads: number, days: number, seed: number): BarcodeData => {
  let state = seed;
  const draw = (below: number): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below;
  const p = [0x2c53 ^ seed];
  const q = [0x0c51];
  for (let day = 1; day <= days; day++) {
    const flip = (mask: number): number => (draw(3) === 0 ? mask ^ (1 << ((draw(1 << 20) >>> 4) % dyads)) : mask);
    p.push(flip(p[day - 1]!));
    q.push(flip(q[day - 1]!));
  }
  return {
    days,
    day: Math.round((2 * days) / 3),
    dyads,
    label: 'copy A',
    p,
    q,
    regions: exampleCell(dyads).regions.map((region, i) => ({ ...region, label: ['5′', 'middle', '3′'][i]! })),
    window: { fullUntil: 14, endsAt: 28 },
    closed: p.map((_, day) => ((day >= 12 && day < 16) || day >= 31 ? 1 : 0)),
    stretch: [22, 31],
    words: {
      birth: 'birth',
      surface: 'Life of copy A: day',
      value: `day ${Math.round((2 * days) / 3)}`,
      summary: `Marks of copy A over ${days} days.`,
      closedFrom: (day) => `closed from day ${day}`,
    },
  };
};

const sixteen = exampleLife(16, 90, 7);

export const examples = chartExamples({
  create: createBarcode,
  about: 'The life of one gene copy: sites down, a column a day; a full bar is marked, a lower half half-marked.',
  sizes: [
    [440, 150],
    [342, 150],
  ],
  answer: (data, change) => ({
    onScrub: (day) => change({ ...data(), day }),
    onHover: (day) => {
      const { readout: _old, ...rest } = data();
      change(day === null ? rest : { ...rest, readout: { day, text: `day ${day}` } });
    },
  }),
  examples: {
    'sixteen sites, closed twice': sixteen,
    'two sites': exampleLife(2, 40, 3),
    'thirty-two sites, never closed': { ...exampleLife(32, 90, 11), closed: new Array<number>(91).fill(0) },
    'a day read out': { ...sixteen, readout: { day: 20, text: 'day 20: 7 of 16 sites marked or half-marked' } },
  },
});
