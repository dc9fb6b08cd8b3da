import '../../words/class.ts';
import { useSay } from '../../state/react.tsx';
import { HEAVIEST, MOST_PIXELS, type NotRead } from './picture-pixels.ts';
import { usePictures, type PictureNews } from './usePictures.ts';

interface PhotographProps {
  /** Hears the codes of each picture as it is read. @param from the name of the file */
  readonly onCodes: (codes: readonly string[], from: string) => void;
}

/** Pictures of codes: taken now where there is a camera to hold, or chosen. Says how many codes are in them. */
export function Photograph({ onCodes }: PhotographProps) {
  const say = useSay();
  const { news, add } = usePictures(onCodes);
  return (
    <div className="photograph">
      <div className="photograph-ways">
        {/* A device that is held opens its camera at once, and takes one picture. It chooses by the other field. */}
        <PictureField label={say('class.photo.take')} kind="camera" onFiles={add} />
        <PictureField label={say('class.photo.choose')} kind="files" onFiles={add} />
      </div>
      <p className="muted">{say('class.photo.what')}</p>
      <PicturesSaid news={news} />
    </div>
  );
}

interface PictureFieldProps {
  readonly label: string;
  readonly kind: 'camera' | 'files';
  readonly onFiles: (files: Iterable<File>) => void;
}

function PictureField({ label, kind, onFiles }: PictureFieldProps) {
  return (
    <label className={`btn picture-field ${kind}`}>
      {label}
      <input
        ref={keepsCancel}
        type="file"
        accept="image/*"
        {...(kind === 'camera' ? { capture: 'environment' as const } : { multiple: true })}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same picture can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** Whoever closes the browser's window of files without a choice closes no dialog of the page with it. */
function keepsCancel(field: HTMLInputElement | null): () => void {
  const keep = (event: Event): void => event.stopPropagation();
  field?.addEventListener('cancel', keep);
  return () => field?.removeEventListener('cancel', keep);
}

/** What became of the pictures, said politely; what failed stays to be read. */
export function PicturesSaid({ news }: { readonly news: PictureNews }) {
  const say = useSay();
  const { all, done, read, codes, failed } = news;
  const said =
    all === 0
      ? ''
      : done < all
        ? say('class.photo.reading', { at: done + 1, all })
        : say(all === 1 ? 'class.photo.one' : 'class.photo.many', { codes, read, all });
  return (
    <div className="pictures-said" aria-live="polite" aria-busy={done < all}>
      <p>{said}</p>
      {failed.length === 0 ? null : (
        <ul>
          {failed.map(({ name, why }, i) => (
            <li key={i}>{say(`class.photo.why.${why}`, { name, most: MOST[why] ?? 0 })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The limits that reasons name, in millions. */
const MOST: Partial<Record<NotRead, number>> = { tooHeavy: HEAVIEST / 1e6, tooLarge: MOST_PIXELS / 1e6 };
