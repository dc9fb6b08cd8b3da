import type { Chart } from '../charts/parts/types.ts';
import type { FigureSpec } from '../state/figures.ts';
import { useSay } from '../state/react.tsx';
import { useChart } from './useChart.ts';
import { useRoom } from './useRoom.ts';

interface StudyChartProps<Data> {
  /** Called once. */
  readonly create: (host: HTMLElement) => Chart<Data>;
  readonly data: Data;
  /** Below this height the card scrolls, CSS px. */
  readonly least: number;
  /** How it is taken away. */
  readonly figure?: FigureSpec<Data>;
}

/** A chart that fills its card where the card has a height of its own. */
export function StudyChart<Data extends { height?: number }>({ create, data, least, figure }: StudyChartProps<Data>) {
  const say = useSay();
  const [body, room] = useRoom();
  const { host } = useChart<Data, Chart<Data>>(
    create,
    room === null ? data : { ...data, height: Math.max(least, room) },
    figure === undefined ? figure : { least, ...figure },
  );
  const scrolls = room !== null && room < least;
  return (
    <section
      ref={body}
      className={scrolls ? 'study-room scrolls' : 'study-room'}
      aria-label={say('study.chart')}
      tabIndex={scrolls ? 0 : undefined}
    >
      <div ref={host} className="study-host" />
    </section>
  );
}
