import { useSay } from '../../state/react.tsx';

/** Says that a result is that of a mystery world, and whether its causes are open by now. */
export function MysteryNote({ mystery, open }: { mystery: boolean; open: boolean }) {
  const say = useSay();
  return mystery ? (
    <p className="mystery-note" data-mystery-open={open}>
      {say(open ? 'study.mystery.open' : 'study.mystery.sealed')}
    </p>
  ) : null;
}
