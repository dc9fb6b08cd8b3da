/** How text goes out in a CSV file. A spreadsheet runs a cell that begins with one of = + - @ as a formula; text of others must not. */

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** One cell: numbers bare and in full; text that would be run gets an apostrophe before it, and quotes where it needs them. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line of a CSV file, without its end. */
export function csvRow(cells: readonly (string | number)[]): string {
  return cells.map(csvCell).join(',');
}

/**
 * A line `# key: value` above a table. A separator inside the value, which is JSON wherever it holds text of others, begins a new cell in a
 * spreadsheet; a sign there that would make it a formula is written as JSON's escape, which reads back as the same text.
 */
export function csvLead([key, value]: readonly [key: string, value: string]): string {
  const harmless = value.replace(/([,;\t])(["'\s\\]*)([=+@-])([^,;\t]*)/g, (whole, separator: string, gap: string, sign: string, rest: string) =>
    NUMBER.test((sign + rest).replace(/[\]}"]+$/, '')) ? whole : `${separator}${gap}${escaped(sign)}${rest}`);
  return `# ${key}: ${harmless}`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
