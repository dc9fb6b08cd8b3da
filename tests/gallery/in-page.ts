import { chartText, drawnLines } from '../golden/chart-text.ts';
import { ALL_EXAMPLES } from './all-examples.ts';

/** Every example drawn in this page's own document, as the golden files hold it: file and text. */
const drawInPage = (): [file: string, text: string][] =>
  ALL_EXAMPLES.map(([file, examples]) => [
    file,
    chartText(examples, (example, [width, height]) => {
      const host = document.createElement('div');
      host.style.position = 'relative';
      host.style.width = `${width}px`;
      host.style.height = `${height}px`;
      document.body.append(host);
      const lines = drawnLines(example, host);
      host.remove();
      return lines;
    }),
  ]);

Object.assign(window, { drawInPage });
