import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { screens } from '../../state/screens.ts';
import { studies } from '../../state/studies.ts';
import { useWorld, useSay } from '../../state/react.tsx';
import { byEffect, EVERYTHING, matching, NUMBERS, rowId, valuesNow, type Filter, type NumberRow } from './numbers.ts';
import { NumberFilters } from './NumberFilters.tsx';
import { NumberTableRow } from './NumberTableRow.tsx';
import { goTo } from './places.ts';
import { wordsOf } from './row-words.ts';
import { Section } from './Section.tsx';

const COLUMNS = ['name', 'value', 'unit', 'range', 'tag', 'source', 'since'];

/** Every number of the model with how it is known; the row asked for takes the focus. */
export function Numbers() {
  const say = useSay();
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const asked = useAsked(() => setFilter(EVERYTHING));
  const scenario = useWorld((state) => state.scenario);
  const designs = useStore(studies, (state) => state.designs);
  const valueNow = useMemo(() => valuesNow(scenario, designs), [scenario, designs]);
  const words = useMemo(() => new Map(NUMBERS.map((row) => [row.id, wordsOf(row, say)])), [say]);
  // Whoever types goes on typing while the table follows.
  const followed = useDeferredValue(filter);
  const shown = useMemo(() => matching(NUMBERS, followed, ({ id }) => words.get(id)!), [followed, words]);
  return (
    <Section id="numbers" lead={say('model.numbers.lead', { count: NUMBERS.length })}>
      <div id="numbers">
        <NumberFilters filter={filter} shown={shown.length} onFilter={setFilter} />
        {shown.length === 0 ? (
          <p className="nothing-fits">{say('model.none')}</p>
        ) : (
          <NumberTable shown={shown} valueNow={valueNow} asked={asked} />
        )}
      </div>
    </Section>
  );
}

interface NumberTableProps {
  readonly shown: readonly NumberRow[];
  readonly valueNow: (row: NumberRow) => unknown;
  readonly asked: string | null;
}

const NumberTable = memo(function NumberTable({ shown, valueNow, asked }: NumberTableProps) {
  const say = useSay();
  return (
    <table className="numbers-table">
      <thead>
        <tr>
          {COLUMNS.map((id) => (
            <th key={id} scope="col">
              {say(`model.head.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      {[...byEffect(shown)].map(([effect, rows]) => (
        <tbody key={effect}>
          <tr className="group-row">
            <th colSpan={COLUMNS.length} scope="rowgroup">
              {say(say.has(`effect.${effect}`) ? `effect.${effect}` : `model.group.${effect}`)}
            </th>
          </tr>
          {rows.map((row) => (
            <NumberTableRow key={row.id} row={row} value={valueNow(row)} asked={row.id === asked} />
          ))}
        </tbody>
      ))}
    </table>
  );
});

/** The number asked for by a link; filters give way to it, and it is brought into sight. */
function useAsked(onAsked: () => void): string | null {
  const place = useStore(screens);
  const reset = useRef(onAsked);
  useEffect(() => {
    const { parameter } = place;
    if (parameter === null) return;
    reset.current();
    // After the filters have given way.
    const frame = requestAnimationFrame(() => goTo(rowId(parameter), 'center'));
    return () => cancelAnimationFrame(frame);
  }, [place]);
  return place.parameter;
}
