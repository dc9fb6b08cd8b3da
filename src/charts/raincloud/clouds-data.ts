/**
 * What the raincloud of a comparison takes in: one row a scenario, the same young ones in each. All words arrive ready
 * to print.
 */

export interface CloudRow {
  id: string;
  label: string;
  /** which of the dashes its line has where all lines share a frame: a sample stands at its name */
  dash?: number;
  meanText: string;
  /**
   * value of each young one, litter by litter, the same order in every row; the first is the one whose curve is drawn
   */
  pups: readonly { value: number; title: string }[];
  litters: readonly { value: number; title: string }[];
  mean: number;
  /** drawn dimmed while newer numbers are on their way */
  stale: boolean;
  /** the row that the sliders move */
  edited: boolean;
}

export interface CloudsData {
  width?: number;
  height?: number;
  rows: readonly CloudRow[];
  /** index of the young one that pointer or keyboard is on, in all rows */
  pup?: number | null;
  /** index of the young one that is open, ringed in all rows */
  opened?: number | null;
  words: {
    summary: string;
    plot: string;
    pupText: string;
    legend: readonly { mark: 'curve' | 'pup' | 'litter' | 'mean'; text: string }[];
  };
}

export interface CloudsCallbacks {
  onPup?: (index: number | null) => void;
  /** a dot was pressed, or Enter or the space bar struck on the one that the keyboard is on */
  onOpen?: (index: number, row: string) => void;
}
