import type { Chart } from '../../charts/types.ts';
import { useChart } from '../useChart.ts';
import { useRoom } from './useRoom.ts';

interface StudyChartProps<Data> {
  /** Called once. */
  readonly create: (host: HTMLElement) => Chart<Data>;
  readonly data: Data;
  /** Below this height the card scrolls, CSS px. */
  readonly least: number;
}

/** A chart that fills its card where the card has a height of its own. */
export function StudyChart<Data extends { height?: number }>({ create, data, least }: StudyChartProps<Data>) {
  const [body, room] = useRoom();
  const { host } = useChart<Data, Chart<Data>>(create, room === null ? data : { ...data, height: Math.max(least, room) });
  return (
    <div ref={body} className="study-room">
      <div ref={host} className="study-host" />
    </div>
  );
}
