import { createStore } from 'zustand/vanilla';
import { unpackSetup } from '../../../sim/classroom.ts';
import { InputError } from '../../../sim/page.ts';
import { rememberSetup } from '../lesson/own-setups.ts';
import { screens } from '../screens.ts';
import { askHere, collected } from './collector.ts';
import { classroom, newClass, takeCollected } from './store.ts';

/**
 * The teacher's page takes in what the collector on the same machine has. The word for that stands in the teacher's own
 * link and is kept by this tab alone.
 */

const WORD = 'tend-teacher-word';
/** Tickets are asked for so often, ms. */
const EVERY = 2000;
const KEYS: readonly string[] = ['collect', 'board', 'setup'];

export interface Collecting {
  /** Tickets that the collector has; null where none collects for this page. */
  readonly came: number | null;
  /** It did not answer the last time. */
  readonly silent: boolean;
}

export const collecting = createStore<Collecting>(() => ({ came: null, silent: false }));

/**
 * Opens the teacher's link: `#collect=WORD`, with `board=CODE` where one class is collected for, and `setup=…` where it
 * is of the teacher's own. What it says does not stay in the address, which may be on a wall.
 * @throws InputError where it is not understood
 */
export function openCollecting(fragment: string): void {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const odd = [...query.keys()].find((key) => !KEYS.includes(key));
  if (odd !== undefined) throw new InputError([{ code: 'unknown-field', path: odd, allowed: KEYS }]);
  const setup = query.get('setup');
  if (setup !== null) rememberSetup(unpackSetup(setup));
  sessionStorage.setItem(WORD, query.get('collect')!);
  screens.setState({ open: 'class', parameter: null });
}

function wordOfTeacher(): string | null {
  try {
    return sessionStorage.getItem(WORD);
  } catch {
    return null;
  }
}

/** Asks the collector from now on, as long as the Class screen is open. @returns how to leave off */
export function followCollector(): () => void {
  const word = wordOfTeacher();
  if (word === null) return () => undefined;
  let over = false;
  let timer: ReturnType<typeof setTimeout>;
  let after = 0;
  const ask = async () => {
    const answer = await collected(word, after);
    if (over) return;
    collecting.setState({ silent: answer === null, ...(answer === null ? {} : { came: answer.next }) });
    // What was refused is asked for again with the next ones.
    if (answer !== null && (answer.text === '' || takeCollected(answer.text))) after = answer.next;
    if (!over) timer = setTimeout(() => void ask(), EVERY);
  };
  void openItsClass().then(() => (over ? undefined : ask()));
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

/** The class that is collected for stands on the page, unless another one has tickets in it already. */
async function openItsClass(): Promise<void> {
  const here = await askHere();
  const { doc } = classroom.getState();
  const code = here?.code ?? null;
  if (code === null || doc?.of.code === code || (doc !== null && doc.found.length > 0)) return;
  await newClass(code);
}
