import { useEffect, type ComponentProps } from 'react';
import type { LifeChartsData } from '../../charts/parts/types.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly } from '../../parts/Missing.tsx';
import { embed } from '../../state/embed.ts';
import { permitted } from '../../state/permit.ts';
import { useParts } from '../../state/react.tsx';
import type { Litter } from '../../state/types.ts';
import DrawFirst from '../drawn/DrawFirst.tsx';
import ChartMenu from './ChartMenu.tsx';
import { followBand, withPassing } from './passing-band.ts';

const LessonSketch = lazyPart(async () => ({ default: (await import('../lesson/LessonColumn.tsx')).LessonSketch }), {
  missing: MissingQuietly,
});

interface OverCurvesProps extends Pick<ComponentProps<typeof DrawFirst>, 'onDrawn'> {
  readonly data: LifeChartsData | null;
  /** The litter to draw in place of the state's own, while one is ahead of it. */
  readonly onPassing: (passing: ((own: Litter) => Litter) | null) => void;
}

/** What comes to the curves once the first are there: their menu, drawing first, and a band that follows the hand. */
export default function OverCurves({ data, onDrawn, onPassing }: OverCurvesProps) {
  const { store, runner } = useParts();
  useEffect(
    () =>
      followBand(store, runner, (band) =>
        onPassing(band === null ? null : (own: Litter): Litter => withPassing(own, band)),
      ),
    [store, runner, onPassing],
  );
  return (
    <>
      <ChartMenu />
      {permitted()?.lesson !== undefined ? (
        <LessonSketch onDrawn={onDrawn} />
      ) : data === null || embed.on ? null : (
        <DrawFirst data={data} onDrawn={onDrawn} />
      )}
    </>
  );
}
