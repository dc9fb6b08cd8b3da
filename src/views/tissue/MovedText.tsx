import { ageText } from '../../words/age.ts';
import { useSay, useSpecies } from '../../state/react.tsx';
import { oneDecimal } from '../../parts/curves.ts';
import { signed } from '../../parts/numbers.ts';
import { movedOf } from './tissue-data.ts';
import type { SalivaEnds } from './useSaliva.ts';

/** How little of what moves the brain shows in blood and saliva. */
export function MovedText({ ends, day }: { ends: SalivaEnds | null; day: number }) {
  const say = useSay();
  const species = useSpecies();
  if (ends === null) return <p className="moved">{say('tissue.movedWaiting')}</p>;
  if (ends.least === null || ends.most === null) return <p className="moved">{say('tissue.movedRefused')}</p>;
  const moved = movedOf(ends, day);
  if (moved === null) return <p className="moved">{say('tissue.movedNot')}</p>;
  return (
    <p className="moved" data-per-ten={moved.bloodPerTen}>
      <strong>
        {say('tissue.perTen', { blood: oneDecimal(moved.bloodPerTen), saliva: oneDecimal(moved.salivaPerTen) })}
      </strong>{' '}
      {say('tissue.moved', {
        age: ageText(day, species, say),
        brain: signed(moved.brain, 1),
        blood: signed(moved.blood, 1),
        mouth: signed(moved.mouth, 1),
        saliva: signed(moved.saliva, 1),
      })}
    </p>
  );
}
