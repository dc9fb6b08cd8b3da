import { headings } from 'virtual:model-text';
import type { Say } from '../../words/say.ts';

/** The parts of the screen, in order; each has a heading under `model.<id>`. */
export const SECTIONS = ['plain', 'claims', 'missing', 'numbers', 'text', 'checks'] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface Stop {
  readonly id: string;
  readonly words: string;
  readonly depth: 1 | 2;
  /** The text is English whatever the page speaks. */
  readonly english: boolean;
}

/** The seven parts of the text; what stands below them is listed where the text begins. */
const PARTS: readonly Stop[] = headings
  .filter(({ depth }) => depth === 2)
  .map(({ id, text }) => ({ id, words: text, depth: 2, english: true }));

export const sectionId = (section: SectionId): string => `model-${section}`;

/** What the contents list: the sections, and the parts of the text below theirs. */
export function stops(say: Say): Stop[] {
  return SECTIONS.flatMap((section): Stop[] => [
    { id: sectionId(section), words: say(`model.${section}`), depth: 1, english: false },
    ...(section === 'text' ? PARTS : []),
  ]);
}

/** Brings a part into sight and puts the focus on it, without touching the fragment: that holds the world. */
export function goTo(id: string, where: ScrollLogicalPosition = 'start'): void {
  const target = document.getElementById(id);
  if (target === null) return;
  target.focus({ preventScroll: true });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: where, behavior: still ? 'auto' : 'smooth' });
}
