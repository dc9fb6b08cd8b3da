import type { ToPx } from './line.ts';
import type { Box } from './box.ts';
import type { SensitiveWindow } from './types.ts';
import type { One } from './svg.ts';
import { definitions, freshId, group, px } from './svg.ts';

/** The sensitive window: even until `fullUntil`, fading to nothing at `endsAt`. One gradient serves several frames. */
export const createWash = (svg: One) => {
  const washes = group(svg, 'washes');
  const id = freshId('wash');
  const gradient = definitions(svg).append('linearGradient').attr('id', id);
  const stops = [0, 1, 2].map(() => gradient.append('stop').attr('class', 'wash-stop'));
  stops[2]!.attr('stop-opacity', 0).attr('offset', 1);
  return {
    draw(frames: readonly Box[], window: SensitiveWindow, days: number, x: ToPx): void {
      const end = Math.min(days, window.endsAt);
      stops[1]!.attr('offset', px(end > 0 ? Math.min(1, window.fullUntil / end) : 1));
      washes
        .selectAll<SVGRectElement, Box>('rect.wash')
        .data(frames)
        .join('rect')
        .attr('class', 'wash')
        .attr('fill', `url(#${id})`)
        .attr('x', px(x(0)))
        .attr('width', Math.max(0, px(x(end) - x(0))))
        .attr('y', (box) => box.top)
        .attr('height', (box) => Math.max(0, box.bottom - box.top));
    },
  };
};
