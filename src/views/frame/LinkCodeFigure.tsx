import { useMemo, useState } from 'react';
import { useSay } from '../../state/react.tsx';
import { linkCode } from './link-code.ts';

/** The link as a QR code, black on white in every theme; a press shows it as large as the window allows. */
export default function LinkCodeFigure({ link }: { link: string }) {
  const say = useSay();
  const [large, setLarge] = useState(false);
  const code = useMemo(() => linkCode(link), [link]);
  if (code === null) return <p>{say('code.tooLong')}</p>;
  return (
    <figure className={large ? 'link-code large' : 'link-code'} aria-label={say('code.label')} data-code-of={link}>
      <svg viewBox={`0 0 ${code.size} ${code.size}`} shapeRendering="crispEdges" aria-hidden="true">
        <rect width={code.size} height={code.size} className="ground" />
        <path d={code.path} />
      </svg>
      <figcaption>
        <p>{say('code.what')}</p>
        <button type="button" className="btn" aria-pressed={large} onClick={() => setLarge(!large)}>
          {say(large ? 'code.smaller' : 'code.larger')}
        </button>
      </figcaption>
    </figure>
  );
}
