import { useSay } from '../../state/react.tsx';
import { Section } from './Section.tsx';
import { Said } from '../../parts/Said.tsx';

const LINKS = [
  'model.plain1',
  'model.plain2',
  'model.plain3',
  'model.plain4',
  'model.plain5',
  'model.plain6',
  'model.plain7',
  'model.plain8',
  'model.plain9',
  'model.plain.goes',
];
const LIMITS = [1, 2, 3, 4, 5, 6, 7];
const LEFT_OUT = [1, 2, 3, 4, 5, 6];

/** Assumptions, limits and what is left out, in sentences. */
export function PlainWords() {
  const say = useSay();
  return (
    <Section id="plain" lead={say('model.plain.lead')}>
      <ol className="chain-of">
        {LINKS.map((key) => (
          <li key={key}>
            <Said of={key} />
          </li>
        ))}
      </ol>
      <div className="two">
        <div>
          <h3>{say('model.limits')}</h3>
          <ul>
            {LIMITS.map((limit) => (
              <li key={limit}>
                <Said of={`sure.limit${limit}`} />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{say('model.left')}</h3>
          <ul>
            {LEFT_OUT.map((item) => (
              <li key={item}>{say(`sure.left${item}`)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
