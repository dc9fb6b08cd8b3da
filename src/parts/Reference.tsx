import { citationOf, standingOf, type Source } from '../../sim/page.ts';
import { useSay } from '../state/react.tsx';

/** A source in full: citation, what of it was used, DOI as a link, and how it was seen. */
export function Reference({ source }: { source: Source }) {
  const say = useSay();
  const { note, doi } = source;
  const citation = citationOf(source);
  return (
    <cite>
      <span lang="en">
        {citation}
        {citation === '' || note === undefined ? null : ' '}
        {note}
        {doi === null ? null : (
          <>
            {' '}
            <a href={`https://doi.org/${doi}`} target="_blank" rel="noopener noreferrer">
              doi:{doi}
            </a>
          </>
        )}
      </span>
      {standingOf(source).map((key) => (
        <span key={key}> {say(`source.${key}`)}</span>
      ))}
    </cite>
  );
}
