/** Luck of the rebuild: a generator and draws of its own, so that nothing is shared with the engine. */

export type Uniform = () => number;

/**
 * Numbers in [0, 1) from a text: Weyl steps mixed by multiplication (after Steele, Lea & Flood 2014), 53 bits from two
 * words.
 */
export function uniformsFrom(text: string): Uniform {
  let state = 0;
  for (const letter of text) state = Math.imul(state ^ letter.codePointAt(0)!, 0x9e3779b1) + 0x7f4a7c15;
  const word = () => {
    state = (state + 0x9e3779b9) | 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
    return (x ^ (x >>> 15)) >>> 0;
  };
  return () => (word() * 2097152 + (word() >>> 11)) / 9007199254740992;
}

/** Standard normal by Box and Muller. */
export function normal(uniform: Uniform): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Standard normal, drawn again until it lies within ±limit. */
export function cutNormal(uniform: Uniform, limit: number): number {
  for (;;) {
    const z = normal(uniform);
    if (Math.abs(z) <= limit) return z;
  }
}
