/**
 * A computed colour as a file can carry it: six hex digits, and its opacity apart, since few programs read any other
 * form.
 */
export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

/** @returns null for no paint at all. A paint from a definition, such as url(#wash-1), stays as it is. */
export function paintOf(computed: string): Paint | null {
  if (computed === 'none' || computed === '' || computed === 'transparent') return null;
  const link = /^url\(["']?#([^"')]+)["']?\)/.exec(computed);
  if (link) return { colour: `url(#${link[1]})`, opacity: 1 };
  const numbers = (computed.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map((text) =>
    text.endsWith('%') ? parseFloat(text) / 100 : Number(text),
  );
  // color-mix() comes out as color(srgb 0.1 0.2 0.3 / 0.5), all else as rgb() or rgba() of 0 to 255.
  const scale = computed.startsWith('color(') ? 255 : 1;
  const [r = 0, g = 0, b = 0, opacity = 1] = numbers;
  if (opacity === 0) return null;
  const hex = [r, g, b]
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value * scale)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
  return { colour: `#${hex}`, opacity };
}
