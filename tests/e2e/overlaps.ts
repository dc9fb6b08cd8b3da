/** Finds words of charts that stand on other words, on a curve or on a line. */
import type { Page } from 'playwright-core';

/** More than this of one in the other, px both ways, is an overlap. */
const SLACK = 2;

/** What words may stand on: rules of axes, washes, bands, outlines and dots of crowds are ground. */
const LINES =
  ':is(.line-now, .line-before, .line-kept, .line-expected, .panel-line, .family, path.mean, .scrubber, .hover-line, ' +
  '.end, .arm-mean, .mean-lead, .bracket, .mean-whisker, .naive, .zero, .weaning, .knob-stem, .reference, .whisker, ' +
  '.strip-axis, .event)';

/** Every overlap in the pictures below `root`: "words" over "words", or over a line by its class. */
export function overlapsIn(page: Page, root: string): Promise<string[]> {
  return page.evaluate(
    ([root, lines, slack]) => {
      interface Box {
        left: number;
        right: number;
        top: number;
        bottom: number;
      }
      /** Letters reach from about this share of their size over the base line to this much under it. */
      const [OVER, UNDER] = [0.74, 0.2];
      const STEP = 2;

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

      const found: string[] = [];
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
          const points = pointsOf(line);
          for (const { words, box } of texts)
            if (points.some((point) => within(point, box, slack)))
              found.push(`"${words}" on ${line.getAttribute('class')}`);
        }
      }
      return found;
    },
    [root, LINES, SLACK] as const,
  );
}
