import { definitions, freshId } from './svg.ts';
import type { One } from './svg.ts';

/** Gives a rectangle its place and size. */
export const cover = (node: One, x: number, y: number, width: number, height: number): One =>
  node.attr('x', x).attr('y', y).attr('width', width).attr('height', height);

/** A rectangle that cuts off what runs out of it, and the value of `clip-path` that asks for that. */
export const clipIn = (parent: One, kind: string): { rect: One; url: string } => {
  const id = freshId(kind);
  return { rect: definitions(parent).append('clipPath').attr('id', id).append<SVGElement>('rect'), url: `url(#${id})` };
};
