/** What the charts of brain and saliva take in. All words arrive ready to print. */

export interface TissueCourse {
  id: 'neurons' | 'leukocytes' | 'epithelium';
  label: string;
  /** for narrow charts */
  short: string;
  /** by day, 0 to days */
  values: ArrayLike<number>;
}

/** Samples of saliva: one on each of a few days. */
export interface TissueSamples {
  label: string;
  short: string;
  days: readonly number[];
  /** the mixture as it is */
  truth: readonly number[];
  /** what an assay reads of it */
  reading: readonly number[];
  /** technical SD of a reading, either way */
  sd: number;
  /** percent of cells from the lining of the mouth in each sample, and what is usual */
  share: readonly number[];
  usualShare: number;
}

export interface TissueChartData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  days: number;
  /** the day looked at */
  day: number;
  /** days to one unit of the age axis; default 1 */
  unit?: number;
  axis: readonly [number, number];
  courses: readonly TissueCourse[];
  samples: TissueSamples;
  words: { summary: string; y: string; share: string; usual: string; birth: string; age: string; day: string };
}

export interface TissueScatterData {
  width?: number;
  height?: number;
  x: readonly number[];
  y: readonly number[];
  /** index of the dot to set apart, or -1 */
  focus: number;
  words: { summary: string; x: string; y: string; focus: string };
}
