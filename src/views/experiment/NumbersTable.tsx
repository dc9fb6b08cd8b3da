import type { ReactNode } from 'react';

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
}

interface NumbersTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell names its row. `value` is the number in full where the cell shows a number. */
  readonly rows: readonly (readonly { readonly text: string; readonly value?: number }[])[];
  readonly children?: ReactNode;
}

/** A table to scroll, by keyboard too. */
export function NumbersTable({ caption, columns, rows }: NumbersTableProps) {
  return (
    <section className="scroll table-host" tabIndex={0} aria-label={caption}>
      <table className="numbers">
        <caption>{caption}</caption>
        <thead>
          <tr>{columns.map(({ id, label, unit }) => <th key={id} scope="col">{label}{unit === undefined ? null : <> <small>{unit}</small></>}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map(({ text, value }, c) => (c === 0 ? <th key={c} scope="row">{text}</th> : <td key={c} data-value={value}>{text}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
