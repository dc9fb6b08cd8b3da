import type { ReactNode } from 'react';
import type { StudyKind } from '../../../sim/page.ts';
import { Giving } from './giving/Giving.tsx';
import { InfantCohort } from './infant-cohort/InfantCohort.tsx';
import { Generations } from './lineage/Generations.tsx';
import { StressTest } from './stress-test/StressTest.tsx';
import { VoleNote } from './stress-test/VoleNote.tsx';
import { VoleTrial } from './vole-trial/VoleTrial.tsx';

/** How a kind of study looks. What it is stands in sim/run/study-records.ts, what it does besides in study-acts.ts. */
export interface StudyView {
  /** Design, card and findings. */
  readonly View: () => ReactNode;
  /** What its world has to be said of, beside the name of that world. */
  readonly Note?: () => ReactNode;
  /** Whether nothing of the world matters but its seed. */
  readonly anyWorld?: boolean;
}

/** In the order of the tabs: what can settle a cause, what cannot, and the rest. */
export const STUDIES: Readonly<Record<StudyKind, StudyView>> = {
  'vole-trial': { View: VoleTrial },
  'infant-cohort': { View: InfantCohort },
  'stress-test': { View: StressTest, Note: VoleNote },
  lineage: { View: Generations },
  giving: { View: Giving, anyWorld: true },
};
