import { fitText, overlaps, textWidth } from './labels.ts';
import type { Span } from './labels.ts';

/** Semibold letters are this much wider than those that `textWidth` knows. */
export const BOLD = 1.08;

/** The text in lines no wider than `width`, at most `most` of them; only a line that cannot fit is cut. */
export const wrapWords = (text: string, size: number, width: number, most = 3): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const joined = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length > 0 && (textWidth(joined, size) <= width || lines.length === most))
      lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => fitText(line, size, width) || line);
};

/** The lowest row for each span in which it covers none placed before it. */
export const stackRows = (spans: readonly Span[], gap: number): number[] => {
  const rows: Span[][] = [];
  return spans.map((span) => {
    const free = rows.findIndex((row) => row.every((other) => !overlaps(span, other, gap)));
    const row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), span];
    return row;
  });
};

/** Every how many of a row of centred texts can be printed, `spacing` px apart, so that none touches the next. */
export const everyNth = (texts: readonly string[], size: number, spacing: number, gap: number): number => {
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, size)));
  return spacing > 0 ? Math.max(1, Math.ceil((widest + gap) / spacing)) : Math.max(1, texts.length);
};
