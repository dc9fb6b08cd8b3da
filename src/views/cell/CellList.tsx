import { useMemo, useState } from 'react';
import type { CellsJob, Scenario } from '../../../sim/index.ts';
import { useSay } from '../context.tsx';
import { oneDecimal } from '../curves.ts';
import { useJob } from '../useJob.ts';
import { FILTERS, listed, NEEDS_TWIN, ORDERS, PAGE, pageStart, type Filter, type Order } from './cell-list.ts';

/** Columns of words. */
const TEXT = ['Cell', 'Closed', 'Twin'];

interface CellListProps {
  readonly scenario: Scenario;
  readonly twin: Scenario | null;
  readonly day: number;
  /** The cell looked at last: the list opens on its page. */
  readonly cell: number;
  readonly onOpen: (cell: number) => void;
}

/** All cells as a table: what the canvas shows, for keyboard and screen reader, page by page. */
export function CellList({ scenario, twin, day, cell, onOpen }: CellListProps) {
  const say = useSay();
  const job = useMemo((): CellsJob => ({ kind: 'cells', scenario, twin, individual: 0, day }), [scenario, twin, day]);
  const { result } = useJob(job);
  const [filter, setFilter] = useState<Filter>('All');
  const [order, setOrder] = useState<Order>('Number');
  const [wanted, setWanted] = useState(cell);
  const cells = useMemo(() => (result === null ? [] : listed(result, filter, order)), [result, filter, order]);
  if (result === null) return <output>{say('cell.waiting')}</output>;
  const beside = result.twin !== null;
  const from = pageStart(wanted, cells.length);
  const shown = cells.slice(from, from + PAGE);
  const choose =
    <T extends string>(set: (value: T) => void) =>
    (event: { currentTarget: { value: string } }) => {
      set(event.currentTarget.value as T);
      setWanted(0);
    };
  const options = <T extends string>(all: readonly T[], head: string) =>
    all.map((each) => (
      <option key={each} value={each} disabled={!beside && NEEDS_TWIN.includes(each)}>
        {say(`cell.${head}${each}`)}
      </option>
    ));
  return (
    <div className="cell-list">
      <div className="cell-bar">
        <label>
          {say('cell.listShow')}{' '}
          <select value={filter} onChange={choose<Filter>(setFilter)}>
            {options(FILTERS, 'filter')}
          </select>
        </label>
        <label>
          {say('cell.sort')}{' '}
          <select value={order} onChange={choose<Order>(setOrder)}>
            {options(ORDERS, 'sort')}
          </select>
        </label>
        <span className="pages">
          <button type="button" className="btn" disabled={from === 0} onClick={() => setWanted(from - PAGE)}>
            {say('cell.pagePrevious')}
          </button>
          <output>
            {cells.length === 0
              ? say('cell.listNone', { day })
              : say('cell.listCaption', { day, from: from + 1, to: from + shown.length, count: cells.length })}
          </output>
          <button
            type="button"
            className="btn"
            disabled={from + PAGE >= cells.length}
            onClick={() => setWanted(from + PAGE)}
          >
            {say('cell.pageNext')}
          </button>
        </span>
      </div>
      <section className="scroll" tabIndex={0} aria-label={say('cell.listTitle')}>
        <table className="numbers">
          <thead>
            <tr>
              {['Cell', 'Closed', 'Receptors', ...(beside ? ['Twin', 'Differing'] : [])].map((column) => (
                <th key={column} scope="col" className={TEXT.includes(column) ? 'text' : ''}>
                  {say(`cell.column${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={each} className={each === cell ? 'chosen' : ''}>
                <th scope="row">
                  <button
                    type="button"
                    className="quiet link"
                    aria-label={say('cell.open1', { cell: each + 1 })}
                    onClick={() => onOpen(each)}
                  >
                    {each + 1}
                  </button>
                </th>
                <td className="text">{say(`cell.closed${result.closed[each]!}`)}</td>
                <td>{oneDecimal(result.receptors[each]!)}</td>
                {beside ? <td className="text">{say(`cell.closed${result.twinClosed[each]!}`)}</td> : null}
                {beside ? <td>{result.differing[each]}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
