/**
 * The buffers of all typed arrays in a result, wherever they stand in it: moved to another thread, never copied. An
 * array that is a part of a larger buffer is copied, since others may look at the rest of it.
 */
export function transferables(result: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (!ArrayBuffer.isView(part)) Object.values(part).forEach(collect);
    else if (part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength) buffers.add(part.buffer);
  };
  collect(result);
  return [...buffers];
}
