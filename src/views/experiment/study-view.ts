import type { ReactNode } from 'react';
import type { StudyKind, StudyResultOf } from '../../../sim/page.ts';

/** How a kind of study looks and what it does besides. What it is stands in sim/study/, in the room of its kind. */
export interface StudyView<K extends StudyKind> {
  /** Its place among the tabs: what can settle a cause comes first, then what cannot, and then the rest. */
  readonly tab: number;
  /** Design, card and findings. */
  readonly View: () => ReactNode;
  /** What its world has to be said of, beside the name of that world. */
  readonly Note?: () => ReactNode;
  /** Whether nothing of the world matters but its seed. */
  readonly anyWorld?: boolean;
  /** Called when a run of it begins. */
  readonly begins?: () => void;
  /** Called when a run of it has come to its end. */
  readonly ended?: (result: StudyResultOf<K>) => void;
}
