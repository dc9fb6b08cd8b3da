import { useMemo } from 'react';
import { studyProvenance, verdictsOf } from '../../../../sim/page.ts';
import { createDagChart, type DagData } from '../../../charts/studies/dag-chart.ts';
import { useSay } from '../../../state/react.tsx';
import type { Say } from '../../../words/say.ts';
import { useJob } from '../../../parts/useJob.ts';
import { BeatChart, Stage, strong, type BeatProps } from './Stage.tsx';
import { cohortIn } from './worlds.ts';

/** Studies of each world. */
const STUDIES = 100;

/** A world is chosen whose cause is known; how often would such a study find the link? */
export function CauseBeat({ option }: BeatProps) {
  const say = useSay();
  const study = useMemo(() => cohortIn(option), [option]);
  const { result, current } = useJob(
    useMemo(() => ({ kind: 'cohorts', study, from: 0, to: STUDIES }) as const, [study]),
  );
  const says = useMemo(() => {
    if (result === null || !current) return null;
    const { change, behaviour } = result.estimates;
    const { negative, positive } = verdictsOf(behaviour);
    return say(`beat.cause.says.${option}`, {
      of: STUDIES,
      found: strong(String(verdictsOf(change).negative)),
      behaviour: strong(String(negative + positive)),
    });
  }, [result, current, option, say]);
  const data = useMemo(() => causesOf(option, say), [option, say]);
  return (
    <Stage species="infant" says={says} current={current}>
      <BeatChart
        create={createDagChart}
        data={data}
        figure={{ id: 'story', title: say('beat.cause.title'), source: studyProvenance(study, '').slice(0, -1) }}
      />
    </Stage>
  );
}

/** Boxes of the drawing; a study sees some of them. Of the baby itself it sees how it behaves. */
const BOXES = [
  ['hardship', 0.5, 0.14, false],
  ['genes', 0.5, 0.86, false],
  ['care', 0.14, 0.36, true],
  ['baby', 0.14, 0.86, false],
  ['change', 0.86, 0.5, true],
] as const;

/** The arrows that stand for each cause, from the cause on. */
const ARROWS: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  care: [['care', 'change']],
  hardship: [
    ['hardship', 'care'],
    ['hardship', 'change'],
  ],
  genes: [
    ['genes', 'care'],
    ['genes', 'change'],
  ],
  reverse: [
    ['baby', 'care'],
    ['baby', 'change'],
  ],
};

/** What acts on what in the world of an option; the other arrows are crossed out. */
function causesOf(option: string, say: Say): DagData {
  return {
    nodes: BOXES.map(([id, x, y, seen]) => ({ id, label: say(`beat.cause.box.${id}`), x, y, seen })),
    arrows: Object.entries(ARROWS).flatMap(([cause, arrows]) =>
      arrows.map(([from, to]) => ({
        id: `${from}-${to}`,
        from,
        to,
        fresh: cause === option,
        state: cause === option ? ('present' as const) : ('absent' as const),
      })),
    ),
    words: { summary: say('beat.cause.summary', { world: say(`beat.cause.option.${option}`) }) },
  };
}
