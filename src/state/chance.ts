/**
 * What the page itself draws: a seed, or a class's salt, that nobody chose. Which one it is, is luck of the page and
 * not of the model. `Math.random` is called here alone; browser tests put a fixed sequence in its place.
 */
export function draw(below: number): number {
  return Math.floor(Math.random() * below);
}

/** A seed that can be read out loud. */
export function freshSeed(): string {
  return `vole-${draw(100_000)}`;
}
