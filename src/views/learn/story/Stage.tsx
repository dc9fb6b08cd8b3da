import { useCallback, type ReactNode } from 'react';
import type { Species } from '../../../../sim/page.ts';
import type { Chart } from '../../../charts/parts/types.ts';
import type { FigureSpec } from '../../../state/figures.ts';
import { useSay } from '../../../state/react.tsx';
import { useChart } from '../../../parts/useChart.ts';
import { useBox } from './useBox.ts';

/** What a beat has to show, with what its control says. */
export interface BeatProps {
  readonly value: number;
  /** The option of a choice; empty for other controls. */
  readonly option: string;
  /** Sets the control: what is pressed on the stage is what stands at the control. */
  readonly onValue: (value: number) => void;
}

interface StageProps {
  readonly species: Species;
  /** The sentence above the picture; its numbers were put in by `strong`. Null until the engine has answered. */
  readonly says: string | null;
  /** Whether the picture is that of what the control says. */
  readonly current: boolean;
  /** Beside the sentence: what the signs of the picture mean. */
  readonly signs?: ReactNode;
  readonly children: ReactNode;
}

/** One picture, with one sentence above it and whose life it is below. */
export function Stage({ species, says, current, signs, children }: StageProps) {
  const say = useSay();
  return (
    <section className="beat-stage" aria-label={say('beat.stage')} aria-busy={!current}>
      <header>
        <output className="beat-says">{says === null ? say('beat.waiting') : <Strong text={says} />}</output>
        {signs}
      </header>
      <div className="beat-picture">{children}</div>
      <p className="beat-whose">
        <b>{say(`subject.${species}`)}.</b> {say(`beat.limit.${species}`)}
      </p>
    </section>
  );
}

/** Around what the engine computed; no letter that a person writes. */
const [FROM, TO] = ['\uE000', '\uE001'];

/** Marks a number, or words that a number led to, as what the engine answered. */
export function strong(words: string): string {
  return FROM + words + TO;
}

/** A sentence with its answers in bold. */
function Strong({ text }: { text: string }) {
  return text.split(FROM).map((part, i) => {
    if (i === 0) return part;
    const [answer, rest] = part.split(TO);
    return [<b key={i}>{answer}</b>, rest];
  });
}

interface BeatChartProps<Data> {
  /** Called once. */
  readonly create: (host: HTMLElement) => Chart<Data>;
  readonly data: Data | null;
  readonly figure: FigureSpec<Data>;
}

/** A chart as large as its box. */
export function BeatChart<Data extends { height?: number }>({ create, data, figure }: BeatChartProps<Data>) {
  const [box, height] = useBox();
  const make = useCallback((host: HTMLElement) => create(host), [create]);
  const { host } = useChart<Data, Chart<Data>>(
    make,
    data === null || height === null ? null : { ...data, height },
    figure,
  );
  return (
    <div className="beat-chart">
      <div ref={box}>
        <div ref={host} />
      </div>
    </div>
  );
}
