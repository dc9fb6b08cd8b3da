/** Finds words of charts that stand on other words, on a curve or on a line, and lines of text that an edge cuts. */
import type { Page } from 'playwright-core';

/** More than this of one in the other, px both ways, is an overlap. */
const SLACK = 2;

/** What words may stand on: rules of axes, washes, bands, outlines and dots of crowds are ground. */
const LINES =
  ':is(.line-now, .line-before, .line-kept, .line-expected, .panel-line, .family, path.mean, .scrubber, .hover-line, ' +
  '.end, .arm-mean, .mean-lead, .bracket, .mean-whisker, .naive, .zero, .weaning, .knob-stem, .reference, .whisker, ' +
  '.strip-axis, .event)';

/**
 * Every overlap in the pictures below `root`: "words" over "words", or over a line by its class.
 * @param days the line of days is brought to each of these first, as by its own keyboard; none: as it is
 */
export function overlapsIn(page: Page, root: string, days: readonly number[] = []): Promise<string[]> {
  return page.evaluate(
    async ([root, lines, slack, days]) => {
      interface Box {
        left: number;
        right: number;
        top: number;
        bottom: number;
      }
      /** Letters reach from about this share of their size over the base line to this much under it. */
      const [OVER, UNDER] = [0.74, 0.2];
      const STEP = 3;
      /** While something is simulated words follow their curve when there is time: after so long at the latest, ms. */
      const FOLLOW = 500;

      /** A line of words: a text, or a part of it that has a place of its own. */
      const linesOf = (text: SVGTextElement): SVGTextPositioningElement[] => {
        const placed = [...text.querySelectorAll<SVGTSpanElement>('tspan[y]')];
        return placed.length > 0 ? placed : [text];
      };
      const inkOf = (text: SVGTextPositioningElement): Box => {
        const { left, right } = text.getBoundingClientRect();
        const spans = [text, ...text.querySelectorAll('tspan')];
        const size = Math.max(
          ...spans.filter((each) => each.textContent !== '').map((each) => parseFloat(getComputedStyle(each).fontSize)),
        );
        const matrix = text.getScreenCTM()!;
        const base = new DOMPoint(0, text.y.baseVal[0]?.value ?? 0).matrixTransform(matrix).y;
        return { left, right, top: base - OVER * size * matrix.d, bottom: base + UNDER * size * matrix.d };
      };
      const apart = (a: Box, b: Box) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) <= slack ||
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) <= slack;
      /** Whether a line's own box, which has no thickness where it is straight, is clear of words. */
      const clear = (line: Box, words: Box) =>
        line.right < words.left || words.right < line.left || line.bottom < words.top || words.bottom < line.top;
      const clipOf = (line: Element): Box | null => {
        const id = /#([\w-]+)/.exec(line.closest('[clip-path]')?.getAttribute('clip-path') ?? '')?.[1];
        const rect = id === undefined ? null : document.getElementById(id)?.querySelector('rect');
        if (!rect) return null;
        const at = (name: string) => Number(rect.getAttribute(name));
        const matrix = (line as SVGGraphicsElement).getScreenCTM()!;
        const from = new DOMPoint(at('x'), at('y')).matrixTransform(matrix);
        const to = new DOMPoint(at('x') + at('width'), at('y') + at('height')).matrixTransform(matrix);
        return { left: from.x, right: to.x, top: from.y, bottom: to.y };
      };
      const within = ({ x, y }: DOMPoint, box: Box, by: number) =>
        x > box.left + by && x < box.right - by && y > box.top + by && y < box.bottom - by;
      const pointsOf = (line: SVGGeometryElement): DOMPoint[] => {
        const matrix = line.getScreenCTM()!;
        const clip = clipOf(line);
        const length = line.getAttribute('d') === '' ? 0 : line.getTotalLength();
        if (length === 0) return [];
        return Array.from({ length: Math.floor(length / STEP) + 1 }, (_, i) =>
          line.getPointAtLength(i * STEP).matrixTransform(matrix),
        ).filter((point) => clip === null || within(point, clip, -1));
      };

      const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const scrubTo = async (day: number) => {
        const range = document.querySelector<HTMLInputElement>('.timeline-range')!;
        // A page that keeps the value itself hears of it only so.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(range, String(day));
        range.dispatchEvent(new Event('input', { bubbles: true }));
        await drawn();
        if (document.querySelector<HTMLElement>('#charts')?.dataset['day'] !== String(day))
          throw new Error(`the page does not stand at day ${day}`);
      };

      const found: string[] = [];
      const look = () => {
        for (const svg of document.querySelectorAll<SVGSVGElement>(`${root} svg:is(.chart-svg, .timeline-svg)`)) {
          if (!svg.checkVisibility()) continue;
          const texts = [...svg.querySelectorAll('text')]
            .flatMap(linesOf)
            .filter((text) => text.textContent !== '' && text.getBoundingClientRect().width > 0)
            .map((text) => ({ words: text.textContent!, box: inkOf(text) }));
          for (const [i, a] of texts.entries())
            for (const b of texts.slice(i + 1)) if (!apart(a.box, b.box)) found.push(`"${a.words}" on "${b.words}"`);
          for (const line of svg.querySelectorAll<SVGGeometryElement>(lines)) {
            if (!(line instanceof SVGGeometryElement) || !line.checkVisibility() || line.closest('.legend')) continue;
            const reach = line.getBoundingClientRect();
            const near = texts.filter(({ box }) => !clear(reach, box));
            const points = near.length === 0 ? [] : pointsOf(line);
            for (const { words, box } of near)
              if (points.some((point) => within(point, box, slack)))
                found.push(`"${words}" on ${line.getAttribute('class')}`);
          }
        }
      };
      /** What stands on something counts where it still does a moment later. */
      const lookTwice = async () => {
        const before = found.length;
        look();
        if (found.length === before) return;
        await new Promise((done) => setTimeout(done, FOLLOW));
        found.length = before;
        look();
      };
      if (days.length === 0) await lookTwice();
      for (const day of days) {
        await scrubTo(day);
        const before = found.length;
        await lookTwice();
        for (let i = before; i < found.length; i++) found[i] = `day ${day}: ${found[i]}`;
      }
      return found;
    },
    [root, LINES, SLACK, days] as const,
  );
}

/** Lines of text in a box that scrolls, as it stands, through which its lower edge goes. */
export function cutLines(page: Page, box: string): Promise<string[]> {
  return page.locator(box).evaluate((node, slack) => {
    const edge = node.getBoundingClientRect().bottom;
    const cut: string[] = [];
    const words = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = words.nextNode(); text !== null; text = words.nextNode()) {
      if (text.textContent!.trim() === '' || !text.parentElement!.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { top, bottom } of range.getClientRects())
        if (top < edge - slack && bottom > edge + slack) cut.push(text.textContent!);
    }
    return cut;
  }, SLACK);
}
