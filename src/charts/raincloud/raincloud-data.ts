/** What the chart of a trial takes in. All words arrive ready to print. */

export interface CloudArm {
  id: string;
  label: string;
  tone: 'open' | 'closed' | 'ink' | 'quiet';
  /** `id` says which animal it is, where dots can be opened */
  pups: readonly { value: number; male: boolean; title: string; id?: number }[];
  litters: readonly { value: number; title: string }[];
  mean: number;
  /** where the person expected the mean to be */
  sketch?: number;
}

export interface CloudDifference {
  label: string;
  /** of the first arm's mean less the second's */
  value: number;
  low: number;
  high: number;
  text: string;
  /** a second, narrower bar below, of a test that claims too much */
  naive?: { low: number; high: number; label: string };
}

export interface RaincloudData {
  /** overrides the measured width of the host, in px */
  width?: number;
  height?: number;
  /** limits that a chart beside it asks for as well; widened to what is drawn */
  axis?: readonly [number, number];
  arms: readonly [CloudArm, CloudArm] | readonly [CloudArm];
  difference: CloudDifference | null;
  /** the animal that is open */
  opened?: number | null;
  words: {
    summary: string;
    x: string;
    difference: string;
    why: string;
    sketch: string;
    /** what the dots are called together, where they can be opened */
    dots?: string;
    legend: readonly { mark: 'female' | 'male' | 'litter' | 'mean'; text: string }[];
  };
}
