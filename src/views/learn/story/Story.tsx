import type { ComponentType, ReactNode } from 'react';
import { useStore } from 'zustand';
import { SOURCES } from '../../../../sim/page.ts';
import { useSay } from '../../../state/react.tsx';
import { Notices } from '../../../parts/Notices.tsx';
import { openBeat } from '../turn.ts';
import { useHeading } from '../useHeading.ts';
import { BEATS, type Beat, type BeatId, type Claim } from './beats.ts';
import { Control } from './Control.tsx';
import { Path } from './Path.tsx';
import type { BeatProps } from './Stage.tsx';
import { optionOf, tell, told } from './told.ts';
import { CauseBeat } from './CauseBeat.tsx';
import { CellsBeat } from './CellsBeat.tsx';
import { CopyBeat } from './CopyBeat.tsx';
import { InfantsBeat } from './InfantsBeat.tsx';
import { SayBeat } from './SayBeat.tsx';
import { ShutterBeat } from './ShutterBeat.tsx';
import { StressBeat } from './StressBeat.tsx';
import { TouchBeat } from './TouchBeat.tsx';
import { VolesBeat } from './VolesBeat.tsx';

const STAGES: Readonly<Record<BeatId, ComponentType<BeatProps>>> = {
  touch: TouchBeat,
  stress: StressBeat,
  copy: CopyBeat,
  shutter: ShutterBeat,
  cells: CellsBeat,
  voles: VolesBeat,
  infants: InfantsBeat,
  cause: CauseBeat,
  say: SayBeat,
};

/** The story at one of its beats: a question, a few words, one thing to move, and a stage that answers. */
export default function Story({ at }: { at: number }) {
  const beat: Beat = BEATS[at - 1]!;
  const value = useStore(told, (state) => state[beat.id]);
  const Shown = STAGES[beat.id];
  const setValue = (next: number) => tell(beat.id, next);
  const option = optionOf(beat, value);
  return (
    <main className="story" id="learn" data-beat={beat.id}>
      <Notices />
      <Path at={at} link={{ beat: beat.id, value, option }} />
      <Words beat={beat} at={at}>
        <Control beat={beat} value={value} onValue={setValue} />
      </Words>
      <Shown key={beat.id} value={value} option={option} onValue={setValue} />
    </main>
  );
}

/** What is asked and told at a beat, how sure it is, and the ways on and back. */
function Words({ beat: { id, claims }, at, children }: { beat: Beat; at: number; children: ReactNode }) {
  const say = useSay();
  const heading = useHeading(at);
  return (
    <article className="beat-words">
      <h2 ref={heading} tabIndex={-1}>
        {say(`beat.${id}.title`)}
      </h2>
      <p className="beat-text">{say(`beat.${id}.text`)}</p>
      <ul className="beat-claims" aria-label={say('beat.claims')}>
        {claims.map((claim, i) => (
          <Claimed key={i} claim={claim} text={say(`beat.${id}.claim${i + 1}`)} />
        ))}
      </ul>
      <div className="beat-act">
        {children}
        <Ways at={at} />
      </div>
    </article>
  );
}

/** A claim, how sure it is, and who says so. */
function Claimed({ claim: { mark, source }, text }: { claim: Claim; text: string }) {
  const say = useSay();
  return (
    <li>
      <span className={`beat-mark ${mark}`}>{say(`beat.mark.${mark}`)}</span>
      <span>
        {text} <cite>{source === null ? say('beat.noSource') : SOURCES[source].label.replace(/ \(.*\)$/, '')}</cite>
      </span>
    </li>
  );
}

/** Back and on, with the names of where they lead. Neither is ever locked. */
function Ways({ at }: { at: number }) {
  const say = useSay();
  const way = (to: number): readonly [beat: number | null, name: string] => {
    const there: Beat | undefined = BEATS[to - 1];
    return there === undefined
      ? [null, say(to === 0 ? 'beat.start' : 'beat.lessons')]
      : [to, `${to} ${say(`beat.${there.id}.title`)}`];
  };
  const [back, backName] = way(at - 1);
  const [next, nextName] = way(at + 1);
  return (
    <nav className="beat-ways" aria-label={say('beat.ways')}>
      <button type="button" className="btn" onClick={() => openBeat(back)}>
        <b>{say('beat.back')}</b> <span>{backName}</span>
      </button>
      <button type="button" className="btn solid" onClick={() => openBeat(next)}>
        <b>{say('beat.next')}</b> <span>{nextName}</span>
      </button>
    </nav>
  );
}
