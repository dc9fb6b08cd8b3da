/**
 * The block of a lesson on Play: the first event of its start world, such as two weeks of extra care. A step moves its
 * beginning and nothing else. A block that lasts to the world's day keeps its end; any other keeps its length.
 */
interface Block {
  readonly fromDay: number;
  readonly toDay: number;
}

/**
 * @param block as it stands in the start world
 * @param day the day on which the start world is read
 * @param start first day of the moved block
 */
export function moveBlock<B extends Block>(block: B, day: number, start: number): B {
  const length = block.toDay - block.fromDay;
  return { ...block, fromDay: start, toDay: block.toDay >= day ? block.toDay : start + length };
}

/** Days on which the block may begin: the last one leaves it whole, or a day long where it keeps its end. */
export function blockStarts(block: Block, day: number): readonly [number, number] {
  return [0, block.toDay >= day ? block.toDay - 1 : day - (block.toDay - block.fromDay)];
}
