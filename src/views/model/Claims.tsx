import { sourceOf } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';
import { Reference } from '../../parts/Reference.tsx';
import { CLAIMS_AGAINST, CLAIMS_FOR, type Claim, type Strength } from './evidence.ts';
import { Section } from './Section.tsx';

const STRENGTHS: readonly Strength[] = ['A', 'B', 'C', 'D'];

/** Findings on both sides, each with its source and how strong it is by itself. */
export function Claims() {
  const say = useSay();
  return (
    <Section id="claims" lead={say('model.claims.lead')}>
      <dl className="strengths">
        {STRENGTHS.map((letter) => (
          <div key={letter}>
            <dt className={`strength ${letter}`}>{letter}</dt>
            <dd>{say(`model.strength.${letter}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="two">
        <Side heading={say('model.claims.for')} claims={CLAIMS_FOR} />
        <Side heading={say('model.claims.against')} claims={CLAIMS_AGAINST} />
      </div>
    </Section>
  );
}

function Side({ heading, claims }: { heading: string; claims: readonly Claim[] }) {
  const say = useSay();
  return (
    <div>
      <h3>{heading}</h3>
      <ul className="findings-list">
        {claims.map(({ id, strength, sources }) => (
          <li key={id}>
            <span className={`strength ${strength}`} aria-hidden="true" title={say(`model.strength.${strength}`)}>
              {strength}
            </span>
            <div>
              <span className="visually-hidden">
                {say('model.strength', { letter: strength, meaning: say(`model.strength.${strength}`) })}
              </span>
              <p>{say(`model.claim.${id}`)}</p>
              {sources.map((source) => (
                <Reference key={source} source={sourceOf(source)} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
