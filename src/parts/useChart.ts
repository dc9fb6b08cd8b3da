import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import type { StudyKind } from '../../sim/page.ts';
import type { Chart } from '../charts/parts/types.ts';
import { chartChanged, mountChart, type FigureSpec, type Latest } from '../state/figures.ts';
import { useParts } from '../state/react.tsx';

/** The study that the charts below are part of; none on the other screens. */
export const StudyOfCharts = createContext<StudyKind | null>(null);

/**
 * Gives a chart one empty node to live in. React renders the node once; the chart owns what is inside. While it is
 * mounted the chart can be taken away: as a picture, as a table, on paper.
 * @param create called once, and again for each picture; callbacks must reach the latest state themselves (through the
 *   store).
 * @param figure names it and says what its numbers are; see FigureSpec. Null for a mark in a text, which is not taken
 *   away.
 */
export function useChart<Data, C extends Chart<Data>>(
  create: (host: HTMLElement) => C,
  data: Data | null,
  figure?: FigureSpec<Data> | null,
) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<C | null>(null);
  const make = useRef(create);
  const latest = useLatest(data, figure ?? undefined);
  const decoration = useRef(figure === null);
  useLayoutEffect(() => {
    chart.current = make.current(host.current!);
    const unmount = decoration.current
      ? () => undefined
      : mountChart<Data>({ host: host.current!, create: make.current, latest });
    return () => {
      unmount();
      chart.current?.destroy();
      chart.current = null;
    };
  }, [latest]);
  useEffect(() => {
    if (data !== null) chart.current?.update(data);
  }, [data]);
  useEffect(chartChanged, [data, figure?.settled]);
  return { host, chart };
}

/** The same for a drawing that React renders itself. */
export function useDrawing<Data>(data: Data, figure: FigureSpec<Data>) {
  const host = useRef<HTMLElement>(null);
  const latest = useLatest(data, figure);
  useLayoutEffect(() => mountChart<Data>({ host: host.current!, create: null, latest }), [latest]);
  return host;
}

/**
 * What a chart shows and where it stands, to be asked for at any time. The function stays the same: a chart is made
 * once, whatever moves around it.
 */
function useLatest<Data>(data: Data | null, spec: FigureSpec<Data> | undefined): () => Latest<Data> {
  const study = useContext(StudyOfCharts);
  const { store: world } = useParts();
  const held = useRef<Latest<Data>>({ data, spec, world, study });
  useEffect(() => {
    held.current = { data, spec, world, study };
  });
  return useCallback(() => held.current, []);
}
