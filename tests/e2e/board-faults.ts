/** Finds what nobody in a room could read on a board: small, cut or covered words, and what does not fit. */
import type { Page } from 'playwright-core';

/** Smallest letters, CSS px: 20 pt on a laptop's wall; on a wall too small to be one; on the teacher's own screen. */
export const LEAST_ON_WALL = 26.6;
export const LEAST_ON_SMALL = 18;
export const LEAST_ON_SCREEN = 12;

/**
 * What is wrong below `root` as it stands, one line for each thing.
 * @param least size of letters, CSS px
 * @param scrolls whether there may be more of it below what fits
 */
export function boardFaults(page: Page, root: string, least: number, scrolls = false): Promise<string[]> {
  return page.evaluate(
    ([root, least, scrolls]) => {
      /** Letters reach from about this share of their size over the base line to this much under it. */
      const [OVER, UNDER] = [0.74, 0.2];
      /** More than this of one in the other, px both ways, is an overlap. */
      const SLACK = 2;
      interface Box {
        left: number;
        right: number;
        top: number;
        bottom: number;
      }
      const found: string[] = [];
      const whole = document.querySelector<HTMLElement>(root)!;
      /** Words for those who do not see: no pixel of them is painted. */
      const isHidden = (node: Element) => !node.checkVisibility() || getComputedStyle(node).clipPath !== 'none';
      const sizeOf = (node: Element) => parseFloat(getComputedStyle(node).fontSize);
      const inkOf = (text: SVGTextElement): Box => {
        const { left, right } = text.getBoundingClientRect();
        const base = new DOMPoint(0, text.y.baseVal[0]?.value ?? 0).matrixTransform(text.getScreenCTM()!).y;
        return { left, right, top: base - OVER * sizeOf(text), bottom: base + UNDER * sizeOf(text) };
      };
      const onto = (a: Box, b: Box) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;
      const inside = (a: Box, b: Box) =>
        a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - SLACK && a.bottom <= b.bottom + SLACK;

      /** What axe leaves out: words of a drawing against the ground that they stand on. */
      const LEAST_CONTRAST = 4.5;
      const lightOf = (colour: string) => {
        const [red, green, blue] = colour.match(/[\d.]+/g)!.map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      };
      const contrastOf = (text: SVGTextElement) => {
        let ground: Element = text;
        while (getComputedStyle(ground).backgroundColor.endsWith(', 0)')) ground = ground.parentElement!;
        const both = [getComputedStyle(text).fill, getComputedStyle(ground).backgroundColor].map(lightOf);
        return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
      };

      const words: { readonly said: string; readonly box: Box; readonly of: Element }[] = [];
      const texts = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const of = text.parentElement!;
        const said = text.textContent!.trim();
        if (said === '' || isHidden(of)) continue;
        if (sizeOf(of) < least) found.push(`"${said}" has ${sizeOf(of)} px`);
        if (of instanceof SVGTextElement && contrastOf(of) < LEAST_CONTRAST)
          found.push(`"${said}" has a contrast of ${contrastOf(of).toFixed(1)}`);
        const range = document.createRange();
        range.selectNodeContents(text);
        const boxes: Box[] =
          of instanceof SVGTextElement ? [inkOf(of)] : [...range.getClientRects()].map(inkOfLine(of));
        for (const box of boxes) words.push({ said, box, of });
      }
      function inkOfLine(of: Element) {
        const over = sizeOf(of) * (OVER + UNDER);
        return ({ left, right, top, bottom }: DOMRect): Box => {
          const spare = Math.max(0, (bottom - top - over) / 2);
          return { left, right, top: top + spare, bottom: bottom - spare };
        };
      }
      const marks = [
        ...whole.querySelectorAll<SVGGraphicsElement>(
          '.board-row :is(path, circle), .board-bar rect:not(.board-track), .board-mean, .board-dot',
        ),
      ].map((mark) => ({ name: mark.getAttribute('class') ?? mark.tagName, box: mark.getBoundingClientRect() }));

      const { left, right, top, bottom } = whole.getBoundingClientRect();
      const ground = { left, right, top, bottom: scrolls ? Math.max(bottom, top + whole.scrollHeight) : bottom };
      for (const [i, { said, box, of }] of words.entries()) {
        const room = of.closest('.board-room')?.getBoundingClientRect();
        if (!inside(box, ground)) found.push(`"${said}" is off the board`);
        else if (room !== undefined && !inside(box, room)) found.push(`"${said}" is cut by its picture`);
        for (const other of words.slice(i + 1))
          if (other.of !== of && onto(box, other.box)) found.push(`"${said}" on "${other.said}"`);
        // A mark with no thickness has a box with none.
        for (const { name, box: mark } of marks)
          if (
            onto(box, {
              ...mark,
              left: mark.left,
              right: mark.right,
              top: mark.top - SLACK,
              bottom: mark.bottom + SLACK,
            })
          )
            found.push(`"${said}" on a mark: ${name}`);
      }
      for (const node of [whole, ...whole.querySelectorAll<HTMLElement>('*')]) {
        if (!(node instanceof HTMLElement) || isHidden(node) || getComputedStyle(node).display === 'inline') continue;
        const [across, down] = [node.scrollWidth - node.clientWidth, node.scrollHeight - node.clientHeight];
        const name = node.className === '' ? node.tagName : node.className;
        if (across > 1 && node.clientWidth > 0) found.push(`${name} is ${across} px too wide`);
        if (down > 1 && !scrolls && node.clientHeight > 0 && getComputedStyle(node).overflowY !== 'visible')
          found.push(`${name} is ${down} px too high`);
      }
      return found;
    },
    [root, least, scrolls] as const,
  );
}
