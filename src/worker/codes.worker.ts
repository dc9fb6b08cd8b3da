import { codesInPixels, type Look, type Pixels } from './codes-in-pixels.ts';

/** A picture in, the texts of its codes out. One is asked at a time, so no answer needs a name. */
self.onmessage = ({ data }: MessageEvent<{ readonly pixels: Pixels; readonly look: Look }>) => {
  self.postMessage(codesInPixels(data.pixels, data.look));
};
