/**
 * How text goes out in a CSV file. A spreadsheet runs a cell that begins with one of = + - @, full-width or not, as a
 * formula; text of others must not.
 */

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * One cell: numbers bare and in full; text that would be run gets an apostrophe before it, and quotes where it needs
 * them.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line of a CSV file, without its end. */
export function csvRow(cells: readonly (string | number)[]): string {
  return cells.map(csvCell).join(',');
}

/**
 * A line `# key: value` above a table. A program that does not know such lines begins a new cell at each separator,
 * runs a formula that
 * stands there, and takes a quote there for the beginning of a cell that ends rows later. So no text of others may
 * stand behind a
 * separator: a value that could do harm is written as JSON, in strings each separator as JSON's escape, and a blank
 * goes before each quote that opens a string. It reads back as the same text.
 */
export function csvLead([key, value]: readonly [key: string, value: string]): string {
  if (isJson(value)) return `# ${key}: ${harmlessJson(value)}`;
  return `# ${key}: ${isHarmless(value) ? value : harmlessJson(JSON.stringify(value))}`;
}

/** Whether a value is what JSON.stringify writes of a text, a list or a group. */
function isJson(value: string): boolean {
  if (!/^["[{]/.test(value)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** Whether all that stands behind separators is plain words or numbers. */
function isHarmless(value: string): boolean {
  if (/["\r\n\t\u2028\u2029]/.test(value)) return false;
  return value
    .split(/[,;]/)
    .slice(1)
    .every((cell) => csvCell(cell.trim()) === cell.trim());
}

function harmlessJson(json: string): string {
  return json.replace(
    /"(?:[^"\\]|\\.)*"/g,
    (text, at: number) => `${json[at - 1] === ',' ? ' ' : ''}${text.replace(/[,;\u2028\u2029]/g, escaped)}`,
  );
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
