import { useMemo } from 'react';
import { covers, resolveValues, type CareEvent, type Scenario } from '../../../sim/page.ts';
import { worldLocked } from '../../state/permit.ts';
import { freshId, withoutDay } from '../../state/events.ts';
import { useActions, useSay } from '../../state/react.tsx';
import { useJob } from '../../parts/useJob.ts';
import { BoutChain } from './BoutChain.tsx';
import { boutText, type Bout } from './day-data.ts';

/** The chain of one bout, and the way to leave it out or put it back. */
export function BoutPanel({ bout, scenario, day }: { bout: Bout; scenario: Scenario; day: number }) {
  const say = useSay();
  const { setEvents } = useActions();
  const { giver, channel, number } = bout;
  const missed = scenario.events.find(
    (event) =>
      event.type === 'missed' &&
      covers(event, day) &&
      event.giver === giver &&
      event.channel === channel &&
      event.bout === number,
  );
  // A bout that is left out is asked about in the world that has it.
  const job = useMemo(() => {
    const whole = missed === undefined ? scenario : { ...scenario, events: withoutDay(scenario.events, missed, day) };
    return { kind: 'bout', scenario: whole, day, giver, channel, bout: number } as const;
  }, [scenario, missed, day, giver, channel, number]);
  const { result, current } = useJob(job);

  function leaveOut(): void {
    const event: CareEvent = {
      id: freshId('missed', scenario.events),
      type: 'missed',
      fromDay: day,
      toDay: day + 1,
      giver,
      channel,
      bout: number,
    };
    setEvents([...scenario.events, event]);
  }

  return (
    <section className="bout" aria-label={say('chain.heading')} aria-busy={!current}>
      <h3>{boutText(bout, say)}</h3>
      {result === null ? (
        <output>{say('chain.waiting')}</output>
      ) : (
        <BoutChain result={result} kappa={resolveValues(scenario)['kappa.care']} />
      )}
      <button
        type="button"
        className="btn"
        disabled={worldLocked()}
        onClick={() => (missed === undefined ? leaveOut() : setEvents(withoutDay(scenario.events, missed, day)))}
      >
        {say(missed === undefined ? 'chain.leaveOut' : 'chain.putBack')}
      </button>
    </section>
  );
}
