import type { Study } from '../../../sim/page.ts';
import { designSteps, silently, travelDesigns } from '../design-steps.ts';
import { linkedTo, type ScreenRecord } from '../screen-record.ts';
import { placeDesign, studies, studyInLink, subjectOfStudy } from '../studies.ts';

export const EXPERIMENT_SCREEN: ScreenRecord = {
  undo: () => ({ steps: designSteps, travel: travelDesigns }),
  movesWhenLocked: false,
  subject: (scenario) => subjectOfStudy(studies.getState().kind, scenario),
  inLink: (_, scenario) => studyInLink(scenario),
  pairs: null,
  led: ({ study }) => (study === null ? null : { open: 'experiment', parameter: null }),
  take({ study }) {
    if (study !== null) takeStudy(study);
  },
  sums: () => [],
  linked: linkedTo(studies, ({ kind, designs }) => [kind, designs]),
  prints: 'study',
};

/** Takes in a study, opened on its screen. */
export function takeStudy({ kind, design }: Pick<Study, 'kind' | 'design'>): void {
  silently(() => {
    placeDesign(kind, design);
    studies.setState({ kind });
  });
}
