import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Chart } from '../charts/types.ts';

/**
 * Gives a chart one empty node to live in. React renders the node once; the chart owns what is inside.
 * @param create called once; callbacks must reach the latest state themselves (through the store).
 */
export function useChart<Data, C extends Chart<Data>>(create: (host: HTMLElement) => C, data: Data | null) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<C | null>(null);
  const make = useRef(create);
  useLayoutEffect(() => {
    chart.current = make.current(host.current!);
    return () => {
      chart.current?.destroy();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    if (data !== null) chart.current?.update(data);
  }, [data]);
  return { host, chart };
}
