import type { PooledReveal } from '../../../../sim/classroom.ts';
import { useSay } from '../../../state/react.tsx';
import { answersFound, worldText, type Told } from './says.ts';

interface CausesProps {
  readonly pooled: PooledReveal;
  readonly told: Told;
  /** Causes that have been told, from the first. */
  readonly shown: number;
}

/** What the class claims, then the causes one by one: those that are at work come last. */
export function Causes({ pooled: { worlds, claims, n }, told, shown }: CausesProps) {
  const say = useSay();
  const { lesson } = told.of;
  if (worlds.length === 0) return <p className="board-large">{say('class.board.says.reveal.plain')}</p>;
  return (
    <div className="board-causes">
      {claims === null ? null : <p>{answersFound(claims, told)}</p>}
      <ol>
        {worlds.slice(0, shown).map(({ world, seats }) => {
          const how = seats === 0 ? 'no' : seats === n ? 'all' : 'some';
          return (
            <li key={world} className={seats === 0 ? 'not' : 'is'}>
              <span aria-hidden="true">{seats === 0 ? '✗' : '✓'}</span>{' '}
              {say(`class.board.cause.${how}`, { world: worldText(lesson, world, say), n: seats })}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
