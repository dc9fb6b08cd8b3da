export interface Column {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  /** Words, not numbers: set from the left. */
  readonly words?: true;
}

interface NumbersTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell names its row. `value` is the number in full where the cell shows a number. */
  readonly rows: readonly (readonly { readonly text: string; readonly value?: number }[])[];
}

/** A table to scroll, by keyboard too. */
export function NumbersTable({ caption, columns, rows }: NumbersTableProps) {
  return (
    <section className="scroll table-host" tabIndex={0} aria-label={caption}>
      <table className="numbers">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label, unit, words }) => (
              <th key={id} scope="col" className={words === true ? 'text' : undefined}>
                {label}
                {unit === undefined ? null : (
                  <>
                    {' '}
                    <small>{unit}</small>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map(({ text, value }, c) =>
                c === 0 ? (
                  <th key={c} scope="row" className={columns[0]!.words === true ? 'text' : undefined}>
                    {text}
                  </th>
                ) : (
                  <td key={c} className={columns[c]!.words === true ? 'text' : undefined} data-value={value}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
