import { Tip } from '../../parts/Tip.tsx';
import { WordCard } from '../../parts/Said.tsx';
import { useSay } from '../../state/react.tsx';

/** The drawn name of the sensitive window opens its entry of the glossary: a button of its size lies over it. */
export function WindowWord() {
  const say = useSay();
  return (
    <span className="window-word">
      <Tip className="word" card={(shell) => <WordCard {...shell} term="window" />}>
        <span className="unseen">{say('time.window')}</span>
      </Tip>
    </span>
  );
}
