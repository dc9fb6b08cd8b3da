export interface Column {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  /** Words, not numbers: set from the left. */
  readonly words?: true;
}

/** Rows that open what they are about. */
export interface OpenRows {
  /** The row that is open. */
  readonly opened?: number | null | undefined;
  /** Where it is given, the first cell of each row is a button. */
  readonly onOpen?: ((row: number) => void) | undefined;
}

interface NumbersTableProps extends OpenRows {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell names its row. `value` is the number in full where the cell shows a number. */
  readonly rows: readonly (readonly { readonly text: string; readonly value?: number }[])[];
}

/** A table to scroll, by keyboard too. */
export function NumbersTable({ caption, columns, rows, opened, onOpen }: NumbersTableProps) {
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
            <tr key={r} aria-current={r === opened ? 'true' : undefined}>
              {row.map(({ text, value }, c) =>
                c === 0 ? (
                  <th key={c} scope="row" className={columns[0]!.words === true ? 'text' : undefined}>
                    {onOpen === undefined ? (
                      text
                    ) : (
                      <button type="button" className="quiet link" onClick={() => onOpen(r)}>
                        {text}
                      </button>
                    )}
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
