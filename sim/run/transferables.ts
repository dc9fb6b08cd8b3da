/** The buffers of all typed arrays directly inside the named arrays of a result: moved, never copied. */
export function transferables(result: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const part of Object.values(result)) {
    const data: unknown = typeof part === 'object' && part !== null && 'data' in part ? part.data : null;
    if (ArrayBuffer.isView(data)) buffers.add(data.buffer as ArrayBuffer);
  }
  return [...buffers];
}
