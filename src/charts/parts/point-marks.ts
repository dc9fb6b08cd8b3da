import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';

export type Tone = 'open' | 'closed' | 'ink' | 'quiet';

/** A group's colour, and the shape and dash that tell it apart without colour. */
export interface Look {
  tone: Tone;
  /** 0 disc and full line, 1 square and dashes, 2 triangle and dots, 3 diamond and dash-dot */
  shape: number;
}

const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];
/** Areas that look alike, for a disc of radius 1. */
const AREAS = [Math.PI, 3.1, 2.9, 2.7];
const draw = symbol();

/** A marker about (0, 0) as large as a disc of this radius. */
export const pointPath = (shape: number, radius: number): string => {
  const at = shape % SYMBOLS.length;
  return (
    draw
      .type(SYMBOLS[at]!)
      .size(AREAS[at]! * radius * radius)
      .digits(2)() ?? ''
  );
};

/**
 * Open is a disc with a full line, closed a square with dashes; a second group of one tone takes the next free shape.
 */
export const looksOf = (tones: readonly Tone[]): Look[] => {
  const taken = new Set<number>();
  return tones.map((tone) => {
    const wanted = ['open', 'closed', 'ink', 'quiet'].indexOf(tone);
    const shape = [wanted, 0, 1, 2, 3].find((each) => !taken.has(each)) ?? wanted;
    taken.add(shape);
    return { tone, shape };
  });
};

export const lookClass = (look: Look): string => `tone-${look.tone} shape-${look.shape % SYMBOLS.length}`;
