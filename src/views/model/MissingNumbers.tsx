import { useSay } from '../../state/react.tsx';
import { ParameterLink } from '../../parts/ParameterLink.tsx';
import { MISSING } from './evidence.ts';
import { NUMBERS } from './numbers.ts';
import { nameOf } from './row-words.ts';
import { Section } from './Section.tsx';

/** Numbers that are missing, whether not found, not read or not published, with what stands in for them. */
export function MissingNumbers() {
  const say = useSay();
  return (
    <Section id="missing" lead={say('model.missing.lead')}>
      <table className="missing-table">
        <thead>
          <tr>
            <th scope="col">{say('model.missing.what')}</th>
            <th scope="col">{say('model.missing.does')}</th>
          </tr>
        </thead>
        <tbody>
          {MISSING.map(({ id, lack, numbers }) => (
            <tr key={id}>
              <th scope="row">
                {say(`model.missing.${id}`)} <small className={`lack ${lack}`}>{say(`model.missing.is.${lack}`)}</small>
              </th>
              <td>
                {say(`model.missing.${id}.does`)}
                <ul className="number-links">
                  {numbers.map((number) => (
                    <li key={number}>
                      <ParameterLink id={number} className="number-link">
                        {nameOf(
                          NUMBERS.find((row) => row.id === number)!,
                          say,
                        )}
                      </ParameterLink>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
