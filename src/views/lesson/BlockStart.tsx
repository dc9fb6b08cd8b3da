import { useId } from 'react';
import { movedTo } from '../../../sim/lessons.ts';
import { Range } from '../../controls/Range.tsx';
import { useActions, useParts, useSay, useWorld } from '../../state/react.tsx';

/** The day on which the block of extra care begins. */
export function BlockStart() {
  const say = useSay();
  const name = useId();
  const { store } = useParts();
  const { setEvents, endSlide } = useActions();
  const [event] = useWorld(({ scenario }) => scenario.events);
  const days = useWorld(({ scenario }) => scenario.days);
  if (event === undefined) return null;
  // A block that once reached the last day would go on reaching it: one that does not stays a day short of it.
  const most = event.toDay >= days ? days - 1 : days - 1 - (event.toDay - event.fromDay);
  const move = (start: number) => {
    if (!(start >= 0 && start <= most)) return;
    setEvents(movedTo(store.getState().scenario.events, start, days), true);
    endSlide();
  };
  return (
    <div className="sketch-mark block-start" data-part="timeline.block">
      <label htmlFor={name}>{say('column.block')}</label>
      <div className="track">
        <Range
          id={name}
          min={0}
          max={most}
          step={1}
          value={event.fromDay}
          aria-valuetext={say('column.block.value', { day: event.fromDay })}
          onValue={move}
        />
      </div>
      <input
        type="number"
        min={0}
        max={most}
        value={event.fromDay}
        aria-label={say('column.block')}
        onChange={({ currentTarget: { valueAsNumber: typed } }) => move(typed)}
      />
    </div>
  );
}
