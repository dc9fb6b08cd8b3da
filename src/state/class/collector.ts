import { createStore } from 'zustand/vanilla';
import { COLLECTOR, REFUSALS, type Here, type Refusal } from '../../../sim/classroom.ts';

/**
 * Handing in to the teacher's own machine, where the page comes from one that collects. Nothing is asked of any other
 * machine. A ticket that did not arrive stays with its pupil, who is told so.
 */

export type HandingIn =
  /** The page does not come from a collector. */
  | { readonly is: 'none' }
  | { readonly is: 'ready' }
  | { readonly is: 'sending' }
  /** The collector has this ticket on its disk. */
  | { readonly is: 'handed in'; readonly ticket: string }
  | { readonly is: 'refused'; readonly why: Refusal }
  /** Nobody answered. It is tried again by itself, and when the button is pressed. */
  | { readonly is: 'unreachable' };

export const handingIn = createStore<{ readonly state: HandingIn; readonly here: Here | null }>(() => ({
  state: { is: 'none' },
  here: null,
}));

/** The word of the class, from the link that the pupil opened. This tab alone remembers it. */
const WORD = 'tend-class-word';
/** Waits before another try, ms: soon at first, then every half minute; none where the browser says that it is back. */
const WAITS = [2000, 5000, 15_000, 30_000] as const;
const PATIENCE = 8000;

export interface Net {
  readonly fetch: typeof fetch;
  readonly base: string;
  readonly later: (act: () => void, ms: number) => () => void;
  /** Acts each time the browser is on a network again. @returns how to leave off */
  readonly whenBack: (act: () => void) => () => void;
}

function pageNet(): Net {
  return {
    fetch: (...args) => fetch(...args),
    base: new URL('.', document.baseURI).href,
    later: (act, ms) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    whenBack: (act) => {
      addEventListener('online', act);
      return () => removeEventListener('online', act);
    },
  };
}

/** Keeps the word of a link. A browser that stores nothing keeps it as long as the page is open. */
export function keepWord(word: string): void {
  kept = word;
  try {
    sessionStorage.setItem(WORD, word);
  } catch {
    // It stays in memory.
  }
}
let kept: string | null = null;

export function wordOfClass(): string | null {
  if (kept !== null) return kept;
  try {
    return sessionStorage.getItem(WORD);
  } catch {
    return null;
  }
}

/** Asks whether the page comes from a collector; without a word nobody asks. */
export async function findCollector(net: Net = pageNet()): Promise<Here | null> {
  if (wordOfClass() === null) return null;
  const here = await askHere(net);
  handingIn.setState(({ state }) => ({ here, state: here !== null && state.is === 'none' ? { is: 'ready' } : state }));
  return here;
}

/** What the machine that the page came from says of itself, if it collects. */
export async function askHere({ fetch: ask, base }: Net = pageNet()): Promise<Here | null> {
  if (!base.startsWith('http')) return null;
  try {
    const answer = await ask(new URL(COLLECTOR.here, base), {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said = answer.ok ? ((await answer.json()) as Partial<Here>) : {};
    return said.collector === COLLECTOR.schema ? { collector: COLLECTOR.schema, code: said.code ?? null } : null;
  } catch {
    return null;
  }
}

let callOff: () => void = () => undefined;

/**
 * Hands a ticket in. Resolves when it is known what became of it; where nobody answered, it is tried again by itself
 * until it has arrived, another ticket is handed in, or `stopTrying` is called. Once a network is back it is tried at
 * once, and waits begin anew: it may be back before the machine behind it is.
 */
export async function handIn(ticket: string, net: Net = pageNet(), tries = 0): Promise<HandingIn> {
  callOff();
  handingIn.setState({ state: { is: 'sending' } });
  const state = await send(ticket, net);
  handingIn.setState({ state });
  if (state.is === 'unreachable') {
    const wait = WAITS[Math.min(tries, WAITS.length - 1)]!;
    const leaveOff = [
      net.later(() => void handIn(ticket, net, tries + 1), wait),
      net.whenBack(() => void handIn(ticket, net)),
    ];
    callOff = () => {
      for (const leave of leaveOff) leave();
      callOff = () => undefined;
    };
  }
  return state;
}

export function stopTrying(): void {
  callOff();
}

async function send(ticket: string, { fetch: ask, base }: Net): Promise<HandingIn> {
  try {
    const answer = await ask(new URL(COLLECTOR.handIn, base), {
      method: 'POST',
      body: ticket,
      headers: { 'content-type': 'text/plain', [COLLECTOR.word]: wordOfClass() ?? '' },
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.ok) return { is: 'handed in', ticket };
    const { refused } = (await answer.json()) as { readonly refused?: Refusal };
    // Too many at once is nobody's fault, and is over in a moment.
    if (refused === undefined || !REFUSALS.includes(refused) || refused === 'too many') return { is: 'unreachable' };
    return { is: 'refused', why: refused };
  } catch {
    return { is: 'unreachable' };
  }
}

/** Tickets that the collector has, from line `after` on. Only the teacher's own machine is told. */
export async function collected(
  teacherWord: string,
  after: number,
  { fetch: ask, base }: Net = pageNet(),
): Promise<{ readonly text: string; readonly next: number } | null> {
  try {
    const answer = await ask(new URL(`${COLLECTOR.tickets}?after=${after}`, base), {
      headers: { [COLLECTOR.teacher]: teacherWord },
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const next = Number(answer.headers.get(COLLECTOR.next));
    return answer.ok && Number.isInteger(next) ? { text: await answer.text(), next } : null;
  } catch {
    return null;
  }
}
