import { useMemo, useState } from 'react';
import type { CellsJob, CellsResult, Scenario } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';
import { oneDecimal } from '../../parts/curves.ts';
import { useJob } from '../../parts/useJob.ts';
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
  // Another choice begins on its first page.
  const choose =
    <T extends string>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setWanted(0);
    };
  return (
    <div className="cell-list">
      <div className="cell-bar">
        <Pick
          name={say('cell.listShow')}
          head="filter"
          all={FILTERS}
          value={filter}
          onValue={choose<Filter>(setFilter)}
          beside={beside}
        />
        <Pick
          name={say('cell.sort')}
          head="sort"
          all={ORDERS}
          value={order}
          onValue={choose<Order>(setOrder)}
          beside={beside}
        />
        <Pages day={day} from={from} count={cells.length} onFrom={setWanted} />
      </div>
      <section className="scroll" tabIndex={0} aria-label={say('cell.listTitle')}>
        <table className="numbers">
          <Head beside={beside} />
          <tbody>
            {cells.slice(from, from + PAGE).map((each) => (
              <Row key={each} cell={each} chosen={each === cell} result={result} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface PickProps<T extends string> {
  readonly name: string;
  /** First part of the options' words. */
  readonly head: string;
  readonly all: readonly T[];
  readonly value: T;
  readonly onValue: (value: T) => void;
  /** Whether there is a twin to compare with. */
  readonly beside: boolean;
}

/** A choice of one; without a twin what would need one cannot be chosen. */
function Pick<T extends string>({ name, head, all, value, onValue, beside }: PickProps<T>) {
  const say = useSay();
  return (
    <label>
      {name}{' '}
      <select value={value} onChange={(event) => onValue(event.currentTarget.value as T)}>
        {all.map((each) => (
          <option key={each} value={each} disabled={!beside && NEEDS_TWIN.includes(each)}>
            {say(`cell.${head}${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PagesProps {
  readonly day: number;
  /** Place of the first cell of the page, and how many there are on all pages. */
  readonly from: number;
  readonly count: number;
  readonly onFrom: (from: number) => void;
}

/** Which part of the list is on show, and the ways to the pages before and after. */
function Pages({ day, from, count, onFrom }: PagesProps) {
  const say = useSay();
  return (
    <span className="pages">
      <button type="button" className="btn" disabled={from === 0} onClick={() => onFrom(from - PAGE)}>
        {say('cell.pagePrevious')}
      </button>
      <output>
        {count === 0
          ? say('cell.listNone', { day })
          : say('cell.listCaption', { day, from: from + 1, to: Math.min(from + PAGE, count), count })}
      </output>
      <button type="button" className="btn" disabled={from + PAGE >= count} onClick={() => onFrom(from + PAGE)}>
        {say('cell.pageNext')}
      </button>
    </span>
  );
}

function Head({ beside }: { beside: boolean }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        {['Cell', 'Closed', 'Receptors', ...(beside ? ['Twin', 'Differing'] : [])].map((column) => (
          <th key={column} scope="col" className={TEXT.includes(column) ? 'text' : ''}>
            {say(`cell.column${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly cell: number;
  readonly chosen: boolean;
  readonly result: CellsResult;
  readonly onOpen: (cell: number) => void;
}

/** One cell, and its twin where there is one. */
function Row({ cell, chosen, result, onOpen }: RowProps) {
  const say = useSay();
  const beside = result.twin !== null;
  return (
    <tr className={chosen ? 'chosen' : ''}>
      <th scope="row">
        <button
          type="button"
          className="quiet link"
          aria-label={say('cell.open1', { cell: cell + 1 })}
          onClick={() => onOpen(cell)}
        >
          {cell + 1}
        </button>
      </th>
      <td className="text">{say(`cell.closed${result.closed[cell]!}`)}</td>
      <td>{oneDecimal(result.receptors[cell]!)}</td>
      {beside ? <td className="text">{say(`cell.closed${result.twinClosed[cell]!}`)}</td> : null}
      {beside ? <td>{result.differing[cell]}</td> : null}
    </tr>
  );
}
