import type { Browser } from 'playwright-core';

export declare const SCREENS: Readonly<
  Record<'play' | 'compare' | 'experiment' | 'model' | 'embed', { readonly at: string; readonly tab: number | null }>
>;

export interface MonkeyRun {
  readonly screen: string;
  readonly seed: number;
  readonly acts: number;
  readonly faults: readonly { readonly what: string; readonly after: readonly string[] }[];
}

export declare function monkey(options: {
  readonly browser: Browser;
  readonly url: string;
  readonly screen: keyof typeof SCREENS;
  readonly seed: number;
  readonly seconds: number;
  readonly patience?: number;
}): Promise<MonkeyRun>;
