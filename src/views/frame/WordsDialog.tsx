import '../../words/late.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { WordEntry } from '../../parts/WordEntry.tsx';
import { useSay } from '../../state/react.tsx';
import { TERMS } from '../../words/terms.ts';

/** Every word of the glossary, in the order of the alphabet. */
export default function WordsDialog() {
  const say = useSay();
  const byName = TERMS.map((term) => ({ term, name: say(`word.${term}.name`) })).toSorted((one, other) =>
    one.name.localeCompare(other.name, 'en'),
  );
  return (
    <Dialog title={say('words.title')} className="words-dialog">
      <section className="scroll" tabIndex={0} aria-label={say('words.title')}>
        <p>{say('words.lead')}</p>
        <ul className="all-words">
          {byName.map(({ term }) => (
            <li key={term}>
              <WordEntry term={term} />
            </li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}
