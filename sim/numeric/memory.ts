/**
 * Answers that were worked out before, by what they depend on. The oldest is forgotten when there are more than `most`.
 */
export interface Memory<V> {
  /** What is known under the key, or else what `work` gives, which is known from then on. */
  of(key: string, work: () => V): V;
}

export function createMemory<V>(most: number): Memory<V> {
  const known = new Map<string, V>();
  return {
    of(key, work) {
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = work();
      if (known.size >= most) known.delete(known.keys().next().value!);
      known.set(key, found);
      return found;
    },
  };
}
