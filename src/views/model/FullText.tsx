import { headings, tree } from 'virtual:model-text';
import { useSay } from '../../state/react.tsx';
import { goTo, sectionId } from './places.ts';
import { Section } from './Section.tsx';
import { Tree } from './Tree.tsx';

const BELOW = headings.filter(({ depth }) => depth > 2);

/** The model's own description with its equations, as it stands beside the code. */
export function FullText() {
  const say = useSay();
  const table = (
    <p className="muted">
      <button type="button" className="quiet link" onClick={() => goTo(sectionId('numbers'))}>
        {say('model.text.table')}
      </button>
    </p>
  );
  return (
    <Section id="text" lead={say('model.text.lead')}>
      <nav className="text-contents" aria-label={say('model.text')} lang="en">
        <ul>
          {BELOW.map(({ id, text }) => (
            <li key={id}>
              <button type="button" className="quiet link" onClick={() => goTo(id)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="prose" lang="en">
        <Tree nodes={tree} slots={{ parameters: table }} />
      </div>
    </Section>
  );
}
