import type { ReactNode } from 'react';

/** How a kind of study looks: `study.ts` in its room. What it is stands in the room that it has in sim/study/. */
export interface StudyView {
  /** Its place among the tabs: what can settle a cause comes first, then what cannot, and then the rest. */
  readonly tab: number;
  /** Design, card and findings. */
  readonly View: () => ReactNode;
  /** What its world has to be said of, beside the name of that world. */
  readonly Note?: () => ReactNode;
  /** Whether nothing of the world matters but its seed. */
  readonly anyWorld?: boolean;
}
