/**
 * AgentScript makes a canvas when it is loaded, though its models need none. Node has no canvas: this one does nothing.
 */
class NoCanvas {
  getContext(): Record<string, never> {
    return {};
  }
}
Object.assign(globalThis, { OffscreenCanvas: NoCanvas });
