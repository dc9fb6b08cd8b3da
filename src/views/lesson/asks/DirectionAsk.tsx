import { useSay } from '../../../state/react.tsx';
import type { AskProps } from './ask.ts';
import { Options } from './Options.tsx';

const SLOPES = [-1, 0, 1] as const;

/** Which way a line runs on empty axes. */
export function DirectionAsk({ words, answer, fixed, onAnswer }: AskProps<'direction'>) {
  const say = useSay();
  const slope = answer?.slope ?? null;
  return (
    <div className="direction-ask">
      <DirectionPicture slope={slope} />
      <Options
        legend={say(`${words}.label`)}
        shown
        texts={['a', 'b', 'c'].map((letter) => say(`${words}.${letter}`))}
        chosen={slope === null ? null : slope + 1}
        fixed={fixed}
        onChoose={(option) => onAnswer({ kind: 'direction', slope: SLOPES[option]! })}
      />
    </div>
  );
}

/** The empty axes with the line on them; the sentences beside it say the same. */
export function DirectionPicture({ slope }: { slope: -1 | 0 | 1 | null }) {
  return (
    <svg className="direction-sketch" viewBox="0 0 288 110" aria-hidden="true">
      <path className="axes" d="M14 6V104M14 55H284" />
      {slope === null ? null : <path className="sketched" d={`M24 ${55 + slope * 36}L274 ${55 - slope * 36}`} />}
    </svg>
  );
}
