import { regionMap, type ParamValues, type StoryResult } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';
import { Said } from '../../parts/Said.tsx';

interface ChangesTableProps {
  readonly story: StoryResult;
  readonly values: ParamValues;
}

const COLUMNS = ['when', 'which', 'site', 'region', 'what', 'after', 'care', 'stress', 'pace'] as const;

const TEXT: readonly string[] = ['when', 'which', 'region', 'what', 'after'];

/**
 * Everything that happened to a cell up to a day, with what the day brought and how its pace differed from the twin's.
 */
export function ChangesTable({ story, values }: ChangesTableProps) {
  const say = useSay();
  const day = story.untilDay;
  const past = story.here.events.filter((event) => event.age < day);
  const { regionOf } = regionMap(values['site.dyads']);
  const columns = COLUMNS.filter((column) => column !== 'pace' || story.twin !== null);
  const { care, stress } = story.around.here;
  const pace = (i: number) => (Number.isFinite(story.hazardRatios[i]) ? `×${story.hazardRatios[i]!.toFixed(2)}` : '–');
  return (
    <div className="cell-facts">
      <h3>
        {say('cell.events')}{' '}
        <small>{say('cell.eventsCount', { day, count: past.length, total: story.here.events.length })}</small>
      </h3>
      {past.length === 0 ? (
        <p>{say('cell.noEvents')}</p>
      ) : (
        <section className="scroll" tabIndex={0} aria-label={say('cell.events')}>
          <table className="numbers life-events">
            <thead>
              <tr>
                {columns.map((key) => (
                  <th key={key} scope="col" className={TEXT.includes(key) ? 'text' : ''}>
                    {say(`cell.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {past.map((event, i) => (
                <tr key={event.age}>
                  <th scope="row">{event.age.toFixed(2)}</th>
                  <td className="text">{say(event.copy === 0 ? 'cell.copyA' : 'cell.copyB')}</td>
                  <td>{event.dyad + 1}</td>
                  <td className="text">{say(`cell.bar${regionOf[event.dyad]!}`)}</td>
                  <td className="text">{say(`cell.kind${event.kind}`)}</td>
                  <td className="text">
                    {say('cell.afterText', {
                      state: say(event.closed ? 'cell.closed' : 'cell.open'),
                      silencing: event.silencing.toFixed(2),
                    })}
                  </td>
                  <td>{care[Math.floor(event.age)]!.toFixed(2)}</td>
                  <td>{stress[Math.floor(event.age)]!.toFixed(2)}</td>
                  {story.twin === null ? null : <td>{pace(i)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Explained twin={story.twin !== null} />
    </div>
  );
}

/** What pace means where there is a twin, and how the field says all this. */
function Explained({ twin }: { twin: boolean }) {
  return (['cell.paceHelp', 'cell.details'] as const).slice(twin ? 0 : 1).map((key) => (
    <p key={key} className="aside">
      <Said of={key} />
    </p>
  ));
}
