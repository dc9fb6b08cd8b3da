/** Placing words so that none covers another. Pure arithmetic, in px. */

/** Width of a letter in ems, on average; fonts differ by a fifth, so a page measures its own. */
let emsPerLetter = 0.54;
export const setLetterWidth = (ems: number): void => {
  if (ems > 0.3 && ems < 0.9) emsPerLetter = ems;
};

/** Letters that are much wider than the average. */
const WIDE = 'mwMW%';

/** A close enough guess of a text's width: ideographs are an em wide. Costs no layout. */
export const textWidth = (text: string, size: number): number => {
  let ems = 0;
  for (const letter of text)
    ems += letter.codePointAt(0)! > 0x2e7f ? 1 : WIDE.includes(letter) ? 1.5 * emsPerLetter : emsPerLetter;
  return ems * size;
};

/** The letters that words of charts are set in. */
export type Face = 'plain' | 'bold' | 'serif';

/** How much wider letters of these faces are than those that `textWidth` knows. */
const WIDER: Readonly<Record<Face, number>> = { plain: 1, bold: 1.08, serif: 1.1 };

/** Ems of a text by the fonts of the page; null where there are none to ask. */
let emsOf: ((text: string, face: Face) => number) | null = null;
export const setMeasure = (measure: typeof emsOf): void => {
  emsOf = measure;
};

/** The width of words as they will stand there, for what must not touch them. */
export const wordsWidth = (text: string, size: number, face: Face = 'plain'): number =>
  emsOf === null ? textWidth(text, size) * WIDER[face] : emsOf(text, face) * size;

/** The text cut to a width, with an ellipsis; empty when not even three letters fit. */
export const fitText = (text: string, size: number, width: number, widthOf = textWidth): string => {
  if (widthOf(text, size) <= width) return text;
  const letters = [...text];
  let kept = letters.length;
  while (kept > 0 && widthOf(letters.slice(0, kept).join(''), size) + size * 0.6 > width) kept--;
  return kept < 3 ? '' : `${letters.slice(0, kept).join('').trimEnd()}…`;
};

interface Cluster {
  members: number[];
  /** sum over members of wanted position less its offset inside the cluster */
  sum: number;
  start: number;
}

/**
 * The positions nearest to those wanted (least squares) that keep at least `gap` between neighbours and stay in
 * [lowest, highest]. Order is kept, ties by index. If they cannot all fit, the gap shrinks evenly.
 */
export const spread = (wanted: readonly number[], gap: number, lowest: number, highest: number): number[] => {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const step = order.length > 1 ? Math.min(gap, Math.max(0, highest - lowest) / (order.length - 1)) : gap;
  const clamp = (start: number, count: number): number =>
    Math.max(lowest, Math.min(highest - (count - 1) * step, start));
  const clusters: Cluster[] = [];
  for (const i of order) {
    let cluster: Cluster = { members: [i], sum: wanted[i]!, start: clamp(wanted[i]!, 1) };
    for (
      let last = clusters.at(-1);
      last && last.start + last.members.length * step > cluster.start;
      last = clusters.at(-1)
    ) {
      clusters.pop();
      const shift = last.members.length * step * cluster.members.length;
      const members = [...last.members, ...cluster.members];
      const sum = last.sum + cluster.sum - shift;
      cluster = { members, sum, start: clamp(sum / members.length, members.length) };
    }
    clusters.push(cluster);
  }
  const placed: number[] = new Array(wanted.length);
  for (const { members, start } of clusters)
    members.forEach((i, k) => {
      placed[i] = start + k * step;
    });
  return placed;
};

export interface Span {
  from: number;
  to: number;
}

export const overlaps = (a: Span, b: Span, gap: number): boolean => a.from < b.to + gap && b.from < a.to + gap;

/** Which of these spans can be shown, first ones first: each is kept if clear of all kept before it. */
export const keepClear = (spans: readonly Span[], gap: number): boolean[] => {
  const kept: Span[] = [];
  return spans.map((span) => {
    const clear = kept.every((other) => !overlaps(span, other, gap));
    if (clear) kept.push(span);
    return clear;
  });
};

/**
 * At which of two limits a text stands so that an upright does not cross it: left if that is clear, else right if that
 * is.
 */
export const clearSide = (upright: number, width: number, left: number, right: number): 'left' | 'right' =>
  upright > left + width + 6 || upright < left - 6 || right - width < upright + 6 ? 'left' : 'right';

/** The span of a text of this width about x, moved inside [lowest, highest]. */
export const spanAbout = (x: number, width: number, lowest: number, highest: number): Span => {
  const from = Math.max(lowest, Math.min(highest - width, x - width / 2));
  return { from, to: from + width };
};
