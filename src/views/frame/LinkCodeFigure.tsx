import { useMemo, useState } from 'react';
import { QrDrawing } from '../../parts/QrDrawing.tsx';
import { qrCode } from '../../parts/qr-code.ts';
import { useSay } from '../../state/react.tsx';

/** The link as a QR code, black on white in every theme; a press shows it as large as the window allows. */
export default function LinkCodeFigure({ link }: { link: string }) {
  const say = useSay();
  const [large, setLarge] = useState(false);
  // The lowest level of correction: a screen has no dirt, and large modules are easier to read from the last row.
  const code = useMemo(() => qrCode(link, { level: 'L' }), [link]);
  if (code === null) return <p>{say('code.tooLong')}</p>;
  return (
    <figure className={large ? 'link-code large' : 'link-code'} aria-label={say('code.label')} data-code-of={link}>
      <QrDrawing code={code} />
      <figcaption>
        <p>{say('code.what')}</p>
        <button type="button" className="btn" aria-pressed={large} onClick={() => setLarge(!large)}>
          {say(large ? 'code.smaller' : 'code.larger')}
        </button>
      </figcaption>
    </figure>
  );
}
