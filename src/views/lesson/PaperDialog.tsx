import { Dialog } from '../../parts/Dialog.tsx';
import { useSay } from '../../state/react.tsx';
import { LessonPaper } from '../learn/LessonPaper.tsx';

interface PaperDialogProps {
  /** The lesson. */
  readonly id: string;
  readonly kind: 'sheet' | 'notes';
  readonly onClose: () => void;
}

/** A lesson on paper over whatever screen is open: an empty sheet to print, or what its teacher needs. */
export default function PaperDialog({ id, kind, onClose }: PaperDialogProps) {
  const say = useSay();
  return (
    <Dialog title={say(`lesson.${id}.title`)} className="wide" onClose={onClose}>
      <LessonPaper id={id} kind={kind} onLeave={onClose} />
    </Dialog>
  );
}
