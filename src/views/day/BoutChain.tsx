import type { BoutResult, WithAndWithout } from '../../../sim/page.ts';
import { ageText } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import { useSay, useSpecies } from '../../state/react.tsx';
import { kindOf } from './day-data.ts';

/** One link of the chain: what it is, and the engine's numbers with the bout and without it. */
interface Link {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly { readonly id: string; readonly text: string; readonly pair?: WithAndWithout }[];
}

/** From the bout to the receptors in five steps, lit one after another. */
export function BoutChain({ result, kappa }: { result: BoutResult; kappa: number }) {
  const say = useSay();
  const species = useSpecies();
  const age = (day: number) => ageText(day, species, say);
  const links = linksOf(result, age, say);
  const ending = endingOf(result, kappa);
  return (
    <>
      <ol className="chain">
        {links.map(({ id, name, lines }) => (
          <li key={id} data-link={id}>
            <b>{name}</b>
            {lines.map(({ id: line, text, pair }) => (
              <span key={line} data-line={line} data-with={pair?.with} data-without={pair?.without}>
                {text}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {ending === null ? null : (
        <p className="chain-end" data-ending={ending}>
          {say(`chain.${ending}`)}
        </p>
      )}
      <output className="visually-hidden">
        {say('chain.said', {
          changed: result.dyadsChanged,
          dyads: result.dyads,
          copies: result.copiesChangedAtEnd,
          all: result.copies,
        })}
      </output>
    </>
  );
}

/** Why nothing changed, where nothing did. */
function endingOf(result: BoutResult, kappa: number): 'noEffect' | 'byChance' | null {
  if (result.dyadsChanged > 0 || result.copiesChangedAtEnd > 0 || result.firstDayApart >= 0) return null;
  return kappa === 0 ? 'noEffect' : 'byChance';
}

function linksOf(result: BoutResult, age: (day: number) => string, say: Say): Link[] {
  const { job, minutes, exposure, dnmt, tet, receptors, receptorsAtEnd, copies } = result;
  const pair = (key: string, values: WithAndWithout, digits: number, more: Record<string, string | number> = {}) => ({
    id: key,
    pair: values,
    text: say(`chain.${key}`, { with: values.with.toFixed(digits), without: values.without.toFixed(digits), ...more }),
  });
  const last = job.scenario.days;
  return [
    { id: 'touch', name: say(`chain.touch.${kindOf(job.channel)}`), lines: [pair('minutes', minutes, 0)] },
    { id: 'oxytocin', name: say('chain.oxytocin'), lines: [pair('exposure', exposure, 3)] },
    { id: 'enzymes', name: say('chain.enzymes'), lines: [pair('dnmt', dnmt, 3), pair('tet', tet, 3)] },
    {
      id: 'site',
      name: say('chain.site'),
      lines: [
        {
          id: 'next',
          text: say('chain.next', {
            dyads: result.dyadsChanged,
            all: result.dyads,
            changed: result.copiesChanged,
            copies,
          }),
        },
        { id: 'end', text: say('chain.atEnd', { age: age(last), changed: result.copiesChangedAtEnd, copies }) },
      ],
    },
    {
      id: 'receptors',
      name: say('chain.receptors'),
      lines: [
        pair('receptorsSoon', receptors, 2, { age: age(Math.min(job.day + 2, last)) }),
        pair('receptorsAtEnd', receptorsAtEnd, 2, { age: age(last) }),
      ],
    },
  ];
}
