import type { FigureTable } from '../../../state/figures.ts';

type Cell = string | number | null;

/** The numbers of a chart that names no table of its own, by the names they have in its data: one row a number. */
export function plainTable(data: unknown): FigureTable {
  return { columns: [{ id: 'name' }, { id: 'index' }, { id: 'value' }], rows: [...numbersIn(data, '')] };
}

function* numbersIn(value: unknown, name: string): Generator<readonly Cell[]> {
  if (typeof value === 'number') yield [name, null, Number.isFinite(value) ? value : null];
  else if (isNumbers(value))
    for (let i = 0; i < value.length; i++) yield [name, i, Number.isFinite(value[i]) ? value[i]! : null];
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* numbersIn(each, name === '' ? key : `${name}.${key}`);
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return (
    ArrayBuffer.isView(value) ||
    (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'number'))
  );
}
