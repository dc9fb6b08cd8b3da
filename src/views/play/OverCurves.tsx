import { useEffect, type ComponentProps, type RefObject } from 'react';
import type { LifeCharts } from '../../charts/life/life-charts.ts';
import type { LifeChartsData } from '../../charts/parts/types.ts';
import { embed } from '../../state/embed.ts';
import { useParts } from '../../state/react.tsx';
import DrawFirst from '../drawn/DrawFirst.tsx';
import ChartMenu from './ChartMenu.tsx';
import { followBand } from './passing-band.ts';

interface OverCurvesProps extends Pick<ComponentProps<typeof DrawFirst>, 'onDrawn'> {
  readonly chart: RefObject<LifeCharts | null>;
  readonly data: LifeChartsData | null;
}

/** What comes to the curves once the first are there: their menu, drawing first, and a band that follows the hand. */
export default function OverCurves({ chart, data, onDrawn }: OverCurvesProps) {
  const { store, runner } = useParts();
  useEffect(() => followBand(store, runner, ({ bands }) => chart.current?.lead({ bands })), [store, runner, chart]);
  return (
    <>
      <ChartMenu />
      {data === null || embed.on ? null : <DrawFirst data={data} onDrawn={onDrawn} />}
    </>
  );
}
