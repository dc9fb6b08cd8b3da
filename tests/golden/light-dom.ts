import { parseHTML } from 'linkedom';
import { setLetterWidth } from '../../src/charts/parts/labels.ts';
import type { Size } from '../gallery/chart-examples.ts';

/**
 * A document without layout, fonts or clock, so that a chart's elements are the same on every machine: hosts have the
 * size they are given, and letters the width that labels.ts takes for granted.
 */

/** Average letter, ems: what labels.ts begins with before a page measures its own font. */
const LETTER = 0.54;

const stand = {
  ResizeObserver: class {
    observe(): void {}
    disconnect(): void {}
  },
  getComputedStyle: () => ({ fontFamily: 'none' }),
} as const;

export interface LightDom {
  /** An empty host of this size in the body. */
  host(size: Size): HTMLElement;
}

/** Runs with such a document in place of the globals, which stand as before afterwards. */
export function withLightDom<T>(run: (dom: LightDom) => T): T {
  const { document, window } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  // A canvas of this document cannot paint; charts that only measure by it go by the average letter.
  window.HTMLCanvasElement.prototype.getContext = () => null;
  const globals: Record<string, unknown> = { ...stand, document, window, HTMLElement: window.HTMLElement };
  const before = new Map(Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  setLetterWidth(LETTER);
  try {
    return run({
      host: ([width, height]) => {
        const host = document.createElement('div') as unknown as HTMLElement;
        Object.defineProperties(host, { clientWidth: { value: width }, clientHeight: { value: height } });
        document.body.append(host as never);
        return host;
      },
    });
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}
