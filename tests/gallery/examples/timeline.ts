import { createTimeline } from '../../../src/charts/timeline/timeline.ts';
import { chartExamples } from '../chart-examples.ts';
import { exampleTimeline } from '../example-data.ts';

const at = (day: number) => ({ day, words: { ...exampleTimeline(day).words } });

export const examples = chartExamples({
  create: createTimeline,
  about: 'A life as a line of days with its dated events.',
  sizes: [
    [760, 66],
    [342, 66],
  ],
  answer: (data, change) => ({
    onScrub: (day) => change({ ...data(), ...at(day) }),
    onEventChange: (id, fromDay, toDay) =>
      change({
        ...data(),
        events: data().events.map((event) => (event.id === id ? { ...event, fromDay, toDay } : event)),
      }),
  }),
  examples: {
    'four events': exampleTimeline(21),
    'no events, the last day': { ...exampleTimeline(90), events: [] },
    'three at the same time': {
      ...exampleTimeline(8),
      events: [1, 2, 3].map((i) => ({
        id: `e${i}`,
        label: `event ${i}`,
        fromDay: 4 + i,
        toDay: 20 + i,
        ariaLabel: `event ${i}`,
      })),
    },
  },
});
