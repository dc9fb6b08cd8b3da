import { hostSize, redrawn } from './host.ts';
import type { HostSize } from './host.ts';
import { setPicture } from './opening.ts';
import type { One } from './svg.ts';
import type { Chart } from './types.ts';

export interface PictureData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  words: { summary: string };
}

/** How tall a picture of this width is where its data do not say. */
export type Tall<Data> = (data: Data, width: number, host: HostSize) => number;

/** The size that the data ask for, else that of the host, unless what is drawn has a height of its own. */
export const pictureSize = <Data extends Pick<PictureData, 'width' | 'height'>>(
  host: HTMLElement,
  data: Data,
  tall?: Tall<Data>,
): HostSize => {
  const own = hostSize(host);
  const width = data.width ?? own.width;
  return { width, height: data.height ?? tall?.(data, width, own) ?? own.height };
};

interface Picture<Data> {
  svg: One;
  /** what the picture stands in, if not in its host */
  wrap?: HTMLElement;
  tall?: Tall<Data>;
  /** Where there is less room than this, or nothing to show, what was drawn before stays. */
  least: readonly [width: number, height?: number];
  shows?: (data: Data) => boolean;
}

/** A chart that is one picture: sized, named and drawn anew on new data and whenever its host changes size. */
export const picture = <Data extends PictureData>(
  host: HTMLElement,
  { svg, wrap, tall, least: [width, height = 0], shows }: Picture<Data>,
  draw: (data: Data, size: HostSize) => void,
): Chart<Data> =>
  redrawn<Data>(host, wrap ?? svg, (data) => {
    const size = pictureSize(host, data, tall);
    if (size.width < width || size.height < height || shows?.(data) === false) return;
    setPicture(svg, size, data.words.summary);
    draw(data, size);
  });
