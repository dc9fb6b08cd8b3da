import '../../words/late.ts';
import { worldLocked } from '../../state/embed.ts';
import { SoundButton } from '../sound/SoundButton.tsx';
import { AddEvent } from './AddEvent.tsx';

/** What of the time bar can wait for the first curve: sound, and adding events on the line of days. */
export default function TimeMore() {
  return (
    <>
      <SoundButton />
      {worldLocked() ? null : <AddEvent />}
    </>
  );
}
