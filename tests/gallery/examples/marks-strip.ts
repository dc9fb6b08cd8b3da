import { createMarksStrip } from '../../../src/charts/studies/marks-strip.ts';
import type { MarksStripData, StripSite } from '../../../src/charts/studies/marks-strip.ts';
import { chartExamples } from '../chart-examples.ts';
import { dice, normal } from '../example-data.ts';

const gauss = normal(dice(934));
const sites: StripSite[] = Array.from({ length: 17 }, (_, i) => {
  const value = i === 16 ? 0.06 : -0.18 - i * 0.02 + gauss() * 0.08;
  return {
    label: i === 16 ? '' : `${i + 1}`,
    value,
    low: value - 0.33,
    high: value + 0.33,
    found: value < -0.42,
    title: `r = ${value.toFixed(2)}`,
  };
});
const data: MarksStripData = {
  sites,
  regions: [
    { label: '5′ region', short: '5′', from: 0, to: 5, value: -0.24, found: false, published: -0.29, text: '−0.24' },
    {
      label: 'middle region',
      short: 'middle',
      from: 5,
      to: 11,
      value: -0.35,
      found: false,
      published: -0.37,
      text: '−0.35',
    },
    { label: '3′ region', short: '3′', from: 11, to: 16, value: -0.45, found: true, published: -0.47, text: '−0.45' },
    { label: 'exon 3', short: 'ex. 3', from: 16, to: 17, value: 0.06, found: false, published: null, text: '0.06' },
  ],
  words: {
    summary: 'Marks and expression run opposite, most clearly in the 3′ region.',
    y: 'rank correlation with expression',
    published: 'published',
    site: 'sites of the promoter, 5′ to 3′',
  },
};

export const examples = chartExamples({
  create: createMarksStrip,
  about: 'How closely each site follows expression, with the published values dashed.',
  sizes: [
    [760, 340],
    [342, 340],
  ],
  examples: {
    'twenty-six animals': data,
    'a site that cannot be computed': {
      ...data,
      sites: sites.map((site, i) => (i === 3 ? { ...site, value: NaN, low: NaN, high: NaN, found: false } : site)),
    },
  },
});
