/** The colour tokens the canvas paints with, read once per theme. */
export interface TownPalette {
  dusk: string;
  dusk2: string;
  wall: string;
  wallShade: string;
  roof: string;
  roofEdge: string;
  lit: string;
  litTop: string;
  glow: string;
  /** red, green, blue of the glow, or null where nothing glows (print, forced colours) */
  glowRgb: readonly [number, number, number] | null;
  shut: string;
  slat: string;
  bar: string;
  ring: string;
  onDusk: string;
  outline: string;
  hasOutline: boolean;
}

const rgbOf = (colour: string): readonly [number, number, number] | null => {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!hex) return null;
  const value = parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/**
 * A colour as it is painted. A name such as Canvas means what the scheme of an element says, and a canvas that is not
 * in
 * the page has no scheme: its dark page would be painted white.
 */
const asPainted = (element: Element, colour: string): string => {
  if (!/^[a-z]+$/i.test(colour) || colour === 'transparent') return colour;
  const probe = element.ownerDocument.createElement('i');
  probe.style.color = colour;
  element.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found || colour;
};

/** Reads the tokens as they stand at an element. */
export const readPalette = (element: Element): TownPalette => {
  const style = getComputedStyle(element);
  const token = (name: string): string => asPainted(element, style.getPropertyValue(name).trim() || 'transparent');
  const outline = token('--outline');
  const glow = token('--glow');
  return {
    dusk: token('--dusk'),
    dusk2: token('--dusk-2'),
    wall: token('--wall'),
    wallShade: token('--wall-shade'),
    roof: token('--roof'),
    roofEdge: token('--roof-edge'),
    lit: token('--lit'),
    litTop: token('--lit-top'),
    glow,
    glowRgb: rgbOf(glow),
    shut: token('--shut'),
    slat: token('--wall-shade'),
    bar: token('--bar'),
    ring: token('--ring'),
    onDusk: token('--on-dusk'),
    outline,
    hasOutline: outline !== 'transparent',
  };
};
