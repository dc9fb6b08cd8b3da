import type { Answer, Ask } from '../../../../sim/lessons.ts';

export type AskKind = Ask['kind'];

/** One question of a step, and where its answer goes. */
export interface AskProps<K extends AskKind = AskKind> {
  readonly ask: Extract<Ask, { readonly kind: K }>;
  /** What its word keys begin with: `lesson.luck.s1.gap`. */
  readonly words: string;
  readonly answer: Extract<Answer, { readonly kind: K }> | null;
  /** A locked prediction stays as it is. */
  readonly fixed: boolean;
  /** Whether its name stands above it; else it is there to be heard. */
  readonly named: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** The letter that an option has in word keys: a for the first. */
export function letterOf(option: number): string {
  return 'abcdefghij'[option]!;
}
