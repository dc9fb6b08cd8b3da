import { createCourseChart, type CourseData } from '../../../src/charts/studies/course-chart.ts';
import { chartExamples } from '../chart-examples.ts';

const days = Array.from({ length: 91 }, (_, day) => day);
const few: CourseData = {
  days: 90,
  unit: 1,
  day: 60,
  axis: [22, 38],
  // Up and down in straight lines: sines may differ in their last digits from engine to engine.
  runs: [0, 1, 2, 3].map((run) => days.map((day) => 27 + 6 * Math.abs((((day + 9 * run) / (14 + run)) % 2) - 1))),
  expected: { mean: days.map(() => 30), low: days.map((day) => 26 - day / 90), high: days.map((day) => 34 + day / 90) },
  words: { summary: 'Four tissues of 10 cells.', title: '10 cells; age, days', birth: 'birth' },
};

export const examples = chartExamples({
  create: createCourseChart,
  about: 'A few tissues of one size over age, what endless cells would do, and how far luck reaches from it.',
  sizes: [
    [240, 168],
    [340, 168],
  ],
  examples: { few, 'before theory is known': { ...few, expected: null } },
});
