/** Reads words against their ground in a contrast theme, as the browser paints them. */
import type { Page } from 'playwright-core';

/**
 * Words that cannot be read, in dark and light forced colours: letters of less than 3 : 1 on their ground. Where an
 * element leaves its colours to the browser, that paints a plate in the page's colour behind the letters, whatever the
 * background says.
 */
export async function unreadable(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    found.push(...(await page.evaluate(readWords)).map((line) => `${colorScheme}: ${line}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}

/** Runs in the page. */
function readWords(): string[] {
  type Rgba = readonly [number, number, number, number];
  const ink = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const rgbOf = (colour: string): Rgba => {
    ink.clearRect(0, 0, 1, 1);
    ink.fillStyle = colour;
    ink.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = ink.getImageData(0, 0, 1, 1).data;
    return [r!, g!, b!, a! / 255];
  };
  const light = ([r, g, b]: Rgba): number => {
    const part = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = 'Canvas';
  const canvas = rgbOf(getComputedStyle(probe).color);
  probe.remove();
  const groundOf = (node: Element): Rgba => {
    if (getComputedStyle(node).forcedColorAdjust === 'auto') return canvas;
    for (let at: Element | null = node; at !== null; at = at.parentElement) {
      const ground = rgbOf(getComputedStyle(at).backgroundColor);
      if (ground[3] > 0.5) return ground;
    }
    return canvas;
  };
  const said = (node: Element) =>
    (node instanceof HTMLInputElement
      ? node.value
      : node instanceof HTMLSelectElement
        ? (node.selectedOptions[0]?.textContent ?? '')
        : [...node.childNodes]
            .filter((child) => child.nodeType === Node.TEXT_NODE)
            .map((child) => child.textContent)
            .join('')
    ).trim();
  const lines = new Set<string>();
  for (const node of document.querySelectorAll('body *')) {
    // A chart's words are painted without a plate, and closed controls may be faint.
    if (
      node.closest('svg, :disabled, noscript, option') !== null ||
      /^(range|checkbox|radio)$/.test((node as HTMLInputElement).type ?? '')
    )
      continue;
    const text = said(node);
    if (text === '' || !node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const [a, b] = [light(rgbOf(getComputedStyle(node).color)), light(groundOf(node))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 3)
      lines.add(
        `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''} "${text.slice(0, 30)}" ${contrast.toFixed(1)}`,
      );
  }
  return [...lines];
}
