/** Days of blocks between two pauses: some milliseconds of work, so that a job that was called off makes room soon. */
const BLOCK_DAYS = 1440;
const MOST_BLOCKS = 16;

/**
 * Says, asked once after each block, whether a job lets others in now. The same time passes between two pauses in the
 * ninety days of a vole and in the eighteen months of an infant.
 * @param days that each block lives
 */
export function createPace(days: number): () => boolean {
  const every = Math.min(MOST_BLOCKS, Math.max(1, Math.floor(BLOCK_DAYS / days)));
  let lived = 0;
  return () => ++lived % every === 0;
}
