import type { Kept, Report } from './rounds.mjs';

type Baseline = Readonly<Record<string, Kept>>;
export function readBaseline(): Baseline;
export function withReports(
  baseline: Baseline,
  reports: Readonly<Record<string, Report>>,
  about: Omit<Kept, 'figures' | 'medians'>,
): Baseline;
export function saysKept(kept: Kept | undefined, machine: string): string;
export function besideKept(value: number, then: number | undefined): string;
