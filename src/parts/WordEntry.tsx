import '../words/late.ts';
import { useSay } from '../state/react.tsx';

/** What a word means, and what it stands for in this model where that differs. */
export function WordEntry({ term }: { term: string }) {
  const say = useSay();
  const here = `word.${term}.here`;
  return (
    <>
      <dfn>{say(`word.${term}.name`)}</dfn>
      <span>{say(`word.${term}.means`)}</span>
      {say.has(here) ? (
        <span className="here">
          <i>{say('words.here')}</i> {say(here)}
        </span>
      ) : null}
    </>
  );
}
