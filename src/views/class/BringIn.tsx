import { useCallback, useState, type ClipboardEvent, type DragEvent } from 'react';
import { handsAsks, isClassFile, isSetup, SEARCH_LIMITS, type SearchedText } from '../../../sim/classroom.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { readClassFiles } from '../../state/class/read-files.ts';
import { addTexts, openClassText, openSetupText, refuse } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';
import { CountHands } from './CountHands.tsx';
import { PaperSeats } from './PaperSeats.tsx';
import { PicturesSaid } from './Photograph.tsx';
import { usePictures } from './usePictures.ts';

const Photograph = lazyPart<{ onCodes: (codes: readonly string[], from: string) => void }>(() =>
  import('./Photograph.tsx').then(({ Photograph: part }) => ({ default: part })),
);
const Scan = lazyPart<{ onCodes: (codes: readonly string[], from: string) => void; onClose: () => void }>(() =>
  import('./Scan.tsx').then(({ Scan: part }) => ({ default: part })),
);

const WAYS = ['photograph', 'scan', 'paper', 'hands'] as const;
type Way = (typeof WAYS)[number];

/** Takes texts in; one that is a class file opens that class. */
async function takeIn(texts: readonly SearchedText[]): Promise<void> {
  const setup = texts.find(({ text }) => isSetup(text));
  if (setup !== undefined) return void (await openSetupText(setup.text));
  const file = texts.find(({ text }) => isClassFile(text));
  if (file === undefined) await addTexts(texts);
  else await openClassText(file.text);
}

async function takeFiles(files: readonly File[]): Promise<void> {
  const { texts, refused } = await readClassFiles(files);
  if (texts.length > 0) await takeIn(texts);
  if (refused.length > 0) refuse(refused.map(({ problem }) => problem));
}

/** All ways in: paste, drop, files, pictures, a camera, paper, counted hands. */
export function BringIn({ doc }: { readonly doc: ClassDoc }) {
  const say = useSay();
  const [way, setWay] = useState<Way | null>(null);
  const [over, setOver] = useState(false);
  const onCodes = useCallback(
    (codes: readonly string[], from: string) => void takeIn(codes.map((text) => ({ text, from }))),
    [],
  );
  const { news, add } = usePictures(onCodes);
  const take = (files: readonly File[]) => {
    const pictures = files.filter(({ type }) => type.startsWith('image/'));
    if (pictures.length > 0) add(pictures);
    const others = files.filter((file) => !pictures.includes(file));
    if (others.length > 0) void takeFiles(others);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) take([...event.dataTransfer.files]);
    else void takeIn([{ text: event.dataTransfer.getData('text/plain'), from: 'paste' }]);
  };
  return (
    <>
      <div
        className={`bring-in${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <PasteField />
        <FilesButton onFiles={take} />
        {WAYS.filter((each) => each !== 'hands' || handsAsks(doc.of.lesson).length > 0).map((each) => (
          <button
            key={each}
            type="button"
            className="quiet"
            aria-pressed={way === each}
            onClick={() => setWay(way === each ? null : each)}
          >
            {say(`class.tickets.${each}`)}
          </button>
        ))}
      </div>
      <PicturesSaid news={news} />
      {way === 'photograph' ? <Photograph onCodes={onCodes} /> : null}
      {way === 'scan' ? <Scan onCodes={onCodes} onClose={() => setWay(null)} /> : null}
      {way === 'paper' ? <PaperSeats doc={doc} /> : null}
      {way === 'hands' ? <CountHands doc={doc} /> : null}
    </>
  );
}

/** Whatever is pasted is searched and not kept in the field: it may be a whole chat. Typed text waits for Enter. */
function PasteField() {
  const say = useSay();
  const [text, setText] = useState('');
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const { files } = event.clipboardData;
    if (files.length > 0) return void takeFiles([...files]);
    void takeIn([{ text: event.clipboardData.getData('text/plain'), from: 'paste' }]);
  };
  return (
    <input
      className="paste"
      aria-label={say('class.tickets.paste')}
      placeholder={say('class.tickets.paste')}
      value={text}
      maxLength={SEARCH_LIMITS.characters}
      autoComplete="off"
      spellCheck={false}
      onPaste={paste}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={({ key }) => {
        if (key !== 'Enter' || text.trim() === '') return;
        void takeIn([{ text, from: 'paste' }]);
        setText('');
      }}
    />
  );
}

function FilesButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const say = useSay();
  return (
    <label className="quiet files-field">
      {say('class.tickets.files')}
      <input
        type="file"
        multiple
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
