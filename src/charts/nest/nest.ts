import { select } from '../parts/selection.ts';
import { definitions, freshId, group } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';
import { nestNumbers, type NestData } from './nest-numbers.ts';
import { nestScene } from './nest-scene.ts';
import type { Shape } from './nest-shape.ts';

/** Units of the drawing; it is scaled to its host. */
const SIZE = [264, 94] as const;
/** The glow fades outward: how far out, and how much of it is left. */
const FADE = [
  [0, 0.95],
  [0.45, 0.5],
  [1, 0],
] as const;

/** Writes only what differs: most of the nest stays as it is while one slider moves. */
const put = (node: Element, name: string, value: string | null): void => {
  if (node.getAttribute(name) === value) return;
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
};

/** The nest: who is here, how much they lick, how close all lie, and what surrounds them. Drawn anew at each change. */
export const createNest = (host: HTMLElement): Chart<NestData> => {
  const svg = select(host)
    .append('svg')
    .attr('class', 'nest-svg')
    .attr('viewBox', `0 0 ${SIZE.join(' ')}`)
    .attr('role', 'img');
  const fade = freshId('nest-fade');
  definitions(svg)
    .append('radialGradient')
    .attr('id', fade)
    .selectAll('stop')
    .data([...FADE])
    .join('stop')
    .attr('class', 'nest-glow-stop')
    .attr('offset', ([at]) => at)
    .attr('stop-opacity', ([, left]) => left);
  const scene = group(svg, 'nest-scene');
  let touch = Number.NaN;
  let again = false;

  return {
    update(data) {
      const { glow } = nestNumbers(data);
      again = again !== (data.touch !== touch);
      touch = data.touch;
      svg.attr('aria-label', data.words.summary);
      scene
        .selectAll<SVGPathElement, Shape>('path')
        .data(nestScene(data))
        .join('path')
        .each((node, { as, d, at }) => {
          const glows = as === 'nest-glow';
          put(node, 'class', glows && again ? `${as} again` : as);
          put(node, 'fill', glows ? `url(#${fade})` : null);
          put(node, 'fill-opacity', glows ? String(glow) : null);
          put(node, 'transform', at ?? null);
          put(node, 'd', d);
        });
    },
    destroy: () => svg.remove(),
  };
};
