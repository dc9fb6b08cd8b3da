import lateSheet from '../styles/late.css?url';

/**
 * Files of the page that are loaded when they are needed. The site's build wraps every `import()` of the sources in
 * `reach`.
 */

/** A file of the page did not come, however often it was asked for. */
export class Unreached extends Error {
  override name = 'Unreached';
}

/** Waits before a file that did not come is asked for again. */
const AGAIN_MS = [400, 1600] as const;

/** Files that have come or are on their way, by address: many parts share some, and each is asked for once. */
const asked = new Map<string, Promise<void>>();

/** The sheet of all that is loaded later is on the page, or on its way there. */
let dressed: Promise<void> | null = null;

/** One that did not come is asked for anew the next time. */
function dress(): Promise<void> {
  dressed ??= arrive(lateSheet).then(
    () =>
      new Promise((done, fail) => {
        const link = document.createElement('link');
        Object.assign(link, { rel: 'stylesheet', href: lateSheet, onload: done, onerror: fail });
        document.head.append(link);
      }),
  );
  dressed.catch(() => (dressed = null));
  return dressed;
}

/**
 * Loads a part of the page, and with the first of them the sheet that dresses them all. A part's files are fetched
 * before the browser is told to run them: where that fails, some browsers never ask for the file again. What was
 * fetched then comes from the browser's own memory.
 * @param files names of what the part is made of, as seen from the file at `from`
 * @throws Unreached when one of them does not come
 */
export async function reach<T>(load: () => Promise<T>, files: readonly string[] = [], from = ''): Promise<T> {
  await Promise.all([dress(), ...files.map((file) => arrive(new URL(file, from).href))]);
  return load();
}

function arrive(address: string): Promise<void> {
  const known = asked.get(address);
  if (known !== undefined) return known;
  const coming = ask(address);
  asked.set(address, coming);
  // What did not come is asked for anew the next time.
  coming.catch(() => asked.delete(address));
  return coming;
}

async function ask(address: string): Promise<void> {
  for (const wait of AGAIN_MS) {
    if (await comes(address)) return;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  if (!(await comes(address))) throw new Unreached(address);
}

/** Whether the file comes, whole; a page in its place, as some servers and every hotel's network send it, is none. */
async function comes(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address);
    await answer.arrayBuffer();
    return answer.ok && !/html/.test(answer.headers.get('content-type') ?? '');
  } catch {
    return false;
  }
}

/**
 * Whether the server holds another version of the page than this one: then the files of this one may be gone for good.
 */
export async function isOutdated(): Promise<boolean> {
  const own = document.querySelector('script[type=module][src]')?.getAttribute('src');
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    const page = await answer.text();
    // Only a page of ours tells.
    return typeof own === 'string' && answer.ok && page.includes('id="root"') && !page.includes(own);
  } catch {
    return false;
  }
}
