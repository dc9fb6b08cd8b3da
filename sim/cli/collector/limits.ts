/** How much may come in: enough for the largest class, too little to fill a disk or to keep a laptop busy. */

/** A bucket that fills up by the second: each thing that comes takes one out of it. */
export class Bucket {
  #left: number;
  #at: number;

  constructor(
    readonly perSecond: number,
    readonly most: number,
    private readonly now: () => number,
  ) {
    this.#left = most;
    this.#at = now();
  }

  /** Whether there is one left; takes it. */
  take(): boolean {
    const now = this.now();
    this.#left = Math.min(this.most, this.#left + ((now - this.#at) / 1000) * this.perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

/** Different tickets that one seat may hand in: 15 attempts of two stages, and as many again for mistakes. */
export const MOST_OF_A_SEAT = 60;
/** Lines of a file: far more than 250 seats need, and 2 MB at most. */
export const MOST_LINES = 15_000;
/** Requests a second that are answered at all, and how many may come at once. */
export const REQUESTS = { perSecond: 500, most: 3000 } as const;
/** Tickets a second, and how many may come at once: a whole class presses within a second. */
export const TICKETS = { perSecond: 100, most: 600 } as const;
