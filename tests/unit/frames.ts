/** Animation frames drawn by hand: time stands still until a test lets it go by. */
import { vi } from 'vitest';

const FRAME_MS = 50;

/** Puts the browser's frames and its clock into the test's hand; `vi.unstubAllGlobals` gives them back. */
export function framesByHand() {
  let waiting: FrameRequestCallback[] = [];
  let now = 0;
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => waiting.push(draw));
  vi.stubGlobal('cancelAnimationFrame', () => (waiting = []));
  /** Draws what waits; `dated` may lie before now, as a browser dates a frame. */
  const draw = (dated = now) => waiting.splice(0).forEach((each) => each(dated));
  return {
    draw,
    /** Lets so many seconds go by, in frames of a twentieth of one. */
    pass(seconds: number): void {
      for (const end = now + 1000 * seconds; now < end;) {
        now += FRAME_MS;
        draw();
      }
    },
  };
}
