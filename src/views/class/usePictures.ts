import { useEffect, useState } from 'react';
import type { NotRead } from './picture-pixels.ts';
import { openPictureReader, type PictureReader } from './read-codes.ts';

/** What became of the pictures that were chosen. */
export interface PictureNews {
  readonly all: number;
  /** Pictures that were looked at. While they are fewer than all, the next one is being read. */
  readonly done: number;
  /** Pictures with a code. */
  readonly read: number;
  /** Different codes in all of them. */
  readonly codes: number;
  readonly failed: readonly { readonly name: string; readonly why: NotRead }[];
}

const NOTHING: PictureNews = { all: 0, done: 0, read: 0, codes: 0, failed: [] };

/**
 * Reads pictures one after the other, those that come meanwhile behind the others.
 * @param onCodes hears the codes of each picture as it is read, with the name of its file
 */
export function usePictures(
  onCodes: (codes: readonly string[], from: string) => void,
  open: () => PictureReader = openPictureReader,
): { readonly news: PictureNews; readonly add: (files: Iterable<File>) => void } {
  const [news, setNews] = useState(NOTHING);
  const [queue] = useState(() => createPictureQueue(open));
  useEffect(() => {
    queue.hear(setNews, onCodes);
  }, [queue, onCodes]);
  useEffect(() => () => queue.close(), [queue]);
  return { news, add: queue.add };
}

/** The pictures that wait, apart from what is on screen. */
export function createPictureQueue(open: () => PictureReader) {
  let waiting: File[] = [];
  let reader: PictureReader | null = null;
  let news = NOTHING;
  let seen = new Set<string>();
  let tell: (news: PictureNews) => void = () => undefined;
  let hand: (codes: readonly string[], from: string) => void = () => undefined;

  function set(changes: Partial<PictureNews>): void {
    news = { ...news, ...changes };
    tell(news);
  }

  async function readAll(own: PictureReader): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const { codes, why } = await own.codesIn(file);
      // Closed meanwhile.
      if (reader !== own) return;
      for (const code of codes) seen.add(code);
      const failed = why === null ? news.failed : [...news.failed, { name: file.name, why }];
      set({ done: news.done + 1, read: news.read + (why === null ? 1 : 0), codes: seen.size, failed });
      if (codes.length > 0) hand(codes, file.name);
    }
    own.close();
    reader = null;
  }

  return {
    hear(onNews: typeof tell, onCodes: typeof hand): void {
      [tell, hand] = [onNews, onCodes];
    },
    add(files: Iterable<File>): void {
      const added = [...files];
      if (added.length === 0) return;
      waiting.push(...added);
      if (reader !== null) return set({ all: news.all + added.length });
      seen = new Set();
      set({ ...NOTHING, all: added.length });
      reader = open();
      void readAll(reader);
    },
    close(): void {
      waiting = [];
      reader?.close();
      reader = null;
    },
  };
}
